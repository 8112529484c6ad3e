// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.columns;

import org.apache.parquet.column.ColumnReader;
import org.moveout.data.HeaderType;

/** Reads a column value by value: columns with nulls (read as 0, or NaN if floating) and rare encodings. */
final class SlowColumn {
    private SlowColumn() {
    }

    static ColumnValues read(ColumnReader reader, HeaderType type, int rows) {
        int defined = reader.getDescriptor().getMaxDefinitionLevel();
        int[] ints = type.isInt() ? new int[rows] : null;
        long[] longs = type == HeaderType.INT64 ? new long[rows] : null;
        double[] doubles = type.isFloating() ? new double[rows] : null;
        for (int i = 0; i < rows; i++) {
            boolean present = reader.getCurrentDefinitionLevel() == defined;
            if (ints != null) {
                ints[i] = present ? reader.getInteger() : 0;
            } else if (longs != null) {
                longs[i] = present ? reader.getLong() : 0;
            } else {
                doubles[i] = !present ? Double.NaN
                        : type == HeaderType.FLOAT64 ? reader.getDouble() : reader.getFloat();
            }
            reader.consume();
        }
        return new ColumnValues(type, rows, ints != null ? ints : longs != null ? longs : doubles);
    }
}
