// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.Arrays;

/** One header field in the sampled traces, with what its values look like as a numbering. Confined to one thread. */
final class Series {
    /** Numbers beyond this are no line, CDP or shot numbers. */
    private static final long LARGEST_NUMBER = 10_000_000;

    private final HeaderSample sample;
    private final long[] values;
    private final long min;
    private final long max;
    private boolean studied;
    private int distinct;
    private int pairs;
    private int still;
    private long step;
    private int stepped;
    private int opposite;

    Series(HeaderSample sample, FieldPlace place) {
        this.sample = sample;
        values = sample.values(place);
        long low = values.length == 0 ? 0 : values[0];
        long high = low;
        for (long v : values) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        min = low;
        max = high;
    }

    /** Counts distinct values and steps; most fields are constant and never need it. */
    private Series study() {
        if (studied) {
            return this;
        }
        studied = true;
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        distinct = sorted.length == 0 ? 0 : 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        long[] steps = new long[values.length];
        for (int i = 1; i < values.length; i++) {
            if (sample.follows(i)) {
                long d = values[i] - values[i - 1];
                pairs++;
                if (d == 0) {
                    still++;
                } else {
                    steps[pairs - still - 1] = d;
                }
            }
        }
        int moved = pairs - still;
        Arrays.sort(steps, 0, moved);
        int from = 0;
        for (int i = 1; i <= moved; i++) {
            if (i == moved || steps[i] != steps[from]) {
                int n = i - from;
                if (n > stepped || n == stepped && Math.abs(steps[from]) < Math.abs(step)) {
                    stepped = n;
                    step = steps[from];
                }
                from = i;
            }
        }
        for (int i = 0; i < moved; i++) {
            opposite += Long.signum(steps[i]) != Long.signum(step) ? 1 : 0;
        }
        return this;
    }

    long[] values() {
        return values;
    }

    long min() {
        return min;
    }

    long max() {
        return max;
    }

    int distinct() {
        return study().distinct;
    }

    boolean constant() {
        return min == max;
    }

    boolean empty() {
        return min == 0 && max == 0;
    }

    /** Whether all values could be numbers of lines, shots or the like. */
    boolean numbers() {
        return !empty() && min > -LARGEST_NUMBER && max < LARGEST_NUMBER;
    }

    /** The most frequent difference of neighbours that is not zero; 0 if there is none. */
    long step() {
        return study().step;
    }

    /** Share of neighbours that differ by {@link #step()} or not at all. */
    double regular() {
        study();
        return pairs == 0 ? 0 : (double) (still + stepped) / pairs;
    }

    /** Share of neighbours that are equal. */
    double still() {
        study();
        return pairs == 0 ? 0 : (double) still / pairs;
    }

    /** Whether the values only grow or only fall. */
    boolean monotonic() {
        return study().opposite == 0;
    }

    /** "1 to 534", "534 to 1" if they fall. */
    String range() {
        return constant() ? Long.toString(min) : monotonic() && step() < 0 ? max + " to " + min : min + " to " + max;
    }
}
