// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import org.moveout.data.Sampling;

/**
 * The part of a section that is shown, in fractional traces and samples. Immutable.
 * <p>
 * Trace t is centred at t and half a trace wide to either side; so is sample s. All of n traces by m samples is
 * therefore -0.5 to n - 0.5 by -0.5 to m - 0.5. A viewport may reach beyond the data.
 *
 * @param firstTrace  left edge
 * @param lastTrace   right edge, greater than {@code firstTrace}
 * @param firstSample upper edge
 * @param lastSample  lower edge, greater than {@code firstSample}
 */
public record Viewport(double firstTrace, double lastTrace, double firstSample, double lastSample) {
    /** Validates the values. */
    public Viewport {
        if (!(firstTrace < lastTrace) || !(firstSample < lastSample) || Double.isInfinite(lastTrace - firstTrace)
                || Double.isInfinite(lastSample - firstSample)) {
            throw new IllegalArgumentException("no viewport: traces " + firstTrace + " to " + lastTrace + ", samples "
                    + firstSample + " to " + lastSample);
        }
    }

    /** Everything there is; one trace or sample where there is none. */
    public static Viewport all(long traces, Sampling sampling) {
        return new Viewport(-0.5, Math.max(1, traces) - 0.5, -0.5, Math.max(1, sampling.count()) - 0.5);
    }

    /** Width in traces. */
    public double traces() {
        return lastTrace - firstTrace;
    }

    /** Height in samples. */
    public double samples() {
        return lastSample - firstSample;
    }

    /** Moved by that many traces and samples. */
    public Viewport shifted(double traces, double samples) {
        return new Viewport(firstTrace + traces, lastTrace + traces, firstSample + samples, lastSample + samples);
    }

    /**
     * Zoomed about a point that stays where it is.
     *
     * @param traceFactor  new width divided by the old one: less than 1 zooms in
     * @param sampleFactor new height divided by the old one
     * @param trace        the trace coordinate that stays
     * @param sample       the sample coordinate that stays
     */
    public Viewport zoomed(double traceFactor, double sampleFactor, double trace, double sample) {
        return new Viewport(trace + (firstTrace - trace) * traceFactor, trace + (lastTrace - trace) * traceFactor,
                sample + (firstSample - sample) * sampleFactor, sample + (lastSample - sample) * sampleFactor);
    }

    /** Whether both have the same width and height, up to rounding. */
    public boolean sameScale(Viewport other) {
        return Math.abs(traces() - other.traces()) <= 1e-9 * traces()
                && Math.abs(samples() - other.samples()) <= 1e-9 * samples();
    }

    /** The part of this viewport's area that the other one covers, 0 to 1. */
    public double coveredBy(Viewport other) {
        double w = Math.min(lastTrace, other.lastTrace) - Math.max(firstTrace, other.firstTrace);
        double h = Math.min(lastSample, other.lastSample) - Math.max(firstSample, other.firstSample);
        return w <= 0 || h <= 0 ? 0 : w * h / (traces() * samples());
    }
}
