// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;

/**
 * Which traces to read in order to learn about a range of them at bounded cost: all of them, or groups of neighbours
 * spread evenly. Groups cost a store far less than single traces do.
 *
 * @param windows what to read, one after the other, in ascending order and without overlap
 * @param of      how many traces they stand for
 */
public record SurveyPlan(List<Window> windows, long of) {
    /** The most groups. */
    public static final int GROUPS = 32;
    /** Longest window of a plan that reads everything, in samples: so often is cancelling possible. */
    private static final long PIECE_SAMPLES = 1 << 20;

    /** Copies the list. */
    public SurveyPlan {
        windows = List.copyOf(windows);
    }

    /**
     * A plan.
     *
     * @param traces   the traces to learn about
     * @param samples  of each trace
     * @param sampling of the data: what is read of a trace costs as much as all of it
     * @param most     the most samples to read, counting whole traces; one trace is always read
     */
    public static SurveyPlan of(TraceRange traces, SampleRange samples, Sampling sampling, long most) {
        long perTrace = Math.max(1, sampling.count());
        long affordable = Math.max(1, most / perTrace);
        List<Window> windows = new ArrayList<>();
        if (traces.count() <= affordable) {
            long step = Math.max(1, PIECE_SAMPLES / perTrace);
            for (long t = traces.first(); t < traces.end(); t += step) {
                windows.add(new Window(new TraceRange(t, Math.min(traces.end(), t + step)), samples, 1));
            }
        } else {
            long groups = Math.min(GROUPS, affordable);
            long size = affordable / groups;
            for (long g = 0; g < groups; g++) {
                // the first group begins with the first trace, the last one ends with the last
                long first = traces.first()
                        + (groups == 1 ? 0 : Math.round((double) (traces.count() - size) * g / (groups - 1)));
                windows.add(new Window(TraceRange.of(first, size), samples, 1));
            }
        }
        return new SurveyPlan(windows, traces.count());
    }

    /** How many traces are read. */
    public long traces() {
        return windows.stream().mapToLong(Window::traceCount).sum();
    }

    /** Whether every trace is read. */
    public boolean isComplete() {
        return traces() == of;
    }

    /** "534 traces", or "4,096 of 1,000,000 traces (32 groups of 128)". */
    public String describe() {
        if (isComplete()) {
            return String.format(Locale.ROOT, of == 1 ? "%,d trace" : "%,d traces", of);
        }
        return String.format(Locale.ROOT, "%,d of %,d traces (%d groups of %,d)", traces(), of, windows.size(),
                windows.getFirst().traceCount());
    }
}
