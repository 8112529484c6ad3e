// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;

/** Header columns in memory. */
final class MapHeaders implements TraceHeaders {
    private final int count;
    private final Map<HeaderKey, double[]> columns = new LinkedHashMap<>();

    MapHeaders(int count) {
        this.count = count;
    }

    MapHeaders with(HeaderKey key, double... values) {
        columns.put(key, values.length == 1 ? filled(values[0]) : values);
        return this;
    }

    private double[] filled(double value) {
        double[] all = new double[count];
        Arrays.fill(all, value);
        return all;
    }

    @Override
    public long traceCount() {
        return count;
    }

    @Override
    public List<HeaderColumn> columns() {
        return columns.keySet().stream().map(k -> new HeaderColumn(k, HeaderType.INT32)).toList();
    }

    @Override
    public long[] longs(HeaderKey key, TraceRange range) throws IOException {
        return Arrays.stream(doubles(key, range)).mapToLong(Math::round).toArray();
    }

    @Override
    public double[] doubles(HeaderKey key, TraceRange range) throws IOException {
        return Arrays.copyOfRange(columns.get(key), (int) range.first(), (int) range.end());
    }

    TraceGeometry geometry() throws IOException {
        return geometry(1 << 20);
    }

    TraceGeometry geometry(int most) throws IOException {
        return new ReadGeometry("test", HeaderRead.of(this), CoordinateUnit.METRE, most)
                .run(org.moveout.data.task.Progress.NONE);
    }
}
