// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.function.Consumer;
import java.util.function.Predicate;

import org.moveout.raster.DisplayMode;
import org.moveout.raster.Viewport;
import org.moveout.view.CanvasTool;
import org.moveout.view.SeismicCanvas;

/**
 * What menus, keys and the tool bar do with a section. The command of each has the id
 * {@code org.moveout.ui.section.} followed by its name in {@code plugin.xml}.
 */
enum SectionAction {
    ZOOM_IN("zoomIn", c -> c.zoom(0.5, 0.5)),
    ZOOM_OUT("zoomOut", c -> c.zoom(2, 2)),
    ZOOM_IN_TRACES("zoomInTraces", c -> c.zoom(0.5, 1)),
    ZOOM_OUT_TRACES("zoomOutTraces", c -> c.zoom(2, 1)),
    ZOOM_IN_TIME("zoomInTime", c -> c.zoom(1, 0.5)),
    ZOOM_OUT_TIME("zoomOutTime", c -> c.zoom(1, 2)),
    FIT("fit", SeismicCanvas::fit),
    ONE_TO_ONE("oneToOne", SeismicCanvas::oneTracePerColumn),
    ZOOM_BACK("zoomBack", SeismicCanvas::zoomBack),
    ZOOM_FORWARD("zoomForward", SeismicCanvas::zoomForward),
    SELECT_TOOL("selectTool", c -> c.setTool(c.tool() == CanvasTool.SELECT ? CanvasTool.PAN : CanvasTool.SELECT),
            c -> c.tool() == CanvasTool.SELECT),
    ESCAPE("escape", SeismicCanvas::escape),
    RETRY("retry", SeismicCanvas::retry),
    LEFT("left", c -> c.pan(-0.2, 0)),
    RIGHT("right", c -> c.pan(0.2, 0)),
    UP("up", c -> c.pan(0, -0.2)),
    DOWN("down", c -> c.pan(0, 0.2)),
    PREVIOUS_PAGE("previousPage", c -> c.pan(-0.9, 0)),
    NEXT_PAGE("nextPage", c -> c.pan(0.9, 0)),
    FIRST("first", c -> moveTo(c, -0.5)),
    LAST("last", c -> moveTo(c, traces(c) - 0.5 - c.viewport().traces())),
    GAIN_UP("gainUp", c -> c.changeGain(3)),
    GAIN_DOWN("gainDown", c -> c.changeGain(-3)),
    GAIN_RESET("gainReset", c -> c.setSettings(c.settings().withGainDb(0))),
    POLARITY("polarity", c -> c.setSettings(c.settings().withPolarity(c.settings().polarity().flipped())),
            c -> c.settings().polarity().sign() < 0),
    CROSS_HAIR("crossHair", c -> c.setCrossHairShown(!c.isCrossHairShown()), SeismicCanvas::isCrossHairShown),
    AUTO("auto", c -> mode(c, DisplayMode.AUTO), c -> c.settings().mode() == DisplayMode.AUTO),
    DENSITY("density", c -> mode(c, DisplayMode.DENSITY), c -> c.settings().mode() == DisplayMode.DENSITY),
    WIGGLE("wiggle", c -> mode(c, DisplayMode.WIGGLE), c -> c.settings().mode() == DisplayMode.WIGGLE),
    AREA("area", c -> mode(c, DisplayMode.WIGGLE_AREA), c -> c.settings().mode() == DisplayMode.WIGGLE_AREA),
    BOTH("both", c -> mode(c, DisplayMode.DENSITY_WIGGLE), c -> c.settings().mode() == DisplayMode.DENSITY_WIGGLE);

    private static final String PREFIX = "org.moveout.ui.section.";

    private final String id;
    private final Consumer<SeismicCanvas> action;
    private final Predicate<SeismicCanvas> checked;

    SectionAction(String name, Consumer<SeismicCanvas> action) {
        this(name, action, c -> false);
    }

    SectionAction(String name, Consumer<SeismicCanvas> action, Predicate<SeismicCanvas> checked) {
        id = PREFIX + name;
        this.action = action;
        this.checked = checked;
    }

    /** The command. */
    String command() {
        return id;
    }

    /** Does it. */
    void run(SeismicCanvas canvas) {
        action.accept(canvas);
    }

    /** Whether its menu item has a check mark now. */
    boolean isChecked(SeismicCanvas canvas) {
        return checked.test(canvas);
    }

    private static long traces(SeismicCanvas canvas) {
        return canvas.input().map(i -> i.source().traceCount()).orElse(1L);
    }

    /** Moves so that the left edge is at a trace coordinate, or nearby where the data ends. */
    static void moveTo(SeismicCanvas canvas, double left) {
        Viewport v = canvas.viewport();
        double most = traces(canvas) - 0.5 - v.traces();
        if (most > -0.5) {
            canvas.setViewport(v.shifted(Math.clamp(left, -0.5, most) - v.firstTrace(), 0));
        }
    }

    private static void mode(SeismicCanvas canvas, DisplayMode mode) {
        canvas.setSettings(canvas.settings().withMode(mode));
    }
}
