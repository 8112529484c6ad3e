// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.moveout.data.geometry.Bins;
import org.moveout.data.geometry.Extent;
import org.moveout.data.geometry.SurveyLine.Corner;
import org.moveout.raster.MapFrame;
import org.moveout.view.CanvasColors;
import org.moveout.view.DeviceZoom;

/**
 * Draws a {@link MapScene} and lets the user move about in it. Painting blits the last finished picture, shifted or
 * stretched to the present view; a worker makes the next one. For the user-interface thread.
 */
final class MapCanvas extends Canvas {
    private final MapWorker worker;
    private final MapListener listener;
    private final LineTool line = new LineTool();
    private final MapOverlay overlay = new MapOverlay(line);
    private final MapMouse mouse;
    private final MapPainter painter = new MapPainter(this);

    private MapScene scene = MapScene.EMPTY;
    private MapTool tool = MapTool.PAN;
    private MapFrame frame;
    private Rectangle plot = new Rectangle(0, 0, 1, 1);
    private MapPicture picture;
    private String message = "";
    /** Whether everything is to be seen, also in another size. */
    private boolean everything = true;
    private final DeviceZoom zoom = new DeviceZoom(this);
    private int requestedZoom;

    MapCanvas(Composite parent, MapListener listener) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.listener = listener;
        worker = new MapWorker(getDisplay(), this::drawn, this::setMessage);
        mouse = new MapMouse(this);
        addListener(SWT.Paint, e -> {
            if (requestedZoom != zoom.percent()) {
                request();
            }
            painter.paint(e.gc, overlay);
        });
        addListener(SWT.Resize, e -> place());
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.Dispose, e -> {
            worker.close();
            if (picture != null) {
                picture.dispose();
            }
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = scene.main().map(m -> "Map of " + m.name()).orElse("Map, empty");
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = scene.main().map(m -> MapText.traces(m.geometry().traceCount()) + ", "
                        + m.geometry().placement().label()).orElse(message);
            }
        });
    }

    /** Shows other data. What is visible stays if the active dataset is the same. */
    void setScene(MapScene now) {
        if (now.equals(scene)) {
            return;
        }
        boolean other = !now.main().map(MapScene.Layer::path).equals(scene.main().map(MapScene.Layer::path))
                || now.main().isPresent() && now.main().get().geometry() != scene.main().orElseThrow().geometry();
        boolean bar = now.mode() != scene.mode();
        scene = now;
        if (other) {
            line.clear();
            overlay.setChosen(List.of());
            overlay.setPreview(List.of(), "");
            overlay.setShown(new double[0]);
            overlay.setCursor(null);
            frame = null;
            everything = true;
        }
        if (other || bar) {
            place();
        }
        request();
    }

    MapScene scene() {
        return scene;
    }

    /** What is said instead of a map, or about it; empty for nothing. */
    void setMessage(String text) {
        message = text;
        redraw();
    }

    String message() {
        return message;
    }

    void setTool(MapTool now) {
        if (tool == MapTool.LINE && now != MapTool.LINE && line.isOpen()) {
            line.clear();
        }
        tool = now;
        overlay.setPreview(List.of(), "");
        setCursor(getDisplay().getSystemCursor(tool == MapTool.PAN ? SWT.CURSOR_ARROW : SWT.CURSOR_CROSS));
        redraw();
    }

    MapTool tool() {
        return tool;
    }

    LineTool line() {
        return line;
    }

    MapOverlay overlay() {
        return overlay;
    }

    MapListener events() {
        return listener;
    }

    Rectangle plot() {
        return plot;
    }

    /** What is visible, in points of the plot; empty before there is anything to show. */
    Optional<MapFrame> frame() {
        return Optional.ofNullable(frame);
    }

    /** The last finished picture. */
    Optional<MapPicture> picture() {
        return Optional.ofNullable(picture);
    }

    /** Whether the picture shows the present scene and view. */
    boolean isCurrent() {
        return picture != null && picture.scene() == scene && picture.frame().equals(frame);
    }

    /** The bins whose fold is shown. */
    Optional<Bins> bins() {
        return picture().filter(p -> p.scene().sameLayers(scene)).flatMap(MapPicture::bins);
    }

    /** Shows everything. */
    void fit() {
        Optional<Extent> all = scene.extent();
        if (all.isPresent()) {
            double aspect = scene.main().map(m -> m.geometry().aspect()).orElse(1.0);
            show(MapFrame.fit(all.get(), aspect, plot.width, plot.height));
            everything = true;
        } else {
            frame = null;
            redraw();
        }
    }

    /** Shows another part. */
    void show(MapFrame now) {
        everything = false;
        if (!now.equals(frame)) {
            frame = now;
            request();
            listener.frameChanged();
        }
    }

    /** Zooms about the middle; factors less than 1 zoom in. */
    void zoom(double factor) {
        frame().ifPresent(f -> show(f.zoomed(factor, plot.width / 2.0, plot.height / 2.0)));
    }

    /** Moves by parts of the width and height; positive to the right and down. */
    void pan(double right, double down) {
        frame().ifPresent(f -> show(f.dragged(-Math.rint(right * plot.width), -Math.rint(down * plot.height))));
    }

    /** Makes a place visible. */
    void reveal(Corner place) {
        frame().ifPresent(f -> {
            double x = f.toX(place.x());
            double y = f.toY(place.y());
            if (x < 0 || y < 0 || x > plot.width || y > plot.height) {
                show(f.dragged(plot.width / 2.0 - x, plot.height / 2.0 - y));
            }
        });
    }

    /** Gives up what is being drawn. Returns whether there was anything. */
    boolean giveUp() {
        boolean there = mouse.cancel() | line.clear();
        overlay.setLoose(null);
        redraw();
        return there;
    }

    private void place() {
        GC gc = new GC(this);
        try {
            Rectangle area = getClientArea();
            plot = MapAxes.plot(gc, new Point(area.width, area.height), scene.mode() == MapMode.FOLD);
        } finally {
            gc.dispose();
        }
        if (frame != null && !everything) {
            frame = frame.resized(plot.width, plot.height);
            request();
        } else if (plot.width > 20 && plot.height > 20) {
            fit();
        }
        redraw();
    }

    private void request() {
        redraw();
        requestedZoom = zoom.percent();
        if (frame != null && scene.main().isPresent() && plot.width > 1) {
            CanvasColors colors = CanvasColors.of(this);
            worker.submit(new MapWorker.Request(scene, frame, requestedZoom, rgb(colors.outside()),
                    rgb(colors.mark())));
        }
    }

    private static int rgb(Color c) {
        return c.getRed() << 16 | c.getGreen() << 8 | c.getBlue();
    }

    private void drawn(MapPicture now) {
        if (isDisposed()) {
            now.dispose();
            return;
        }
        if (picture != null) {
            picture.dispose();
        }
        picture = now;
        redraw();
        listener.frameChanged();
    }
}
