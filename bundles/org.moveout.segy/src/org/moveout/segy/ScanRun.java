// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Domain;

/** One scan of one file: the decisions of {@link SegyScanner} in the order they depend on each other. */
final class ScanRun {
    private static final int FILE_HEADER = SegyLayout.FILE_HEADER_BYTES;
    private static final int HEADER = StandardFields.HEADER_BYTES;
    /** More additional trace headers than this are taken for nonsense. */
    private static final int MOST_EXTENSIONS = 64;
    private static final int BYTE_ORDER_CONSTANT = 16909060;
    /** A first trace beyond this byte is not believed. */
    private static final long MOST_LEADING = 16L << 20;

    private final Probe probe;
    private final ScanOptions options;
    private final Notes notes = new Notes();
    private final byte[] head;
    private BinaryHeader binary;
    private Revision revision;
    /** Whether the fields that revision 2 introduced mean something. */
    private boolean revision2;

    ScanRun(Probe probe, ScanOptions options) throws IOException {
        this.probe = probe;
        this.options = options;
        head = probe.read(0, FILE_HEADER);
    }

    SegyScan run() throws IOException {
        TextEncoding encoding = textEncoding();
        binary = BinaryHeader.of(head, TextHeader.BYTES, ByteOrder.BIG_ENDIAN);
        binary = binary.withOrder(byteOrder());
        revision = revision();
        int textHeaders = options.extendedTextHeaders().isPresent() ? options.extendedTextHeaders().getAsInt()
                : ExtendedText.count(probe, binary, revision, notes);
        if (FILE_HEADER + (long) textHeaders * TextHeader.BYTES > probe.size()) {
            throw probe.error("the file is too short for " + textHeaders + " extended textual headers",
                    "state another number");
        }
        long start = firstTrace(FILE_HEADER + (long) textHeaders * TextHeader.BYTES);
        SampleFormat format = format(encoding, start);
        int extensions = traceHeaderExtensions(start, format);
        int headerBytes = HEADER * (1 + extensions);
        long tail = trailerStanzas(start);
        TraceFit fit = new SampleCount(probe, binary, revision2, options, notes)
                .decide(start, headerBytes, format.bytes(), tail);
        long trailer = fit.rest() + tail;
        byte[] first = probe.read(start, HEADER);
        double interval = interval(first, fit.traces() > 0);
        describeRest(fit, start, tail);
        HeaderSample sample = HeaderSample.read(probe, start, fit.traceBytes(), fit.traces(), binary.order());
        double delay = delay(sample);
        String text = TextHeader.decode(head, 0, encoding);
        TextHints hints = TextHints.of(text);
        Domain domain = domain(hints);
        List<HeaderGuess> guesses = new FieldGuesser(sample, hints).guess();
        HeaderMap map = HeaderMap.standard(extensions);
        for (HeaderField f : FieldGuesser.mapping(guesses, sample)) {
            map = map.with(f.key(), f.firstByte(), f.type());
            notes.info(f.key().label() + " is read from byte " + f.firstByte()
                    + ", because its standard place is empty.");
        }
        for (HeaderField f : options.fields()) {
            if (f.lastByte() > headerBytes) {
                throw probe.error("header field '" + f.key() + "' at byte " + f.firstByte() + " lies outside the trace"
                        + " header of " + headerBytes + " bytes", "choose bytes 1 to " + headerBytes);
            }
            map = map.with(f.key(), f.firstByte(), f.type());
        }
        SegyLayout layout;
        try {
            layout = new SegyLayout(revision, binary.order(), format, fit.samples(), interval, delay, domain, encoding,
                    textHeaders, extensions, start, fit.traces(), trailer, map);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new DataException(probe.path().getFileName() + ": traces of " + fit.samples()
                    + " samples cannot be handled; state the number of samples per trace.", e);
        }
        return new SegyScan(probe.path(), probe.size(), layout, notes.list(), text,
                ExtendedText.read(probe, textHeaders), binary, guesses);
    }

