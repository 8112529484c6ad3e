// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.flow.Datasets;
import org.moveout.segy.FieldType;
import org.moveout.segy.HeaderField;
import org.moveout.segy.HeaderNames;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.ScanOptions;
import org.moveout.segy.SegyDataset;
import org.moveout.segy.SegyScan;
import org.moveout.segy.SegyScanner;
import org.moveout.segy.TextEncoding;
import org.moveout.store.StoreDataset;

/** The options that say how to read a SEG-Y file whose headers are wrong or unusual. */
final class SourceOptions {
    private static final Pattern MAPPING = Pattern.compile("[A-Za-z][A-Za-z0-9_ -]*=[0-9].*");
    private static final int MOST_BYTES = 240 * 256;

    private final Arguments.Values<HeaderField> map;
    private final Arguments.Value<String> template;
    private final Arguments.Value<ByteOrder> byteOrder;
    private final Arguments.Value<SampleFormat> format;
    private final Arguments.Value<Integer> samples;
    private final Arguments.Value<Double> interval;
    private final Arguments.Value<TextEncoding> text;
    private final Arguments.Value<Integer> extended;

    SourceOptions(Arguments a) {
        map = a.repeated("--map", "KEY=BYTE[:TYPE]", SourceOptions::field, t -> MAPPING.matcher(t).matches(),
                "Where a trace header field is (first byte, counted from 1), and how it is stored: int8, uint8, int16, "
                        + "uint16, int32, uint32, int64, float32, float64, ibm32. For example inline=9 or "
                        + "offset=37:int32. May be repeated.");
        template = a.option("--template", "NAME|FILE", Values::text, "Header bytes from a template: one of "
                + String.join(", ", HeaderTemplate.builtInNames()) + ", one saved under that name, or a file with "
                + "lines KEY = BYTE[:TYPE].");
        byteOrder = a.option("--byte-order", "ORDER", Values.word(List.of(ByteOrder.BIG_ENDIAN,
                ByteOrder.LITTLE_ENDIAN), SourceOptions::word), "Byte order of the file: big or little.");
        format = a.option("--sample-format", "FORMAT", SourceOptions::format,
                "Sample format of the file: ibm, ieee, int32, int16, int8, or its SEG-Y code.");
        samples = a.option("--samples-per-trace", "N", Values.whole(1, Integer.MAX_VALUE),
                "Samples in every trace of the file.");
        interval = a.option("--sample-interval", "US", Values.number(1e-6, 1e12),
                "Sample interval of the file in microseconds (millimetres for depth).");
        text = a.option("--text-encoding", "CODE", Values.word(List.of(TextEncoding.values()),
                t -> t.name().toLowerCase(Locale.ROOT)), "Encoding of the textual headers: ebcdic or ascii.");
        extended = a.option("--extended-headers", "N", Values.whole(0, 32_767),
                "Number of 3200-byte extended textual headers before the first trace.");
    }

    /** How to scan a file. */
    ScanOptions scanOptions() throws UsageException, IOException {
        ScanOptions o = new ScanOptions(byteOrder.get(), format.get(), samples.get().map(OptionalInt::of)
                .orElse(OptionalInt.empty()), interval.get().map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                text.get(), extended.get().map(OptionalInt::of).orElse(OptionalInt.empty()), List.of());
        if (template.given()) {
            for (HeaderField f : HeaderTemplate.named(template.get().get()).fields()) {
                o = o.with(f);
            }
        }
        for (HeaderField f : map.get()) {
            o = o.with(f);
        }
        return o;
    }

    private boolean given() {
        return !map.get().isEmpty() || template.given() || byteOrder.given() || format.given() || samples.given()
                || interval.given() || text.given() || extended.given();
    }

    /** Scans a SEG-Y file. */
    SegyScan scan(Path file) throws UsageException, IOException {
        if (StoreDataset.isStore(file)) {
            throw new UsageException(file + " is a store, not a SEG-Y file; see 'moveout info'.");
        }
        return SegyScanner.scan(file, scanOptions());
    }

    /** Opens a store, or a SEG-Y file as these options say. */
    Dataset open(Path path) throws UsageException, IOException {
        if (!given()) {
            return Datasets.open(path);
        }
        if (StoreDataset.isStore(path)) {
            throw new UsageException(path + " is a store, which knows its own header bytes and format; "
                    + "--map, --template and the like are for SEG-Y files.");
        }
        return SegyDataset.open(path, scan(path).layout());
    }

    /** Reads {@code KEY=BYTE[:TYPE]}. */
    static HeaderField field(String text) throws UsageException {
        int equal = text.indexOf('=');
        String form = "; write KEY=BYTE[:TYPE], for example inline=189 or offset=37:int32";
        if (equal < 1) {
            throw new UsageException("'" + text + "' is no mapping" + form);
        }
        String name = text.substring(0, equal).strip();
        Optional<HeaderKey> standard = HeaderNames.resolve(name);
        HeaderKey key;
        try {
            key = standard.orElseGet(() -> new HeaderKey(name.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        String[] place = text.substring(equal + 1).split(":", -1);
        int first;
        try {
            first = Integer.parseInt(place[0].strip());
        } catch (NumberFormatException e) {
            throw new UsageException("'" + place[0] + "' in '" + text + "' is no byte number" + form);
        }
        FieldType type = standard.flatMap(HeaderNames::entry).map(e -> e.field().type()).orElse(FieldType.INT32);
        if (place.length == 2) {
            type = FieldType.parse(place[1].strip()).orElse(null);
        }
        if (type == null || place.length > 2) {
            throw new UsageException("'" + text.substring(text.indexOf(':') + 1) + "' is no type; there are int8, "
                    + "uint8, int16, uint16, int32, uint32, int64, float32, float64, ibm32");
        }
        if (first < 1 || first + type.bytes() - 1 > MOST_BYTES) {
            throw new UsageException("byte " + first + " in '" + text + "' is outside the trace header; its bytes "
                    + "count from 1 to 240");
        }
        return new HeaderField(key, first, type);
    }

    /** Reads a sample format by name or code. */
    static SampleFormat format(String text) throws UsageException {
        String word = text.strip().toLowerCase(Locale.ROOT);
        for (SampleFormat f : SampleFormat.values()) {
            if (word.equals(word(f)) || word.equals(Integer.toString(f.code()))) {
                return f;
            }
        }
        throw new UsageException("'" + text + "' is no sample format; there are ibm (1), int32 (2), int16 (3), ieee "
                + "(5) and int8 (8)");
    }

    /** The name of a sample format on the command line. */
    static String word(SampleFormat format) {
        return switch (format) {
        case IBM_FLOAT -> "ibm";
        case IEEE_FLOAT -> "ieee";
        default -> format.name().toLowerCase(Locale.ROOT);
        };
    }

    /** The name of a byte order on the command line. */
    static String word(ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? "big" : "little";
    }
}
