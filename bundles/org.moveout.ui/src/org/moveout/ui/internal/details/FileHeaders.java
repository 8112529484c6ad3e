// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.details;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.moveout.segy.BinaryField;
import org.moveout.segy.BinaryHeader;
import org.moveout.segy.SegyScan;
import org.moveout.segy.SegyScanner;
import org.moveout.segy.TextEncoding;
import org.moveout.segy.TextHeader;
import org.moveout.store.StoreDataset;
import org.moveout.ui.OpenDataset;

/**
 * The file headers of a dataset, for people. Stores keep those of the file they were made from.
 *
 * @param text     the textual header, lines separated by line feeds
 * @param extended extended textual headers, in order
 * @param binary   the binary header
 */
record FileHeaders(String text, List<String> extended, BinaryHeader binary) {
    private static final String TEXTUAL = "textual.bin";
    private static final String BINARY = "binary.bin";
    private static final String EXTENDED = "extended.bin";

    /**
     * Reads them; not to be called on the user-interface thread. A result in memory has those of what it was made from.
     * Empty if the dataset has none.
     */
    static Optional<FileHeaders> read(OpenDataset dataset) throws IOException {
        if (dataset.dataset() instanceof StoreDataset store) {
            return ofStore(store);
        }
        if (dataset.inMemory().isPresent()) {
            Path source = dataset.inMemory().get().request().source();
            if (StoreDataset.isStore(source)) {
                try (StoreDataset store = StoreDataset.open(source)) {
                    return ofStore(store);
                }
            }
            return ofFile(source);
        }
        return ofFile(dataset.path());
    }

    private static Optional<FileHeaders> ofFile(Path file) throws IOException {
        SegyScan scan = SegyScanner.scan(file);
        return Optional.of(new FileHeaders(scan.textHeader(), scan.extendedTexts(), scan.binaryHeader()));
    }

    private static Optional<FileHeaders> ofStore(StoreDataset store) throws IOException {
        List<String> names = store.sources();
        if (!names.contains(TEXTUAL) || !names.contains(BINARY)) {
            return Optional.empty();
        }
        byte[] text = store.source(TEXTUAL);
        BinaryHeader big = BinaryHeader.of(store.source(BINARY), 0, ByteOrder.BIG_ENDIAN);
        int code = big.getInt(BinaryField.FORMAT);
        BinaryHeader binary = code >= 1 && code <= 16 ? big : big.withOrder(ByteOrder.LITTLE_ENDIAN);
        TextEncoding encoding = TextEncoding.detect(text, 0, text.length);
        List<String> extended = new ArrayList<>();
        if (names.contains(EXTENDED)) {
            byte[] more = store.source(EXTENDED);
            for (int at = 0; at + TextHeader.BYTES <= more.length; at += TextHeader.BYTES) {
                extended.add(TextHeader.decode(more, at, encoding));
            }
        }
        return Optional.of(new FileHeaders(TextHeader.decode(text, 0, encoding), extended, binary));
    }
}
