// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.dip;

import java.util.Arrays;

import org.moveout.process.MultichannelProcessor;
import org.moveout.process.Workspace;

/**
 * The weighted mean of neighbouring live traces; see {@link MixFactory}. Works in place: the traces already passed are
 * kept in a ring as they were.
 *
 * @param weights of the trace itself, of the nearest neighbours, of the next ...; not copied
 */
record Mix(double[] weights) implements MultichannelProcessor.Kernel {
    @Override
    public void apply(MultichannelProcessor.Traces traces, Workspace workspace) {
        int n = weights.length - 1;
        int samples = traces.samples();
        float[] data = traces.data();
        boolean[] live = traces.live();
        int places = Math.min(n, traces.count()) + 1;
        float[] ring = workspace.floats(0, places * samples);
        float[] sum = workspace.floats(1, samples);
        for (int t = 0; t < traces.count(); t++) {
            if (!live[t]) {
                continue;
            }
            System.arraycopy(data, t * samples, ring, t % places * samples, samples);
            int from = Math.max(0, t - n);
            int to = (int) Math.min(traces.count() - 1L, (long) t + n);
            double total = 0;
            for (int k = from; k <= to; k++) {
                total += live[k] ? weights[Math.abs(k - t)] : 0;
            }
            Arrays.fill(sum, 0, samples, 0);
            for (int k = from; k <= to; k++) {
                if (live[k]) {
                    // divided beforehand, so that the largest amplitudes do not overflow
                    float w = (float) (weights[Math.abs(k - t)] / total);
                    if (k <= t) {
                        add(sum, ring, k % places * samples, samples, w);
                    } else {
                        add(sum, data, k * samples, samples, w);
                    }
                }
            }
            System.arraycopy(sum, 0, data, t * samples, samples);
        }
    }

    private static void add(float[] sum, float[] x, int offset, int samples, float w) {
        for (int s = 0; s < samples; s++) {
            sum[s] += w * x[offset + s];
        }
    }
}
