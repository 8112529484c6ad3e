// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.util.Locale;

import org.moveout.data.Sampling;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.segy.FieldType;
import org.moveout.segy.HeaderField;
import org.moveout.segy.SegyLayout;

/** How layouts and samplings are written as JSON. */
final class Layouts {
    private Layouts() {
    }

    /** Adds the fields of a layout to the open object. */
    static void json(SegyLayout l, JsonWriter json) throws IOException {
        json.field("revision", l.revision().toString()).field("byte_order", SourceOptions.word(l.byteOrder()))
                .field("format_code", l.format().code()).field("format", l.format().title());
        json.field("traces", l.traceCount());
        json(l.sampling(), json);
        json.field("sample_interval_us", l.sampleIntervalMicros());
        json.field("text_encoding", l.textEncoding().name().toLowerCase(Locale.ROOT))
                .field("extended_text_headers", l.extendedTextHeaders())
                .field("trace_header_bytes", l.headerBytes()).field("trace_bytes", l.traceBytes())
                .field("first_trace_offset", l.firstTraceOffset()).field("trailer_bytes", l.trailerBytes());
        json.name("map").beginObject();
        for (HeaderField f : l.headerMap().mapped()) {
            json.field(f.key().name(), f.firstByte() + ":" + word(f.type()));
        }
        json.end();
    }

    /** Adds the fields of a sampling to the open object. */
    static void json(Sampling s, JsonWriter json) throws IOException {
        json.field("samples", s.count()).field("sample_interval", s.interval()).field("first_sample", s.first())
                .field("domain", s.domain().name().toLowerCase(Locale.ROOT)).field("unit", s.domain().unit());
    }

    /** The name of a field type on the command line. */
    static String word(FieldType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
