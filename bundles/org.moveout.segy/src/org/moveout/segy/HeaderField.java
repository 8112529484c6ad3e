// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.Objects;

import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;

/**
 * A field of the trace header: its name, place and type.
 *
 * @param key       the name
 * @param firstByte one-based, as the standard counts: 1 to 240, more in header extensions
 * @param type      how it is stored
 */
public record HeaderField(HeaderKey key, int firstByte, FieldType type) {
    /** Validates the values. */
    public HeaderField {
        Objects.requireNonNull(key);
        Objects.requireNonNull(type);
        if (firstByte < 1) {
            throw new IllegalArgumentException("byte " + firstByte + ": header bytes count from 1");
        }
    }

    /** The last byte of the field, one-based. */
    public int lastByte() {
        return firstByte + type.bytes() - 1;
    }

    /** The column it becomes. */
    public HeaderColumn column() {
        return new HeaderColumn(key, type.headerType());
    }
}
