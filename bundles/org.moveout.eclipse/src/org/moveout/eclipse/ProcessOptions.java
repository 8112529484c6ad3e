// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user has set about running flows over whole datasets, read once and handed on.
 *
 * @param temporaryFolder where temporary files go; empty: {@code TMPDIR}, otherwise the system's
 * @param outputFolder    where outputs are proposed; empty: beside the input
 * @param threads         worker threads; 0: as many as processors and heap allow
 * @param lookForLeftovers whether unfinished runs are looked for when the workbench starts
 */
public record ProcessOptions(String temporaryFolder, String outputFolder, int threads, boolean lookForLeftovers) {
    /** Key of {@link #temporaryFolder}. */
    public static final String TEMPORARY_FOLDER = "process.temporary.folder";
    /** Key of {@link #outputFolder}. */
    public static final String OUTPUT_FOLDER = "process.output.folder";
    /** Key of {@link #threads}. */
    public static final String THREADS = "process.threads";
    /** Key of {@link #lookForLeftovers}. */
    public static final String LEFTOVERS = "process.leftovers";

    /** Out-of-the-box values. */
    public static final ProcessOptions DEFAULTS = new ProcessOptions("", "", 0, true);

    /** Validates the values. */
    public ProcessOptions {
        Objects.requireNonNull(temporaryFolder);
        Objects.requireNonNull(outputFolder);
        if (threads < 0) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /** Reads what the user has set; without a workspace (headless) only the defaults. Bad values become defaults. */
    public static ProcessOptions read() {
        return read(Settings.ofUser());
    }

    /** Reads from given scopes and no others; the first that has a value wins. */
    static ProcessOptions read(Settings s) {
        return new ProcessOptions(s.text(TEMPORARY_FOLDER), s.text(OUTPUT_FOLDER),
                s.whole(THREADS, 0, Short.MAX_VALUE, DEFAULTS.threads), !"false".equals(s.text(LEFTOVERS)));
    }

    /** {@link #temporaryFolder}, if the user has set one that can be a path. */
    public Optional<Path> temporary() {
        return path(temporaryFolder);
    }

    /**
     * The folder that outputs are proposed in.
     *
     * @param source the input
     */
    public Path outputFolderFor(Path source) {
        return path(outputFolder).orElseGet(() -> source.toAbsolutePath().normalize().getParent());
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
