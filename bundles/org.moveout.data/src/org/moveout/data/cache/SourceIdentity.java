// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What a source reads, so that tiles kept on disk are found again and never mistaken. Immutable.
 *
 * @param name  the same for the same file or store, whatever it holds: a hash in hexadecimal
 * @param state different when its data has changed: a hash in hexadecimal
 */
public record SourceIdentity(String name, String state) {
    private static final int HASH_BYTES = 12;

    /** Validates the values. */
    public SourceIdentity {
        Objects.requireNonNull(name);
        Objects.requireNonNull(state);
        if (!name.matches("[0-9a-f]+") || !state.matches("[0-9a-f]+")) {
            throw new IllegalArgumentException("no identity: '" + name + "', '" + state + "'");
        }
    }

    /**
     * The identity of what is read from a path: of a file its size and time of change; of a folder those of the files
     * in it and in its folders, but not further down, where a store has its chunks.
     *
     * @param path a file or a store
     * @param part tells apart several sources of the same path, such as "traces" and "overview 8 min"
     * @throws IOException if the path cannot be looked at
     */
    public static SourceIdentity of(Path path, String part) throws IOException {
        Path real = path.toRealPath();
        StringBuilder state = new StringBuilder();
        describe(real, 2, state);
        return new SourceIdentity(hash(real + "\n" + part), hash(state.toString()));
    }

    private static void describe(Path path, int depth, StringBuilder text) throws IOException {
        BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class);
        if (!a.isDirectory()) {
            text.append(path.getFileName()).append(' ').append(a.size()).append(' ')
                    .append(a.lastModifiedTime().toMillis()).append('\n');
        } else if (depth > 0) {
            TreeSet<Path> inside = new TreeSet<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, p -> depth > 1 || isMetadata(p))) {
                entries.forEach(inside::add);
            }
            for (Path p : inside) {
                describe(p, depth - 1, text);
            }
        }
    }

    /** Below the first level only what is not a chunk: a store of a million chunks must not cost a million looks. */
    private static boolean isMetadata(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".z") || name.endsWith(".json");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
