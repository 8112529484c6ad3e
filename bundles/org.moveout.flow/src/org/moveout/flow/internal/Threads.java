// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

/** How many workers to start. */
public final class Threads {
    /** Heap left for everything that is not a worker's buffers. */
    private static final long RESERVE = 40L << 20;

    private Threads() {
    }

    /**
     * As many workers as there are processors, but no more than fit into the heap.
     *
     * @param wanted    the user's choice, 0 for none; it is cut to what fits into the heap as well
     * @param eachBytes buffers that one worker needs
     */
    public static int count(int wanted, long eachBytes) {
        return count(wanted, eachBytes, RESERVE);
    }

    /**
     * The same where it is known what is needed beside the workers' buffers.
     *
     * @param sharedBytes what is not a worker's
     */
    public static int count(int wanted, long eachBytes, long sharedBytes) {
        Runtime runtime = Runtime.getRuntime();
        long fitting = Math.max(1, (runtime.maxMemory() - sharedBytes) / Math.max(1, eachBytes));
        int limit = wanted > 0 ? wanted : runtime.availableProcessors();
        return (int) Math.min(limit, fitting);
    }
}
