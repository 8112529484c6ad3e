// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Which file a store was made from.
 *
 * @param path     the absolute path at that time
 * @param size     its bytes
 * @param modified when it was last changed, to the millisecond
 */
public record SourceInfo(String path, long size, Instant modified) {
    /** Validates the values. */
    public SourceInfo {
        Objects.requireNonNull(path);
        modified = modified.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is known about a file (or, with size 0, a directory) now. */
    public static SourceInfo of(Path file) throws IOException {
        long size = Files.isDirectory(file) ? 0 : Files.size(file);
        return new SourceInfo(file.toAbsolutePath().toString(), size, Files.getLastModifiedTime(file).toInstant());
    }
}
