// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.moveout.data.DataException;

/**
 * An open SEG-Y file of known layout, read at any place.
 * <p>
 * Thread-safe: reads are positional and independent. As with every channel, interrupting a thread in the middle of a
 * read closes the file for everybody.
 */
public final class SegyFile implements Closeable {
    /** A heap array is filled in slices: the JDK copies through a direct buffer it keeps, as large as the slice. */
    private static final int SLICE = 1 << 18;

    /** More than this after the last trace is a wrong layout rather than a trailer. */
    private static final long MOST_TRAILER = 64L << 20;

    /** Bytes a read of several traces fetches at once; they stay in the core's own cache until they are decoded. */
    static final int BUFFER = 1 << 17;

    private final Path path;
    private final SegyLayout layout;
    private final FileChannel channel;
    /** Buffers outside the heap not in use now, as many as threads have read at once. */
    private final ConcurrentLinkedQueue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();

    private SegyFile(Path path, SegyLayout layout, FileChannel channel) {
        this.path = path;
        this.layout = layout;
        this.channel = channel;
    }

    /**
     * Opens a file.
     *
     * @param layout as found by {@link SegyScanner}; the file may have become longer since, not shorter
     * @throws DataException if the file cannot be opened or is shorter than the layout says
     */
    public static SegyFile open(Path path, SegyLayout layout) throws IOException {
        FileChannel channel = Channels.open(path);
        try {
            long size = channel.size();
            if (size < layout.fileSize()) {
                throw DataException.of(path, "the file has " + size + " bytes where " + layout.fileSize()
                        + " are expected", "it was cut or replaced since it was looked at, so open it again");
            }
            return new SegyFile(path, layout, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** Its layout. */
    public SegyLayout layout() {
        return layout;
    }

    /**
     * Reads whole traces, headers included, as they are in the file.
     *
     * @param first first trace, zero-based
     * @param count how many; {@code first + count} at most {@code layout().traceCount()}
     * @param dst   receives {@code count * layout().traceBytes()} bytes from index 0 on
     * @throws DataException if the file has become shorter or cannot be read
     */
    public void readTraces(long first, int count, byte[] dst) throws IOException {
        Objects.checkFromIndexSize(first, count, layout.traceCount());
        read(layout.offsetOf(first), dst, 0, Math.multiplyExact(count, layout.traceBytes()));
    }

    /** Everything before the first trace: textual, binary and extended headers, byte for byte. */
    public byte[] readLeading() throws IOException {
        byte[] bytes = new byte[Math.toIntExact(layout.firstTraceOffset())];
        read(0, bytes, 0, bytes.length);
        return bytes;
    }

    /**
     * Everything after the last whole trace, byte for byte.
     *
     * @throws DataException if that is more than 64 MB; use {@link #read} then
     */
    public byte[] trailer() throws IOException {
        if (layout.trailerBytes() > MOST_TRAILER) {
            throw DataException.of(path, "after the last trace follow " + layout.trailerBytes()
                    + " more bytes, too many to keep", "state the number of samples per trace");
        }
        byte[] bytes = new byte[(int) layout.trailerBytes()];
        read(layout.offsetOf(layout.traceCount()), bytes, 0, bytes.length);
        return bytes;
    }

    /**
     * Reads bytes at any place.
     *
     * @param position zero-based byte in the file
     * @throws DataException if the file ends before or cannot be read
     */
    public void read(long position, byte[] dst, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, dst.length);
        int done = 0;
        while (done < length) {
            int n = Math.min(SLICE, length - done);
            readFully(ByteBuffer.wrap(dst, offset + done, n), position + done);
            done += n;
        }
    }

    /**
     * Fills a buffer to its limit.
     *
     * @param position zero-based byte in the file
     * @throws DataException if the file ends before or cannot be read
     */
    void readFully(ByteBuffer dst, long position) throws IOException {
        long at = position;
        while (dst.hasRemaining()) {
            int n;
            try {
                n = channel.read(dst, at);
            } catch (ClosedChannelException e) {
                throw new DataException(path.getFileName() + ": the file was closed while it was read; open it again.",
                        e);
            } catch (IOException e) {
                throw new DataException(path.getFileName() + ": byte " + at + " cannot be read (" + Channels.reason(e)
                        + "); check the disk or the network and open the file again.", e);
            }
            if (n < 0) {
                throw ended(at);
            }
            at += n;
        }
    }

    /** A direct buffer of {@value #BUFFER} bytes for one thread, to be {@linkplain #returnBuffer returned}. */
    ByteBuffer borrowBuffer() {
        ByteBuffer buffer = buffers.poll();
        return buffer != null ? buffer : ByteBuffer.allocateDirect(BUFFER);
    }

    void returnBuffer(ByteBuffer buffer) {
        buffers.add(buffer);
    }

    private DataException ended(long at) {
        String where = at < layout.firstTraceOffset() || layout.traceCount() == 0 ? ""
                : ", inside trace " + Math.min(layout.traceCount() - 1,
                (at - layout.firstTraceOffset()) / layout.traceBytes());
        return DataException.of(path, "the file now ends at byte " + at + where,
                "it was cut while it was open, so open it again");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
