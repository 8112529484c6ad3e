// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.moveout.data.TraceRange;
import org.moveout.store.internal.columns.ColumnFile;
import org.moveout.store.internal.columns.ColumnValues;

/**
 * A pass over the samples whose source words their floats cannot give back, in ascending order of trace, then sample.
 * Not thread-safe. Memory: one row group, about 1 MB.
 */
public final class ExactSamples implements Closeable {
    private final Optional<ColumnFile> file;
    private final TraceRange range;
    private int group = -1;
    private int row;
    private int rows;
    private long[] traces = new long[0];
    private long[] samples = new long[0];
    private long[] words = new long[0];

    private ExactSamples(Optional<ColumnFile> file, TraceRange range) {
        this.file = file;
        this.range = range;
    }

    static ExactSamples none() {
        return new ExactSamples(Optional.empty(), new TraceRange(0, 0));
    }

    static ExactSamples of(ColumnFile file, TraceRange range) {
        return new ExactSamples(Optional.of(file), range);
    }

    /**
     * Goes to the next one.
     *
     * @return false if there are no more in the range
     */
    public boolean next() throws IOException {
        if (file.isEmpty() || range.count() == 0) {
            return false;
        }
        ColumnFile f = file.get();
        while (group < f.groups()) {
            while (++row < rows) {
                if (traces[row] >= range.end()) {
                    group = f.groups();
                    rows = 0;
                    return false;
                }
                if (traces[row] >= range.first()) {
                    return true;
                }
            }
            do {
                group++;
            } while (group < f.groups()
                    && !f.mayHold(group, StoreSpec.TRACE_INDEX, range.first(), (double) range.end() - 1));
            if (group < f.groups()) {
                load(f);
            }
        }
        return false;
    }

    private void load(ColumnFile f) throws IOException {
        List<ColumnValues> values = f.read(group,
                List.of(StoreSpec.TRACE_INDEX, StoreTables.SAMPLE_INDEX, StoreTables.WORD));
        rows = values.get(0).count();
        row = -1;
        traces = longs(values.get(0));
        samples = longs(values.get(1));
        words = longs(values.get(2));
    }

    private static long[] longs(ColumnValues values) {
        long[] out = new long[values.count()];
        values.longs(0, out, 0, out.length);
        return out;
    }

    /** The trace of the current one. */
    public long trace() {
        return traces[row];
    }

    /** The sample of the current one in its trace. */
    public int sample() {
        return (int) samples[row];
    }

    /** The four bytes of the source at the current one, first byte highest. */
    public int word() {
        return (int) words[row];
    }

    /** Gives memory back; there is nothing more to come. */
    @Override
    public void close() {
        rows = 0;
        group = Integer.MAX_VALUE;
    }
}
