// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.noise;

import java.util.Arrays;

import org.moveout.process.MultichannelProcessor;
import org.moveout.process.Workspace;
import org.moveout.process.spectrum.PowerScale;

/**
 * Time-frequency thresholding across the traces of a gather; see {@link DenoiseFactory}. Goes frame by frame, so that
 * besides the sum only one frame of all traces is in memory.
 *
 * @param transform  the frames
 * @param threshold  what becomes of a coefficient
 * @param neighbours traces on either side to compare with; 0 for all
 */
record GatherThreshold(ShortTimeTransform transform, Threshold threshold, int neighbours)
        implements MultichannelProcessor.Kernel {
    private static final class Scratch {
        final SortedWindow window = new SortedWindow();
        int[] exponents = new int[0];
        double[] units = new double[0];

        void reserve(int traces) {
            if (units.length < traces) {
                exponents = new int[traces];
                units = new double[traces];
            }
        }
    }

    @Override
    public void apply(MultichannelProcessor.Traces traces, Workspace workspace) {
        int count = traces.count();
        int samples = traces.samples();
        int length = transform.length();
        float[] data = traces.data();
        Scratch scratch = workspace.retained(Scratch.class, Scratch::new);
        scratch.reserve(count);
        float[] sum = workspace.floats(1, count * samples);
        Arrays.fill(sum, 0, count * samples, 0);
        float[] spectra = workspace.floats(2, Math.multiplyExact(count, length));
        for (int t = 0; t < count; t++) {
            scratch.exponents[t] = PowerScale.exponent(data, t * samples, (t + 1) * samples);
            scratch.units[t] = Math.scalb(1.0, -scratch.exponents[t]);
        }
        for (int m = 0; m < transform.frames(samples); m++) {
            for (int t = 0; t < count; t++) {
                if (traces.live()[t]) {
                    transform.forward(data, t * samples, samples, m, scratch.exponents[t], spectra, t * length,
                            workspace);
                }
            }
            for (int bin = transform.firstBin(); bin < transform.endBin(); bin++) {
                compare(traces, spectra, bin, scratch, workspace);
            }
            for (int t = 0; t < count; t++) {
                if (traces.live()[t]) {
                    transform.inverse(spectra, t * length, m, sum, t * samples, samples, workspace);
                }
            }
        }
        float[] squares = workspace.floats(3, samples);
        transform.squares(squares, samples);
        for (int t = 0; t < count; t++) {
            for (int s = 0; s < samples; s++) {
                data[t * samples + s] = sum[t * samples + s] / squares[s];
            }
            PowerScale.scale(data, t * samples, (t + 1) * samples, -scratch.exponents[t]);
        }
    }

    private void compare(MultichannelProcessor.Traces traces, float[] spectra, int bin, Scratch scratch,
            Workspace workspace) {
        int count = traces.count();
        int length = transform.length();
        float[] magnitudes = workspace.floats(4, count);
        for (int t = 0; t < count; t++) {
            magnitudes[t] = traces.live()[t]
                    ? (float) (transform.magnitude(spectra, t * length, bin) * scratch.units[t]) : 0;
        }
        if (neighbours == 0) {
            float[] some = workspace.floats(5, count);
            int n = 0;
            for (int t = 0; t < count; t++) {
                if (magnitudes[t] > 0) {
                    some[n++] = magnitudes[t];
                }
            }
            double level = median(some, n);
            for (int t = 0; t < count; t++) {
                reduce(magnitudes[t], level, spectra, t * length, bin);
            }
            return;
        }
        scratch.window.clear();
        for (int t = 0; t < Math.min(count, neighbours); t++) {
            scratch.window.insert(magnitudes[t]);
        }
        for (int t = 0; t < count; t++) {
            scratch.window.replace(t - neighbours > 0 ? magnitudes[t - neighbours - 1] : 0,
                    t + neighbours < count ? magnitudes[t + neighbours] : 0);
            reduce(magnitudes[t], scratch.window.median(), spectra, t * length, bin);
        }
    }

    private void reduce(double magnitude, double level, float[] spectra, int at, int bin) {
        if (magnitude > 0) {
            float gain = (float) threshold.gain(magnitude, level);
            if (gain != 1) {
                transform.multiply(spectra, at, bin, gain);
            }
        }
    }

    /** The median of values, which are sorted by this; 0 if there are none. */
    static double median(float[] values, int count) {
        if (count == 0) {
            return 0;
        }
        Arrays.sort(values, 0, count);
        return (count & 1) == 1 ? values[count / 2] : values[count / 2 - 1] / 2.0 + values[count / 2] / 2.0;
    }
}
