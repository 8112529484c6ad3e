// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.task.Progress;

/** A dataset of arrays: sample s of trace t is {@code 1000 t + s}. */
public final class MemoryDataset implements Dataset, TraceHeaders {
    private final int traces;
    private final int samples;
    private final Map<HeaderKey, double[]> values = new LinkedHashMap<>();
    private final List<HeaderColumn> columns = new ArrayList<>();

    /** A dataset without headers. */
    public MemoryDataset(int traces, int samples) {
        this.traces = traces;
        this.samples = samples;
    }

    /** With one more column. */
    public MemoryDataset with(String name, HeaderType type, double... column) {
        if (column.length != traces) {
            throw new IllegalArgumentException(column.length + " values for " + traces + " traces");
        }
        HeaderKey key = new HeaderKey(name);
        values.put(key, column);
        columns.add(new HeaderColumn(key, type));
        return this;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Path location() {
        return Path.of("memory.dataset");
    }

    @Override
    public TraceHeaders headers() {
        return this;
    }

    @Override
    public List<Property> properties() {
        return List.of();
    }

    @Override
    public long traceCount() {
        return traces;
    }

    @Override
    public Sampling sampling() {
        return Sampling.time(samples, 4);
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        float[] data = new float[Math.toIntExact(window.sampleTotal())];
        int at = 0;
        for (int t = 0; t < window.traceCount(); t++) {
            for (int s = window.samples().first(); s < window.samples().end(); s++) {
                data[at++] = 1000 * window.trace(t) + s;
            }
        }
        return new TraceBlock(window, data);
    }

    @Override
    public List<HeaderColumn> columns() {
        return columns;
    }

    @Override
    public long[] longs(HeaderKey key, TraceRange range) {
        return Arrays.stream(doubles(key, range)).mapToLong(Math::round).toArray();
    }

    @Override
    public double[] doubles(HeaderKey key, TraceRange range) {
        return Arrays.copyOfRange(values.get(key), (int) range.first(), (int) range.end());
    }

    @Override
    public void close() {
        // nothing is open
    }
}
