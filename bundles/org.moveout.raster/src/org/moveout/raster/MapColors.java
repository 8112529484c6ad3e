// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.List;

/** The colours of maps. */
public final class MapColors {
    /** Fold, low to high: dark violet over green to yellow, brightness rising evenly; readable on light and dark. */
    public static final ColorMap FOLD = ColorMap.of("fold", "Fold", new double[] { 0, 0.25, 0.5, 0.75, 1 }, 0x46327e,
            0x365c8d, 0x1fa187, 0x7ad151, 0xfde725);
    /** Sources. */
    public static final int SOURCE = 0xe0453a;
    /** Receivers. */
    public static final int RECEIVER = 0x3f8fd2;
    private static final List<Integer> DATASETS = List.of(0x3f8fd2, 0x3aa655, 0xa06cd5, 0x93a83a, 0x2aa9a9, 0xc9527f);

    private MapColors() {
    }

    /** The colour of the traces of dataset number {@code index}, 0xRRGGBB. */
    public static int dataset(int index) {
        return DATASETS.get(Math.floorMod(index, DATASETS.size()));
    }

    /** The colour of a fold between 1 and the greatest one. */
    public static int fold(int fold, int most) {
        return FOLD.rgb(most <= 1 ? 0.5 : (fold - 1.0) / (most - 1.0));
    }
}
