// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import org.moveout.data.DataException;
import org.moveout.flow.Sizes;
import org.moveout.flow.internal.Threads;
import org.moveout.flow.steps.FlowPipeline;

/**
 * Memory that a pass needs.
 *
 * @param workerBytes buffers of one worker and its slot
 * @param sharedBytes what all share
 */
public record PassMemory(long workerBytes, long sharedBytes) {
    /** What the decoder of a store and the stack of a thread take, about. */
    private static final long SMALL = 6L << 20;
    /** What plan, checksums and journal keep for each piece, about. */
    private static final long PIECE = 24;
    /** What the program itself takes, about. */
    private static final long PROGRAM = 24L << 20;

    /** The need of a plan that writes traces of so many bytes. */
    static PassMemory of(PassPlan plan, int headerBytes, int outTraceBytes, boolean intoStore) {
        FlowPipeline flow = plan.pass().pipeline();
        long in = 4L * flow.input().count();
        long out = 4L * flow.output().count();
        long wide = plan.largest() * in;
        long gather = (plan.largestGather() + 2L * flow.halo()) * Math.max(in, out) * 2;
        long slot = plan.largest() * (headerBytes + (long) outTraceBytes) + (intoStore ? plan.largest() * out : 0);
        long index = plan.index().map(i -> i.heapBytes() + PIECE * plan.pieces()).orElse(0L);
        return new PassMemory(wide + gather + slot * 3 / 2 + SMALL + (intoStore ? 2 * SMALL : 0),
                PROGRAM + index + slot);
    }

    /** Heap for so many workers. */
    public long bytes(int workers) {
        return sharedBytes + workers * workerBytes;
    }

    /** How many workers fit, at least one. */
    int workers(int wanted) {
        return Threads.count(wanted, workerBytes, sharedBytes);
    }

    /**
     * Refuses what cannot fit.
     *
     * @throws DataException if not even one worker has room
     */
    void require() throws DataException {
        long limit = Runtime.getRuntime().maxMemory();
        if (bytes(1) > limit) {
            throw new DataException(problem(limit));
        }
    }

    /** What to tell if the memory is not enough. */
    public String problem(long limit) {
        return "The gathers of this flow need " + Sizes.text(bytes(1)) + " of memory, and the Java process has "
                + Sizes.text(limit) + "; choose smaller gathers or allow more, for example with "
                + "MOVEOUT_JAVA_OPTS=-Xmx" + Math.max(1, (bytes(1) * 5 / 4 >> 30) + 1) + "g.";
    }
}
