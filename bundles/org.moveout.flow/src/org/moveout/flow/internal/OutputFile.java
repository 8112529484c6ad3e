// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import org.moveout.data.DataException;
import org.moveout.flow.Sizes;

/**
 * A file that appears under its name only when it is complete. It is written as {@code NAME.partial}, which closing
 * without {@link #publish} removes. Positional writes are thread-safe.
 */
public final class OutputFile implements Closeable {
    /** A heap array is written in slices: the JDK copies through a direct buffer it keeps, as large as the slice. */
    private static final int SLICE = 1 << 18;
    private static final int SETTLED = 32 << 20;

    private final Path target;
    private final Path partial;
    private final FileChannel channel;
    private boolean published;

    private OutputFile(Path target, Path partial, FileChannel channel) {
        this.target = target;
        this.partial = partial;
        this.channel = channel;
    }

    /**
     * Begins a file. What a killed run left under the partial name is thrown away.
     *
     * @param overwrite whether an existing file may be replaced in the end
     * @throws DataException if the file exists or cannot be created
     */
    public static OutputFile create(Path target, boolean overwrite) throws IOException {
        requireVacant(target, overwrite);
        return open(target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /**
     * Goes on with the file that a killed run left under the partial name, or begins it if there is none.
     *
     * @param overwrite whether an existing file may be replaced in the end
     * @throws DataException if the file exists or cannot be created
     */
    public static OutputFile resume(Path target, boolean overwrite) throws IOException {
        requireVacant(target, overwrite);
        return open(target, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /**
     * Refuses a name that is taken.
     *
     * @throws DataException if there is something that must not be replaced
     */
    public static void requireVacant(Path target, boolean overwrite) throws IOException {
        if (Files.exists(target) && !overwrite) {
            throw DataException.of(target, "the file exists already", "choose another name or allow overwriting"
                    + " (--overwrite)");
        }
        if (Files.isDirectory(target)) {
            throw DataException.of(target, "this is a directory", "choose the name of a file");
        }
    }

    private static OutputFile open(Path target, StandardOpenOption... how) throws IOException {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            return new OutputFile(target, partial, FileChannel.open(partial, Set.of(how)));
        } catch (NoSuchFileException e) {
            throw new DataException(target + ": the folder does not exist; create it or choose another one.", e);
        } catch (AccessDeniedException | FileAlreadyExistsException e) {
            throw new DataException(target + ": you have no permission to write there; choose another folder.", e);
        }
    }

    /**
     * Writes bytes at a place. One thread at a time: two that write to one file at once spin on its lock in the kernel,
     * which was seen to cost four times the CPU time of the writing itself.
     */
    public synchronized void write(byte[] bytes, int offset, int length, long position) throws IOException {
        int done = 0;
        while (done < length) {
            ByteBuffer slice = ByteBuffer.wrap(bytes, offset + done, Math.min(SLICE, length - done));
            while (slice.hasRemaining()) {
                try {
                    done += channel.write(slice, position + done);
                } catch (IOException e) {
                    throw failed(e, position + done);
                }
            }
        }
    }

    /**
     * Reads bytes back. Thread-safe.
     *
     * @return whether the file is long enough
     */
    public boolean read(byte[] bytes, int offset, int length, long position) throws IOException {
        for (int done = 0; done < length;) {
            int n = channel.read(ByteBuffer.wrap(bytes, offset + done, Math.min(SLICE, length - done)),
                    position + done);
            if (n < 0) {
                return false;
            }
            done += n;
        }
        return true;
    }

    /** The name that the file will have. */
    public Path target() {
        return target;
    }

    /** How long the file is now. */
    public long size() throws IOException {
        return channel.size();
    }

    /** Cuts what is behind the end; a file that an earlier run began may be longer. */
    public void truncate(long length) throws IOException {
        channel.truncate(length);
    }

    /**
     * Waits until what was written would survive a loss of power, but not longer than about a given time: the operating
     * system writes the rest by itself, usually within half a minute.
     *
     * @param nanos the longest wait; it may be exceeded by what 32 MB take
     * @return whether everything is on the disk
     */
    public boolean settle(long nanos) throws IOException {
        long begin = System.nanoTime();
        long size = channel.size();
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            // a mapped file could not be renamed there
            channel.force(false);
            return true;
        }
        for (long at = 0; at < size; at += SETTLED) {
            if (System.nanoTime() - begin > nanos) {
                return false;
            }
            // a mapping, because only that can be forced in part; no page of it is touched
            channel.map(FileChannel.MapMode.READ_WRITE, at, Math.min(SETTLED, size - at)).force();
        }
        return true;
    }

    /** Leaves what was written under the partial name. */
    public void keep() throws IOException {
        published = true;
        channel.close();
    }

    private IOException failed(IOException e, long position) {
        String reason = e.getMessage() == null ? "" : e.getMessage();
        if (reason.contains("No space left") || reason.contains("not enough space") || reason.contains("quota")) {
            return new DataException(target.getFileName() + ": the disk is full after " + Sizes.text(position)
                    + "; make room or choose another folder.", e);
        }
        return new DataException(target.getFileName() + ": writing failed at byte " + position + " (" + reason
                + "); check the disk or the network.", e);
    }

    /** Gives the complete file its name. */
    public void publish() throws IOException {
        channel.close();
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        published = true;
    }

    @Override
    public void close() throws IOException {
        if (!published) {
            channel.close();
            Files.deleteIfExists(partial);
        }
    }
}
