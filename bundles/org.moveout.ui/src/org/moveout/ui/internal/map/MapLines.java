// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.nio.file.Path;
import java.util.List;

import org.moveout.data.geometry.SurveyGrid;
import org.moveout.data.geometry.SurveyLine;
import org.moveout.data.geometry.SurveyLine.Corner;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.data.order.TraceOrder;
import org.moveout.ui.SectionPart;

/** The lines that are chosen on the map and shown in the section. For the user-interface thread. */
final class MapLines {
    private final MapView map;
    private final SectionTarget target;
    private boolean chosenInline;
    private int chosenIndex = -1;

    MapLines(MapView map, SectionTarget target) {
        this.map = map;
        this.target = target;
    }

    /** Whether this line was chosen last and is still there. */
    boolean isChosen(boolean inline, int index) {
        return index == chosenIndex && inline == chosenInline;
    }

    /** Another dataset: no line is chosen. */
    void forget() {
        chosenIndex = -1;
    }

    /** Shows an inline or crossline in the section; an index beyond the survey gives the line at its edge. */
    void show(boolean inline, int index) {
        map.geometry().filter(g -> g.grid().isPresent()).ifPresent(g -> {
            SurveyGrid grid = g.grid().get();
            int at = Math.clamp(index, 0, (inline ? grid.inlines() : grid.crosslines()).count() - 1);
            map.canvas().line().clear();
            chosenInline = inline;
            chosenIndex = at;
            map.canvas().overlay().setChosen(MapMouse.ends(grid, inline, at));
            show(g, inline ? SurveyLine.inline(g, at) : SurveyLine.crossline(g, at), false);
        });
    }

    /** The inline or crossline so many further than the last one chosen; the first one if there is none. */
    void step(int by) {
        if (chosenIndex >= 0) {
            show(chosenInline, chosenIndex + by);
        } else {
            show(map.canvas().tool() != MapTool.CROSSLINE, 0);
        }
    }

    /** Shows the traces along an arbitrary line. */
    void show(List<Corner> corners) {
        map.geometry().filter(g -> g.grid().isPresent() && corners.size() >= 2).ifPresent(g -> {
            map.canvas().line().set(corners);
            map.canvas().overlay().setChosen(List.of());
            chosenIndex = -1;
            path().ifPresent(p -> map.state().remember(p, corners));
            show(g, SurveyLine.along(g, corners), true);
        });
    }

    /** Takes the lines off the map and shows the whole dataset again. */
    void close() {
        map.canvas().giveUp();
        map.canvas().overlay().setChosen(List.of());
        chosenIndex = -1;
        map.canvas().redraw();
        path().flatMap(target::find).ifPresent(SectionPart::showWhole);
    }

    private java.util.Optional<Path> path() {
        return map.canvas().scene().main().map(MapScene.Layer::path);
    }

    private void show(TraceGeometry g, SurveyLine line, boolean withLength) {
        map.canvas().redraw();
        String length = g.placement().hasCoordinates()
                ? ", " + MapText.length(Math.rint(line.length()), g.unit().symbol())
                : "";
        if (line.traces().count() == 0) {
            map.tell(line.name() + " has no traces.");
            return;
        }
        path().ifPresent(p -> target.show(p, withLength ? line.name() + length : line.name(), line.traces()));
        String holes = line.holes() == 0 ? ""
                : "   " + MapText.number(line.holes(), 0) + (line.holes() == 1 ? " bin" : " bins") + " without traces";
        map.tell(line.name() + "   " + MapText.traces(line.traces().count()) + length + holes);
    }

    /** Shows selected traces in the section. */
    void showSelected(TraceOrder traces) {
        path().ifPresent(p -> target.show(p, MapText.traces(traces.count()) + " selected on the map", traces));
    }
}
