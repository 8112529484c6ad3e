// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.moveout.data.AmplitudeStatistics;
import org.moveout.data.DataException;
import org.moveout.data.Domain;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.store.ChunkGrid;
import org.moveout.store.Compression;
import org.moveout.store.ElementType;
import org.moveout.store.SourceInfo;
import org.moveout.store.StoreMetadata;
import org.moveout.store.StoreMetadata.StoredFile;

/** Reads {@code metadata.json}. */
public final class MetadataReader {
    /** The value of the first field of the file. */
    public static final String FORMAT = "moveout-store";
    private static final int START = 200;

    private MetadataReader() {
    }

    /** Whether a file is the metadata of one of our stores; reads only its beginning. */
    public static boolean isOurs(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
            return start.replaceAll("\\s", "").startsWith("{\"format\":\"" + FORMAT + "\"");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads the file.
     *
     * @throws DataException if it is not ours, too new or damaged
     */
    public static StoreMetadata read(Path file) throws IOException {
        Path store = file.toAbsolutePath().getParent();
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw DataException.of(store, "this is no store (" + file.getFileName() + " is missing)",
                    "choose a directory made by 'moveout import'");
        }
        try {
            Json json = Json.parse(text);
            if (!json.get("format").isPresent() || !json.get("format").string().equals(FORMAT)) {
                throw DataException.of(store, "this is no Moveout store",
                        "choose a directory made by 'moveout import'");
            }
            int version = json.get("format_version").small();
            if (version > StoreMetadata.FORMAT_VERSION) {
                throw DataException.of(store, "the store has format version " + version + ", newer than "
                        + StoreMetadata.FORMAT_VERSION + " which this program knows", "use a newer version of Moveout");
            }
            return metadata(json, version);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DataException(store.getFileName() + ": " + file.getFileName()
                    + " is damaged; restore it from a copy of the store or import the data again.", e);
        }
    }

    private static StoreMetadata metadata(Json json, int version) {
        Json s = json.get("sampling");
        Sampling sampling = new Sampling(s.get("samples").small(), s.get("interval").number(), s.get("first").number(),
                constant(Domain.class, s.get("domain")));
        Json a = json.get("array");
        ChunkGrid grid = new ChunkGrid(json.get("traces").whole(), sampling.count(), a.get("chunk_traces").small(),
                a.get("block_traces").small());
        Compression compression = new Compression(constant(Compression.Codec.class, a.get("codec")),
                a.get("level").small(), constant(Compression.Shuffle.class, a.get("shuffle")));
        List<HeaderColumn> headers = new ArrayList<>();
        for (Json column : json.get("headers").elements()) {
            headers.add(new HeaderColumn(new HeaderKey(column.get("name").string()),
                    constant(HeaderType.class, column.get("type"))));
        }
        Json e = json.get("ensembles");
        List<HeaderKey> keys = new ArrayList<>();
        for (Json key : e.get("keys").elements()) {
            keys.add(new HeaderKey(key.string()));
        }
        Json source = json.get("source");
        List<StoredFile> files = new ArrayList<>();
        for (Json file : json.get("files").elements()) {
            files.add(new StoredFile(file.get("name").string(), file.get("bytes").whole(),
                    Integer.parseUnsignedInt(file.get("crc32c").string(), 16)));
        }
        return new StoreMetadata(version, json.get("name").string(), Instant.parse(json.get("created").string()),
                json.get("tool").string(), sampling, constant(ElementType.class, a.get("type")), grid, compression,
                headers, keys, e.get("count").whole(), json.get("exact_samples").whole(),
                new SourceInfo(source.get("path").string(), source.get("size").whole(),
                        Instant.parse(source.get("modified").string())),
                source.get("sha256").string(), statistics(json.get("statistics")), text(json.get("layout")),
                text(json.get("provenance")), a.get("bytes").whole(), files);
    }

    private static AmplitudeStatistics statistics(Json s) {
        return new AmplitudeStatistics(s.get("samples").whole(), s.get("non_finite").whole(),
                s.get("min").numberOrNaN(), s.get("max").numberOrNaN(), s.get("mean").numberOrNaN(),
                s.get("rms").numberOrNaN(), numbers(s.get("probes")), numbers(s.get("percentiles")));
    }

    private static double[] numbers(Json array) {
        List<Json> elements = array.elements();
        double[] numbers = new double[elements.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = elements.get(i).numberOrNaN();
        }
        return numbers;
    }

    private static String text(Json value) {
        StringBuilder text = new StringBuilder();
        value.write(text);
        return text.toString();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Json value) {
        return Enum.valueOf(type, value.string().toUpperCase(Locale.ROOT));
    }
}
