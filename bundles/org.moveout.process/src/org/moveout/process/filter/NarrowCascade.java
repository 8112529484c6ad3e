// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import java.util.Arrays;

/**
 * Runs a cascade of sections over many traces at once, in single precision.
 * <p>
 * One row per sample, one lane per trace. Belongs to one thread; see {@link WideCascade} for double precision.
 */
final class NarrowCascade implements Cascade {
    /**
     * Adding and taking away this number cuts off what is smaller than about 1e-31, long before it becomes subnormal,
     * which would be a hundred times slower on many processors.
     */
    private static final float CUT = 0x1p-80f;
    private static final int CUT_EVERY = 16;

    private float[][] rows = new float[0][0];
    private float[][] state = new float[0][0];
    private float[] sums = new float[0];

    @Override
    public int filter(Butterworth design, Phase phase, float[] data, int offset, int lanes, int samples, int pad,
            int[] spoilt) {
        int end = samples + 2 * pad;
        reserve(end, lanes, design.size());
        load(data, offset, lanes, samples, pad);
        if (phase == Phase.ZERO) {
            settle(design.levels(), rows[0], lanes);
        } else {
            rest(lanes);
        }
        forward(design.coefficients(), end, lanes);
        int left = findSpoilt(lanes, spoilt);
        if (phase == Phase.ZERO) {
            settle(design.levels(), rows[end - 1], lanes);
            backward(design.coefficients(), pad, end, lanes);
        }
        int from = 0;
        for (int k = 0; k <= left; k++) {
            int to = k < left ? spoilt[k] : lanes;
            store(data, offset + from * samples, from, to - from, samples, pad);
            from = to + 1;
        }
        return left;
    }

    /** Makes room for so many rows and lanes and exactly so many sections. */
    private void reserve(int rowCount, int lanes, int sections) {
        if (rows.length < rowCount || sums.length < lanes) {
            int width = Math.max(lanes, sums.length);
            rows = new float[Math.max(rowCount, rows.length)][width];
            state = new float[0][0];
            sums = new float[width];
        }
        if (state.length != 2 * sections) {
            state = new float[2 * sections][sums.length];
        }
    }

    /** Transposes traces into the rows from {@code pad} on and extends them at both ends by their mirror images. */
    private void load(float[] data, int offset, int lanes, int samples, int pad) {
        int t = 0;
        for (; t + 8 <= lanes; t += 8) {
            loadEight(data, offset + t * samples, t, samples, pad);
        }
        for (; t < lanes; t++) {
            int at = offset + t * samples;
            for (int s = 0; s < samples; s++) {
                rows[pad + s][t] = data[at + s];
            }
        }
        int last = pad + samples - 1;
        for (int k = 1; k <= pad; k++) {
            mirror(rows[pad - k], rows[pad], rows[pad + k], lanes);
            mirror(rows[last + k], rows[last], rows[last - k], lanes);
        }
    }

    private void loadEight(float[] data, int offset, int lane, int samples, int pad) {
        for (int s = 0; s < samples; s++) {
            float[] row = rows[pad + s];
            int i = offset + s;
            row[lane] = data[i];
            row[lane + 1] = data[i + samples];
            row[lane + 2] = data[i + 2 * samples];
            row[lane + 3] = data[i + 3 * samples];
            row[lane + 4] = data[i + 4 * samples];
            row[lane + 5] = data[i + 5 * samples];
            row[lane + 6] = data[i + 6 * samples];
            row[lane + 7] = data[i + 7 * samples];
        }
    }

    private static void mirror(float[] to, float[] end, float[] from, int lanes) {
        for (int l = 0; l < lanes; l++) {
            to[l] = 2 * end[l] - from[l];
        }
    }

    /** Transposes {@code count} lanes of the rows from {@code pad} on back into traces. */
    private void store(float[] data, int offset, int firstLane, int count, int samples, int pad) {
        int t = firstLane;
        int end = firstLane + count;
        for (; t + 8 <= end; t += 8) {
            storeEight(data, offset + (t - firstLane) * samples, t, samples, pad);
        }
        for (; t < end; t++) {
            int at = offset + (t - firstLane) * samples;
            for (int s = 0; s < samples; s++) {
                data[at + s] = rows[pad + s][t];
            }
        }
    }

    private void storeEight(float[] data, int offset, int lane, int samples, int pad) {
        for (int s = 0; s < samples; s++) {
            float[] row = rows[pad + s];
            int i = offset + s;
            data[i] = row[lane];
            data[i + samples] = row[lane + 1];
            data[i + 2 * samples] = row[lane + 2];
            data[i + 3 * samples] = row[lane + 3];
            data[i + 4 * samples] = row[lane + 4];
            data[i + 5 * samples] = row[lane + 5];
            data[i + 6 * samples] = row[lane + 6];
            data[i + 7 * samples] = row[lane + 7];
        }
    }

