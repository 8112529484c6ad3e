// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.moveout.data.DataException;

/** Bytes on disk: how many there are, how many are free, and how to write them for people. */
public final class Sizes {
    private Sizes() {
    }

    /** A number of bytes with a decimal unit: "4.24 GB", "212 MB", "17 bytes". */
    public static String text(long bytes) {
        if (bytes < 1000) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        String[] units = { "kB", "MB", "GB", "TB", "PB", "EB" };
        double value = bytes;
        int unit = -1;
        while (value >= 999.5) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 9.995 ? "%.2f %s" : value < 99.95 ? "%.1f %s" : "%.0f %s", value,
                units[unit]);
    }

    /** The bytes of a file, or of all files below a directory. */
    public static long onDisk(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).mapToLong(Sizes::size).sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Free bytes where a file or directory is to be created; its folder need not exist yet. */
    public static long free(Path target) throws IOException {
        Path at = target.toAbsolutePath();
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        if (at == null) {
            throw new DataException(target + ": there is no such folder; check the path.");
        }
        FileStore disk = Files.getFileStore(at);
        return disk.getUsableSpace();
    }

    /**
     * Refuses to start what cannot end well.
     *
     * @param target what is to be created
     * @param needed bytes it will take
     * @throws DataException if there are fewer
     */
    public static void requireFree(Path target, long needed) throws IOException {
        long free = free(target);
        if (free < needed) {
            throw DataException.of(target, "needs about " + text(needed) + " on a disk that has only " + text(free)
                    + " free", "make room or choose another folder");
        }
    }
}
