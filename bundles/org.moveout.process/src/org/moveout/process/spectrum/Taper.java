// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

/**
 * How a time window fades at its ends before a Fourier transform.
 * <p>
 * The weights are the periodic (DFT-even) ones of F. J. Harris, On the use of windows for harmonic analysis with the
 * discrete Fourier transform, Proc. IEEE 66 (1978), and equal those of {@code scipy.signal.windows} with
 * {@code sym=False}.
 */
public enum Taper {
    /** The window is cut out as it is. */
    NONE("None", 0),
    /** 5 % at each end fade with half a cosine (Tukey). */
    COSINE_5("Cosine 5 %", 0.05),
    /** 10 % at each end fade with half a cosine (Tukey). */
    COSINE_10("Cosine 10 %", 0.1),
    /** The whole window fades with a cosine (Hann): least leakage, broadest peaks. */
    HANN("Hann", 0.5);

    private final String label;
    private final double part;

    Taper(String label, double part) {
        this.label = label;
        this.part = part;
    }

    /** The name to show. */
    public String label() {
        return label;
    }

    /**
     * The weights of a window.
     *
     * @param samples length of the window
     * @return a new array of {@code samples} weights from 0 to 1
     */
    public double[] weights(int samples) {
        double[] w = new double[samples];
        for (int i = 0; i < samples; i++) {
            // distance to the nearer end of a window that is one sample longer
            double end = (double) Math.min(i, samples - i) / samples;
            w[i] = samples == 1 || part == 0 || end >= part ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * end / part);
        }
        return w;
    }
}
