// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.moveout.store.SourceInfo;
import org.moveout.store.StoreSpec;

/**
 * What a store in the making already has: a text file with one line for each finished chunk (number, length, CRC32C),
 * after lines that identify source and settings. Lines are appended only when the chunk file is complete. Thread-safe.
 */
public final class Journal implements Closeable {
    private static final String TITLE = "moveout-journal 1";

    private final FileOutputStream out;

    private Journal(FileOutputStream out) {
        this.out = out;
    }

    /**
     * A finished chunk.
     *
     * @param length bytes of its file
     * @param crc    CRC32C of its file
     */
    public record Entry(int length, int crc) {
    }

    /** Begins a new journal. */
    public static Journal create(Path file, StoreSpec spec) throws IOException {
        Journal journal = new Journal(new FileOutputStream(file.toFile()));
        journal.append(TITLE + "\n" + source(spec.source()) + "\n" + settings(spec) + "\n");
        return journal;
    }

    /** Goes on with an old one. */
    public static Journal append(Path file) throws IOException {
        Journal journal = new Journal(new FileOutputStream(file.toFile(), true));
        // a line cut short by a kill must not run into the next one
        journal.append("\n");
        return journal;
    }

    /** Why the journal does not belong to this spec: empty if it does. */
    public static String difference(Path file, StoreSpec spec) throws IOException {
        if (!Files.exists(file)) {
            return "it has no journal";
        }
        List<String> lines = lines(file);
        if (lines.size() < 3 || !lines.get(0).equals(TITLE)) {
            return "its journal cannot be read";
        }
        if (!lines.get(1).equals(source(spec.source()))) {
            return "it was made from another source or the source has changed since";
        }
        return lines.get(2).equals(settings(spec)) ? "" : "it was made with other settings";
    }

    /** The finished chunks; lines that were cut short are left out. */
    public static Map<Long, Entry> entries(Path file) throws IOException {
        Map<Long, Entry> entries = new HashMap<>();
        for (String line : lines(file)) {
            String[] words = line.split(" ");
            if (words.length == 5 && words[0].equals("chunk") && words[4].equals("ok")) {
                try {
                    entries.put(Long.parseLong(words[1]),
                            new Entry(Integer.parseInt(words[2]), Integer.parseUnsignedInt(words[3], 16)));
                } catch (NumberFormatException e) {
                    // a damaged line: that chunk is written again
                    continue;
                }
            }
        }
        return entries;
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines().toList();
    }

    /** Notes a chunk whose file is complete. */
    public void add(long chunk, int length, int crc) throws IOException {
        append("chunk " + chunk + " " + length + " " + Integer.toHexString(crc) + " ok\n");
    }

    private synchronized void append(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String source(SourceInfo source) {
        return "source " + source.size() + " " + source.modified().toEpochMilli();
    }

    /** A digest of everything that decides what the files contain. */
    private static String settings(StoreSpec spec) {
        String text = spec.sampling() + "|" + spec.type() + "|" + spec.grid() + "|" + spec.compression() + "|"
                + spec.headers() + "|" + spec.ensembleKeys() + "|" + spec.layoutJson() + "|" + spec.provenance() + "|"
                + spec.tool();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "settings " + HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
