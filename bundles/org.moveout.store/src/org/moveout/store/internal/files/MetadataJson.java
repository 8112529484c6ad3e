// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.moveout.data.AmplitudeStatistics;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.store.StoreMetadata;
import org.moveout.store.StoreMetadata.StoredFile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Writes {@code metadata.json}, indented. Thread-safe. {@link MetadataReader} reads it. */
public final class MetadataJson {
    private final JsonFactory json = new JsonFactory();

    /** The factory, for other JSON files. */
    public JsonFactory factory() {
        return json;
    }

    static DefaultPrettyPrinter printer() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    /** The contents of the file. */
    public byte[] write(StoreMetadata m) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = json.createGenerator(text)) {
            g.setPrettyPrinter(printer());
            g.writeStartObject();
            g.writeStringField("format", MetadataReader.FORMAT);
            g.writeNumberField("format_version", m.formatVersion());
            g.writeStringField("name", m.name());
            g.writeStringField("created", m.created().toString());
            g.writeStringField("tool", m.tool());
            sampling(g, m);
            array(g, m);
            g.writeArrayFieldStart("headers");
            for (HeaderColumn column : m.headers()) {
                g.writeStartObject();
                g.writeStringField("name", column.key().name());
                g.writeStringField("type", lower(column.type()));
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeObjectFieldStart("ensembles");
            g.writeArrayFieldStart("keys");
            for (HeaderKey key : m.ensembleKeys()) {
                g.writeString(key.name());
            }
            g.writeEndArray();
            g.writeNumberField("count", m.ensembles());
            g.writeEndObject();
            g.writeNumberField("exact_samples", m.exactSamples());
            g.writeObjectFieldStart("source");
            g.writeStringField("path", m.source().path());
            g.writeNumberField("size", m.source().size());
            g.writeStringField("modified", m.source().modified().toString());
            g.writeStringField("sha256", m.sha256());
            g.writeEndObject();
            statistics(g, m.statistics());
            copy(g, "layout", m.layoutJson());
            copy(g, "provenance", m.provenance());
            g.writeArrayFieldStart("files");
            for (StoredFile file : m.files()) {
                g.writeStartObject();
                g.writeStringField("name", file.name());
                g.writeNumberField("bytes", file.bytes());
                g.writeStringField("crc32c", String.format(Locale.ROOT, "%08x", file.crc32c()));
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeEndObject();
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void sampling(JsonGenerator g, StoreMetadata m) throws IOException {
        g.writeNumberField("traces", m.grid().traces());
        g.writeObjectFieldStart("sampling");
        g.writeNumberField("samples", m.sampling().count());
        g.writeNumberField("interval", m.sampling().interval());
        g.writeNumberField("first", m.sampling().first());
        g.writeStringField("domain", lower(m.sampling().domain()));
        g.writeStringField("unit", m.sampling().domain().unit());
        g.writeEndObject();
    }

    private static void array(JsonGenerator g, StoreMetadata m) throws IOException {
        g.writeObjectFieldStart("array");
        g.writeStringField("path", StoreFiles.TRACES);
        g.writeStringField("type", lower(m.type()));
        g.writeNumberField("chunk_traces", m.grid().chunkTraces());
        g.writeNumberField("block_traces", m.grid().blockTraces());
        g.writeStringField("codec", lower(m.compression().codec()));
        g.writeNumberField("level", m.compression().level());
        g.writeStringField("shuffle", lower(m.compression().shuffle()));
        g.writeNumberField("bytes", m.bytes());
        g.writeEndObject();
    }

    private static void statistics(JsonGenerator g, AmplitudeStatistics s) throws IOException {
        g.writeObjectFieldStart("statistics");
        g.writeNumberField("samples", s.samples());
        g.writeNumberField("non_finite", s.nonFinite());
        number(g, "min", s.min());
        number(g, "max", s.max());
        number(g, "mean", s.mean());
        number(g, "rms", s.rms());
        g.writeArrayFieldStart("probes");
        for (double probe : s.probes()) {
            g.writeNumber(probe);
        }
        g.writeEndArray();
        g.writeArrayFieldStart("percentiles");
        for (double value : s.percentiles()) {
            if (Double.isFinite(value)) {
                g.writeNumber(value);
            } else {
                g.writeNull();
            }
        }
        g.writeEndArray();
        g.writeEndObject();
    }

    private static void number(JsonGenerator g, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            g.writeNumberField(name, value);
        } else {
            g.writeNullField(name);
        }
    }

    /** Copies a JSON text token by token, so that a bad one is found and a good one is indented like the rest. */
    private void copy(JsonGenerator g, String name, String text) throws IOException {
        g.writeFieldName(name);
        try (JsonParser p = json.createParser(text)) {
            p.nextToken();
            g.copyCurrentStructure(p);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("'" + name + "' is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
