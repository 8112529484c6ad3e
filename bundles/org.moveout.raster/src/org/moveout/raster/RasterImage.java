// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/**
 * A finished picture in memory: either 8-bit indices into a palette, or 24-bit colours.
 * <p>
 * The arrays belong to the receiver.
 *
 * @param width   in pixels
 * @param height  in pixels
 * @param pixels  row by row: one index each, or red, green and blue if there is no palette
 * @param palette 256 colours 0xRRGGBB, or none at all for 24-bit pixels
 */
public record RasterImage(int width, int height, byte[] pixels, int[] palette) {
    /** Validates the lengths. */
    public RasterImage {
        int bytes = palette.length == 0 ? 3 : 1;
        if (palette.length != 0 && palette.length != 256
                || pixels.length != Math.multiplyExact(Math.multiplyExact(width, height), bytes)) {
            throw new IllegalArgumentException(pixels.length + " bytes and " + palette.length + " colours for " + width
                    + " x " + height + " pixels");
        }
    }

    /** Whether pixels are indices. */
    public boolean isIndexed() {
        return palette.length > 0;
    }

    /** The colour of a pixel as 0xRRGGBB. */
    public int rgb(int x, int y) {
        int at = y * width + x;
        if (isIndexed()) {
            return palette[pixels[at] & 0xff];
        }
        return (pixels[3 * at] & 0xff) << 16 | (pixels[3 * at + 1] & 0xff) << 8 | pixels[3 * at + 2] & 0xff;
    }
}
