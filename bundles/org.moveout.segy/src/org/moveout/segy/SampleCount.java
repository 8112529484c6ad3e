// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.moveout.data.DataException;

/** Decides how many samples a trace has when binary header, trace header and file size may disagree. */
final class SampleCount {
    private static final int HEADER = StandardFields.HEADER_BYTES;
    /** Traces of different length are recognised within this many traces. */
    private static final int WALK = 2000;

    private final Probe probe;
    private final BinaryHeader binary;
    private final boolean revision2;
    private final ScanOptions options;
    private final Notes notes;

    SampleCount(Probe probe, BinaryHeader binary, boolean revision2, ScanOptions options, Notes notes) {
        this.probe = probe;
        this.binary = binary;
        this.revision2 = revision2;
        this.options = options;
        this.notes = notes;
    }

    /** The number the user or the binary header states, without a look at the traces. */
    int stated() {
        int extended = revision2 ? binary.getInt(BinaryField.EXTENDED_SAMPLES) : 0;
        return options.samplesPerTrace().orElse(extended > 0 ? extended : binary.getInt(BinaryField.SAMPLES));
    }

    /** Decides, leaving a finding when there was something to decide. */
    TraceFit decide(long start, int headerBytes, int sampleBytes, long tail) throws IOException {
        if (options.samplesPerTrace().isPresent()) {
            return TraceFit.of(probe, start, headerBytes, options.samplesPerTrace().getAsInt(), sampleBytes, tail);
        }
        byte[] first = probe.read(start, HEADER);
        int inTrace = first.length < HEADER ? 0 : (int) FieldType.UINT16.getLong(first, 114, binary.order());
        int extended = revision2 ? binary.getInt(BinaryField.EXTENDED_SAMPLES) : 0;
        int inBinary = binary.getInt(BinaryField.SAMPLES);
        Map<Integer, String> sources = new LinkedHashMap<>();
        putIfPositive(sources, extended, "the extended binary header");
        putIfPositive(sources, inBinary, "the binary header");
        putIfPositive(sources, inTrace, "the first trace header");
        TraceFit best = null;
        for (int samples : sources.keySet()) {
            TraceFit fit = TraceFit.of(probe, start, headerBytes, samples, sampleBytes, tail);
            if (best == null || fit.rank() > best.rank()) {
                best = fit;
            }
        }
        boolean empty = first.length < HEADER;
        if ((best == null || !best.headersFound()) && !empty) {
            checkVariableLength(start, headerBytes, sampleBytes, tail, inBinary);
            TraceFit found = best == null || !best.fills() ? search(start, headerBytes, sampleBytes, tail) : null;
            if (found != null) {
                notes.warn("No number of samples that the headers state fits the file; from where trace headers lie it"
                        + " must be " + found.samples() + ".");
                return found;
            }
        }
        if (best == null) {
            if (empty) {
                notes.warn("The headers state no number of samples per trace.");
                return new TraceFit(0, headerBytes, 0, Math.max(0, probe.size() - start - tail), 0);
            }
            throw probe.error("neither the binary header nor the first trace header states a number of samples",
                    "state the number of samples per trace");
        }
        explain(best, sources, empty);
        return best;
    }

    private static void putIfPositive(Map<Integer, String> sources, int samples, String source) {
        if (samples > 0) {
            sources.putIfAbsent(samples, source);
        }
    }

    private void explain(TraceFit best, Map<Integer, String> sources, boolean empty) {
        List<String> others = new ArrayList<>();
        sources.forEach((n, source) -> {
            if (n != best.samples()) {
                others.add(source + " states " + n);
            }
        });
        if (others.isEmpty() || empty) {
            if (others.isEmpty() && !empty && best.rank() == 0 && best.traces() > 0) {
                notes.warn("The number of samples per trace, " + best.samples()
                        + ", fits neither the size of the file nor"
                        + " the places of trace headers; check it.");
            }
            return;
        }
        String why = switch (best.rank()) {
        case 3 -> "with it, whole traces fill the file and trace headers lie where they should";
        case 2 -> "with it, trace headers lie where they should";
        case 1 -> "with it, whole traces fill the file exactly";
        default -> "though neither fits the file well";
        };
        notes.warn("A trace has " + best.samples() + " samples as " + sources.get(best.samples()) + " states: " + why
                + "; " + String.join(" and ", others) + ", which is not believed.");
    }

    /** Follows the trace headers' own sample counts; refuses a file whose traces differ in length. */
    private void checkVariableLength(long start, int headerBytes, int sampleBytes, long tail, int fallback)
            throws IOException {
        byte[] first = probe.read(start, HEADER);
        long end = probe.size() - tail;
        long at = start;
        int low = Integer.MAX_VALUE;
        int high = 0;
        int traces = 0;
        while (traces < WALK && at < end) {
            byte[] header = probe.read(at, HEADER);
            if (header.length < HEADER || traces > 0 && !TraceFit.alike(first, header)) {
                return;
            }
            int samples = (int) FieldType.UINT16.getLong(header, 114, binary.order());
            samples = samples == 0 ? fallback : samples;
            if (samples == 0) {
                return;
            }
            low = Math.min(low, samples);
            high = Math.max(high, samples);
            at += headerBytes + (long) samples * sampleBytes;
            traces++;
        }
        if (low != high && traces >= 3 && at <= end) {
            throw new DataException(probe.path().getFileName() + ": traces have different lengths (" + low + " to "
                    + high + " samples), which cannot be read yet; pad them to one length with the program they come from.");
        }
    }

    /** Looks for the distance to the second trace header. */
    private TraceFit search(long start, int headerBytes, int sampleBytes, long tail) throws IOException {
        byte[] first = probe.read(start, HEADER);
        boolean blank = true;
        for (byte b : first) {
            blank &= b == 0;
        }
        if (blank) {
            return null;
        }
        int most = Math.min(65_535, 2_000_000 / sampleBytes);
        byte[] window = probe.read(start + headerBytes, most * sampleBytes + HEADER);
        for (int n = 1; n * sampleBytes + HEADER <= window.length; n++) {
            int at = n * sampleBytes;
            if (sameSampling(first, window, at) && TraceFit.alike(first, window, at)) {
                TraceFit fit = TraceFit.of(probe, start, headerBytes, n, sampleBytes, tail);
                if (fit.rank() == 3 || fit.rank() == 2 && fit.traces() >= 4) {
                    return fit;
                }
            }
        }
        return null;
    }

    /** Sample count and interval of both headers are the same, which is the cheapest test. */
    private static boolean sameSampling(byte[] first, byte[] window, int at) {
        for (int i = 114; i < 118; i++) {
            if (first[i] != window[at + i]) {
                return false;
            }
        }
        return true;
    }
}
