// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.noise;

import java.util.Arrays;

import org.moveout.process.TraceProcessor;
import org.moveout.process.Workspace;
import org.moveout.process.spectrum.PowerScale;

/**
 * Time-frequency thresholding of each trace by itself; see {@link DenoiseFactory}.
 *
 * @param transform the frames
 * @param threshold what becomes of a coefficient
 */
record TraceThreshold(ShortTimeTransform transform, Threshold threshold) implements TraceProcessor.Kernel {
    @Override
    public void apply(float[] data, int offset, int samples, Workspace workspace) {
        int frames = transform.frames(samples);
        int length = transform.length();
        int exponent = PowerScale.exponent(data, offset, offset + samples);
        float[] spectra = workspace.floats(1, Math.multiplyExact(frames, length));
        float[] magnitudes = workspace.floats(2, frames);
        float[] squares = workspace.floats(3, samples);
        for (int m = 0; m < frames; m++) {
            transform.forward(data, offset, samples, m, exponent, spectra, m * length, workspace);
        }
        for (int bin = transform.firstBin(); bin < transform.endBin(); bin++) {
            int count = 0;
            for (int m = 0; m < frames; m++) {
                float magnitude = (float) transform.magnitude(spectra, m * length, bin);
                if (magnitude > 0) {
                    magnitudes[count++] = magnitude;
                }
            }
            double level = GatherThreshold.median(magnitudes, count);
            for (int m = 0; m < frames; m++) {
                float gain = (float) threshold.gain(transform.magnitude(spectra, m * length, bin), level);
                transform.multiply(spectra, m * length, bin, gain);
            }
        }
        Arrays.fill(data, offset, offset + samples, 0);
        for (int m = 0; m < frames; m++) {
            transform.inverse(spectra, m * length, m, data, offset, samples, workspace);
        }
        transform.squares(squares, samples);
        for (int s = 0; s < samples; s++) {
            data[offset + s] /= squares[s];
        }
        PowerScale.scale(data, offset, offset + samples, -exponent);
    }
}
