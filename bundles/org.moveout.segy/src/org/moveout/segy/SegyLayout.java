// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.moveout.data.Domain;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;

/**
 * How a SEG-Y file is laid out: everything needed to read any trace of it, and to write its like.
 *
 * @param revision              the revision it is read as
 * @param byteOrder             order of all numbers
 * @param format                sample format
 * @param samplesPerTrace       samples in every trace, at least 0
 * @param sampleIntervalMicros  sample interval: microseconds for time, millimetres for depth, positive
 * @param firstSample           coordinate of sample 0 in ms or m (the delay recording time)
 * @param domain                time or depth
 * @param textEncoding          encoding of the textual headers
 * @param extendedTextHeaders   number of 3200-byte headers after the binary header
 * @param traceHeaderExtensions additional 240-byte headers of every trace
 * @param firstTraceOffset      zero-based byte where the first trace begins
 * @param traceCount            number of whole traces
 * @param trailerBytes          bytes after the last whole trace
 * @param headerMap             places of the header fields; its header length fits {@code traceHeaderExtensions}
 */
public record SegyLayout(Revision revision, ByteOrder byteOrder, SampleFormat format, int samplesPerTrace,
        double sampleIntervalMicros, double firstSample, Domain domain, TextEncoding textEncoding,
        int extendedTextHeaders, int traceHeaderExtensions, long firstTraceOffset, long traceCount, long trailerBytes,
        HeaderMap headerMap) {
    /** Length of textual and binary header together. */
    public static final int FILE_HEADER_BYTES = TextHeader.BYTES + BinaryHeader.BYTES;

    /** Validates the values. */
    public SegyLayout {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(byteOrder);
        Objects.requireNonNull(format);
        Objects.requireNonNull(domain);
        Objects.requireNonNull(textEncoding);
        if (samplesPerTrace < 0 || traceCount < 0 || trailerBytes < 0 || extendedTextHeaders < 0
                || traceHeaderExtensions < 0 || firstTraceOffset < FILE_HEADER_BYTES
                || !(sampleIntervalMicros > 0) || !Double.isFinite(sampleIntervalMicros)
                || !Double.isFinite(firstSample)) {
            throw new IllegalArgumentException("a count or place in the layout is impossible");
        }
        if (headerMap.headerBytes() != StandardFields.HEADER_BYTES * (1 + traceHeaderExtensions)) {
            throw new IllegalArgumentException("header map and number of header extensions do not fit");
        }
        Math.addExact(headerMap.headerBytes(), Math.multiplyExact(samplesPerTrace, format.bytes()));
        Math.addExact(firstTraceOffset, Math.multiplyExact(traceCount,
                (long) headerMap.headerBytes() + (long) samplesPerTrace * format.bytes()));
    }

    /** Bytes of one trace with its header. */
    public int traceBytes() {
        return headerBytes() + sampleBytes();
    }

    /** Bytes of one trace header with its extensions. */
    public int headerBytes() {
        return headerMap.headerBytes();
    }

    /** Bytes of the samples of one trace. */
    public int sampleBytes() {
        return samplesPerTrace * format.bytes();
    }

    /** Zero-based byte where a trace begins. */
    public long offsetOf(long trace) {
        return firstTraceOffset + trace * traceBytes();
    }

    /** The length of a file of this layout. */
    public long fileSize() {
        return offsetOf(traceCount) + trailerBytes;
    }

    /** The vertical axis: ms for time, m for depth. */
    public Sampling sampling() {
        return new Sampling(samplesPerTrace, sampleIntervalMicros / 1000, firstSample, domain);
    }

    /** The same layout with other places for header fields. */
    public SegyLayout with(HeaderMap map) {
        return new SegyLayout(revision, byteOrder, format, samplesPerTrace, sampleIntervalMicros, firstSample, domain,
                textEncoding, extendedTextHeaders, traceHeaderExtensions, firstTraceOffset, traceCount, trailerBytes,
                map);
    }

    /** The same layout with another number of traces and trailing bytes. */
    public SegyLayout withTraces(long traces, long trailer) {
        return new SegyLayout(revision, byteOrder, format, samplesPerTrace, sampleIntervalMicros, firstSample, domain,
                textEncoding, extendedTextHeaders, traceHeaderExtensions, firstTraceOffset, traces, trailer, headerMap);
    }

    /** The layout as names and values, for a metadata file; {@link #fromMap} reads it back. */
    public Map<String, String> toMap() {
        Map<String, String> m = new LinkedHashMap<>();
        m.put("revision", revision.major() + "." + revision.minor());
        m.put("byteOrder", byteOrder == ByteOrder.BIG_ENDIAN ? "big" : "little");
        m.put("format", Integer.toString(format.code()));
        m.put("samplesPerTrace", Integer.toString(samplesPerTrace));
        m.put("sampleIntervalMicros", Double.toString(sampleIntervalMicros));
        m.put("firstSample", Double.toString(firstSample));
        m.put("domain", domain.name());
        m.put("textEncoding", textEncoding.name());
        m.put("extendedTextHeaders", Integer.toString(extendedTextHeaders));
        m.put("traceHeaderExtensions", Integer.toString(traceHeaderExtensions));
        m.put("firstTraceOffset", Long.toString(firstTraceOffset));
        m.put("traceCount", Long.toString(traceCount));
        m.put("trailerBytes", Long.toString(trailerBytes));
        for (HeaderField f : headerMap.mapped()) {
            m.put("map." + f.key(), f.firstByte() + ":" + f.type().name());
        }
        return m;
    }

    /**
     * Reads what {@link #toMap} wrote.
     *
     * @throws IllegalArgumentException if an entry is missing or makes no sense
     */
    public static SegyLayout fromMap(Map<String, String> m) {
        String[] rev = text(m, "revision").split("\\.", 2);
        int extensions = Integer.parseInt(text(m, "traceHeaderExtensions"));
        HeaderMap map = HeaderMap.standard(extensions);
        for (Map.Entry<String, String> e : m.entrySet()) {
            if (e.getKey().startsWith("map.")) {
                String[] place = e.getValue().split(":", 2);
                map = map.with(new HeaderKey(e.getKey().substring(4)), Integer.parseInt(place[0]),
                        FieldType.valueOf(place[1]));
            }
        }
        int code = Integer.parseInt(text(m, "format"));
        return new SegyLayout(new Revision(Integer.parseInt(rev[0]), Integer.parseInt(rev[1])),
                text(m, "byteOrder").equals("little") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
                SampleFormat.ofCode(code).orElseThrow(() -> new IllegalArgumentException("sample format " + code)),
                Integer.parseInt(text(m, "samplesPerTrace")), Double.parseDouble(text(m, "sampleIntervalMicros")),
                Double.parseDouble(text(m, "firstSample")), Domain.valueOf(text(m, "domain")),
                TextEncoding.valueOf(text(m, "textEncoding")), Integer.parseInt(text(m, "extendedTextHeaders")),
                extensions, Long.parseLong(text(m, "firstTraceOffset")), Long.parseLong(text(m, "traceCount")),
                Long.parseLong(text(m, "trailerBytes")), map);
    }

    private static String text(Map<String, String> m, String name) {
        String value = m.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the layout lacks '" + name + "'");
        }
        return value;
    }
}
