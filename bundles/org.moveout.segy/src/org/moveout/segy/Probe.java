// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import org.moveout.data.DataException;

/** A file being looked at: its size when opened, and small reads at any place. Confined to one thread. */
final class Probe implements Closeable {
    private final Path path;
    private final FileChannel channel;
    private final long size;

    private Probe(Path path, FileChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
    }

    static Probe open(Path path) throws IOException {
        FileChannel channel = Channels.open(path);
        try {
            return new Probe(path, channel, channel.size());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    /** Reads {@code length} bytes, fewer if the file ends before. */
    byte[] read(long position, int length) throws IOException {
        int n = Math.clamp(size - position, 0, length);
        byte[] bytes = new byte[n];
        readFully(position, bytes, 0, n);
        return bytes;
    }

    /** Fills part of an array; the range lies inside {@link #size()}. */
    void readFully(long position, byte[] dst, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(dst, offset, length);
        long at = position;
        while (buffer.hasRemaining()) {
            int n;
            try {
                n = channel.read(buffer, at);
            } catch (IOException e) {
                throw new DataException(path.getFileName() + ": byte " + at + " cannot be read (" + Channels.reason(e)
                        + "); check the disk or the network.", e);
            }
            if (n < 0) {
                throw DataException.of(path, "the file was cut to " + at + " bytes while it was looked at",
                        "wait until it is complete and open it again");
            }
            at += n;
        }
    }

    /** An error about this file. */
    DataException error(String cause, String remedy) {
        return DataException.of(path, cause, remedy);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
