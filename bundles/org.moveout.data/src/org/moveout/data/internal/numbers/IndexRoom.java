// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.internal.numbers;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import org.moveout.data.DataException;

/**
 * Where the numbers of an index are kept: on the heap as long as they are few, what is more in a temporary file that is
 * mapped into memory, so that the operating system keeps of it what it has room for.
 * <p>
 * Where the system allows it the file loses its name as soon as it is open, and its space is given back when the buffers
 * have been garbage collected or the process ends, in whatever way. Elsewhere (Windows) it stays open for as long as
 * somebody refers to the room and is deleted then; what could not be deleted is removed when the next such file is made.
 * <p>
 * Giving out room is not thread-safe. What was given out can be read by any number of threads.
 */
public final class IndexRoom implements Closeable {
    /** Bytes of an index that are kept on the heap. */
    public static final long HEAP_BYTES = 16L << 20;
    /** Bytes of a piece in the file. */
    public static final int PIECE_BYTES = 1 << 18;

    private static final int FIRST_SEGMENT = 4 * PIECE_BYTES;
    /** Far below the 2 GB that a buffer can have; and some hundreds of them are no burden. */
    private static final int LARGEST_SEGMENT = 64 << 20;
    private static final String PREFIX = "moveout-gathers-";

    private final long most;
    private final Path folder;
    private long taken;
    private Path file;
    private FileChannel channel;
    private long end;
    private ByteBuffer segment = ByteBuffer.allocate(0);

    /**
     * @param most   bytes on the heap at most
     * @param folder where the temporary file goes if there is more
     */
    public IndexRoom(long most, Path folder) {
        this.most = most;
        this.folder = folder;
    }

    /** Room that overflows into the folder for temporary files. */
    public static IndexRoom of(long most) {
        return new IndexRoom(most, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Takes so many bytes of the heap, if there are as many left. */
    public boolean takeHeap(long bytes) {
        if (taken + bytes > most) {
            return false;
        }
        taken += bytes;
        return true;
    }

    /** Gives bytes of the heap back. */
    public void giveBack(long bytes) {
        taken -= bytes;
    }

    /** Bytes of the heap that are taken. */
    public long heapBytes() {
        return taken;
    }

    /** Bytes of the temporary file; 0 if there is none. */
    public long fileBytes() {
        return end;
    }

    /**
     * {@link #PIECE_BYTES} zeros in the file, in the order of bytes of the processor.
     *
     * @throws DataException if the disk is full or the folder cannot be written to
     */
    public ByteBuffer piece() throws DataException {
        if (!segment.hasRemaining()) {
            try {
                grow();
            } catch (IOException e) {
                throw trouble(e);
            }
        }
        ByteBuffer piece = segment.slice(segment.position(), PIECE_BYTES).order(ByteOrder.nativeOrder());
        segment.position(segment.position() + PIECE_BYTES);
        return piece;
    }

    private void grow() throws IOException {
        if (channel == null) {
            removeLeftovers();
            file = folder.resolve(PREFIX + UUID.randomUUID() + ".tmp");
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                    StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        long bytes = Math.clamp(end, FIRST_SEGMENT, LARGEST_SEGMENT);
        // writing is what makes a full disk an exception: a page of a hole that finds no room kills the process
        ByteBuffer zeros = ByteBuffer.allocate(PIECE_BYTES);
        for (long at = end; at < end + bytes;) {
            zeros.clear();
            while (zeros.hasRemaining()) {
                at += channel.write(zeros, at);
            }
        }
        segment = channel.map(FileChannel.MapMode.READ_WRITE, end, bytes);
        end += bytes;
    }

    /** Only systems that do not delete files in use have any; they do not delete those that others still use either. */
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*.tmp")) {
            for (Path each : left) {
                try {
                    Files.deleteIfExists(each);
                } catch (IOException inUse) {
                    continue;
                }
            }
        }
    }

    private DataException trouble(IOException e) {
        String reason = String.valueOf(e.getMessage());
        boolean full = reason.contains("No space left") || reason.contains("not enough space")
                || reason.contains("quota");
        return new DataException(folder + ": " + (full ? "the disk is full"
                : "no temporary file can be written (" + reason + ")") + ", and the index of so many scattered traces "
                + "needs about 12 bytes there for each of them; make room, or choose another folder for temporary files "
                + "with --tmp or TMPDIR.", e);
    }

    /** Nothing more is needed. What was given out stays valid. */
    @Override
    public void close() {
        segment = ByteBuffer.allocate(0);
        // where a mapped file cannot be deleted, closing would leave it: there it is closed when it is collected
        if (channel != null && Files.notExists(file)) {
            try {
                channel.close();
            } catch (IOException e) {
                // the buffers are mapped all the same, and nothing of the file is left but them
                return;
            }
        }
    }
}
