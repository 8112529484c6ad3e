// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.moveout.data.DataException;

/** Turns what the operating system says while a store is written into a sentence for the user. */
public final class DiskProblem {
    private DiskProblem() {
    }

    /**
     * The sentence.
     *
     * @param store  the store being written
     * @param cause  what happened
     * @param needed bytes still to be written, about
     */
    public static DataException of(Path store, IOException cause, long needed) {
        if (cause instanceof DataException known) {
            return known;
        }
        String name = String.valueOf(store.getFileName());
        String text = String.valueOf(cause.getMessage());
        if (isFull(text)) {
            return new DataException(String.format(Locale.ROOT,
                    "%s: the disk is full (about %s more needed, %s free); free some space or write to another disk.",
                    name, size(needed), size(free(store))), cause);
        }
        if (cause instanceof AccessDeniedException || text.contains("Permission denied")
                || text.contains("Read-only file system") || text.contains("Access is denied")) {
            return new DataException(name + ": you may not write to " + store.toAbsolutePath().getParent()
                    + "; choose another directory or ask for permission.", cause);
        }
        return new DataException(name + ": writing failed (" + text + "); check the disk and try again.", cause);
    }

    /** Whether a message of the operating system means that there is no space left. */
    static boolean isFull(String text) {
        return text.contains("No space left") || text.contains("not enough space") || text.contains("Disk quota");
    }

    private static long free(Path store) {
        for (Path p = store.toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.exists(p)) {
                try {
                    return Files.getFileStore(p).getUsableSpace();
                } catch (IOException e) {
                    return 0;
                }
            }
        }
        return 0;
    }

    private static String size(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000 ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
