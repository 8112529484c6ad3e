// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.stack;

import java.util.Arrays;

/**
 * Which part of each trace of a gather counts: from its first to its last sample other than zero, and whether all in
 * between count. Dead traces have no part. Scratch of one thread.
 */
final class LiveParts {
    private int[] offsets = new int[0];
    private int[] firsts = new int[0];
    private int[] ends = new int[0];
    private boolean[] whole = new boolean[0];
    private int count;

    /** Whether a sample counts. */
    static boolean counts(float sample) {
        float size = Math.abs(sample);
        return size > 0 && size <= Float.MAX_VALUE;
    }

    /** Looks at the traces of a gather. */
    void find(float[] data, int traces, int samples) {
        if (offsets.length < traces) {
            offsets = new int[traces];
            firsts = new int[traces];
            ends = new int[traces];
            whole = new boolean[traces];
        }
        count = 0;
        for (int t = 0; t < traces; t++) {
            int offset = t * samples;
            int first = 0;
            int end = samples;
            while (first < end && !counts(data[offset + first])) {
                first++;
            }
            while (end > first && !counts(data[offset + end - 1])) {
                end--;
            }
            if (first < end) {
                offsets[count] = offset;
                firsts[count] = first;
                ends[count] = end;
                whole[count++] = clean(data, offset + first, offset + end);
            }
        }
    }

    private static boolean clean(float[] data, int from, int end) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int i = from; i < end; i++) {
            float size = Math.abs(data[i]);
            least = Math.min(least, size);
            most = Math.max(most, size);
        }
        return least > 0 && most <= Float.MAX_VALUE;
    }

    /** How many traces are alive. */
    int count() {
        return count;
    }

    /** Where a live trace begins. */
    int offset(int trace) {
        return offsets[trace];
    }

    /** Its first sample that counts. */
    int first(int trace) {
        return firsts[trace];
    }

    /** One past its last sample that counts. */
    int end(int trace) {
        return ends[trace];
    }

    /** Whether all samples in between count. */
    boolean whole(int trace) {
        return whole[trace];
    }

    /** How many traces count at each sample. */
    void fold(float[] data, int samples, int[] fold) {
        Arrays.fill(fold, 0, samples + 1, 0);
        for (int t = 0; t < count; t++) {
            fold[firsts[t]]++;
            fold[ends[t]]--;
        }
        int running = 0;
        for (int s = 0; s < samples; s++) {
            running += fold[s];
            fold[s] = running;
        }
        for (int t = 0; t < count; t++) {
            if (!whole[t]) {
                for (int s = firsts[t]; s < ends[t]; s++) {
                    fold[s] -= counts(data[offsets[t] + s]) ? 0 : 1;
                }
            }
        }
    }
}
