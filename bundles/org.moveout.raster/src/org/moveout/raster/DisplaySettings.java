// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Objects;

import org.moveout.data.TraceBlock;

/**
 * How a section is drawn. Immutable; the {@code with} methods give changed copies.
 *
 * @param mode          density, wiggle, ...
 * @param colorMap      colours of the density
 * @param clip          which amplitude gets the last colour, before gain
 * @param gainDb        display gain in dB
 * @param polarity      the sign
 * @param interpolation between samples when zoomed in
 * @param reduction     of several samples in a pixel when zoomed out
 * @param normalization of traces
 */
public record DisplaySettings(DisplayMode mode, ColorMap colorMap, Clip clip, double gainDb, Polarity polarity,
        Interpolation interpolation, Reduction reduction, Normalization normalization) {
    /** Grey density, wiggles on wide traces, clip at the 98th percentile. */
    public static final DisplaySettings DEFAULT = new DisplaySettings(DisplayMode.AUTO, ColorMap.GREY, Clip.DEFAULT, 0,
            Polarity.NORMAL, Interpolation.LINEAR, Reduction.PEAK, Normalization.NONE);
    /** Display gain beyond this is refused, in dB. */
    public static final double GAIN_LIMIT = 200;

    /** Validates the values. */
    public DisplaySettings {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(colorMap);
        Objects.requireNonNull(clip);
        Objects.requireNonNull(polarity);
        Objects.requireNonNull(interpolation);
        Objects.requireNonNull(reduction);
        Objects.requireNonNull(normalization);
        if (!(Math.abs(gainDb) <= GAIN_LIMIT)) {
            throw new IllegalArgumentException("gain of " + gainDb + " dB is beyond " + GAIN_LIMIT + " dB");
        }
    }

    /** With another mode. */
    public DisplaySettings withMode(DisplayMode other) {
        return new DisplaySettings(other, colorMap, clip, gainDb, polarity, interpolation, reduction, normalization);
    }

    /** With other colours. */
    public DisplaySettings withColorMap(ColorMap other) {
        return new DisplaySettings(mode, other, clip, gainDb, polarity, interpolation, reduction, normalization);
    }

    /** With another clip. */
    public DisplaySettings withClip(Clip other) {
        return new DisplaySettings(mode, colorMap, other, gainDb, polarity, interpolation, reduction, normalization);
    }

    /** With another gain in dB. */
    public DisplaySettings withGainDb(double other) {
        return new DisplaySettings(mode, colorMap, clip, other, polarity, interpolation, reduction, normalization);
    }

    /** With another sign. */
    public DisplaySettings withPolarity(Polarity other) {
        return new DisplaySettings(mode, colorMap, clip, gainDb, other, interpolation, reduction, normalization);
    }

    /** With another interpolation. */
    public DisplaySettings withInterpolation(Interpolation other) {
        return new DisplaySettings(mode, colorMap, clip, gainDb, polarity, other, reduction, normalization);
    }

    /** With another reduction. */
    public DisplaySettings withReduction(Reduction other) {
        return new DisplaySettings(mode, colorMap, clip, gainDb, polarity, interpolation, other, normalization);
    }

    /** With another normalisation. */
    public DisplaySettings withNormalization(Normalization other) {
        return new DisplaySettings(mode, colorMap, clip, gainDb, polarity, interpolation, reduction, other);
    }

    /**
     * The amplitude scale for a picture: a percentile clip is taken from what it shows.
     *
     * @param block the samples
     * @param gains what {@link TraceGains#of} gives for the block and {@link #normalization()}
     * @param view  what is shown of the block
     */
    public AmplitudeScale scale(TraceBlock block, TraceGains gains, Viewport view) {
        double value = switch (clip) {
            case Clip.Amplitude a -> a.amplitude();
            case Clip.Percent p -> AmplitudePercentile.ofAbsolute(block, gains, view, p.percent());
        };
        return new AmplitudeScale(value, gainDb, polarity);
    }
}
