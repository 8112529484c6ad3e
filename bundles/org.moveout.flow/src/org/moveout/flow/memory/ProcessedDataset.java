// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.moveout.data.Dataset;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceHeaders;
import org.moveout.data.Window;
import org.moveout.data.memory.MemoryDataset;
import org.moveout.data.task.Progress;

/**
 * What a flow made of a dataset, in memory; it knows how it was made. Owns its source, which it keeps open for the headers.
 * <p>
 * To write it to a file run {@link MemoryRequest#toFile}: the same flow over the same source gives the same traces, and
 * there is one writer of headers, orders and formats, whatever the size.
 */
public final class ProcessedDataset implements Dataset {
    private final MemoryDataset memory;
    private final MemoryRequest request;

    ProcessedDataset(MemoryDataset memory, MemoryRequest request) {
        this.memory = Objects.requireNonNull(memory);
        this.request = Objects.requireNonNull(request);
    }

    /** How it was made. */
    public MemoryRequest request() {
        return request;
    }

    /** The memory of its samples in bytes. */
    public long bytes() {
        return memory.bytes();
    }

    @Override
    public String name() {
        return memory.name();
    }

    /** A path that names the result among others; nothing is there. */
    @Override
    public Path location() {
        return memory.location();
    }

    @Override
    public long traceCount() {
        return memory.traceCount();
    }

    @Override
    public Sampling sampling() {
        return memory.sampling();
    }

    @Override
    public TraceHeaders headers() {
        return memory.headers();
    }

    @Override
    public List<Property> properties() {
        return memory.properties();
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        return memory.read(window, progress);
    }

    @Override
    public void close() throws IOException {
        memory.close();
    }
}
