// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;

/** Headers of arrays: long[] columns are INT64, double[] ones FLOAT64. Counts how often it is read. */
final class Columns implements TraceHeaders {
    private final int traces;
    private final Map<HeaderKey, Object> values = new LinkedHashMap<>();
    private final List<HeaderColumn> columns = new ArrayList<>();
    int reads;

    Columns(int traces) {
        this.traces = traces;
    }

    Columns with(HeaderKey key, long... column) {
        return put(key, HeaderType.INT64, column, column.length);
    }

    Columns with(HeaderKey key, double... column) {
        return put(key, HeaderType.FLOAT64, column, column.length);
    }

    private Columns put(HeaderKey key, HeaderType type, Object column, int length) {
        if (length != traces) {
            throw new IllegalArgumentException(length + " values for " + traces);
        }
        values.put(key, column);
        columns.add(new HeaderColumn(key, type));
        return this;
    }

    @Override
    public long traceCount() {
        return traces;
    }

    @Override
    public List<HeaderColumn> columns() {
        return columns;
    }

    @Override
    public long[] longs(HeaderKey key, TraceRange range) {
        reads++;
        return values.get(key) instanceof long[] v ? Arrays.copyOfRange(v, (int) range.first(), (int) range.end())
                : Arrays.stream(doubles(key, range)).mapToLong(Math::round).toArray();
    }

    @Override
    public double[] doubles(HeaderKey key, TraceRange range) {
        reads++;
        return values.get(key) instanceof double[] v
                ? Arrays.copyOfRange(v, (int) range.first(), (int) range.end())
                : Arrays.stream(longs(key, range)).asDoubleStream().toArray();
    }
}
