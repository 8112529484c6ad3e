// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Objects;

/**
 * Which amplitude gets the last colour. Immutable.
 *
 * @param clip     amplitude of the last colour without gain, positive and finite
 * @param gainDb   display gain in dB; 6.02 dB doubles
 * @param polarity the sign
 */
public record AmplitudeScale(double clip, double gainDb, Polarity polarity) {
    /** Validates the values. */
    public AmplitudeScale {
        Objects.requireNonNull(polarity);
        if (!(clip > 0) || Double.isInfinite(clip)) {
            throw new IllegalArgumentException("clip " + clip + " is not a positive amplitude");
        }
        if (!(Math.abs(gainDb) <= DisplaySettings.GAIN_LIMIT)) {
            throw new IllegalArgumentException("gain of " + gainDb + " dB is beyond " + DisplaySettings.GAIN_LIMIT
                    + " dB");
        }
    }

    /** A scale without gain and with normal polarity. */
    public static AmplitudeScale of(double clip) {
        return new AmplitudeScale(clip, 0, Polarity.NORMAL);
    }

    /** The amplitude of the last colour with the gain applied. */
    public double effectiveClip() {
        return clip / factor(gainDb);
    }

    /** The signed factor that brings {@link #effectiveClip()} to 1. */
    public double normalizer() {
        return polarity.sign() / effectiveClip();
    }

    /** The factor of a gain in dB. */
    public static double factor(double decibel) {
        return Math.pow(10, decibel / 20);
    }

    /** The dB of a positive factor. */
    public static double decibel(double factor) {
        return 20 * Math.log10(factor);
    }
}
