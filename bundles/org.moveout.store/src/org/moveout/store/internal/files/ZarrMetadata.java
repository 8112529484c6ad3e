// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.moveout.data.Sampling;
import org.moveout.store.ChunkGrid;
import org.moveout.store.Compression;
import org.moveout.store.ElementType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * The metadata files of the Zarr array, for both versions of the format over the same chunk files: {@code .zarray} and
 * {@code .zattrs} for version 2, {@code zarr.json} for version 3 (with version 2 chunk names).
 */
public final class ZarrMetadata {
    private final JsonFactory json;
    private final ChunkGrid grid;
    private final ElementType type;
    private final Compression compression;
    private final Sampling sampling;
    private final int samples;

    /**
     * @param json        makes generators
     * @param grid        shape and chunks
     * @param type        the type of the samples
     * @param compression what the containers say anyway, for writers that go on
     * @param sampling    goes into the attributes; has more samples than a chunk if the array is cut along them, too
     */
    public ZarrMetadata(JsonFactory json, ChunkGrid grid, ElementType type, Compression compression,
            Sampling sampling) {
        this.json = json;
        this.grid = grid;
        this.type = type;
        this.compression = compression;
        this.sampling = sampling;
        samples = sampling.count();
    }

    /** File name and contents of each file. */
    public Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(".zarray", text(this::version2));
        files.put(".zattrs", text(this::attributes2));
        files.put("zarr.json", text(this::version3));
        return files;
    }

    /** File name and contents of each file that makes a directory a Zarr group. */
    public static Map<String, byte[]> group() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(".zgroup", "{\n  \"zarr_format\" : 2\n}\n".getBytes(StandardCharsets.UTF_8));
        files.put("zarr.json", "{\n  \"zarr_format\" : 3,\n  \"node_type\" : \"group\"\n}\n"
                .getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private interface Content {
        void write(JsonGenerator g) throws IOException;
    }

    private byte[] text(Content content) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = json.createGenerator(text)) {
            g.setPrettyPrinter(MetadataJson.printer());
            g.writeStartObject();
            content.write(g);
            g.writeEndObject();
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private boolean shuffled() {
        return compression.shuffle() == Compression.Shuffle.BYTE && type.bytes() > 1;
    }

    private int blockBytes() {
        return grid.blockTraces() * grid.samples() * type.bytes();
    }

    private void shape(JsonGenerator g, String name) throws IOException {
        g.writeArrayFieldStart(name);
        g.writeNumber(grid.traces());
        g.writeNumber(samples);
        g.writeEndArray();
    }

    private void chunks(JsonGenerator g, String name) throws IOException {
        g.writeArrayFieldStart(name);
        g.writeNumber(grid.chunkTraces());
        g.writeNumber(grid.samples());
        g.writeEndArray();
    }

    private void fill(JsonGenerator g) throws IOException {
        g.writeFieldName("fill_value");
        if (type.isFloating()) {
            g.writeNumber(0.0);
        } else {
            g.writeNumber(0);
        }
    }

    private static void dimensions(JsonGenerator g, String name) throws IOException {
        g.writeArrayFieldStart(name);
        g.writeString("trace");
        g.writeString("sample");
        g.writeEndArray();
    }

    private void version2(JsonGenerator g) throws IOException {
        g.writeNumberField("zarr_format", 2);
        shape(g, "shape");
        chunks(g, "chunks");
        g.writeStringField("dtype", type.zarrV2());
        g.writeObjectFieldStart("compressor");
        g.writeStringField("id", "blosc");
        g.writeStringField("cname", "zstd");
        g.writeNumberField("clevel", Math.min(9, compression.level()));
        g.writeNumberField("shuffle", shuffled() ? 1 : 0);
        g.writeNumberField("blocksize", blockBytes());
        g.writeEndObject();
        fill(g);
        g.writeStringField("order", "C");
        g.writeNullField("filters");
        g.writeStringField("dimension_separator", ".");
    }

    private void attributes(JsonGenerator g) throws IOException {
        g.writeStringField("sample_domain", sampling.domain().label());
        g.writeStringField("sample_unit", sampling.domain().unit());
        g.writeNumberField("sample_first", sampling.first());
        g.writeNumberField("sample_interval", sampling.interval());
    }

    private void attributes2(JsonGenerator g) throws IOException {
        dimensions(g, "_ARRAY_DIMENSIONS");
        attributes(g);
    }

    private void version3(JsonGenerator g) throws IOException {
        g.writeNumberField("zarr_format", 3);
        g.writeStringField("node_type", "array");
        shape(g, "shape");
        g.writeStringField("data_type", type.zarrV3());
        g.writeObjectFieldStart("chunk_grid");
        g.writeStringField("name", "regular");
        g.writeObjectFieldStart("configuration");
        chunks(g, "chunk_shape");
        g.writeEndObject();
        g.writeEndObject();
        g.writeObjectFieldStart("chunk_key_encoding");
        g.writeStringField("name", "v2");
        g.writeObjectFieldStart("configuration");
        g.writeStringField("separator", ".");
        g.writeEndObject();
        g.writeEndObject();
        fill(g);
        g.writeArrayFieldStart("codecs");
        g.writeStartObject();
        g.writeStringField("name", "bytes");
        g.writeObjectFieldStart("configuration");
        g.writeStringField("endian", "little");
        g.writeEndObject();
        g.writeEndObject();
        g.writeStartObject();
        g.writeStringField("name", "blosc");
        g.writeObjectFieldStart("configuration");
        g.writeStringField("cname", "zstd");
        g.writeNumberField("clevel", Math.min(9, compression.level()));
        g.writeStringField("shuffle", shuffled() ? "shuffle" : "noshuffle");
        g.writeNumberField("typesize", type.bytes());
        g.writeNumberField("blocksize", blockBytes());
        g.writeEndObject();
        g.writeEndObject();
        g.writeEndArray();
        dimensions(g, "dimension_names");
        g.writeObjectFieldStart("attributes");
        attributes(g);
        g.writeEndObject();
    }
}