    private TextEncoding textEncoding() {
        if (options.textEncoding().isPresent()) {
            return options.textEncoding().get();
        }
        TextEncoding encoding = TextEncoding.detect(head, 0, TextHeader.BYTES);
        double score = TextEncoding.score(encoding, head, 0, TextHeader.BYTES);
        if (score == 0) {
            notes.warn("The textual header is empty.");
        } else if (score < 0.7) {
            notes.warn("The textual header holds no readable text in EBCDIC or ASCII.");
        }
        return encoding;
    }

    private ByteOrder byteOrder() throws IOException {
        if (options.byteOrder().isPresent()) {
            return options.byteOrder().get();
        }
        int big = orderScore(ByteOrder.BIG_ENDIAN);
        int little = orderScore(ByteOrder.LITTLE_ENDIAN);
        if (little > big) {
            notes.info("All numbers are in little-endian byte order, least significant byte first.");
            return ByteOrder.LITTLE_ENDIAN;
        }
        int constant = binary.getInt(BinaryField.BYTE_ORDER_CONSTANT);
        if (constant == 0x02010403 || constant == 0x03040102) {
            throw probe.error("the bytes of this file are swapped in pairs", "write it in big- or little-endian order");
        }
        return ByteOrder.BIG_ENDIAN;
    }

    private int orderScore(ByteOrder order) throws IOException {
        BinaryHeader b = binary.withOrder(order);
        int code = b.getInt(BinaryField.FORMAT);
        int samples = b.getInt(BinaryField.SAMPLES);
        int interval = b.getInt(BinaryField.SAMPLE_INTERVAL);
        int score = b.getInt(BinaryField.BYTE_ORDER_CONSTANT) == BYTE_ORDER_CONSTANT ? 100 : 0;
        score += SampleFormat.titleOf(code).isPresent() ? 10 : 0;
        score += interval > 0 && interval <= 20_000 ? 2 : 0;
        int size = SampleFormat.ofCode(code).map(SampleFormat::bytes).orElse(4);
        if (samples > 0) {
            score += 2 * TraceFit.of(probe, FILE_HEADER, HEADER, samples, size, 0).rank();
        }
        return score;
    }

    private Revision revision() {
        int major = binary.getInt(BinaryField.REVISION_MAJOR);
        int minor = binary.getInt(BinaryField.REVISION_MINOR);
        revision2 = binary.getInt(BinaryField.BYTE_ORDER_CONSTANT) == BYTE_ORDER_CONSTANT;
        Revision stated = new Revision(major, minor);
        if (stated.isKnown()) {
            revision2 |= major == 2;
            return stated;
        }
        Revision turned = new Revision(minor, major);
        if (turned.isKnown()) {
            revision2 |= minor == 2;
            notes.info("The revision number is written with its bytes exchanged; it is read as revision " + turned
                    + ".");
            return turned;
        }
        Revision as = revision2 ? Revision.REV_2 : binary.getInt(BinaryField.EXTENDED_TEXT_HEADERS) > 0
                || binary.getInt(BinaryField.FIXED_LENGTH) == 1 ? Revision.REV_1 : Revision.REV_0;
        notes.warn("The binary header states revision " + major + "." + minor
                + ", which does not exist; the file is read"
                + " as revision " + as + ".");
        return as;
    }

    private long firstTrace(long computed) {
        long stated = binary.get(BinaryField.FIRST_TRACE_OFFSET);
        if (revision2 && stated != 0 && stated != computed && options.extendedTextHeaders().isEmpty()) {
            if (stated > computed && stated <= Math.min(probe.size(), MOST_LEADING)) {
                notes.info("The first trace begins at byte " + stated + ", as the binary header states.");
                return stated;
            }
            notes.warn("The binary header states that the first trace begins at byte " + stated
                    + ", which cannot be; it is taken to begin at byte " + computed + ".");
        }
        return computed;
    }

