// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * How to read the same bytes of many traces: several traces with one system call, together with the bytes between them,
 * where these are few; otherwise one call for each trace. Large reads are shared among the common pool's threads.
 */
final class ReadPlan {
    /** Bytes between wanted ones that are cheaper to read than a further system call. */
    static final int LARGEST_GAP = 1 << 14;
    /** Below this a second thread costs more than it brings. */
    private static final long PART = 4L << 20;

    private final SegyFile file;
    private final long pitch;
    private final int from;
    private final int length;
    private final int together;

    /**
     * @param stride every how manieth trace is read
     * @param from   first wanted byte within a trace
     * @param length wanted bytes of each trace
     */
    ReadPlan(SegyFile file, int stride, int from, int length) {
        this.file = file;
        this.from = from;
        this.length = length;
        pitch = (long) stride * file.layout().traceBytes();
        together = pitch - length > LARGEST_GAP ? 1 : Math.clamp(SegyFile.BUFFER / pitch, 1, 4096);
    }

    /** Receives the bytes of some traces. */
    interface Sink {
        /**
         * @param src    holds the wanted bytes of the traces, one after the other
         * @param pitch  distance from those of one trace to the next
         * @param column number of the first trace in this read
         * @param count  how many traces
         */
        void accept(byte[] src, int pitch, int column, int count);
    }

    /** Called now and then; may throw to stop. */
    interface Check {
        void run();
    }

    /**
     * Reads {@code columns} traces, the first of which is {@code firstTrace}; the sink is called by several threads.
     */
    void read(long firstTrace, int columns, Check check, Sink sink) throws IOException {
        long bytes = together == 1 ? (long) columns * length : columns * pitch;
        int parts = Math.clamp(Math.min(bytes / PART, columns), 1, 4 * Parallel.threads());
        Parallel.run(parts, p -> part(firstTrace, (int) ((long) columns * p / parts),
                (int) ((long) columns * (p + 1) / parts), check, sink));
    }

    /** The same by the calling thread alone. */
    void readAlone(long firstTrace, int columns, Sink sink) throws IOException {
        part(firstTrace, 0, columns, () -> {
        }, sink);
    }

    private void part(long firstTrace, int begin, int end, Check check, Sink sink) throws IOException {
        long start = file.layout().offsetOf(firstTrace) + from;
        int most = Math.min(together, end - begin);
        byte[] wanted = new byte[most * length];
        if (most == 1) {
            for (int c = begin; c < end; c++) {
                check.run();
                file.read(start + c * pitch, wanted, 0, length);
                sink.accept(wanted, length, c, 1);
            }
            return;
        }
        ByteBuffer buffer = file.borrowBuffer();
        try {
            for (int c = begin; c < end; c += most) {
                check.run();
                int n = Math.min(most, end - c);
                file.readFully(buffer.clear().limit((int) ((n - 1) * pitch + length)), start + c * pitch);
                for (int i = 0; i < n; i++) {
                    buffer.get((int) (i * pitch), wanted, i * length, length);
                }
                sink.accept(wanted, length, c, n);
            }
        } finally {
            file.returnBuffer(buffer);
        }
    }
}
