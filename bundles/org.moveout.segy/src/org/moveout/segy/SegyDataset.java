// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.task.Progress;

/**
 * A SEG-Y file read where it lies, without import.
 * <p>
 * Thread-safe. Windows are read by positional reads and decoded at once; large ones use the threads of the common pool
 * besides the caller. Header columns are kept in memory up to a bound. Nothing is mapped, so that a file cut while it
 * is open gives an error and no crash.
 */
public final class SegyDataset implements Dataset {
    private final SegyFile file;
    private final SegyHeaders headers;
    private final Sampling sampling;

    private SegyDataset(SegyFile file) {
        this.file = file;
        headers = new SegyHeaders(file);
        sampling = file.layout().sampling();
    }

    /**
     * Scans and opens a file.
     *
     * @throws DataException if it is no SEG-Y file that can be read
     */
    public static SegyDataset open(Path path) throws IOException {
        return open(path, SegyScanner.scan(path).layout());
    }

    /**
     * Opens a file of known layout.
     *
     * @throws DataException if the file cannot be opened or is shorter than the layout says
     */
    public static SegyDataset open(Path path, SegyLayout layout) throws IOException {
        return new SegyDataset(SegyFile.open(path, layout));
    }

    /** The file, for streaming. */
    public SegyFile file() {
        return file;
    }

    /** How the file is laid out. */
    public SegyLayout layout() {
        return file.layout();
    }

    @Override
    public long traceCount() {
        return layout().traceCount();
    }

    @Override
    public Sampling sampling() {
        return sampling;
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        SegyLayout layout = layout();
        SampleFormat format = layout.format();
        int samples = window.samples().count();
        int traces = window.traceCount();
        if (window.sampleTotal() > Integer.MAX_VALUE - 8) {
            throw DataException.of(file.path(), "a window of " + traces + " traces by " + samples
                    + " samples is too large for one read", "read fewer traces at a time");
        }
        float[] data = new float[traces * samples];
        if (data.length > 0) {
            int from = layout.headerBytes() + window.samples().first() * format.bytes();
            new ReadPlan(file, window.stride(), from, samples * format.bytes()).read(window.traces().first(), traces,
                    progress::checkCancelled, (src, pitch, column, count) -> {
                        for (int i = 0; i < count; i++) {
                            format.decode(src, i * pitch, data, (column + i) * samples, samples, layout.byteOrder());
                        }
                    });
        }
        return new TraceBlock(window, data);
    }

    @Override
    public TraceHeaders headers() {
        return headers;
    }

    /**
     * Several header columns in one pass over the file, which costs hardly more than one of them.
     *
     * @param keys  names of columns
     * @param range inside {@link #traceCount()}
     * @return one new array for each key, as {@link TraceHeaders#longs} returns it
     * @throws DataException if there is no column of a name
     */
    public long[][] headers(List<HeaderKey> keys, TraceRange range) throws IOException {
        return headers.longs(keys, range);
    }

    @Override
    public String name() {
        return baseName(file.path());
    }

    static String baseName(Path path) {
        Path last = path.getFileName();
        String s = last == null ? path.toString() : last.toString();
        int dot = s.lastIndexOf('.');
        return dot > 0 ? s.substring(0, dot) : s;
    }

    @Override
    public Path location() {
        return file.path();
    }

    @Override
    public List<Property> properties() {
        return SegyProperties.of(layout());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
