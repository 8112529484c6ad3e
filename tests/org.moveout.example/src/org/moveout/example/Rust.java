// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.example;

import java.util.List;

import org.moveout.raster.ColorMap;
import org.moveout.raster.ColorMapProvider;

/** A colour map from dark blue over white to rust. */
public final class Rust implements ColorMapProvider {
    @Override
    public List<ColorMap> colorMaps() {
        return List.of(ColorMap.of("example-rust", "Blue-white-rust", new double[] { 0, 0.5, 1 }, 0x103060, 0xffffff,
                0xa04010));
    }
}
