// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.printing.Printer;
import org.moveout.raster.PageSurface;
import org.moveout.raster.RasterImage;
import org.moveout.view.DeviceImage;

/**
 * A page of a printer: a part of the paper. One point of the page is 1/96 inch, so text is 9 points high. Used on one
 * thread, which need not be that of the user interface; {@link #dispose} frees fonts.
 */
final class PrinterSurface implements PageSurface {
    /** Points of a page in an inch. */
    static final double POINTS_PER_INCH = 96;
    /** Pictures are at least this fine, since some printers take device pixels that are coarser than what they print. */
    private static final double FINEST = 3;
    private static final double FONT_POINTS = 9;
    private static final boolean GTK = "gtk".equals(SWT.getPlatform());
    private static final double PDF_PER_INCH = 72;

    private final Printer printer;
    private final GC gc;
    private final double left;
    private final double top;
    private final double x;
    private final double y;
    private final Font plain;
    private final Font bold;

    /**
     * @param printer whose page has been started
     * @param gc      of the printer
     * @param area    the part of the paper to use, in device units
     */
    PrinterSurface(Printer printer, GC gc, Rectangle area) {
        this.printer = printer;
        this.gc = gc;
        left = area.x;
        top = area.y;
        x = printer.getDPI().x / POINTS_PER_INCH;
        y = printer.getDPI().y / POINTS_PER_INCH;
        plain = new Font(printer, "Sans", (int) FONT_POINTS, SWT.NORMAL);
        bold = new Font(printer, "Sans", (int) FONT_POINTS, SWT.BOLD);
        gc.setFont(plain);
    }

    void dispose() {
        plain.dispose();
        bold.dispose();
    }

    @Override
    public double resolution() {
        return Math.max(FINEST, x);
    }

    @Override
    public double snap(double points) {
        return points;
    }

    @Override
    public double width(String text) {
        return gc.textExtent(text).x / x;
    }

    @Override
    public double ascent() {
        return (gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading()) / y;
    }

    @Override
    public double descent() {
        return gc.getFontMetrics().getDescent() / y;
    }

    @Override
    public void fill(double px, double py, double width, double height, int rgb) {
        gc.setBackground(color(rgb));
        gc.fillRectangle(ix(px), iy(py), Math.max(1, ix(px + width) - ix(px)), Math.max(1, iy(py + height) - iy(py)));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int rgb) {
        gc.setForeground(color(rgb));
        gc.setLineWidth((int) Math.max(1, Math.round(x * 0.75)));
        gc.drawLine(ix(x1), iy(y1), ix(x2), iy(y2));
    }

    @Override
    public void text(String text, double px, double base, boolean heavy, int rgb) {
        gc.setForeground(color(rgb));
        gc.setFont(heavy ? bold : plain);
        gc.drawText(text, ix(px), iy(base - ascent()), SWT.DRAW_TRANSPARENT);
        gc.setFont(plain);
    }

    @Override
    public void upright(String text, double px, double bottom, int rgb) {
        // from nothing: what getTransform gives has the scale of the printer in it, which would be applied twice
        Transform turned = new Transform(printer);
        try {
            if (GTK) {
                // SWT on GTK applies the scale of a printer twice under a transform
                turned.scale((float) (printer.getDPI().x / PDF_PER_INCH), (float) (printer.getDPI().y / PDF_PER_INCH));
            }
            turned.translate(ix(px - ascent()), iy(bottom));
            turned.rotate(-90);
            gc.setTransform(turned);
            gc.setForeground(color(rgb));
            gc.drawText(text, 0, 0, SWT.DRAW_TRANSPARENT);
        } finally {
            gc.setTransform(null);
            turned.dispose();
        }
    }

    @Override
    public void image(RasterImage picture, double px, double py, double width, double height) {
        Image image = DeviceImage.create(printer, picture, 100);
        try {
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(image, 0, 0, picture.width(), picture.height(), ix(px), iy(py),
                    Math.max(1, ix(px + width) - ix(px)), Math.max(1, iy(py + height) - iy(py)));
        } finally {
            image.dispose();
        }
    }

    private int ix(double points) {
        return (int) Math.round(left + points * x);
    }

    private int iy(double points) {
        return (int) Math.round(top + points * y);
    }

    private static Color color(int rgb) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
}
