// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.moveout.data.DataException;

/**
 * Where an overview is built: beside its place, held by a file lock, renamed in the end. What a killed run left there is
 * built over by the next one.
 */
public final class OverviewSite implements Closeable {
    private final Path target;
    private final Path lockFile;
    private final FileChannel lock;

    private OverviewSite(Path target, Path lockFile, FileChannel lock) {
        this.target = target;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Begins.
     *
     * @throws DataException if another process or window is building the same overview
     */
    public static OverviewSite open(Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path lockFile = beside(target, ".lock");
        FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return new OverviewSite(target, lockFile, lock);
            }
        } catch (OverlappingFileLockException e) {
            // this process has it: the same answer as for another one
        } catch (IOException e) {
            lock.close();
            throw e;
        }
        lock.close();
        throw DataException.of(target, "this overview is being built right now, by another process or window",
                "wait for it to end");
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    /** Where to write. */
    public Path directory() {
        return beside(target, ".partial");
    }

    /** Gives the finished overview its name, in place of an older one. */
    public void publish() throws IOException {
        Path old = beside(target, ".replaced");
        delete(old);
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(directory(), target, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** Ends; what was not published is deleted. */
    @Override
    public void close() throws IOException {
        try {
            delete(directory());
            Files.deleteIfExists(lockFile);
        } finally {
            lock.close();
        }
    }

    /** Deletes a directory and all in it. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(directory)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
