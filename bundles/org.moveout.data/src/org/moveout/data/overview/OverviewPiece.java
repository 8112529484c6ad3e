// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.overview;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive traces reduced to the groups of the finest trace factor: the part of the work that any number of threads
 * can do at once, each with a piece of its own. Traces at both ends that are no whole group are kept as they are, so
 * that an overview does not depend on how a dataset was cut into pieces.
 * <p>
 * Not thread-safe. Memory: 28 bytes for each sample of a group (so less than half of the traces it is made for), and up
 * to 30 traces.
 */
public final class OverviewPiece {
    private static final int SIZE = OverviewShape.FIRST;

    private final int samples;
    private final float[] head;
    private final float[] tail;
    private final List<TraceGroup> groups = new ArrayList<>();
    private long first;
    private int headTraces;
    private int tailTraces;
    private int complete;

    /**
     * @param samples of a trace
     */
    public OverviewPiece(int samples) {
        this.samples = samples;
        head = new float[(SIZE - 1) * samples];
        tail = new float[(SIZE - 1) * samples];
    }

    /**
     * Replaces what is there.
     *
     * @param data       trace-major samples, only read
     * @param offset     where they begin
     * @param firstTrace number of the first trace in the dataset
     * @param traces     how many traces
     */
    public void set(float[] data, int offset, long firstTrace, int traces) {
        first = firstTrace;
        headTraces = (int) Math.min(traces, (SIZE - firstTrace % SIZE) % SIZE);
        complete = (traces - headTraces) / SIZE;
        tailTraces = traces - headTraces - complete * SIZE;
        System.arraycopy(data, offset, head, 0, headTraces * samples);
        int at = offset + headTraces * samples;
        for (int g = 0; g < complete; g++, at += SIZE * samples) {
            if (g == groups.size()) {
                groups.add(new TraceGroup(samples));
            }
            groups.get(g).set(data, at, SIZE);
        }
        System.arraycopy(data, at, tail, 0, tailTraces * samples);
    }

    long first() {
        return first;
    }

    int traces() {
        return headTraces + complete * SIZE + tailTraces;
    }

    float[] head() {
        return head;
    }

    int headTraces() {
        return headTraces;
    }

    List<TraceGroup> groups() {
        return groups.subList(0, complete);
    }

    float[] tail() {
        return tail;
    }

    int tailTraces() {
        return tailTraces;
    }
}