    /** Filters the rows from 0 to {@code end}. */
    private void forward(double[] coefficients, int end, int lanes) {
        int r = 0;
        for (; r + 2 <= end; r += 2) {
            step(coefficients, rows[r], rows[r + 1], lanes);
            if (r % CUT_EVERY == 0) {
                cut(lanes);
            }
        }
        if (r < end) {
            step(coefficients, rows[r], lanes);
        }
    }

    /** Filters backward from row {@code end - 1} to {@code first}. */
    private void backward(double[] coefficients, int first, int end, int lanes) {
        int r = end - 1;
        for (; r - 1 >= first; r -= 2) {
            step(coefficients, rows[r], rows[r - 1], lanes);
            if ((end - 1 - r) % CUT_EVERY == 0) {
                cut(lanes);
            }
        }
        if (r >= first) {
            step(coefficients, rows[r], lanes);
        }
    }

    /** Finds lanes that are no longer finite after the forward run: a bad sample spoils the state for good. */
    private int findSpoilt(int lanes, int[] found) {
        Arrays.fill(sums, 0, lanes, 0);
        for (float[] values : state) {
            collect(sums, values, lanes);
        }
        int count = 0;
        for (int l = 0; l < lanes; l++) {
            if (sums[l] != 0) {
                found[count++] = l;
            }
        }
        return count;
    }

    private static void collect(float[] sum, float[] values, int lanes) {
        for (int l = 0; l < lanes; l++) {
            sum[l] += values[l] * 0f;
        }
    }

    /** Starts as if there had been nothing before. */
    private void rest(int lanes) {
        for (float[] values : state) {
            Arrays.fill(values, 0, lanes, 0);
        }
    }

    /** Starts as if the first values had stood there for ever. */
    private void settle(double[] levels, float[] first, int lanes) {
        rest(lanes);
        for (int q = 0; q < levels.length; q++) {
            if (levels[q] != 0) {
                scale(state[2 * q + 1], first, (float) levels[q], lanes);
            }
        }
    }

    private static void scale(float[] to, float[] from, float by, int lanes) {
        for (int l = 0; l < lanes; l++) {
            to[l] = by * from[l];
        }
    }

    private void cut(int lanes) {
        for (float[] values : state) {
            cut(values, lanes);
        }
    }

    private static void cut(float[] values, int lanes) {
        for (int l = 0; l < lanes; l++) {
            values[l] = values[l] + CUT - CUT;
        }
    }

    private void step(double[] coefficients, float[] x0, float[] x1, int lanes) {
        for (int q = 0, c = 0; c < coefficients.length; q += 2, c += Butterworth.STRIDE) {
            if (coefficients[c] == 0 && coefficients[c + 2] == 0) {
                step(x0, x1, state[q], state[q + 1], (float) coefficients[c + 1], (float) coefficients[c + 3],
                        (float) coefficients[c + 4], lanes);
            } else {
                mix(x0, x1, state[q], state[q + 1], (float) coefficients[c], (float) coefficients[c + 1],
                        (float) coefficients[c + 2], (float) coefficients[c + 3], (float) coefficients[c + 4], lanes);
            }
        }
    }

    private void step(double[] coefficients, float[] x, int lanes) {
        for (int q = 0, c = 0; c < coefficients.length; q += 2, c += Butterworth.STRIDE) {
            mix(x, state[q], state[q + 1], (float) coefficients[c], (float) coefficients[c + 1], (float) coefficients[c + 2],
                    (float) coefficients[c + 3], (float) coefficients[c + 4], lanes);
        }
    }

    /** A section of a band-pass over two rows: halves the traffic of the state. */
    private static void step(float[] x0, float[] x1, float[] first, float[] second, float out, float a, float b,
            int lanes) {
        for (int l = 0; l < lanes; l++) {
            float f = first[l];
            float s = second[l];
            float u = f + (x0[l] - s);
            x0[l] = out * u;
            f = a * u - f;
            s += b * u;
            u = f + (x1[l] - s);
            x1[l] = out * u;
            first[l] = a * u - f;
            second[l] = s + b * u;
        }
    }

    /** A section of any kind over two rows. */
    private static void mix(float[] x0, float[] x1, float[] first, float[] second, float in, float out, float low,
            float a, float b, int lanes) {
        for (int l = 0; l < lanes; l++) {
            float f = first[l];
            float s = second[l];
            float x = x0[l];
            float u = f + (x - s);
            x0[l] = (in * x + low * s) + out * u;
            f = a * u - f;
            s += b * u;
            x = x1[l];
            u = f + (x - s);
            x1[l] = (in * x + low * s) + out * u;
            first[l] = a * u - f;
            second[l] = s + b * u;
        }
    }

    private static void mix(float[] row, float[] first, float[] second, float in, float out, float low, float a,
            float b, int lanes) {
        for (int l = 0; l < lanes; l++) {
            float f = first[l];
            float s = second[l];
            float x = row[l];
            float u = f + (x - s);
            row[l] = (in * x + low * s) + out * u;
            first[l] = a * u - f;
            second[l] = s + b * u;
        }
    }
}
