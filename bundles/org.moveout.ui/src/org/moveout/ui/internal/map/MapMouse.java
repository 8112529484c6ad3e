// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.moveout.data.geometry.Extent;
import org.moveout.data.geometry.SurveyGrid;
import org.moveout.data.geometry.SurveyLine.Corner;
import org.moveout.raster.MapFrame;

/**
 * The mouse on the map: wheel zooms at the cursor, the middle button always pans, the left one does what the tool says.
 * Corners of a finished arbitrary line can be dragged with any tool.
 */
final class MapMouse {
    private static final double NOTCH = 1.25;
    private static final double NOTCH_LINES = 3;
    private static final int GRAB = 8;

    private final MapCanvas canvas;
    private int button;
    private Point pressed;
    private MapFrame pressedFrame;
    private boolean moved;
    private int lastIndex = -1;

    MapMouse(MapCanvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
        canvas.addListener(SWT.MouseExit, e -> {
            canvas.overlay().setPreview(List.of(), "");
            canvas.overlay().setLoose(null);
            canvas.redraw();
            canvas.events().pointed(null);
        });
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
    }

    private Corner at(Event e) {
        MapFrame f = canvas.frame().orElseThrow();
        return new Corner(f.x(e.x - canvas.plot().x + 0.5), f.y(e.y - canvas.plot().y + 0.5));
    }

    private boolean ready(Event e) {
        return canvas.frame().isPresent() && canvas.scene().main().isPresent() && canvas.plot().contains(e.x, e.y);
    }

    private Optional<SurveyGrid> grid() {
        return canvas.scene().main().flatMap(m -> m.geometry().grid());
    }

    private void down(Event e) {
        canvas.setFocus();
        if (button != 0 || !ready(e) || e.button == 3) {
            return;
        }
        button = e.button;
        pressed = new Point(e.x, e.y);
        pressedFrame = canvas.frame().orElseThrow();
        moved = false;
        lastIndex = -1;
        if (button != 1) {
            return;
        }
        Corner place = at(e);
        int corner = canvas.line().near(place.x(), place.y(), GRAB * pressedFrame.scale());
        if (corner >= 0 && canvas.line().grab(corner)) {
            return;
        }
        switch (canvas.tool()) {
        case INLINE, CROSSLINE -> choose(place, false);
        case LINE -> {
            if (grid().isPresent()) {
                canvas.line().add(place);
                canvas.redraw();
            }
        }
        case PAN, SELECT -> {
            return;
        }
        }
    }

    private void move(Event e) {
        if (canvas.frame().isEmpty() || canvas.scene().main().isEmpty()) {
            return;
        }
        int dx = button == 0 ? 0 : e.x - pressed.x;
        int dy = button == 0 ? 0 : e.y - pressed.y;
        moved |= Math.abs(dx) + Math.abs(dy) >= 3;
        Corner place = at(e);
        boolean pan = button == 2 || button == 1 && canvas.tool() == MapTool.PAN;
        if (button == 1 && canvas.line().drag(place)) {
            canvas.redraw();
        } else if (pan && moved) {
            canvas.show(pressedFrame.dragged(dx, dy));
        } else if (button == 1 && canvas.tool() == MapTool.SELECT && moved) {
            canvas.overlay().setBand(band(e));
            canvas.redraw();
        } else if (button == 1 && (canvas.tool() == MapTool.INLINE || canvas.tool() == MapTool.CROSSLINE)) {
            choose(place, false);
        } else if (canvas.tool() == MapTool.LINE) {
            canvas.overlay().setLoose(place);
            canvas.redraw();
        }
        preview(place);
        canvas.events().pointed(canvas.plot().contains(e.x, e.y) ? place : null);
    }

    private Rectangle band(Event e) {
        Rectangle plot = canvas.plot();
        int x = Math.clamp(e.x, plot.x, plot.x + plot.width);
        int y = Math.clamp(e.y, plot.y, plot.y + plot.height);
        return new Rectangle(Math.min(x, pressed.x), Math.min(y, pressed.y), Math.abs(x - pressed.x) + 1,
                Math.abs(y - pressed.y) + 1);
    }

