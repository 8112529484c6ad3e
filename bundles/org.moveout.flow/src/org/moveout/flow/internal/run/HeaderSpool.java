// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.moveout.data.TraceRange;
import org.moveout.data.task.Progress;
import org.moveout.flow.internal.SegyContent;

/**
 * All trace headers of a store in a temporary file, so that those of any trace can be had at once: a store keeps them by
 * column, for many traces together. Reading is thread-safe.
 */
final class HeaderSpool implements SegyContent.HeaderAccess, Closeable {
    private static final int BATCH = 2048;

    private final FileChannel channel;
    private final int headerBytes;

    /**
     * Writes the file.
     *
     * @param progress told the traces, polled for cancellation
     */
    HeaderSpool(Path file, SegyContent content, Progress progress) throws IOException {
        headerBytes = content.layout().headerBytes();
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try (SegyContent.HeaderPass pass = content.headers()) {
            long traces = content.layout().traceCount();
            byte[] bytes = new byte[Math.multiplyExact((int) Math.min(BATCH, Math.max(1, traces)), headerBytes)];
            for (long t = 0; t < traces;) {
                progress.checkCancelled();
                TraceRange range = new TraceRange(t, Math.min(traces, t + BATCH));
                pass.next(range, bytes);
                ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, range.intCount() * headerBytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                progress.advance(range.count());
                t = range.end();
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void read(long[] traces, int count, byte[] dst) throws IOException {
        for (int from = 0; from < count;) {
            int to = from + 1;
            while (to < count && to - from < BATCH && traces[to] == traces[to - 1] + 1) {
                to++;
            }
            ByteBuffer buffer = ByteBuffer.wrap(dst, from * headerBytes, (to - from) * headerBytes);
            long position = traces[from] * headerBytes;
            while (buffer.hasRemaining()) {
                int n = channel.read(buffer, position);
                if (n < 0) {
                    throw new IOException("the temporary file of headers has become shorter");
                }
                position += n;
            }
            from = to;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
