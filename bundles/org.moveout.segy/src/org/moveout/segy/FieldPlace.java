// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

/** A place in the trace header, without a name. */
record FieldPlace(int firstByte, FieldType type) {
    /** A 4-byte integer. */
    static FieldPlace int32(int firstByte) {
        return new FieldPlace(firstByte, FieldType.INT32);
    }
}
