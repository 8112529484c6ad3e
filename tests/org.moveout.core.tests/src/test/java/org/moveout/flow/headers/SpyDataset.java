// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.task.Progress;

/** A dataset with other headers. */
record SpyDataset(Dataset data, TraceHeaders headers) implements Dataset {
    @Override
    public String name() {
        return data.name();
    }

    @Override
    public Path location() {
        return data.location();
    }

    @Override
    public List<Property> properties() {
        return data.properties();
    }

    @Override
    public long traceCount() {
        return headers.traceCount();
    }

    @Override
    public Sampling sampling() {
        return data.sampling();
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        return data.read(window, progress);
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}

/**
 * Headers that note where reads begin, or fail.
 *
 * @param first receives the first trace of each read; null to fail instead
 */
record SpyHeaders(TraceHeaders origin, List<Long> first) implements TraceHeaders {
    @Override
    public long traceCount() {
        return origin.traceCount();
    }

    @Override
    public List<HeaderColumn> columns() {
        return origin.columns();
    }

    @Override
    public long[] longs(HeaderKey key, TraceRange range) throws IOException {
        note(range);
        return origin.longs(key, range);
    }

    @Override
    public double[] doubles(HeaderKey key, TraceRange range) throws IOException {
        note(range);
        return origin.doubles(key, range);
    }

    private void note(TraceRange range) throws IOException {
        if (first == null) {
            throw new DataException("the disk is gone");
        }
        first.add(range.first());
    }
}
