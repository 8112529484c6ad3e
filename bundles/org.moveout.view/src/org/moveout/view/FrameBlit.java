// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;

/**
 * Copies pictures as large as the screen onto it.
 * <p>
 * On GTK, {@code GC.drawImage} of SWT 3.133 fetches all pixels of the image each time just to learn its size: 4 ms and
 * 11 MB of garbage for one picture of 1920 x 1080. A rectangle filled with the image as its pattern takes a fifth of
 * the time and no memory, so that is used there.
 */
final class FrameBlit {
    private static final boolean GTK = "gtk".equals(SWT.getPlatform());

    private FrameBlit() {
    }

    /** Copies an image, point by point. */
    static void copy(GC gc, Image image, Rectangle bounds, int left, int top) {
        if (GTK) {
            fill(gc, image, bounds, left, top, 1, 1);
        } else {
            gc.drawImage(image, left, top);
        }
    }

    /**
     * Stretches a part of an image.
     *
     * @param part   of the image, not empty
     * @param left   where the left edge of the whole image would be
     * @param top    where its upper edge would be
     * @param scaleX width of a point of the image
     * @param scaleY height of a point of the image
     */
    static void stretch(GC gc, Image image, Rectangle part, double left, double top, double scaleX, double scaleY) {
        // patterns are filtered well and slowly when they shrink
        if (GTK && scaleX >= 1 && scaleY >= 1) {
            fill(gc, image, part, left, top, scaleX, scaleY);
            return;
        }
        int x = (int) Math.round(left + part.x * scaleX);
        int y = (int) Math.round(top + part.y * scaleY);
        int width = (int) Math.max(1, Math.round(left + (part.x + part.width) * scaleX) - x);
        int height = (int) Math.max(1, Math.round(top + (part.y + part.height) * scaleY) - y);
        gc.setInterpolation(SWT.NONE);
        gc.drawImage(image, part.x, part.y, part.width, part.height, x, y, width, height);
    }

    private static void fill(GC gc, Image image, Rectangle part, double left, double top, double scaleX,
            double scaleY) {
        Transform before = new Transform(gc.getDevice());
        Transform there = new Transform(gc.getDevice());
        Pattern pattern = new Pattern(gc.getDevice(), image);
        try {
            gc.getTransform(before);
            gc.getTransform(there);
            there.translate((float) left, (float) top);
            there.scale((float) scaleX, (float) scaleY);
            gc.setTransform(there);
            gc.setBackgroundPattern(pattern);
            gc.fillRectangle(part);
        } finally {
            gc.setBackgroundPattern(null);
            gc.setTransform(before);
            pattern.dispose();
            there.dispose();
            before.dispose();
        }
    }
}