    private SampleFormat format(TextEncoding encoding, long start) throws IOException {
        if (options.format().isPresent()) {
            return options.format().get();
        }
        int code = binary.getInt(BinaryField.FORMAT);
        Optional<SampleFormat> format = SampleFormat.ofCode(code);
        boolean text = TextEncoding.score(encoding, head, 0, TextHeader.BYTES) >= 0.7;
        if (!text && ForeignFile.isSeismicUnix(probe)) {
            throw ForeignFile.seismicUnix(probe);
        }
        if (format.isPresent()) {
            return format.get();
        }
        if (SampleFormat.titleOf(code).isPresent()) {
            throw probe.error("sample format " + code + " (" + SampleFormat.titleOf(code).get()
                    + ") cannot be read yet",
                    "formats 1, 2, 3, 5 and 8 can, so convert the file to one of them");
        }
        int samples = binary.getInt(BinaryField.SAMPLES);
        if (code == 0 && samples > 0 && TraceFit.of(probe, start, HEADER, samples, 4, 0).rank() >= 2) {
            notes.warn("The binary header states no sample format; 4-byte IBM floating point is assumed.");
            return SampleFormat.IBM_FLOAT;
        }
        if (text && TextEncoding.score(encoding, head, TextHeader.BYTES, BinaryHeader.BYTES) > 0.95
                && head[TextHeader.BYTES] != 0) {
            throw probe.error("this is a text file, not SEG-Y", "choose a SEG-Y file");
        }
        if (text) {
            throw probe.error("sample format " + code + " in bytes 3225-3226 is not defined",
                    "state the right one (1, 2, 3, 5 or 8) if you know it");
        }
        throw probe.error("this does not look like SEG-Y: no readable textual header and sample format " + code
                + " in bytes 3225-3226", "choose a SEG-Y file");
    }

    private int traceHeaderExtensions(long start, SampleFormat format) throws IOException {
        if (!revision2) {
            return 0;
        }
        int two = binary.getInt(BinaryField.TRACE_HEADER_EXTENSIONS);
        int low = binary.getInt(BinaryField.SURVEY_TYPE) & 0xffff;
        int stated = two == 0 && revision.equals(Revision.REV_2) && low > 0 && low <= MOST_EXTENSIONS ? low : two;
        if (stated == 0) {
            return 0;
        }
        int samples = new SampleCount(probe, binary, true, options, notes).stated();
        int none = TraceFit.of(probe, start, HEADER, samples, format.bytes(), 0).rank();
        if (stated > MOST_EXTENSIONS) {
            if (none >= 2) {
                notes.warn("The binary header states " + stated + " additional trace headers, but there are none.");
                return 0;
            }
            throw probe.error("the binary header states " + stated + " additional trace headers per trace",
                    "Moveout reads files with up to " + MOST_EXTENSIONS + " of them");
        }
        int some = TraceFit.of(probe, start, HEADER * (1 + stated), samples, format.bytes(), 0).rank();
        if (none > some) {
            notes.warn("The binary header states " + stated + " additional trace header" + (stated == 1 ? "" : "s")
                    + " per trace, but the traces follow each other without.");
            return 0;
        }
        notes.info("Each trace has " + stated + " additional header" + (stated == 1 ? "" : "s") + " of 240 bytes.");
        return stated;
    }

    private long trailerStanzas(long start) {
        long stanzas = revision2 ? binary.getInt(BinaryField.TRAILER_STANZAS) : 0;
        long bytes = stanzas * TextHeader.BYTES;
        if (stanzas <= 0 || bytes > probe.size() - start) {
            return 0;
        }
        notes.info("After the traces follow " + stanzas
                + " trailer stanzas of 3200 bytes, which are kept as they are.");
        return bytes;
    }

