// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.data.geometry.TraceGeometry;

/** What menus, keys and the tool bar do with the map. The command of each is {@code org.moveout.ui.map.} and its name. */
enum MapAction {
    FIT("fit", v -> v.canvas().fit()),
    ZOOM_IN("zoomIn", v -> v.canvas().zoom(0.5)),
    ZOOM_OUT("zoomOut", v -> v.canvas().zoom(2)),
    TRACES("traces", v -> mode(v, MapMode.TRACES), v -> v.state().mode() == MapMode.TRACES),
    STATIONS("stations", v -> mode(v, MapMode.STATIONS), v -> v.state().mode() == MapMode.STATIONS),
    FOLD("fold", v -> mode(v, MapMode.FOLD), v -> v.state().mode() == MapMode.FOLD),
    PAN("pan", v -> tool(v, MapTool.PAN), v -> v.canvas().tool() == MapTool.PAN),
    SELECT("select", v -> tool(v, MapTool.SELECT), v -> v.canvas().tool() == MapTool.SELECT),
    INLINE("inline", v -> tool(v, MapTool.INLINE), v -> v.canvas().tool() == MapTool.INLINE),
    CROSSLINE("crossline", v -> tool(v, MapTool.CROSSLINE), v -> v.canvas().tool() == MapTool.CROSSLINE),
    LINE("line", v -> tool(v, MapTool.LINE), v -> v.canvas().tool() == MapTool.LINE),
    NEXT_LINE("nextLine", v -> v.lines().step(1)),
    PREVIOUS_LINE("previousLine", v -> v.lines().step(-1)),
    CLOSE_LINE("closeLine", v -> v.lines().close()),
    SHOW_SELECTED("showSelected", v -> v.canvas().scene().marks().ifPresent(v.lines()::showSelected)),
    READ("readPositions", MapView::readPositions),
    TIME_SLICE("timeSlice", MapAction::timeSlice);

    /** The view of time slices. */
    static final String TIME_SLICE_VIEW = "org.moveout.ui.timeSlice";
    private static final String PREFIX = "org.moveout.ui.map.";

    private final String id;
    private final Consumer<MapView> action;
    private final Predicate<MapView> checked;

    MapAction(String name, Consumer<MapView> action) {
        this(name, action, v -> false);
    }

    MapAction(String name, Consumer<MapView> action, Predicate<MapView> checked) {
        id = PREFIX + name;
        this.action = action;
        this.checked = checked;
    }

    String command() {
        return id;
    }

    void run(MapView view) {
        action.accept(view);
        refresh(view.getSite());
    }

    boolean isChecked(MapView view) {
        return checked.test(view);
    }

    /** Brings check marks up to date. */
    static void refresh(IServiceLocator site) {
        ICommandService commands = site.getService(ICommandService.class);
        for (MapAction action : values()) {
            commands.refreshElements(action.id, null);
        }
    }

    private static void mode(MapView view, MapMode mode) {
        view.state().setMode(mode);
        view.refresh();
    }

    private static void tool(MapView view, MapTool tool) {
        boolean grid = view.geometry().flatMap(TraceGeometry::grid).isPresent();
        if (tool.needsGrid() && !grid && view.geometry().isPresent()) {
            view.tell("Inlines, crosslines and arbitrary lines need a 3D survey: several inlines and crosslines in the"
                    + " trace headers.");
            view.canvas().setTool(MapTool.PAN);
            return;
        }
        view.canvas().setTool(tool);
        view.tell(tool == MapTool.PAN ? "" : Character.toUpperCase(tool.hint().charAt(0)) + tool.hint().substring(1)
                + ".");
    }

    private static void timeSlice(MapView view) {
        try {
            view.getSite().getPage().showView(TIME_SLICE_VIEW);
        } catch (PartInitException e) {
            ILog.of(MapAction.class).log(e.getStatus());
        }
    }
}
