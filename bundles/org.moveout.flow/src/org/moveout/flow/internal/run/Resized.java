// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

import org.moveout.data.TraceRange;
import org.moveout.flow.internal.SegyContent;
import org.moveout.segy.SegyLayout;

/**
 * Content whose traces have another number of samples: cut, or filled with zeros. To measure with.
 *
 * @param whole the real content
 * @param count samples of a trace
 */
record Resized(SegyContent whole, int count) implements SegyContent {
    @Override
    public SegyLayout layout() {
        return whole.layout();
    }

    @Override
    public int pieceTraces() {
        return whole.pieceTraces();
    }

    @Override
    public byte[] leading() throws IOException {
        return whole.leading();
    }

    @Override
    public InputStream trailer() throws IOException {
        return whole.trailer();
    }

    @Override
    public HeaderPass headers() throws IOException {
        return whole.headers();
    }

    @Override
    public Optional<HeaderAccess> headerAccess() {
        return whole.headerAccess();
    }

    @Override
    public String sha256() {
        return whole.sha256();
    }

    @Override
    public SampleReader samples() throws IOException {
        SampleReader reader = whole.samples();
        int stored = whole.layout().samplesPerTrace();
        if (stored == count) {
            return reader;
        }
        return new SampleReader() {
            private float[] all = new float[0];

            @Override
            public void floats(TraceRange traces, float[] dst, int offset) throws IOException {
                all = PieceSlot.enough(all, traces.count() * stored);
                reader.floats(traces, all, 0);
                resize(traces.intCount(), dst, offset);
            }

            @Override
            public void floats(long[] scattered, int traces, float[] dst) throws IOException {
                all = PieceSlot.enough(all, (long) traces * stored);
                reader.floats(scattered, traces, all);
                resize(traces, dst, 0);
            }

            private void resize(int traces, float[] dst, int offset) {
                for (int t = 0; t < traces; t++) {
                    int at = offset + t * count;
                    System.arraycopy(all, t * stored, dst, at, Math.min(stored, count));
                    Arrays.fill(dst, at + Math.min(stored, count), at + count, 0);
                }
            }

            @Override
            public void bytes(TraceRange traces, byte[] dst, int offset, int stride) {
                throw new UnsupportedOperationException("only amplitudes are resized");
            }
        };
    }
}
