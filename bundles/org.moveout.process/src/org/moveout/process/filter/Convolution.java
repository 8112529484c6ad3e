// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

import org.moveout.process.TraceProcessor;
import org.moveout.process.Workspace;
import org.moveout.process.spectrum.RealFft;

/**
 * Convolves traces of one length with an operator that has no end, by the Fourier transform. Immutable, thread-safe.
 * <p>
 * A trace of n samples counts as zero before and after. Then only the lags from {@code -(n - 1)} to {@code n - 1} can
 * reach from one of its samples to another: the operator is cut there and the trace padded with zeros to at least
 * {@code 2 n - 1} samples (the power of two above). Nothing wraps around; apart from rounding in double precision
 * (about 1e-15 of the largest amplitude) the result is the convolution with the whole operator.
 */
public final class Convolution implements TraceProcessor.Kernel {
    private final int samples;
    private final int length;
    /** Spectrum of the operator, in the layout of {@link RealFft#forward}. */
    private final double[] response;

    /** What a thread keeps. */
    private static final class Scratch {
        double[] work = new double[0];
    }

    /**
     * @param samples  length of the traces
     * @param operator the operator at a lag in samples, from {@code -(samples - 1)} to {@code samples - 1}; a positive
     *                 lag takes from an earlier sample
     */
    public Convolution(int samples, IntToDoubleFunction operator) {
        this.samples = samples;
        length = RealFft.lengthFor(2L * samples - 1);
        response = new double[length];
        for (int lag = 0; lag < samples; lag++) {
            response[lag] = operator.applyAsDouble(lag);
            if (lag > 0) {
                response[length - lag] = operator.applyAsDouble(-lag);
            }
        }
        new RealFft(length).forward(response);
    }

    @Override
    public void apply(float[] data, int offset, int count, Workspace workspace) {
        double[] result = convolve(data, offset, workspace);
        for (int s = 0; s < samples; s++) {
            data[offset + s] = (float) result[s];
        }
    }

    /**
     * Convolves a trace.
     *
     * @param data   holds the trace, which stays as it is; all samples finite
     * @param offset where it begins
     * @return an array of the workspace that begins with the result, valid to the next call
     */
    public double[] convolve(float[] data, int offset, Workspace workspace) {
        Scratch scratch = workspace.retained(Scratch.class, Scratch::new);
        if (scratch.work.length < length) {
            scratch.work = new double[length];
        }
        double[] work = scratch.work;
        for (int s = 0; s < samples; s++) {
            work[s] = data[offset + s];
        }
        Arrays.fill(work, samples, length, 0);
        RealFft fft = RealFft.of(length, workspace);
        fft.forward(work);
        work[0] *= response[0];
        work[1] *= response[1];
        for (int k = 2; k < length; k += 2) {
            double re = work[k] * response[k] - work[k + 1] * response[k + 1];
            work[k + 1] = work[k] * response[k + 1] + work[k + 1] * response[k];
            work[k] = re;
        }
        fft.inverse(work);
        return work;
    }
}
