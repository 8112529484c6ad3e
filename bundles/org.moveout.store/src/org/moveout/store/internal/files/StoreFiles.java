// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Names of the files in a store. */
public final class StoreFiles {
    /** Everything about the store, written last. */
    public static final String METADATA = "metadata.json";
    /** The Zarr array. */
    public static final String TRACES = "traces.zarr";
    /** Lengths and checksums of the chunks. */
    public static final String MANIFEST = "chunks.manifest";
    /** Trace headers. */
    public static final String HEADERS = "headers.parquet";
    /** Ensembles. */
    public static final String ENSEMBLES = "ensembles.parquet";
    /** Source words that the samples cannot give back. */
    public static final String EXACT = "exact_samples.parquet";
    /** The overview, derived from the samples. */
    public static final String OVERVIEW = "pyramid.zarr";
    /** Parts of the source, byte for byte. */
    public static final String SOURCE = "source";
    /** While writing: finished chunks. */
    public static final String JOURNAL = "journal";
    /** While writing: held by the process that writes. */
    public static final String LOCK = "lock";

    private StoreFiles() {
    }

    /** Where a store is built. */
    public static Path partial(Path store) {
        return sibling(store, ".partial");
    }

    /** Where an old store waits until the new one has taken its place. */
    public static Path replaced(Path store) {
        return sibling(store, ".replaced");
    }

    private static Path sibling(Path store, String ending) {
        return store.resolveSibling(store.getFileName() + ending);
    }

    /** The file of a chunk, inside {@link #TRACES}. */
    public static String chunk(long chunk) {
        return chunk(chunk, 0);
    }

    /** The file of a chunk of an array that is cut along the samples, too. */
    public static String chunk(long chunk, int band) {
        return chunk + "." + band;
    }

    /** Deletes a directory and all in it, following no links; does nothing if it does not exist. */
    public static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
