// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.moveout.data.HeaderKey;
import org.moveout.segy.BinaryField;
import org.moveout.segy.BinaryHeader;
import org.moveout.segy.HeaderField;
import org.moveout.segy.HeaderMap;
import org.moveout.segy.Revision;
import org.moveout.segy.TextEncoding;
import org.moveout.segy.TextHeader;

import org.moveout.flow.Version;

/** Writes the headers of a synthetic file: SEG-Y rev 1, big-endian, EBCDIC. Immutable and thread-safe. */
final class SynthHeaders {
    /** Bytes before the first trace. */
    static final int LEADING = TextHeader.BYTES + BinaryHeader.BYTES;
    /** Bytes of a trace header. */
    static final int TRACE = 240;

    private static final ByteOrder ORDER = ByteOrder.BIG_ENDIAN;
    private static final HeaderMap MAP = HeaderMap.standard();
    private static final HeaderField LINE_SEQUENCE = field("trace_sequence_line");
    private static final HeaderField FILE_SEQUENCE = field("trace_sequence_file");
    private static final HeaderField FIELD_RECORD = field(HeaderKey.FIELD_RECORD.name());
    private static final HeaderField CHANNEL = field(HeaderKey.TRACE_NUMBER.name());
    private static final HeaderField SOURCE_POINT = field(HeaderKey.SOURCE_POINT.name());
    private static final HeaderField CDP = field(HeaderKey.CDP.name());
    private static final HeaderField CDP_TRACE = field(HeaderKey.CDP_TRACE.name());
    private static final HeaderField TRACE_ID = field(HeaderKey.TRACE_ID.name());
    private static final HeaderField STACKED = field("horizontal_stack");
    private static final HeaderField DATA_USE = field("data_use");
    private static final HeaderField OFFSET = field(HeaderKey.OFFSET.name());
    private static final HeaderField ELEVATION_SCALAR = field("elevation_scalar");
    private static final HeaderField COORDINATE_SCALAR = field(HeaderKey.COORDINATE_SCALAR.name());
    private static final HeaderField SOURCE_X = field(HeaderKey.SOURCE_X.name());
    private static final HeaderField SOURCE_Y = field(HeaderKey.SOURCE_Y.name());
    private static final HeaderField RECEIVER_X = field(HeaderKey.RECEIVER_X.name());
    private static final HeaderField RECEIVER_Y = field(HeaderKey.RECEIVER_Y.name());
    private static final HeaderField UNITS = field("coordinate_units");
    private static final HeaderField SAMPLES = field("sample_count");
    private static final HeaderField INTERVAL = field("sample_interval");
    private static final HeaderField CDP_X = field(HeaderKey.CDP_X.name());
    private static final HeaderField CDP_Y = field(HeaderKey.CDP_Y.name());
    private static final HeaderField INLINE = field(HeaderKey.INLINE.name());
    private static final HeaderField CROSSLINE = field(HeaderKey.CROSSLINE.name());

    private final SynthRequest request;
    private final Survey survey;
    private final int scalar;
    private final double factor;

    SynthHeaders(SynthRequest request, Survey survey) {
        this.request = request;
        this.survey = survey;
        scalar = survey.coordinateScalar();
        factor = scalar < 0 ? -scalar : 1.0 / scalar;
    }

    private static HeaderField field(String name) {
        return MAP.field(new HeaderKey(name)).orElseThrow();
    }

