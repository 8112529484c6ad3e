// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

/** The type of a header column. */
public enum HeaderType {
    /** Signed 8 bits. */
    INT8,
    /** Unsigned 8 bits. */
    UINT8,
    /** Signed 16 bits. */
    INT16,
    /** Unsigned 16 bits. */
    UINT16,
    /** Signed 32 bits. */
    INT32,
    /** Unsigned 32 bits. */
    UINT32,
    /** Signed 64 bits. */
    INT64,
    /** 32-bit IEEE floating point. */
    FLOAT32,
    /** 64-bit IEEE floating point. */
    FLOAT64;

    /** Whether values are floating point. */
    public boolean isFloating() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /** Whether a batch holds this column as {@code int[]} ({@link #UINT32} as the same 32 bits). */
    public boolean isInt() {
        return !isFloating() && this != INT64;
    }
}
