// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.memory;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceHeaders;
import org.moveout.data.Window;
import org.moveout.data.task.Progress;

/**
 * A dataset whose samples are in memory and nowhere else; gone when it is closed. Its headers may be read from elsewhere,
 * which it then keeps open.
 */
public final class MemoryDataset implements Dataset {
    private final String name;
    private final Path location;
    private final Sampling sampling;
    private final TraceHeaders headers;
    private final List<Property> properties;
    private final Closeable behind;
    private volatile TraceMemory samples;

    /**
     * @param name       to show
     * @param location   what stands for it where a place is asked for; nothing is there
     * @param samples    all of them; must not change any more
     * @param headers    of as many traces
     * @param properties what it is
     * @param behind     closed with it: what the headers come from
     */
    public MemoryDataset(String name, Path location, TraceMemory samples, TraceHeaders headers,
            List<Property> properties, Closeable behind) {
        if (headers.traceCount() != samples.traceCount()) {
            throw new IllegalArgumentException(headers.traceCount() + " headers of " + samples.traceCount() + " traces");
        }
        this.name = Objects.requireNonNull(name);
        this.location = Objects.requireNonNull(location);
        this.samples = samples;
        this.sampling = samples.sampling();
        this.headers = headers;
        this.properties = List.copyOf(properties);
        this.behind = Objects.requireNonNull(behind);
    }

    @Override
    public String name() {
        return name;
    }

    /** A path that names the data among others; no such file or directory need exist. */
    @Override
    public Path location() {
        return location;
    }

    @Override
    public long traceCount() {
        return headers.traceCount();
    }

    @Override
    public Sampling sampling() {
        return sampling;
    }

    @Override
    public TraceHeaders headers() {
        return headers;
    }

    @Override
    public List<Property> properties() {
        return properties;
    }

    /** The memory of the samples in bytes. */
    public long bytes() {
        return TraceMemory.bytes(traceCount(), sampling);
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        TraceMemory there = samples;
        if (there == null) {
            throw new DataException(name + " was in memory and has been closed; run the flow again.");
        }
        return there.read(window, progress);
    }

    /** Lets go of the samples. */
    @Override
    public void close() throws IOException {
        samples = null;
        behind.close();
    }
}
