// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.util.Objects;

/**
 * Name and type of one column of trace headers.
 *
 * @param key  the name, unique in its schema
 * @param type the type of its values
 */
public record HeaderColumn(HeaderKey key, HeaderType type) {
    /** Validates the values. */
    public HeaderColumn {
        Objects.requireNonNull(key);
        Objects.requireNonNull(type);
    }
}
