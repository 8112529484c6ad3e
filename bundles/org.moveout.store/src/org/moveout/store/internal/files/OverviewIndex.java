// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.store.StoreMetadata.StoredFile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * {@code overview.json}, written last: which data an overview is of, its levels and every file that is no chunk. Its
 * last member is the CRC32C of the text before it.
 *
 * @param identity of the data it was made from; an overview of another identity is out of date
 * @param traces   of the dataset
 * @param sampling of the dataset
 * @param levels   in order
 * @param files    beside the chunks and this one, with their checksums
 */
public record OverviewIndex(String identity, long traces, Sampling sampling, List<Level> levels,
        List<StoredFile> files) {
    /** The name of the file. */
    public static final String NAME = "overview.json";
    private static final String FORMAT = "moveout-overview";
    private static final int VERSION = 1;
    private static final String CHECKSUM = ",\n  \"crc32c\" : \"";

    /**
     * One level.
     *
     * @param traceFactor  traces of a group
     * @param sampleFactor samples of a group
     * @param chunkGroups  groups of traces in a chunk
     * @param chunkRows    groups of samples in a chunk
     */
    public record Level(int traceFactor, int sampleFactor, int chunkGroups, int chunkRows) {
        /** The directory of the level. */
        public String directory() {
            return traceFactor + "x" + sampleFactor;
        }
    }

    /** Keeps its own lists. */
    public OverviewIndex {
        levels = List.copyOf(levels);
        files = List.copyOf(files);
    }

    /** Writes the file. */
    public void write(Path directory, JsonFactory json) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = json.createGenerator(text)) {
            g.setPrettyPrinter(MetadataJson.printer());
            g.writeStartObject();
            g.writeStringField("format", FORMAT);
            g.writeNumberField("format_version", VERSION);
            g.writeStringField("identity", identity);
            g.writeNumberField("traces", traces);
            g.writeNumberField("samples", sampling.count());
            g.writeNumberField("interval", sampling.interval());
            g.writeNumberField("first", sampling.first());
            g.writeStringField("domain", sampling.domain().name());
            g.writeArrayFieldStart("levels");
            for (Level level : levels) {
                g.writeStartObject();
                g.writeStringField("directory", level.directory());
                g.writeNumberField("trace_factor", level.traceFactor);
                g.writeNumberField("sample_factor", level.sampleFactor);
                g.writeNumberField("chunk_groups", level.chunkGroups);
                g.writeNumberField("chunk_rows", level.chunkRows);
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeArrayFieldStart("files");
            for (StoredFile file : files) {
                g.writeStartObject();
                g.writeStringField("name", file.name());
                g.writeNumberField("bytes", file.bytes());
                g.writeStringField("crc32c", Integer.toHexString(file.crc32c()));
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeEndObject();
        }
        String body = text.toString();
        body = body.substring(0, body.lastIndexOf('}')).stripTrailing();
        Files.writeString(directory.resolve(NAME), body + CHECKSUM + crc(body) + "\"\n}\n");
    }

    private static String crc(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Integer.toHexString(ChunkManifest.crc(bytes, 0, bytes.length));
    }

    /**
     * Reads the file.
     *
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if it is damaged or of a later version
     */
    public static OverviewIndex read(Path directory) throws IOException {
        String text = new String(Files.readAllBytes(directory.resolve(NAME)), StandardCharsets.UTF_8);
        int end = text.lastIndexOf(CHECKSUM);
        if (end < 0 || !text.substring(end).equals(CHECKSUM + crc(text.substring(0, end)) + "\"\n}\n")) {
            throw new IllegalArgumentException("its checksum is wrong");
        }
        Json json = Json.parse(text);
        if (!json.get("format").string().equals(FORMAT) || json.get("format_version").small() > VERSION) {
            throw new IllegalArgumentException("it is of a later version");
        }
        Sampling sampling = new Sampling(json.get("samples").small(), json.get("interval").number(),
                json.get("first").number(), Domain.valueOf(json.get("domain").string()));
        List<Level> levels = new ArrayList<>();
        for (Json level : json.get("levels").elements()) {
            levels.add(new Level(level.get("trace_factor").small(), level.get("sample_factor").small(),
                    level.get("chunk_groups").small(), level.get("chunk_rows").small()));
        }
        List<StoredFile> files = new ArrayList<>();
        for (Json file : json.get("files").elements()) {
            files.add(new StoredFile(file.get("name").string(), file.get("bytes").whole(),
                    Integer.parseUnsignedInt(file.get("crc32c").string(), 16)));
        }
        return new OverviewIndex(json.get("identity").string(), json.get("traces").whole(), sampling, levels, files);
    }

    /** The vertical axis of a level: each of its samples stands in the middle of those it is made from. */
    public Sampling sampling(Level level) {
        int f = level.sampleFactor;
        return new Sampling((sampling.count() + f - 1) / f, sampling.interval() * f,
                sampling.first() + (f - 1) / 2.0 * sampling.interval(), sampling.domain());
    }
}
