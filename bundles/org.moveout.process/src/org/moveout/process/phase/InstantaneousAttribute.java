// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.phase;

import org.moveout.data.Sampling;
import org.moveout.process.TraceProcessor;
import org.moveout.process.Workspace;
import org.moveout.process.filter.Convolution;

/** Replaces a trace by an attribute of its analytic signal; see {@link EnvelopeFactory}. */
final class InstantaneousAttribute implements TraceProcessor.Kernel {
    private final Convolution hilbert;
    private final Attribute attribute;

    /** Calculates an attribute from the samples, which it replaces, and their Hilbert transform. */
    private interface Attribute {
        void fill(float[] data, int offset, int samples, double[] imaginary);
    }

    private InstantaneousAttribute(Sampling sampling, Attribute attribute) {
        hilbert = new Convolution(sampling.count(), Hilbert::at);
        this.attribute = attribute;
    }

    /**
     * The attribute with this word in flow files.
     *
     * @param id one of envelope, phase, frequency, cosine
     */
    static InstantaneousAttribute of(String id, Sampling sampling) {
        double rate = 1000 / sampling.interval();
        return new InstantaneousAttribute(sampling, switch (id) {
        case "phase" -> InstantaneousAttribute::phase;
        case "frequency" -> (data, offset, samples, imaginary) -> frequency(data, offset, samples, imaginary, rate);
        case "cosine" -> InstantaneousAttribute::cosine;
        case "envelope" -> InstantaneousAttribute::envelope;
        default -> throw new IllegalArgumentException("no attribute " + id);
        });
    }

    @Override
    public void apply(float[] data, int offset, int samples, Workspace workspace) {
        attribute.fill(data, offset, samples, hilbert.convolve(data, offset, workspace));
    }

    private static void envelope(float[] data, int offset, int samples, double[] imaginary) {
        for (int s = 0; s < samples; s++) {
            data[offset + s] = (float) size(data[offset + s], imaginary[s]);
        }
    }

    private static void cosine(float[] data, int offset, int samples, double[] imaginary) {
        for (int s = 0; s < samples; s++) {
            double size = size(data[offset + s], imaginary[s]);
            data[offset + s] = size > 0 ? (float) (data[offset + s] / size) : 0;
        }
    }

    private static void phase(float[] data, int offset, int samples, double[] imaginary) {
        for (int s = 0; s < samples; s++) {
            data[offset + s] = (float) Math.toDegrees(Math.atan2(imaginary[s], data[offset + s]));
        }
    }

    private static void frequency(float[] data, int offset, int samples, double[] imaginary, double rate) {
        double before = 0;
        for (int s = 0; s < samples; s++) {
            double turn = s + 1 < samples
                    ? turn(data[offset + s], imaginary[s], data[offset + s + 1], imaginary[s + 1]) : before;
            double mean = s == 0 ? turn : (before + turn) / 2;
            data[offset + s] = (float) (mean / (2 * Math.PI) * rate);
            before = turn;
        }
    }

    /** The angle from one complex number to another, in radians. */
    private static double turn(double re, double im, double nextRe, double nextIm) {
        return Math.atan2(re * nextIm - im * nextRe, re * nextRe + im * nextIm);
    }

    /** Float samples squared neither overflow nor vanish in double precision. */
    private static double size(double re, double im) {
        return Math.sqrt(re * re + im * im);
    }
}
