// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A dataset that was open once.
 *
 * @param path   where it was, absolute
 * @param name   the name it had
 * @param kind   "SEG-Y" or "store"
 * @param traces how many traces it had, -1 if not known
 * @param bytes  its size, -1 if not known
 */
public record RecentDataset(Path path, String name, String kind, long traces, long bytes) implements DatasetEntry {
    private static final String SEPARATOR = "\t";

    /** The entry as one line of text, for preferences. */
    String line() {
        return String.join(SEPARATOR, path.toString(), name.replace('\t', ' '), kind, Long.toString(traces),
                Long.toString(bytes));
    }

    /** Reads {@link #line()}; empty if it is damaged. */
    static Optional<RecentDataset> parse(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        if (parts.length != 5 || parts[0].isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RecentDataset(Path.of(parts[0]), parts[1], parts[2], Long.parseLong(parts[3]),
                    Long.parseLong(parts[4])));
        } catch (InvalidPathException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