    /** The textual and the binary header: a new array of {@link #LEADING} bytes. */
    byte[] leading() {
        byte[] leading = new byte[LEADING];
        byte[] text = TextHeader.encode(lines(), TextEncoding.EBCDIC, true);
        System.arraycopy(text, 0, leading, 0, text.length);
        BinaryHeader binary = BinaryHeader.empty(ORDER).with(Revision.REV_1).with(BinaryField.JOB_ID, 1)
                .with(BinaryField.LINE_NUMBER, 1).with(BinaryField.REEL_NUMBER, 1)
                .with(BinaryField.TRACES_PER_ENSEMBLE, Math.min(65535, survey.ensembleTraces()))
                .with(BinaryField.SAMPLE_INTERVAL, request.intervalMicros())
                .with(BinaryField.ORIGINAL_SAMPLE_INTERVAL, request.intervalMicros())
                .with(BinaryField.SAMPLES, request.samples()).with(BinaryField.ORIGINAL_SAMPLES, request.samples())
                .with(BinaryField.FORMAT, request.format().code()).with(BinaryField.FOLD, survey.fold())
                .with(BinaryField.SORTING, survey.sorting()).with(BinaryField.VERTICAL_SUM, 1)
                .with(BinaryField.MEASUREMENT_SYSTEM, 1).with(BinaryField.FIXED_LENGTH, 1);
        System.arraycopy(binary.bytes(), 0, leading, TextHeader.BYTES, BinaryHeader.BYTES);
        return leading;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("SYNTHETIC SEISMIC DATA MADE BY " + Version.TOOL.toUpperCase(Locale.ROOT) + ", NOT A REAL SURVEY");
        lines.addAll(survey.describe());
        lines.add(format("%d TRACES OF %d SAMPLES EVERY %s MS, FIRST SAMPLE AT 0 MS", request.traces(),
                request.samples(), format("%.3f", request.interval()).replaceAll("\\.?0+$", "")));
        lines.add("SAMPLE FORMAT " + request.format().code() + ": "
                + request.format().title().toUpperCase(Locale.ROOT) + ", BIG-ENDIAN");
        lines.add(format("SEED %d, NOISE %.3f OF THE REFLECTIONS (RMS)", request.seed(), request.noise()));
        lines.add("");
        lines.add("TRACE HEADER BYTES (SEG-Y REV 1):");
        lines.add("  1-4 TRACE IN LINE       5-8 TRACE IN FILE      9-12 FIELD RECORD");
        lines.add("13-16 CHANNEL           17-20 SOURCE POINT      21-24 CDP");
        lines.add("25-28 TRACE IN CDP      29-30 1 LIVE, 2 DEAD    37-40 OFFSET IN M");
        lines.add("71-72 COORDINATE SCALAR (" + scalar + ")");
        lines.add("73-80 SOURCE X, Y       81-88 RECEIVER X, Y   181-188 CDP X, Y");
        if (request.kind() == SynthKind.POST3D) {
            lines.add("189-192 INLINE         193-196 CROSSLINE");
        }
        lines.add("");
        lines.add("COORDINATES IN METRES OF AN INVENTED GRID, DISTANCES IN METRES");
        while (lines.size() < TextHeader.LINES - 2) {
            lines.add("");
        }
        lines.add("SEG Y REV1");
        lines.add("END TEXTUAL HEADER");
        return lines;
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /**
     * Writes a trace header.
     *
     * @param dead whether the trace is dead
     * @param dst  receives {@link #TRACE} bytes at {@code at}; must be zero there or hold an earlier trace header
     */
    void write(Place p, boolean dead, byte[] dst, int at) {
        int sequence = (int) (p.trace + 1);
        put(LINE_SEQUENCE, sequence, dst, at);
        put(FILE_SEQUENCE, sequence, dst, at);
        put(FIELD_RECORD, p.fieldRecord, dst, at);
        put(CHANNEL, p.channel, dst, at);
        put(SOURCE_POINT, p.sourcePoint, dst, at);
        put(CDP, p.cdp, dst, at);
        put(CDP_TRACE, p.cdpTrace, dst, at);
        put(TRACE_ID, dead ? 2 : 1, dst, at);
        put(STACKED, survey.fold(), dst, at);
        put(DATA_USE, 1, dst, at);
        put(OFFSET, Math.round(p.offset), dst, at);
        put(ELEVATION_SCALAR, 1, dst, at);
        put(COORDINATE_SCALAR, scalar, dst, at);
        put(SOURCE_X, scaled(survey.x(p.sourceAlong, p.across)), dst, at);
        put(SOURCE_Y, scaled(survey.y(p.sourceAlong, p.across)), dst, at);
        put(RECEIVER_X, scaled(survey.x(p.receiverAlong, p.across)), dst, at);
        put(RECEIVER_Y, scaled(survey.y(p.receiverAlong, p.across)), dst, at);
        put(UNITS, 1, dst, at);
        put(SAMPLES, request.samples(), dst, at);
        put(INTERVAL, request.intervalMicros(), dst, at);
        put(CDP_X, scaled(survey.x(p.along, p.across)), dst, at);
        put(CDP_Y, scaled(survey.y(p.along, p.across)), dst, at);
        put(INLINE, p.inline, dst, at);
        put(CROSSLINE, p.crossline, dst, at);
    }

    private long scaled(double metres) {
        return Math.round(metres * factor);
    }

    private static void put(HeaderField field, long value, byte[] dst, int at) {
        field.type().putLong(dst, at + field.firstByte() - 1, value, ORDER);
    }
}
