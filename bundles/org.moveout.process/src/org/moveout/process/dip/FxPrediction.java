// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.dip;

import java.util.Arrays;

import org.moveout.process.MultichannelProcessor;
import org.moveout.process.Workspace;
import org.moveout.process.spectrum.FloatFft;
import org.moveout.process.spectrum.PowerScale;

/**
 * F-x prediction of the traces of one window in space, in overlapping windows in time; see {@link FxFactory}.
 *
 * @param half      samples of half a window in time
 * @param length    coefficients of the filter
 * @param whitening part of the mean diagonal that is added to it
 * @param fmin      lowest frequency in cycles per sample
 * @param fmax      highest frequency in cycles per sample
 */
record FxPrediction(int half, int length, double whitening, double fmin, double fmax)
        implements MultichannelProcessor.Kernel {
    @Override
    public void apply(MultichannelProcessor.Traces traces, Workspace workspace) {
        int count = traces.count();
        int order = Math.min(length, count / 3);
        if (order == 0) {
            return;
        }
        int samples = traces.samples();
        float[] data = traces.data();
        FloatFft fft = FloatFft.of(workspace, FloatFft.lengthFor(2L * half));
        int n = fft.length();
        int f0 = (int) Math.ceil(fmin * n - 1e-6);
        int f1 = (int) Math.min(n / 2, Math.floor(fmax * n + 1e-6));
        if (f0 > f1) {
            return;
        }
        float[] window = sine(workspace);
        float[] frame = workspace.floats(1, count * n);
        float[] sum = workspace.floats(2, count * samples);
        Arrays.fill(sum, 0, count * samples, 0);
        int exponent = PowerScale.exponent(data, 0, count * samples);
        PowerScale.scale(data, 0, count * samples, exponent);
        PredictionFilter filter = workspace.retained(PredictionFilter.class, PredictionFilter::new);
        filter.reshape(count, f1 - f0 + 1, order);
        for (int begin = -half; begin < samples; begin += half) {
            int from = Math.max(0, begin);
            int to = Math.min(samples, begin + 2 * half);
            Arrays.fill(frame, 0, count * n, 0);
            for (int t = 0; t < count; t++) {
                if (traces.live()[t]) {
                    for (int s = from; s < to; s++) {
                        frame[t * n + s - begin] = data[t * samples + s] * window[s - begin];
                    }
                    fft.realForward(frame, t * n);
                }
                filter.load(frame, t * n, n, t, f0);
            }
            filter.design(traces.live(), whitening);
            for (int t = 0; t < count; t++) {
                if (traces.live()[t]) {
                    filter.predict(traces.live(), t, frame, t * n, n, f0);
                    fft.realInverse(frame, t * n);
                    for (int s = from; s < to; s++) {
                        sum[t * samples + s] += frame[t * n + s - begin] * window[s - begin];
                    }
                }
            }
        }
        System.arraycopy(sum, 0, data, 0, count * samples);
        PowerScale.scale(data, 0, count * samples, -exponent);
    }

    private float[] sine(Workspace workspace) {
        float[] window = workspace.floats(0, 2 * half);
        for (int i = 0; i < 2 * half; i++) {
            window[i] = (float) Math.sin(Math.PI * (i + 0.5) / (2 * half));
        }
        return window;
    }
}
