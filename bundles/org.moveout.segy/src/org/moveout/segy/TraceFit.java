// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;

/**
 * How well a number of samples explains a file: whether whole traces fill it exactly, and whether trace headers lie
 * where they would have to.
 *
 * @param samples      samples per trace
 * @param traceBytes   length of a trace
 * @param traces       whole traces in the file
 * @param rest         bytes after the last whole trace
 * @param headersAgree share of looked-at places that hold something like the first trace header, 0 to 1; 1 if there is
 *                     just one trace
 */
record TraceFit(int samples, long traceBytes, long traces, long rest, double headersAgree) {
    private static final int HEADER = StandardFields.HEADER_BYTES;

    /** Whether whole traces fill the file. */
    boolean fills() {
        return traces > 0 && rest == 0;
    }

    /** Whether the trace headers are where they should be. */
    boolean headersFound() {
        return traces > 0 && headersAgree >= 0.75;
    }

    /** 3 to 0: both signs, headers alone, size alone, none. */
    int rank() {
        return (headersFound() ? 2 : 0) + (fills() ? 1 : 0);
    }

    /**
     * Tries a number of samples.
     *
     * @param start       where the first trace begins
     * @param headerBytes length of a trace header with extensions
     * @param tail        known bytes after the last trace
     */
    static TraceFit of(Probe probe, long start, int headerBytes, int samples, int sampleBytes, long tail)
            throws IOException {
        long trace = headerBytes + (long) samples * sampleBytes;
        long available = Math.max(0, probe.size() - start - tail);
        long count = available / trace;
        long rest = available % trace;
        if (count == 0) {
            return new TraceFit(samples, trace, 0, rest, 0);
        }
        byte[] first = probe.read(start, HEADER);
        int looked = 0;
        int alike = 0;
        long previous = 0;
        for (int i = 1; i <= PLACES; i++) {
            // the first few traces, then spread over the file; a rest long enough holds one more header
            long last = rest >= HEADER ? count : count - 1;
            long t = i <= 4 ? i : last * (i - 4) / (PLACES - 4);
            if (t > previous && t <= last) {
                previous = t;
                looked++;
                alike += alike(first, probe.read(start + t * trace, HEADER)) ? 1 : 0;
            }
        }
        return new TraceFit(samples, trace, count, rest, looked == 0 ? 1 : (double) alike / looked);
    }

    private static final int PLACES = 16;

    /**
     * Whether some bytes look like another trace header of the same file: zero where the first header is zero, not zero
     * where it is not (most of the time), read as 16-bit words. A first header of zeros says nothing, so anything
     * mostly zero agrees with it.
     */
    static boolean alike(byte[] first, byte[] other) {
        return alike(first, other, 0);
    }

    static boolean alike(byte[] first, byte[] other, int at) {
        int zeros = 0;
        int zerosKept = 0;
        int used = 0;
        int usedKept = 0;
        for (int i = 0; i < HEADER; i += 2) {
            boolean a = first[i] == 0 && first[i + 1] == 0;
            boolean b = other[at + i] == 0 && other[at + i + 1] == 0;
            if (a) {
                zeros++;
                zerosKept += b ? 1 : 0;
            } else {
                used++;
                usedKept += b ? 0 : 1;
            }
        }
        return zerosKept >= 0.8 * zeros && usedKept >= 0.5 * used;
    }
}
