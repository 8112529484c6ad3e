// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.moveout.flow.Sizes;

/**
 * The files of an unfinished run.
 *
 * @param paths files and folders, the journal last
 */
public record RunRemains(List<Path> paths) {
    /** What the name of a folder with temporary files begins with. */
    static final String TEMPORARY = "moveout-run-";

    /** What the run of a journal has on disk. */
    public static RunRemains of(Path journal, RunJournal.Content content) {
        Path output = content.identity().output();
        // a journal is only a text file: nothing is removed on its word but what has the name of such a folder
        boolean ours = String.valueOf(content.temporary().getFileName()).startsWith(TEMPORARY);
        return new RunRemains(ours ? List.of(partial(output), content.temporary(), journal)
                : List.of(partial(output), journal));
    }

    /** Where an output is while it is written; a directory for a store. */
    public static Path partial(Path output) {
        return output.toAbsolutePath().resolveSibling(output.getFileName() + ".partial");
    }

    /** Bytes on disk. */
    public long bytes() throws IOException {
        long sum = 0;
        for (Path path : paths) {
            try {
                sum += Files.exists(path) ? Sizes.onDisk(path) : 0;
            } catch (NoSuchFileException e) {
                // removed while we counted
                continue;
            }
        }
        return sum;
    }

    /** Removes everything. */
    public void delete() throws IOException {
        for (Path path : paths) {
            deleteTree(path);
        }
    }

    /** Removes a file or a folder with everything in it; what is not there is no mistake. */
    static void deleteTree(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
