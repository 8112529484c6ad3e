// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.ui.IMemento;
import org.eclipse.ui.PlatformUI;
import org.moveout.data.HeaderKey;
import org.moveout.raster.Agc;
import org.moveout.raster.Clip;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Interpolation;
import org.moveout.raster.Normalization;
import org.moveout.raster.Polarity;
import org.moveout.raster.Reduction;
import org.moveout.raster.Viewport;
import org.moveout.raster.WiggleLook;
import org.moveout.ui.ColorMaps;
import org.moveout.view.SeismicCanvas;
import org.moveout.view.TraceSpacing;

/** Keeps what a section shows, and how, over a restart. Damaged values are passed over. */
final class DisplayMemento {
    private static final String MODE = "mode";
    private static final String COLOR_MAP = "colormap";
    private static final String CLIP_PERCENT = "clip.percent";
    private static final String CLIP_AMPLITUDE = "clip.amplitude";
    private static final String GAIN = "gain.db";
    private static final String POLARITY = "polarity";
    private static final String INTERPOLATION = "interpolation";
    private static final String REDUCTION = "reduction";
    private static final String NORMALIZATION = "normalization";
    private static final String AGC = "agc.window";
    private static final String FILLED = "wiggle.filled";
    private static final String EXCURSION = "wiggle.excursion";
    private static final String VIEW = "view";
    private static final String AXIS = "axis";
    private static final String SPACING = "spacing";
    private static final String NUMBER = "number";
    private static final String DISTANCE = "distance";

    private DisplayMemento() {
    }

    /** Writes everything. */
    static void save(IMemento memento, DisplaySettings settings, Viewport view) {
        memento.putString(MODE, settings.mode().id());
        memento.putString(COLOR_MAP, settings.colorMap().id());
        switch (settings.clip()) {
        case Clip.Percent p -> memento.putString(CLIP_PERCENT, Double.toString(p.percent()));
        case Clip.Amplitude a -> memento.putString(CLIP_AMPLITUDE, Double.toString(a.amplitude()));
        }
        memento.putString(GAIN, Double.toString(settings.gainDb()));
        memento.putString(POLARITY, settings.polarity().name().toLowerCase(Locale.ROOT));
        memento.putString(INTERPOLATION, settings.interpolation().id());
        memento.putString(REDUCTION, word(settings.reduction()));
        memento.putString(NORMALIZATION, word(settings.normalization()));
        memento.putString(AGC, Double.toString(settings.agc().window()));
        memento.putString(FILLED, word(settings.wiggle().filled()));
        memento.putString(EXCURSION, Double.toString(settings.wiggle().excursion()));
        memento.putString(VIEW, view.firstTrace() + " " + view.lastTrace() + " " + view.firstSample() + " "
                + view.lastSample());
    }

    /** Reads the settings, those that are missing from {@code otherwise}. */
    static DisplaySettings settings(IMemento memento, DisplaySettings otherwise) {
        DisplaySettings s = otherwise;
        for (DisplayMode mode : DisplayMode.values()) {
            if (mode.id().equals(memento.getString(MODE))) {
                s = s.withMode(mode);
            }
        }
        String map = memento.getString(COLOR_MAP);
        s = s.withColorMap(Optional.ofNullable(map).flatMap(ColorMaps.of(PlatformUI.getWorkbench())::named).orElse(s.colorMap()));
        Optional<Double> percent = number(memento, CLIP_PERCENT).filter(p -> p > 0 && p <= 100);
        Optional<Double> amplitude = number(memento, CLIP_AMPLITUDE).filter(a -> a > 0 && !a.isInfinite());
        if (percent.isPresent()) {
            s = s.withClip(new Clip.Percent(percent.get()));
        } else if (amplitude.isPresent()) {
            s = s.withClip(new Clip.Amplitude(amplitude.get()));
        }
        s = s.withGainDb(number(memento, GAIN).filter(g -> Math.abs(g) <= DisplaySettings.GAIN_LIMIT)
                .orElse(s.gainDb()));
        if ("reversed".equals(memento.getString(POLARITY))) {
            s = s.withPolarity(Polarity.REVERSED);
        }
        for (Interpolation i : Interpolation.values()) {
            if (i.id().equals(memento.getString(INTERPOLATION))) {
                s = s.withInterpolation(i);
            }
        }
        s = s.withReduction(choice(memento, REDUCTION, Reduction.values()).orElse(s.reduction()));
        s = s.withNormalization(choice(memento, NORMALIZATION, Normalization.values()).orElse(s.normalization()));
        s = s.withAgc(number(memento, AGC).filter(w -> w >= 0 && w <= Agc.LONGEST).map(Agc::new).orElse(s.agc()));
        WiggleLook look = s.wiggle();
        look = look.withFilled(choice(memento, FILLED, WiggleLook.Side.values()).orElse(look.filled()));
        look = look.withExcursion(number(memento, EXCURSION)
                .filter(e -> e >= WiggleLook.LEAST && e <= WiggleLook.MOST).orElse(look.excursion()));
        return s.withWiggle(look);
    }

    /** Writes the rows along the top and the trace spacing that were chosen. */
    static void saveAxes(IMemento memento, SeismicCanvas canvas) {
        canvas.chosenTraceAxis().ifPresent(keys -> memento.putString(AXIS,
                String.join(" ", keys.stream().map(HeaderKey::name).toList())));
        memento.putString(SPACING, switch (canvas.traceSpacing()) {
        case TraceSpacing.Even e -> NUMBER;
        case TraceSpacing.Distance d -> DISTANCE;
        case TraceSpacing.Header h -> "header " + h.key().name();
        });
    }

    /** Reads them; leaves a canvas as it is if there is nothing. */
    static void restoreAxes(IMemento memento, SeismicCanvas canvas) {
        if (memento == null) {
            return;
        }
        try {
            String axis = memento.getString(AXIS);
            if (axis != null) {
                canvas.setTraceAxis(axis.isBlank() ? List.of()
                        : Arrays.stream(axis.split(" ")).map(HeaderKey::new).toList());
            }
            String spacing = memento.getString(SPACING);
            if (DISTANCE.equals(spacing)) {
                canvas.setTraceSpacing(TraceSpacing.DISTANCE);
            } else if (spacing != null && spacing.startsWith("header ")) {
                canvas.setTraceSpacing(new TraceSpacing.Header(new HeaderKey(spacing.substring("header ".length()))));
            }
        } catch (IllegalArgumentException e) {
            // a damaged name: the axes stay as the data suggests
            return;
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T extends Enum<T>> Optional<T> choice(IMemento memento, String key, T[] values) {
        return Arrays.stream(values).filter(v -> word(v).equals(memento.getString(key))).findFirst();
    }

    /** Reads the viewport. */
    static Optional<Viewport> view(IMemento memento) {
        String text = memento.getString(VIEW);
        if (text == null) {
            return Optional.empty();
        }
        try {
            String[] p = text.split(" ");
            return Optional.of(new Viewport(Double.parseDouble(p[0]), Double.parseDouble(p[1]),
                    Double.parseDouble(p[2]),
                    Double.parseDouble(p[3])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<Double> number(IMemento memento, String key) {
        try {
            return Optional.ofNullable(memento.getString(key)).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
