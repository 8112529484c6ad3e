// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.IOException;

import org.moveout.data.Window;
import org.moveout.data.task.Progress;
import org.moveout.store.ChunkReader.FloatSink;
import org.moveout.store.internal.files.ChunkInput;
import org.moveout.store.internal.files.ChunkManifest;

/** One read of one window: goes through the chunks and blocks that hold its traces. */
final class WindowRead {
    private final ChunkGrid grid;
    private final ElementType type;
    private final ChunkManifest manifest;
    private final ChunkInput input;
    private final Window window;
    private final FloatSink sink;
    private final int columns;

    WindowRead(ChunkGrid grid, ElementType type, ChunkManifest manifest, ChunkInput input, Window window,
            float[] data) {
        this.grid = grid;
        this.type = type;
        this.manifest = manifest;
        this.input = input;
        this.window = window;
        sink = new FloatSink(type, data);
        columns = window.traceCount();
    }

    void run(Progress progress) throws IOException {
        for (int c = 0; c < columns;) {
            progress.checkCancelled();
            long chunk = grid.chunkOf(window.trace(c));
            int end = columnAt(grid.range(chunk).end());
            if (window.stride() <= grid.blockTraces()) {
                chunk(chunk, c, end, progress);
                c = end;
            } else {
                // each trace is in a block of its own, and those between are not read
                chunk(chunk, c, c + 1, progress);
                c++;
            }
        }
    }

    /** The first column whose trace is not before {@code trace}. */
    private int columnAt(long trace) {
        long distance = trace - window.traces().first();
        return (int) Math.min(columns, (distance + window.stride() - 1) / window.stride());
    }

    private void chunk(long chunk, int from, int to, Progress progress) throws IOException {
        long firstTrace = grid.range(chunk).first();
        int blockTraces = grid.blockTraces();
        int first = (int) ((window.trace(from) - firstTrace) / blockTraces);
        int last = (int) ((window.trace(to - 1) - firstTrace) / blockTraces);
        input.open(manifest, chunk, first, last);
        boolean ours = input.decoder().block() == blockTraces * grid.samples() * type.bytes();
        if (!ours) {
            strange(chunk, from, to);
            return;
        }
        int c = from;
        for (int b = first; b <= last; b++) {
            long blockFirst = firstTrace + (long) b * blockTraces;
            int end = Math.min(to, columnAt(blockFirst + blockTraces));
            if (end > c) {
                progress.checkCancelled();
                input.decode(chunk, b);
                columns(c, end, blockFirst);
                c = end;
            }
        }
    }

    private void columns(int from, int to, long blockFirst) {
        int ns = grid.samples();
        int first = window.samples().first();
        int count = window.samples().count();
        sink.moveTo(from * count);
        if (window.stride() == 1 && count == ns) {
            input.decoder().elements((int) (window.trace(from) - blockFirst) * ns, (to - from) * ns, sink);
            return;
        }
        for (int c = from; c < to; c++) {
            input.decoder().elements((int) (window.trace(c) - blockFirst) * ns + first, count, sink);
        }
    }

    /** A container whose blocks are not whole traces, as others make them: element by element range. */
    private void strange(long chunk, int from, int to) throws IOException {
        int block = input.decoder().block() / type.bytes();
        long firstTrace = grid.range(chunk).first();
        int decoded = -1;
        for (int c = from; c < to; c++) {
            sink.moveTo(c * window.samples().count());
            int at = (int) (window.trace(c) - firstTrace) * grid.samples() + window.samples().first();
            int end = at + window.samples().count();
            while (at < end) {
                int b = at / block;
                if (b != decoded) {
                    input.decode(chunk, b);
                    decoded = b;
                }
                int n = Math.min(end, (b + 1) * block) - at;
                input.decoder().elements(at - b * block, n, sink);
                at += n;
            }
        }
    }
}
