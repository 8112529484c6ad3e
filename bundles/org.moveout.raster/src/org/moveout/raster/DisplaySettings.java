// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Locale;
import java.util.Objects;

import org.moveout.data.Sampling;
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
 * @param normalization of traces, after gain control
 * @param agc           automatic gain control
 * @param wiggle        how lines look
 */
public record DisplaySettings(DisplayMode mode, ColorMap colorMap, Clip clip, double gainDb, Polarity polarity,
        Interpolation interpolation, Reduction reduction, Normalization normalization, Agc agc, WiggleLook wiggle) {
    /** Grey density, wiggles on wide traces, clip at the 98th percentile. */
    public static final DisplaySettings DEFAULT = new DisplaySettings(DisplayMode.AUTO, ColorMap.GREY, Clip.DEFAULT, 0,
            Polarity.NORMAL, Interpolation.LINEAR, Reduction.PEAK, Normalization.NONE, Agc.OFF, WiggleLook.USUAL);
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
        Objects.requireNonNull(agc);
        Objects.requireNonNull(wiggle);
        if (!(Math.abs(gainDb) <= GAIN_LIMIT)) {
            throw new IllegalArgumentException("gain of " + gainDb + " dB is beyond " + GAIN_LIMIT + " dB");
        }
    }

    /** With another mode. */
    public DisplaySettings withMode(DisplayMode other) {
        return new DisplaySettings(other, colorMap, clip, gainDb, polarity, interpolation, reduction, normalization,
                agc, wiggle);
    }

    /** With other colours. */
    public DisplaySettings withColorMap(ColorMap other) {
        return new DisplaySettings(mode, other, clip, gainDb, polarity, interpolation, reduction, normalization,
                agc, wiggle);
    }

    /** With another clip. */
    public DisplaySettings withClip(Clip other) {
        return new DisplaySettings(mode, colorMap, other, gainDb, polarity, interpolation, reduction, normalization,
                agc, wiggle);
    }

    /** With another gain in dB. */
    public DisplaySettings withGainDb(double other) {
        return new DisplaySettings(mode, colorMap, clip, other, polarity, interpolation, reduction, normalization,
                agc, wiggle);
    }

    /** With another sign. */
    public DisplaySettings withPolarity(Polarity other) {
        return new DisplaySettings(mode, colorMap, clip, gainDb, other, interpolation, reduction, normalization,
                agc, wiggle);
    }

    /** With another interpolation. */
    public DisplaySettings withInterpolation(Interpolation other) {
        return new DisplaySettings(mode, colorMap, clip, gainDb, polarity, other, reduction, normalization,
                agc, wiggle);
    }

    /** With another reduction. */
    public DisplaySettings withReduction(Reduction other) {
        return new DisplaySettings(mode, colorMap, clip, gainDb, polarity, interpolation, other, normalization,
                agc, wiggle);
    }

    /** With another normalisation. */
    public DisplaySettings withNormalization(Normalization other) {
        return new DisplaySettings(mode, colorMap, clip, gainDb, polarity, interpolation, reduction, other,
                agc, wiggle);
    }

    /** With another gain control. */
    public DisplaySettings withAgc(Agc other) {
        return new DisplaySettings(mode, colorMap, clip, gainDb, polarity, interpolation, reduction, normalization,
                other, wiggle);
    }

    /** With other lines. */
    public DisplaySettings withWiggle(WiggleLook other) {
        return new DisplaySettings(mode, colorMap, clip, gainDb, polarity, interpolation, reduction, normalization,
                agc, other);
    }

    /** Whether both bring traces to the same level, so that a clip amplitude of one serves the other. */
    public boolean sameLevels(DisplaySettings other) {
        return normalization == other.normalization && agc.equals(other.agc);
    }

    /** What an amplitude is, for the title of the colour bar: as recorded, or relative to something. */
    public String amplitudeLabel() {
        return switch (normalization) {
            case NONE -> agc.isOn() ? "Amplitude / RMS of window" : "Amplitude";
            case TRACE_RMS -> "Amplitude / RMS of trace";
            case TRACE_PEAK -> "Amplitude / maximum of trace";
        };
    }

    /**
     * How a section is drawn, for a line below a picture: "Density, clip 98 %, gain +3 dB, AGC 500 ms".
     *
     * @param unit of the vertical axis
     */
    public String describe(String unit) {
        StringBuilder text = new StringBuilder(mode.label());
        text.append(switch (clip) {
            case Clip.Percent p -> ", clip " + TraceAxis.text(p.percent()) + " %";
            case Clip.Amplitude a -> String.format(Locale.ROOT, ", clip at amplitude %.4g", a.amplitude());
        });
        if (gainDb != 0) {
            text.append(gainDb > 0 ? ", gain +" : ", gain ").append(TraceAxis.text(gainDb)).append(" dB");
        }
        if (agc.isOn()) {
            text.append(", AGC ").append(TraceAxis.text(agc.window())).append(' ').append(unit);
        }
        if (normalization != Normalization.NONE) {
            text.append(", balanced by ").append(normalization.label().toLowerCase(Locale.ROOT));
        }
        return text.append(polarity == Polarity.REVERSED ? ", polarity reversed" : "").toString();
    }

    /**
     * The part to read for a picture: what is shown, and what gain control, normalisation and
     * band-limited interpolation need above and below, so
     * that the picture of a trace does not depend on which part of it is visible.
     *
     * @param view     what is shown
     * @param sampling of the dataset
     */
    public Viewport reading(Viewport view, Sampling sampling) {
        if (normalization != Normalization.NONE) {
            return new Viewport(view.firstTrace(), view.lastTrace(), Math.min(view.firstSample(), -0.5),
                    Math.max(view.lastSample(), sampling.count() - 0.5));
        }
        int beside = interpolation == Interpolation.SINC ? SincWeights.BEFORE : agc.isOn() ? 2 : 0;
        int half = agc.half(sampling.interval()) + beside;
        return new Viewport(view.firstTrace(), view.lastTrace(), view.firstSample() - half, view.lastSample() + half);
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
