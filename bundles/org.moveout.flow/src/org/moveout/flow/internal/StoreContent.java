// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.segy.HeaderField;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyLayout;
import org.moveout.store.ChunkGrid;
import org.moveout.store.ChunkReader;
import org.moveout.store.ExactSamples;
import org.moveout.store.HeaderScan;
import org.moveout.store.StoreDataset;

/** A store as SEG-Y: headers are rebuilt from their columns, samples from chunks and exact words. */
final class StoreContent implements SegyContent {
    private final StoreDataset store;
    private final SegyLayout layout;
    private final ChunkGrid grid;

    StoreContent(StoreDataset store) throws IOException {
        this.store = store;
        grid = store.metadata().grid();
        layout = LayoutJson.read(store.metadata().layoutJson(), store.location())
                .orElseThrow(() -> DataException.of(store.location(), "the store was not made from a SEG-Y file",
                        "import a SEG-Y file and use that store"));
    }

    @Override
    public SegyLayout layout() {
        return layout;
    }

    @Override
    public int pieceTraces() {
        return grid.chunkTraces();
    }

    @Override
    public String sha256() {
        return store.metadata().sha256();
    }

    @Override
    public byte[] leading() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(store.source(SourceFiles.TEXTUAL));
        bytes.write(store.source(SourceFiles.BINARY));
        if (store.sources().contains(SourceFiles.EXTENDED)) {
            bytes.write(store.source(SourceFiles.EXTENDED));
        }
        return bytes.toByteArray();
    }

    @Override
    public InputStream trailer() throws IOException {
        return store.sources().contains(SourceFiles.TRAILER) ? store.openSource(SourceFiles.TRAILER)
                : InputStream.nullInputStream();
    }

    @Override
    public HeaderPass headers() throws IOException {
        List<HeaderKey> keys = layout.headerMap().fields().stream().map(HeaderField::key).toList();
        return new Headers(store.headers().scan(keys, new TraceRange(0, grid.traces()), grid.chunkTraces()));
    }

    @Override
    public Optional<HeaderAccess> headerAccess() {
        return Optional.empty();
    }

    @Override
    public SampleReader samples() throws IOException {
        return new Samples(store.chunkReader());
    }

    private final class Samples implements SampleReader {
        private final ChunkReader reader;
        private float[] floats = new float[0];
        private byte[] stored = new byte[0];

        Samples(ChunkReader reader) {
            this.reader = reader;
        }

        @Override
        public void floats(TraceRange traces, float[] dst, int offset) throws IOException {
            int samples = grid.samples();
            for (long t = traces.first(); t < traces.end();) {
                long chunk = grid.chunkOf(t);
                TraceRange part = grid.range(chunk).intersect(traces);
                int at = offset + Math.toIntExact(t - traces.first()) * samples;
                if (part.equals(grid.range(chunk)) && at == 0) {
                    reader.read(chunk, dst);
                } else {
                    floats = floats.length == 0 ? new float[grid.chunkSamples()] : floats;
                    reader.read(chunk, floats);
                    int from = Math.toIntExact(part.first() - grid.range(chunk).first()) * samples;
                    System.arraycopy(floats, from, dst, at, part.intCount() * samples);
                }
                t = part.end();
            }
        }

        @Override
        public void floats(long[] scattered, int count, float[] dst) throws IOException {
            for (int from = 0; from < count;) {
                long chunk = grid.chunkOf(scattered[from]);
                long end = grid.range(chunk).end();
                int to = from + 1;
                while (to < count && scattered[to] < end) {
                    to++;
                }
                reader.read(chunk, scattered, from, to, dst, from * grid.samples());
                from = to;
            }
        }

        @Override
        public void bytes(TraceRange traces, byte[] dst, int offset, int stride) throws IOException {
            int traceBytes = layout.sampleBytes();
            SampleFormat format = layout.format();
            for (long t = traces.first(); t < traces.end();) {
                long chunk = grid.chunkOf(t);
                TraceRange part = grid.range(chunk).intersect(traces);
                stored = stored.length == 0 ? new byte[Math.multiplyExact(grid.chunkTraces(), traceBytes)] : stored;
                reader.readNative(chunk, stored);
                int from = Math.toIntExact(part.first() - grid.range(chunk).first());
                int to = Math.toIntExact(t - traces.first());
                for (int i = 0; i < part.intCount(); i++) {
                    format.fromNative(stored, (from + i) * traceBytes, dst, offset + (to + i) * stride, grid.samples(),
                            layout.byteOrder());
                }
                t = part.end();
            }
            if (store.metadata().exactSamples() > 0) {
                restoreExact(traces, dst, offset, stride);
            }
        }

        private void restoreExact(TraceRange traces, byte[] dst, int offset, int stride) throws IOException {
            try (ExactSamples exact = store.exactSamples(traces)) {
                while (exact.next()) {
                    int trace = Math.toIntExact(exact.trace() - traces.first());
                    Words.put(dst, offset + trace * stride + 4 * exact.sample(), exact.word(), layout.byteOrder());
                }
            }
        }
    }

    /** Rebuilds headers batch by batch and hands them out in whatever pieces are asked for. */
    private final class Headers implements HeaderPass {
        private final HeaderScan scan;
        private final byte[] rebuilt = new byte[Math.multiplyExact(grid.chunkTraces(), layout.headerBytes())];
        private long first;
        private int count;

        Headers(HeaderScan scan) {
            this.scan = scan;
        }

        @Override
        public void next(TraceRange piece, byte[] dst) throws IOException {
            int headerBytes = layout.headerBytes();
            for (long t = piece.first(); t < piece.end();) {
                if (t >= first + count) {
                    advance(t);
                }
                int n = (int) Math.min(piece.end() - t, first + count - t);
                System.arraycopy(rebuilt, (int) (t - first) * headerBytes, dst,
                        (int) (t - piece.first()) * headerBytes, n * headerBytes);
                t += n;
            }
        }

        private void advance(long trace) throws IOException {
            if (!scan.next() || scan.batch().firstTrace() != trace || scan.batch().count() == 0) {
                throw DataException.of(store.location(), "headers.parquet does not hold the headers of trace " + trace,
                        "check the store with 'moveout verify' and import it again");
            }
            HeaderBatch batch = scan.batch();
            layout.headerMap().rebuild(batch, rebuilt, 0, layout.headerBytes(), layout.byteOrder());
            first = batch.firstTrace();
            count = batch.count();
        }

        @Override
        public void close() throws IOException {
            scan.close();
        }
    }
}
