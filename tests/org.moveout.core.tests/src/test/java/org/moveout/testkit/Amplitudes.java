// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.testkit;

import java.util.Random;

import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;

/**
 * Samples in memory, and what the levels of their overview should be, found by plain loops over every sample.
 *
 * @param traces  how many
 * @param samples of each
 * @param data    trace-major
 */
public record Amplitudes(int traces, int samples, float[] data) implements WindowSource {
    /** Noise, with dead traces, holes (NaN), infinities and traces of holes only, where asked for. */
    public static Amplitudes noise(int traces, int samples, long seed, boolean faulty) {
        Random random = new Random(seed);
        float[] data = new float[traces * samples];
        for (int t = 0; t < traces; t++) {
            int kind = faulty ? random.nextInt(12) : 9;
            for (int s = 0; s < samples; s++) {
                float v = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(6) - 2));
                data[t * samples + s] = switch (kind) {
                case 0 -> 0;
                case 1 -> Float.NaN;
                case 2 -> random.nextInt(3) == 0 ? Float.NaN : v;
                case 3 -> random.nextInt(9) == 0 ? Float.POSITIVE_INFINITY : v;
                case 4 -> random.nextInt(9) == 0 ? Float.NEGATIVE_INFINITY : random.nextInt(5) == 0 ? Float.NaN : v;
                default -> v;
                };
            }
        }
        return new Amplitudes(traces, samples, data);
    }

    /** Least, greatest and mean amplitude of one group. */
    public record Group(float min, float max, float mean) {
    }

    /** One group of a level, by looking at every sample of it. */
    public Group group(int traceFactor, int sampleFactor, int g, int r) {
        float min = Float.NaN;
        float max = Float.NaN;
        double sum = 0;
        int count = 0;
        for (int t = g * traceFactor; t < Math.min(traces, (g + 1) * traceFactor); t++) {
            boolean live = false;
            for (int s = 0; s < samples && !live; s++) {
                float v = data[t * samples + s];
                live = v != 0 && !Float.isNaN(v);
            }
            for (int s = r * sampleFactor; s < Math.min(samples, (r + 1) * sampleFactor); s++) {
                float v = data[t * samples + s];
                if (!Float.isNaN(v)) {
                    min = Float.isNaN(min) || v < min ? v : min;
                    max = Float.isNaN(max) || v > max ? v : max;
                    if (live && !Float.isInfinite(v)) {
                        sum += v;
                        count++;
                    }
                }
            }
        }
        return new Group(min, max, count > 0 ? (float) (sum / count) : min == 0 ? 0 : Float.NaN);
    }

    @Override
    public long traceCount() {
        return traces;
    }

    @Override
    public Sampling sampling() {
        return Sampling.time(samples, 4);
    }

    @Override
    public TraceBlock read(Window window) {
        return read(window, Progress.NONE);
    }

    @Override
    public TraceBlock read(Window window, Progress progress) {
        checkInside(window);
        int n = window.samples().count();
        float[] out = new float[(int) window.sampleTotal()];
        for (int c = 0; c < window.traceCount(); c++) {
            System.arraycopy(data, (int) window.trace(c) * samples + window.samples().first(), out, c * n, n);
        }
        return new TraceBlock(window, out);
    }
}
