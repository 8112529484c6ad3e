// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import org.moveout.data.DataException;
import org.moveout.store.StoreSpec;
import org.moveout.store.WriteOption;

/**
 * The directory a store is built in: held by a file lock so that no two processes build the same one, renamed in the
 * end.
 */
public final class PartialStore {
    private final Path store;
    private final Path directory;
    private final boolean resumed;
    private final boolean overwrite;
    private final FileChannel channel;
    private final FileLock lock;

    private PartialStore(Path store, Path directory, boolean resumed, boolean overwrite, FileChannel channel,
            FileLock lock) {
        this.store = store;
        this.directory = directory;
        this.resumed = resumed;
        this.overwrite = overwrite;
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes or takes over the directory, as the options allow. */
    public static PartialStore create(Path store, StoreSpec spec, Set<WriteOption> may) throws IOException {
        boolean overwrite = may.contains(WriteOption.OVERWRITE);
        Path directory = StoreFiles.partial(store);
        Files.createDirectories(store.toAbsolutePath().getParent());
        boolean found = Files.exists(directory.resolve(StoreFiles.LOCK))
                || Files.exists(directory.resolve(StoreFiles.JOURNAL));
        if (Files.exists(directory) && !found && !isEmpty(directory)) {
            throw DataException.of(directory, "this directory is in the way and is no unfinished store",
                    "move it away or choose another name for the store");
        }
        Files.createDirectories(directory);
        FileChannel channel = FileChannel.open(directory.resolve(StoreFiles.LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(channel, store);
            recover(store);
            checkTarget(store, overwrite);
            boolean resumed = false;
            if (found) {
                resumed = mayResume(store, directory, spec, may);
                if (!resumed) {
                    clear(directory);
                }
            }
            return new PartialStore(store, directory, resumed, overwrite, channel, lock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            if (!found) {
                StoreFiles.deleteTree(directory);
            }
            throw e;
        }
    }

    private static FileLock lock(FileChannel channel, Path store) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw DataException.of(store, "this store is being written right now, by another process or window",
                    "wait for it to end or choose another name");
        }
        return lock;
    }

    /** Puts an old store back that a killed run had just moved aside. */
    private static void recover(Path store) throws IOException {
        Path replaced = StoreFiles.replaced(store);
        if (MetadataReader.isOurs(replaced.resolve(StoreFiles.METADATA))) {
            if (Files.exists(store)) {
                StoreFiles.deleteTree(replaced);
            } else {
                Files.move(replaced, store, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void checkTarget(Path store, boolean overwrite) throws IOException {
        if (!Files.exists(store)) {
            return;
        }
        if (!overwrite) {
            throw DataException.of(store, "there is one already",
                    "add --overwrite to replace it or choose another name");
        }
        if (!Files.isDirectory(store)
                || !MetadataReader.isOurs(store.resolve(StoreFiles.METADATA)) && !isEmpty(store)) {
            throw DataException.of(store, "this is no Moveout store, so it is not overwritten",
                    "delete it yourself or choose another name");
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var entries = Files.newDirectoryStream(directory)) {
            return !entries.iterator().hasNext();
        }
    }

    private static boolean mayResume(Path store, Path directory, StoreSpec spec, Set<WriteOption> may)
            throws IOException {
        boolean overwrite = may.contains(WriteOption.OVERWRITE);
        if (may.contains(WriteOption.RESUME)) {
            String difference = Journal.difference(directory.resolve(StoreFiles.JOURNAL), spec);
            if (difference.isEmpty()) {
                return true;
            }
            if (!overwrite) {
                throw DataException.of(store, "the unfinished import in " + directory.getFileName()
                        + " cannot be resumed (" + difference + ")",
                        "use --overwrite without --resume to begin again, or delete that directory");
            }
        } else if (!overwrite) {
            throw DataException.of(store, "an unfinished import is in " + directory.getFileName(),
                    "add --resume to go on with it or --overwrite to begin again");
        }
        return false;
    }

    /** Deletes everything but the lock. */
    private static void clear(Path directory) throws IOException {
        try (var entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().equals(StoreFiles.LOCK)) {
                    StoreFiles.deleteTree(entry);
                }
            }
        }
    }

    /** Where to write. */
    public Path directory() {
        return directory;
    }

    /** Whether the directory holds the work of a killed run that may be used. */
    public boolean resumed() {
        return resumed;
    }

    /** Renames the finished directory; an existing store is moved aside first and deleted last. */
    public void publish() throws IOException {
        Path replaced = StoreFiles.replaced(store);
        boolean old = Files.exists(store);
        if (old) {
            checkTarget(store, overwrite);
            StoreFiles.deleteTree(replaced);
            move(store, replaced);
        }
        release();
        Files.deleteIfExists(directory.resolve(StoreFiles.JOURNAL));
        Files.deleteIfExists(directory.resolve(StoreFiles.LOCK));
        try {
            move(directory, store);
        } catch (IOException e) {
            if (old) {
                move(replaced, store);
            }
            throw e;
        }
        if (old) {
            StoreFiles.deleteTree(replaced);
        }
    }

    private void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new DataException(store.getFileName() + ": the directory cannot be renamed, perhaps because another "
                    + "program has the store open; close it and try again.", e);
        }
    }

    /** Gives the directory up and deletes it. */
    public void discard() throws IOException {
        release();
        StoreFiles.deleteTree(directory);
    }

    /** Gives the directory up and leaves it as a killed run would. */
    public void suspend() throws IOException {
        release();
    }

    /** Gives the directory up after a failed beginning: what a killed run left stays. */
    public void abandon() throws IOException {
        release();
        if (!resumed) {
            StoreFiles.deleteTree(directory);
        }
    }

    private void release() throws IOException {
        if (lock.isValid()) {
            lock.release();
        }
        channel.close();
    }
}
