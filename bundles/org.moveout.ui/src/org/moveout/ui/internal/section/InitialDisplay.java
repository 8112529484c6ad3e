// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.List;
import java.util.Optional;

import org.eclipse.ui.PlatformUI;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.eclipse.DisplayOptions;
import org.moveout.eclipse.Options;
import org.moveout.raster.Clip;
import org.moveout.raster.ColorMap;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Interpolation;
import org.moveout.raster.Polarity;
import org.moveout.segy.HeaderNames;
import org.moveout.ui.ColorMaps;

/** How a section is drawn that is opened for the first time, by the preferences. */
final class InitialDisplay {
    private InitialDisplay() {
    }

    /** The settings; what the preferences name and there is not, is as out of the box. */
    static DisplaySettings settings() {
        Options options = Options.read();
        DisplayOptions display = DisplayOptions.read();
        DisplaySettings s = DisplaySettings.DEFAULT.withColorMap(ColorMaps.of(PlatformUI.getWorkbench())
                .named(options.colorMap()).orElse(ColorMap.GREY)).withClip(new Clip.Percent(options.clipPercent()))
                .withPolarity(display.reversed() ? Polarity.REVERSED : Polarity.NORMAL);
        for (DisplayMode mode : DisplayMode.values()) {
            if (mode.id().equals(display.mode())) {
                s = s.withMode(mode);
            }
        }
        for (Interpolation interpolation : Interpolation.values()) {
            if (interpolation.name().equalsIgnoreCase(display.interpolation())) {
                s = s.withInterpolation(interpolation);
            }
        }
        return s;
    }

    /** The headers along the top, as far as the dataset has them; empty to have them chosen by the data. */
    static Optional<List<HeaderKey>> traceAxis(Dataset dataset) {
        List<HeaderKey> keys = DisplayOptions.read().traceAxis().stream().map(HeaderNames::resolve)
                .flatMap(Optional::stream).filter(dataset.headers()::has).toList();
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
    }
}
