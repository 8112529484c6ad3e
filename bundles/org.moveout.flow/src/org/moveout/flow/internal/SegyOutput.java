// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.util.Optional;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.segy.BinaryField;
import org.moveout.segy.BinaryHeader;
import org.moveout.segy.FieldType;
import org.moveout.segy.Revision;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyLayout;
import org.moveout.segy.TextHeader;

/**
 * How the SEG-Y file that is written differs from the original.
 *
 * @param layout   the original layout
 * @param format   sample format to write
 * @param revision revision to state, if another one
 * @param sampling sampling of the traces to write
 * @param traces   traces to write
 */
public record SegyOutput(SegyLayout layout, SampleFormat format, Optional<Revision> revision, Sampling sampling,
        long traces) {
    private static final int SAMPLES_AT = 115 - 1;
    private static final int INTERVAL_AT = 117 - 1;

    /** The original format, revision and sampling. */
    public static SegyOutput original(SegyLayout layout) {
        return new SegyOutput(layout, layout.format(), Optional.empty(), layout.sampling(), layout.traceCount());
    }

    /** Bytes of one trace of the output. */
    public int traceBytes() {
        return layout.headerBytes() + sampling.count() * format.bytes();
    }

    /** Whether traces come out with another number of samples or interval. */
    public boolean isResampled() {
        return sampling.count() != layout.samplesPerTrace() || sampling.interval() != layout.sampling().interval();
    }

    /** The leading headers of the output: those of the original with the fields changed that must be. */
    public byte[] leading(byte[] original) {
        boolean counted = layout.revision().major() >= 2 && traces != layout.traceCount()
                && BinaryHeader.of(original, TextHeader.BYTES, layout.byteOrder()).get(BinaryField.TRACE_COUNT) != 0;
        if (format == layout.format() && revision.isEmpty() && !isResampled() && !counted) {
            return original;
        }
        byte[] leading = original.clone();
        BinaryHeader header = BinaryHeader.of(leading, TextHeader.BYTES, layout.byteOrder());
        header = header.with(BinaryField.FORMAT, format.code());
        if (isResampled()) {
            header = header.with(BinaryField.SAMPLES, shortOrZero(sampling.count()))
                    .with(BinaryField.SAMPLE_INTERVAL, shortOrZero(micros()));
            if (layout.revision().major() >= 2 && header.get(BinaryField.EXTENDED_SAMPLES) != 0) {
                header = header.with(BinaryField.EXTENDED_SAMPLES, sampling.count());
            }
            if (layout.revision().major() >= 2 && header.getDouble(BinaryField.EXTENDED_SAMPLE_INTERVAL) != 0) {
                header = header.with(BinaryField.EXTENDED_SAMPLE_INTERVAL, micros());
            }
        }
        if (counted) {
            header = header.with(BinaryField.TRACE_COUNT, traces);
        }
        if (revision.isPresent()) {
            header = stating(header, revision.get());
        }
        System.arraycopy(header.bytes(), 0, leading, TextHeader.BYTES, BinaryHeader.BYTES);
        return leading;
    }

    /** SEG-Y rev 1 and rev 2.1, binary header bytes 3261-3532. */
    private BinaryHeader stating(BinaryHeader original, Revision wanted) {
        BinaryHeader header = original.with(wanted);
        if (wanted.major() >= 1) {
            header = header.with(BinaryField.FIXED_LENGTH, 1)
                    .with(BinaryField.EXTENDED_TEXT_HEADERS, layout.extendedTextHeaders());
        }
        if (wanted.major() >= 2) {
            header = header.with(BinaryField.EXTENDED_SAMPLES, sampling.count())
                    .with(BinaryField.EXTENDED_SAMPLE_INTERVAL, micros())
                    .with(BinaryField.BYTE_ORDER_CONSTANT, 16909060)
                    .with(BinaryField.TRACE_HEADER_EXTENSIONS, layout.traceHeaderExtensions())
                    .with(BinaryField.TRACE_COUNT, traces)
                    .with(BinaryField.FIRST_TRACE_OFFSET, layout.firstTraceOffset())
                    .with(BinaryField.TRAILER_STANZAS, 0);
        }
        return header;
    }

    /** Changes the fields of one trace header that tell the sampling. */
    public void patchHeader(byte[] trace, int offset) {
        if (isResampled()) {
            FieldType.UINT16.putLong(trace, offset + SAMPLES_AT, shortOrZero(sampling.count()), layout.byteOrder());
            FieldType.UINT16.putLong(trace, offset + INTERVAL_AT, shortOrZero(micros()), layout.byteOrder());
        }
    }

    private double micros() {
        return sampling.domain() == Domain.FREQUENCY ? layout.sampleIntervalMicros() : sampling.interval() * 1000;
    }

    private static long shortOrZero(double value) {
        return value > 65535 ? 0 : Math.round(value);
    }
}
