// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.noise;

import java.util.Arrays;

import org.moveout.process.Workspace;
import org.moveout.process.spectrum.FloatFft;
import org.moveout.process.spectrum.PowerScale;
import org.moveout.process.spectrum.Taper;

/**
 * The frames of a short-time Fourier transform and their way back; see {@link DenoiseFactory}. Immutable. Frame m
 * begins {@code m step - window / 2} samples after the begin of the trace.
 */
final class ShortTimeTransform {
    private final int window;
    private final int step;
    private final int length;
    private final int firstBin;
    private final int endBin;
    private final float[] weights;

    /**
     * @param window samples of a frame, even
     * @param step   samples between the begins of frames, at most half the window
     * @param fmin   lowest frequency to look at, in cycles per sample
     * @param fmax   highest frequency to look at
     */
    ShortTimeTransform(int window, int step, double fmin, double fmax) {
        this.window = window;
        this.step = step;
        length = FloatFft.lengthFor(window);
        firstBin = (int) Math.min(length, Math.ceil(fmin * length - 1e-6));
        endBin = (int) Math.min(length / 2, Math.floor(fmax * length + 1e-6)) + 1;
        double[] hann = Taper.HANN.weights(window);
        weights = new float[window];
        for (int i = 0; i < window; i++) {
            weights[i] = (float) hann[i];
        }
    }

    /** How many frames a trace has. */
    int frames(int samples) {
        return (samples + step - 1) / step + 1;
    }

    /** Floats that a frame takes. */
    int length() {
        return length;
    }

    /** The first frequency of the band. */
    int firstBin() {
        return firstBin;
    }

    /** The frequency after the last of the band; not above {@link #firstBin()} if the band is empty. */
    int endBin() {
        return endBin;
    }

    /** The sum of the squared weights at each sample. */
    void squares(float[] sum, int samples) {
        for (int s = 0; s < samples; s++) {
            double total = 0;
            // the frames that reach this sample
            int last = Math.min(frames(samples) - 1, (s + window / 2) / step);
            for (int m = last; m >= 0 && s - begin(m) < window; m--) {
                double w = weights[s - begin(m)];
                total += w * w;
            }
            sum[s] = (float) total;
        }
    }

    private int begin(int frame) {
        return frame * step - window / 2;
    }

    /**
     * The spectrum of a frame.
     *
     * @param exponent the trace is multiplied by this power of two
     */
    void forward(float[] data, int offset, int samples, int frame, int exponent, float[] spectrum, int at,
            Workspace workspace) {
        int begin = begin(frame);
        int from = Math.clamp(-begin, 0, window);
        int to = Math.clamp(samples - begin, from, window);
        Arrays.fill(spectrum, at, at + length, 0);
        for (int i = from; i < to; i++) {
            spectrum[at + i] = data[offset + begin + i] * weights[i];
        }
        PowerScale.scale(spectrum, at + from, at + to, exponent);
        FloatFft.of(workspace, length).realForward(spectrum, at);
    }

    /** Adds a frame to a sum, without the division by {@link #squares}; spoils the spectrum. */
    void inverse(float[] spectrum, int at, int frame, float[] sum, int offset, int samples, Workspace workspace) {
        FloatFft.of(workspace, length).realInverse(spectrum, at);
        int begin = begin(frame);
        int from = Math.clamp(-begin, 0, window);
        int to = Math.clamp(samples - begin, from, window);
        for (int i = from; i < to; i++) {
            sum[offset + begin + i] += spectrum[at + i] * weights[i];
        }
    }

    /** The magnitude of a frequency. */
    double magnitude(float[] spectrum, int at, int bin) {
        if (bin == 0 || 2 * bin == length) {
            return Math.abs(spectrum[at + (bin == 0 ? 0 : 1)]);
        }
        double re = spectrum[at + 2 * bin];
        double im = spectrum[at + 2 * bin + 1];
        return Math.sqrt(re * re + im * im);
    }

    /** Multiplies a frequency. */
    void multiply(float[] spectrum, int at, int bin, float gain) {
        if (bin == 0 || 2 * bin == length) {
            spectrum[at + (bin == 0 ? 0 : 1)] *= gain;
        } else {
            spectrum[at + 2 * bin] *= gain;
            spectrum[at + 2 * bin + 1] *= gain;
        }
    }
}