    /** Index of the inline or crossline at a place; -1 outside the survey. */
    private int index(SurveyGrid g, Corner place, boolean inline) {
        double i = g.place().u(place.x(), place.y());
        double j = g.place().v(place.x(), place.y());
        boolean inside = i > -1 && i < g.inlines().count() && j > -1 && j < g.crosslines().count();
        return !inside ? -1 : inline ? g.inlines().nearest(i) : g.crosslines().nearest(j);
    }

    private void choose(Corner place, boolean settled) {
        boolean inline = canvas.tool() == MapTool.INLINE;
        grid().ifPresent(g -> {
            int index = index(g, place, inline);
            if (index >= 0 && (settled || index != lastIndex)) {
                lastIndex = index;
                canvas.events().lineChosen(inline, index, settled);
            }
        });
    }

    private void preview(Corner place) {
        boolean inline = canvas.tool() == MapTool.INLINE;
        if (!inline && canvas.tool() != MapTool.CROSSLINE) {
            return;
        }
        List<Corner> ends = List.of();
        String name = "";
        if (grid().isPresent()) {
            SurveyGrid g = grid().get();
            int index = index(g, place, inline);
            if (index >= 0) {
                ends = ends(g, inline, index);
                name = (inline ? "Inline " + g.inlines().number(index) : "Crossline " + g.crosslines().number(index));
            }
        }
        canvas.overlay().setPreview(ends, name);
        canvas.redraw();
    }

    /** The ends of an inline or crossline on the map. */
    static List<Corner> ends(SurveyGrid g, boolean inline, int index) {
        int i = inline ? index : g.inlines().count() - 1;
        int j = inline ? g.crosslines().count() - 1 : index;
        return List.of(new Corner(g.place().x(inline ? i : 0, inline ? 0 : j), g.place().y(inline ? i : 0,
                inline ? 0 : j)), new Corner(g.place().x(i, j), g.place().y(i, j)));
    }

    private void up(Event e) {
        if (e.button != button) {
            return;
        }
        button = 0;
        if (e.button != 1 || canvas.frame().isEmpty() || canvas.scene().main().isEmpty()) {
            return;
        }
        if (canvas.line().drop()) {
            canvas.events().lineDrawn(canvas.line().corners());
            return;
        }
        Corner place = at(e);
        switch (canvas.tool()) {
        case INLINE, CROSSLINE -> choose(place, true);
        case SELECT -> {
            canvas.overlay().setBand(null);
            MapFrame f = canvas.frame().orElseThrow();
            Rectangle b = band(e);
            Rectangle p = canvas.plot();
            canvas.events().areaSelected(Extent.between(f.x(b.x - p.x), f.y(b.y - p.y), f.x(b.x - p.x + b.width),
                    f.y(b.y - p.y + b.height)), !moved);
            canvas.redraw();
        }
        case PAN -> {
            if (!moved) {
                MapFrame f = canvas.frame().orElseThrow();
                canvas.events().areaSelected(Extent.between(place.x(), place.y(), place.x() + f.scale(),
                        place.y() + f.scale()), true);
            }
        }
        case LINE -> {
            return;
        }
        }
    }

    private void doubleClick(Event e) {
        if (e.button == 1 && canvas.tool() == MapTool.LINE && canvas.line().end()) {
            canvas.overlay().setLoose(null);
            canvas.events().lineDrawn(canvas.line().corners());
        }
        canvas.redraw();
    }

    /** Gives up a drag. Returns whether there was one. */
    boolean cancel() {
        boolean there = button != 0;
        button = 0;
        canvas.overlay().setBand(null);
        return there;
    }

    private void wheel(Event e) {
        e.doit = false;
        Rectangle plot = canvas.plot();
        canvas.frame().ifPresent(f -> canvas.show(f.zoomed(Math.pow(NOTCH, -e.count / NOTCH_LINES),
                Math.clamp(e.x - plot.x, 0, plot.width), Math.clamp(e.y - plot.y, 0, plot.height))));
    }
}
