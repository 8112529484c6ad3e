// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.ui.IMemento;
import org.moveout.raster.Clip;
import org.moveout.raster.ColorMap;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Polarity;
import org.moveout.raster.Viewport;

/** Keeps what a section shows, and how, over a restart. Damaged values are passed over. */
final class DisplayMemento {
    private static final String MODE = "mode";
    private static final String COLOR_MAP = "colormap";
    private static final String CLIP_PERCENT = "clip.percent";
    private static final String CLIP_AMPLITUDE = "clip.amplitude";
    private static final String GAIN = "gain.db";
    private static final String POLARITY = "polarity";
    private static final String VIEW = "view";

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
        s = s.withColorMap(Optional.ofNullable(map).flatMap(ColorMap::named).orElse(s.colorMap()));
        Optional<Double> percent = number(memento, CLIP_PERCENT).filter(p -> p > 0 && p <= 100);
        Optional<Double> amplitude = number(memento, CLIP_AMPLITUDE).filter(a -> a > 0 && !a.isInfinite());
        if (percent.isPresent()) {
            s = s.withClip(new Clip.Percent(percent.get()));
        } else if (amplitude.isPresent()) {
            s = s.withClip(new Clip.Amplitude(amplitude.get()));
        }
        s = s.withGainDb(number(memento, GAIN).filter(g -> Math.abs(g) <= DisplaySettings.GAIN_LIMIT)
                .orElse(s.gainDb()));
        return "reversed".equals(memento.getString(POLARITY)) ? s.withPolarity(Polarity.REVERSED) : s;
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
