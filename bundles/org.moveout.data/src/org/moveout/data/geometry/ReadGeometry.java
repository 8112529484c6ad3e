// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;

/**
 * Reads where the traces of a dataset are: one pass over up to eleven header columns.
 * <p>
 * The result holds 8 to 20 bytes for each trace (8 for a line in CDP order, 12 to 20 for a 3D survey or gathers); while
 * reading, inline, crossline and CDP numbers that vary take 4 more each. Datasets of more than {@link #most()} traces are
 * thinned evenly, and a note says so.
 */
public final class ReadGeometry implements Task<TraceGeometry> {
    private static final int BATCH = 65_536;

    private final String name;
    private final HeaderRead source;
    private final CoordinateUnit length;
    private final int most;

    /**
     * @param name   of the dataset, for the title
     * @param length the unit of coordinates that are lengths, as the binary header says: metres or feet
     * @param most   thin datasets with more traces than this
     */
    public ReadGeometry(String name, HeaderRead source, CoordinateUnit length, int most) {
        this.name = Objects.requireNonNull(name);
        this.source = Objects.requireNonNull(source);
        this.length = Objects.requireNonNull(length);
        if (most < 1 || !length.isLength()) {
            throw new IllegalArgumentException(most + " traces in " + length);
        }
        this.most = most;
    }

    /** The most traces that are kept for a heap of that size, at 32 bytes each in a quarter of it; never above 50 million. */
    public static int mostFor(long heapBytes) {
        return (int) Math.clamp(heapBytes / 4 / 32, 100_000, 50_000_000);
    }

    /** Datasets with more traces are thinned. */
    public int most() {
        return most;
    }

    @Override
    public String title() {
        return "Read trace positions of " + name;
    }

    @Override
    public TraceGeometry run(Progress progress) throws IOException {
        long traces = source.headers().traceCount();
        int stride = (int) Math.max(1, (traces + most - 1) / most);
        int count = (int) ((traces + stride - 1) / stride);
        progress.begin("Reading trace positions", traces, "traces");
        HeaderCollector collector = new HeaderCollector(count, length);
        List<HeaderKey> keys = new ArrayList<>();
        for (HeaderKey key : HeaderCollector.KEYS) {
            if (source.headers().has(key)) {
                keys.add(key);
            }
        }
        for (long t = 0; t < traces;) {
            progress.checkCancelled();
            TraceRange range = new TraceRange(t, Math.min(traces, t + BATCH));
            double[][] columns = keys.isEmpty() ? new double[0][] : source.read(keys, range);
            int first = (int) Math.floorMod(-t, (long) stride);
            collector.add(keys, columns, first, range.intCount(), stride);
            progress.advance(range.count());
            t = range.end();
        }
        progress.checkCancelled();
        return collector.build(traces, stride);
    }
}
