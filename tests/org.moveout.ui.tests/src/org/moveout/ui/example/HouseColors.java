// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.example;

import java.util.List;

import org.moveout.raster.ColorMap;
import org.moveout.raster.ColorMapProvider;

/** The example of {@code schema/colormaps.exsd}. */
public final class HouseColors implements ColorMapProvider {
    @Override
    public List<ColorMap> colorMaps() {
        return List.of(ColorMap.of("house-red-blue", "House red and blue", new double[] { 0, 0.5, 1 }, 0x8b0000,
                0xf5f5f5, 0x00008b));
    }
}
