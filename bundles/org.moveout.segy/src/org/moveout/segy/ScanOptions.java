// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the user knows better than the file. Whatever is absent is found out.
 *
 * @param byteOrder            order of all numbers
 * @param format               sample format
 * @param samplesPerTrace      samples in every trace, positive
 * @param sampleIntervalMicros sample interval in microseconds (millimetres for depth), positive
 * @param textEncoding         encoding of textual headers
 * @param extendedTextHeaders  number of 3200-byte headers between the binary header and the first trace, at least 0
 * @param fields               header fields at other places than the standard's, in order
 */
public record ScanOptions(Optional<ByteOrder> byteOrder, Optional<SampleFormat> format, OptionalInt samplesPerTrace,
        OptionalDouble sampleIntervalMicros, Optional<TextEncoding> textEncoding, OptionalInt extendedTextHeaders,
        List<HeaderField> fields) {
    /** Everything is found out. */
    public static final ScanOptions NONE = new ScanOptions(Optional.empty(), Optional.empty(), OptionalInt.empty(),
            OptionalDouble.empty(), Optional.empty(), OptionalInt.empty(), List.of());

    /** Validates the values. */
    public ScanOptions {
        Objects.requireNonNull(byteOrder);
        Objects.requireNonNull(format);
        Objects.requireNonNull(textEncoding);
        fields = List.copyOf(fields);
        if (samplesPerTrace.orElse(1) < 1 || !(sampleIntervalMicros.orElse(1) > 0)
                || extendedTextHeaders.orElse(0) < 0) {
            throw new IllegalArgumentException("samples and interval must be positive, header counts not negative");
        }
    }

    /** With a byte order. */
    public ScanOptions with(ByteOrder order) {
        return new ScanOptions(Optional.of(order), format, samplesPerTrace, sampleIntervalMicros, textEncoding,
                extendedTextHeaders, fields);
    }

    /** With a sample format. */
    public ScanOptions with(SampleFormat sampleFormat) {
        return new ScanOptions(byteOrder, Optional.of(sampleFormat), samplesPerTrace, sampleIntervalMicros,
                textEncoding,
                extendedTextHeaders, fields);
    }

    /** With a text encoding. */
    public ScanOptions with(TextEncoding encoding) {
        return new ScanOptions(byteOrder, format, samplesPerTrace, sampleIntervalMicros, Optional.of(encoding),
                extendedTextHeaders, fields);
    }

    /** With a number of samples per trace. */
    public ScanOptions withSamples(int samples) {
        return new ScanOptions(byteOrder, format, OptionalInt.of(samples), sampleIntervalMicros, textEncoding,
                extendedTextHeaders, fields);
    }

    /** With a sample interval in microseconds. */
    public ScanOptions withInterval(double micros) {
        return new ScanOptions(byteOrder, format, samplesPerTrace, OptionalDouble.of(micros), textEncoding,
                extendedTextHeaders, fields);
    }

    /** With a number of extended textual headers. */
    public ScanOptions withExtendedTextHeaders(int count) {
        return new ScanOptions(byteOrder, format, samplesPerTrace, sampleIntervalMicros, textEncoding,
                OptionalInt.of(count), fields);
    }

    /** With one more field at a place of its own. */
    public ScanOptions with(HeaderField field) {
        List<HeaderField> more = new ArrayList<>(fields);
        more.add(field);
        return new ScanOptions(byteOrder, format, samplesPerTrace, sampleIntervalMicros, textEncoding,
                extendedTextHeaders,
                more);
    }
}
