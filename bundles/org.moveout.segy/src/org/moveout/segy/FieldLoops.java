// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.nio.ByteOrder;

import org.moveout.data.HeaderBatch;

/** Column-wise loops over header fields of consecutive traces. Offsets and strides are in bytes. */
final class FieldLoops {
    private FieldLoops() {
    }

    /** Reads one integer field of {@code n} headers into {@code out[first...]}. */
    static void ints(FieldType type, byte[] src, int at, int stride, int n, ByteOrder order, int[] out, int first) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        switch (type) {
        case INT16 -> {
            for (int i = 0; i < n; i++) {
                out[first + i] = FieldType.getShort(src, at + i * stride, big);
            }
        }
        case UINT16 -> {
            for (int i = 0; i < n; i++) {
                out[first + i] = FieldType.getShort(src, at + i * stride, big) & 0xffff;
            }
        }
        case INT32, UINT32 -> {
            for (int i = 0; i < n; i++) {
                out[first + i] = FieldType.getInt(src, at + i * stride, big);
            }
        }
        case INT8, UINT8 -> {
            for (int i = 0; i < n; i++) {
                out[first + i] = type == FieldType.INT8 ? src[at + i * stride] : src[at + i * stride] & 0xff;
            }
        }
        default -> throw new IllegalArgumentException(type + " is no integer of 32 bits or less");
        }
    }

    /** Writes one integer field of {@code n} headers from {@code in[first...]}. */
    static void putInts(FieldType type, int[] in, int first, byte[] dst, int at, int stride, int n, ByteOrder order) {
        for (int i = 0; i < n; i++) {
            type.putLong(dst, at + i * stride, in[first + i], order);
        }
    }

    /** Writes a field unless the bytes there already say the same. */
    static void putIfChanged(FieldType type, HeaderBatch in, int column, int row, byte[] dst, int at, ByteOrder order) {
        if (type.headerType().isFloating()) {
            double value = in.doubles(column)[row];
            if (Double.compare(value, type.getDouble(dst, at, order)) != 0) {
                type.putDouble(dst, at, value, order);
            }
        } else {
            long value = in.longAt(column, row);
            if (value != type.getLong(dst, at, order)) {
                type.putLong(dst, at, value, order);
            }
        }
    }
}
