// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.moveout.data.TraceRange;
import org.moveout.segy.SegyDataset;
import org.moveout.segy.SegyFile;
import org.moveout.segy.SegyLayout;

/** A raw SEG-Y file as its own parts. */
final class FileContent implements SegyContent {
    private static final int PIECE_BYTES = 4 << 20;

    private final SegyFile file;
    private final SegyLayout layout;

    FileContent(SegyDataset dataset) {
        file = dataset.file();
        layout = file.layout();
    }

    @Override
    public SegyLayout layout() {
        return layout;
    }

    @Override
    public int pieceTraces() {
        return (int) Math.clamp(PIECE_BYTES / (long) layout.traceBytes(), 1, Math.max(1, layout.traceCount()));
    }

    @Override
    public String sha256() {
        return "";
    }

    @Override
    public byte[] leading() throws IOException {
        return file.readLeading();
    }

    @Override
    public InputStream trailer() {
        return new InputStream() {
            private long at = layout.offsetOf(layout.traceCount());
            private final long end = at + layout.trailerBytes();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] dst, int offset, int length) throws IOException {
                if (at == end) {
                    return -1;
                }
                int n = (int) Math.min(length, end - at);
                file.read(at, dst, offset, n);
                at += n;
                return n;
            }
        };
    }

    @Override
    public HeaderPass headers() {
        byte[] traces = new byte[Math.multiplyExact(pieceTraces(), layout.traceBytes())];
        return new HeaderPass() {
            @Override
            public void next(TraceRange piece, byte[] dst) throws IOException {
                int headerBytes = layout.headerBytes();
                file.readTraces(piece.first(), piece.intCount(), traces);
                for (int t = 0; t < piece.intCount(); t++) {
                    System.arraycopy(traces, t * layout.traceBytes(), dst, t * headerBytes, headerBytes);
                }
            }

            @Override
            public void close() {
                // the dataset closes its file
            }
        };
    }

    @Override
    public Optional<HeaderAccess> headerAccess() {
        return Optional.of((traces, count, dst) -> {
            for (int i = 0; i < count; i++) {
                file.read(layout.offsetOf(traces[i]), dst, i * layout.headerBytes(), layout.headerBytes());
            }
        });
    }

    @Override
    public SampleReader samples() {
        return new SampleReader() {
            private byte[] whole = new byte[0];

            private void load(TraceRange traces) throws IOException {
                int length = Math.multiplyExact(traces.intCount(), layout.traceBytes());
                whole = whole.length < length ? new byte[length] : whole;
                file.readTraces(traces.first(), traces.intCount(), whole);
            }

            @Override
            public void floats(TraceRange traces, float[] dst, int offset) throws IOException {
                load(traces);
                int samples = layout.samplesPerTrace();
                for (int t = 0; t < traces.intCount(); t++) {
                    layout.format().decode(whole, t * layout.traceBytes() + layout.headerBytes(), dst,
                            offset + t * samples, samples, layout.byteOrder());
                }
            }

            @Override
            public void floats(long[] scattered, int count, float[] dst) throws IOException {
                int samples = layout.samplesPerTrace();
                int most = Math.max(1, PIECE_BYTES / Math.max(1, layout.traceBytes()));
                for (int from = 0; from < count;) {
                    int to = from + 1;
                    while (to < count && to - from < most && scattered[to] == scattered[to - 1] + 1) {
                        to++;
                    }
                    floats(TraceRange.of(scattered[from], to - from), dst, from * samples);
                    from = to;
                }
            }

            @Override
            public void bytes(TraceRange traces, byte[] dst, int offset, int stride) throws IOException {
                load(traces);
                for (int t = 0; t < traces.intCount(); t++) {
                    System.arraycopy(whole, t * layout.traceBytes() + layout.headerBytes(), dst,
                            offset + t * stride, layout.sampleBytes());
                }
            }
        };
    }
}