    private double interval(byte[] first, boolean traces) {
        if (options.sampleIntervalMicros().isPresent()) {
            return options.sampleIntervalMicros().getAsDouble();
        }
        double extended = revision2 ? binary.getDouble(BinaryField.EXTENDED_SAMPLE_INTERVAL) : 0;
        int stated = binary.getInt(BinaryField.SAMPLE_INTERVAL);
        int trace = traces ? (int) FieldType.UINT16.getLong(first, 116, binary.order()) : 0;
        if (extended >= 1e-3 && extended < 1e12) {
            return extended;
        }
        if (stated == 0 && trace == 0) {
            notes.warn("Neither the binary header nor the first trace states a sample interval; 4 ms is assumed.");
            return 4000;
        }
        if (stated == 0) {
            notes.info("The sample interval of " + millis(trace)
                    + " comes from the first trace header, because the binary"
                    + " header states none.");
            return trace;
        }
        if (trace != 0 && trace != stated) {
            notes.warn("The binary header states a sample interval of " + millis(stated) + ", the first trace header "
                    + millis(trace) + "; the binary header is believed.");
        } else if (stated > Short.MAX_VALUE) {
            notes.warn("The sample interval of " + millis(stated) + " is unusually long, or was written as the negative"
                    + " number " + (short) stated + ".");
        }
        return stated;
    }

    private static String millis(int micros) {
        return micros % 1000 == 0 ? micros / 1000 + " ms" : String.format(Locale.ROOT, "%s ms", micros / 1000.0);
    }

    private double delay(HeaderSample sample) {
        if (sample.count() == 0) {
            return 0;
        }
        long[] delays = sample.values(new FieldPlace(109, FieldType.INT16));
        long scalar = sample.values(new FieldPlace(215, FieldType.INT16))[0];
        long first = delays[0];
        for (long d : delays) {
            if (d != first) {
                notes.warn("The delay recording time differs between traces; all are shown as if it were the " + first
                        + " ms of the first trace.");
                break;
            }
        }
        boolean scaled = revision.compareTo(Revision.REV_1) >= 0 && first != 0
                && (Math.abs(scalar) == 10 || Math.abs(scalar) == 100 || Math.abs(scalar) == 1000
                        || Math.abs(scalar) == 10000);
        return !scaled ? first : scalar > 0 ? (double) first * scalar : (double) first / -scalar;
    }

    private Domain domain(TextHints hints) {
        if (hints.depth().isPresent()) {
            notes.info("The vertical axis is taken for depth in metres, because the textual header says '"
                    + hints.depth().get() + "'.");
            return Domain.DEPTH;
        }
        return Domain.TIME;
    }

    private void describeRest(TraceFit fit, long start, long tail) throws IOException {
        if (fit.traces() == 0 && fit.rest() == 0) {
            notes.warn("The file holds no traces.");
        } else if (fit.traces() == 0) {
            notes.warn("The file holds no whole trace: of the first one, " + fit.rest() + " of " + fit.traceBytes()
                    + " bytes are there.");
        } else if (fit.rest() > 0 && tail == 0) {
            byte[] after = probe.read(start + fit.traces() * fit.traceBytes(), HEADER);
            String kept = "; they are kept, but not shown.";
            if (after.length < HEADER) {
                notes.warn("After the last whole trace follow " + fit.rest()
                        + " bytes, too few for a trace, so the file may"
                        + " have been cut" + kept);
            } else if (TraceFit.alike(probe.read(start, HEADER), after)) {
                notes.warn("The file ends inside a trace: " + fit.rest() + " of " + fit.traceBytes()
                        + " bytes of trace "
                        + fit.traces() + " are there, so the file was cut" + kept);
            } else {
                notes.warn("After the last trace follow " + fit.rest() + " bytes that are no trace" + kept);
            }
        }
        long stated = revision2 ? binary.get(BinaryField.TRACE_COUNT) : 0;
        if (stated > 0 && stated != fit.traces()) {
            notes.warn("The binary header states " + stated + " traces; " + fit.traces() + " are there.");
        }
    }
}
