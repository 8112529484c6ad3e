// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.moveout.data.geometry.CoordinateUnit;
import org.moveout.raster.MapColors;
import org.moveout.raster.MapFrame;
import org.moveout.view.CanvasColors;

/** Paints a {@link MapCanvas}: the picture, axes, legend, colour bar and what there is to say. */
final class MapPainter {
    private record Entry(String text, int rgb) {
    }

    private final MapCanvas canvas;

    MapPainter(MapCanvas canvas) {
        this.canvas = canvas;
    }

    void paint(GC gc, MapOverlay overlay) {
        CanvasColors colors = CanvasColors.of(canvas);
        gc.setBackground(colors.background());
        gc.fillRectangle(canvas.getClientArea());
        Rectangle plot = canvas.plot();
        MapScene scene = canvas.scene();
        if (canvas.frame().isEmpty() || scene.main().isEmpty()) {
            panel(gc, canvas.getClientArea(), canvas.message(), colors);
            return;
        }
        MapFrame frame = canvas.frame().orElseThrow();
        gc.setBackground(colors.outside());
        gc.fillRectangle(plot);
        gc.setClipping(plot);
        canvas.picture().filter(p -> p.scene().main().map(MapScene.Layer::path)
                .equals(scene.main().map(MapScene.Layer::path))).ifPresent(p -> picture(gc, plot, frame, p));
        overlay.paint(gc, plot, frame, colors);
        MapAxes.scaleBar(gc, plot, frame, scene.main().orElseThrow().geometry(), colors);
        legend(gc, plot, scene, colors);
        gc.setClipping((Rectangle) null);
        if (MapAxes.hasAxes(plot)) {
            CoordinateUnit unit = scene.main().orElseThrow().geometry().unit();
            gc.setForeground(canvas.isFocusControl() ? colors.mark() : colors.line());
            gc.drawRectangle(plot.x - 1, plot.y - 1, plot.width + 1, plot.height + 1);
            MapAxes.paint(gc, plot, frame, unit, colors);
            if (scene.mode() == MapMode.FOLD) {
                canvas.picture().ifPresent(p -> MapAxes.colorBar(gc, plot, p.maxFold(), colors));
            }
        }
    }

    /** The picture where it belongs in the present view: shifted, or stretched until the next one comes. */
    private static void picture(GC gc, Rectangle plot, MapFrame frame, MapPicture p) {
        MapFrame was = p.frame();
        double factor = was.scale() / frame.scale();
        double left = frame.toX(was.x(0));
        double top = frame.toY(was.y(0));
        Rectangle size = p.image().getBounds();
        if (Math.abs(factor - 1) < 1e-9) {
            gc.drawImage(p.image(), plot.x + (int) Math.round(left), plot.y + (int) Math.round(top));
        } else if (factor < 50) {
            gc.setInterpolation(SWT.NONE);
            gc.drawImage(p.image(), 0, 0, size.width, size.height, plot.x + (int) Math.round(left),
                    plot.y + (int) Math.round(top), (int) Math.max(1, Math.round(size.width * factor)),
                    (int) Math.max(1, Math.round(size.height * factor)));
        }
    }

    private static void legend(GC gc, Rectangle plot, MapScene scene, CanvasColors colors) {
        List<Entry> entries = new ArrayList<>();
        boolean stations = scene.mode() == MapMode.STATIONS
                && scene.layers().stream().anyMatch(l -> l.geometry().sources().isPresent());
        if (stations) {
            scene.main().flatMap(m -> m.geometry().sources())
                    .ifPresent(s -> entries.add(new Entry(count(s.count(), "source"), MapColors.SOURCE)));
            scene.main().flatMap(m -> m.geometry().receivers())
                    .ifPresent(s -> entries.add(new Entry(count(s.count(), "receiver"), MapColors.RECEIVER)));
        } else if (scene.layers().size() > 1 && scene.mode() != MapMode.FOLD) {
            scene.layers().forEach(l -> entries.add(new Entry(l.name(), l.rgb())));
        }
        if (entries.isEmpty() || plot.width < 160) {
            return;
        }
        int line = gc.getFontMetrics().getHeight();
        int width = entries.stream().mapToInt(e -> gc.textExtent(e.text()).x).max().orElse(0) + 26;
        int x = plot.x + plot.width - width - 6;
        int y = plot.y + plot.height - 10 - entries.size() * (line + 2);
        gc.setBackground(colors.background());
        gc.setAlpha(215);
        gc.fillRoundRectangle(x, y, width, entries.size() * (line + 2) + 6, 6, 6);
        gc.setAlpha(255);
        for (int k = 0; k < entries.size(); k++) {
            int top = y + 3 + k * (line + 2);
            int c = entries.get(k).rgb();
            gc.setBackground(new Color(c >> 16 & 255, c >> 8 & 255, c & 255));
            gc.fillRectangle(x + 6, top + line / 2 - 4, 9, 9);
            gc.setForeground(colors.text());
            gc.drawText(entries.get(k).text(), x + 20, top, true);
        }
    }

    private static String count(int n, String what) {
        return MapText.number(n, 0) + " " + what + (n == 1 ? "" : "s");
    }

    private static void panel(GC gc, Rectangle area, String text, CanvasColors colors) {
        TextLayout lines = new TextLayout(gc.getDevice());
        try {
            lines.setFont(gc.getFont());
            lines.setText(text);
            lines.setAlignment(SWT.CENTER);
            lines.setWidth(Math.clamp(area.width - 24, 60, 460));
            Point size = new Point(lines.getWidth(), lines.getBounds().height);
            gc.setForeground(colors.text());
            lines.draw(gc, area.x + (area.width - size.x) / 2, area.y + Math.max(4, (area.height - size.y) / 2));
        } finally {
            lines.dispose();
        }
    }
}
