// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.moveout.raster.RasterImage;

/** Makes images whose pixels are the device's, so that nothing is scaled on screens of more than 100 %. */
public final class DeviceImage {
    private DeviceImage() {
    }

    /**
     * An image of a picture; any thread may call this, the caller disposes the image.
     *
     * @param zoom the zoom the picture was drawn for, in percent
     */
    public static Image create(Device device, RasterImage picture, int zoom) {
        ImageData data = data(picture);
        ImageDataProvider provider = wanted -> wanted == zoom ? data : data.scaledTo(
                Math.max(1, Math.round(data.width * wanted / (float) zoom)),
                Math.max(1, Math.round(data.height * wanted / (float) zoom)));
        return new Image(device, provider);
    }

    private static ImageData data(RasterImage picture) {
        if (!picture.isIndexed()) {
            PaletteData direct = new PaletteData(0xff0000, 0xff00, 0xff);
            return new ImageData(picture.width(), picture.height(), 24, direct, 1, picture.pixels());
        }
        RGB[] colors = new RGB[256];
        for (int i = 0; i < colors.length; i++) {
            int c = picture.palette()[i];
            colors[i] = new RGB(c >> 16 & 0xff, c >> 8 & 0xff, c & 0xff);
        }
        return new ImageData(picture.width(), picture.height(), 8, new PaletteData(colors), 1, picture.pixels());
    }
}
