// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.memory;

import org.moveout.flow.Sizes;

/**
 * The memory that processing in memory takes, against what there is.
 *
 * @param traces       traces to read
 * @param outputTraces traces of the result; with a stack at most so many
 * @param sampleBytes  the arrays of samples: the result, and the input where it has to be in memory, too
 * @param headerBytes  changed headers and the index of gathers; 0 if nobody looked because the samples alone are too much
 * @param workerBytes  buffers of the workers; 0 likewise
 * @param available    heap that can be had, less a reserve for everything else in the program
 */
public record MemoryNeed(long traces, long outputTraces, long sampleBytes, long headerBytes, long workerBytes,
        long available) {
    private static final long LEAST_RESERVE = 48L << 20;

    /** All of it in bytes. */
    public long bytes() {
        return sampleBytes + headerBytes + workerBytes;
    }

    /** Whether there is so much. */
    public boolean fits() {
        return bytes() <= available;
    }

    /** One sentence: how much is needed and how much there is. */
    public String sentence() {
        long others = headerBytes + workerBytes;
        return "Needs " + (others == 0 ? "at least " : "") + Sizes.text(bytes()) + " of memory"
                + (others == 0 ? "" : " (" + Sizes.text(sampleBytes) + " for samples, " + Sizes.text(others)
                        + " for headers and work)") + "; " + Sizes.text(available) + (fits() ? " are" : " at most are")
                + " available.";
    }

    /** The heap that can be had now; collects garbage first where that may decide. */
    static long available(long needed) {
        long now = free();
        if (now < needed) {
            System.gc();
            now = free();
        }
        return now;
    }

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        long most = runtime.maxMemory();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return Math.max(0, most - used - Math.max(LEAST_RESERVE, most / 10));
    }
}
