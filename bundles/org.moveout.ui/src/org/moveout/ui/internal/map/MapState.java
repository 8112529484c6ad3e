// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.ui.IMemento;
import org.moveout.data.geometry.SurveyLine.Corner;

/** What the map keeps over a restart. For the user-interface thread. */
final class MapState {
    private static final int MOST_LINES = 10;
    private static final String LINE = "line";
    private static final String ALSO = "also";
    private static final String PATH = "path";
    private static final String CORNERS = "corners";

    /**
     * An arbitrary line that was drawn before.
     *
     * @param dataset where
     * @param corners in coordinates
     */
    record RecentLine(Path dataset, List<Corner> corners) {
        RecentLine {
            corners = List.copyOf(corners);
        }
    }

    private MapMode mode = MapMode.TRACES;
    private double binSize;
    private final Set<Path> also = new LinkedHashSet<>();
    private final List<RecentLine> lines = new ArrayList<>();

    MapMode mode() {
        return mode;
    }

    void setMode(MapMode now) {
        mode = now;
    }

    /** Side of square bins; 0 for the bins of the survey. */
    double binSize() {
        return binSize;
    }

    void setBinSize(double size) {
        binSize = size > 0 && Double.isFinite(size) ? size : 0;
    }

    /** Datasets that are drawn although they are not the active one. */
    Set<Path> also() {
        return also;
    }

    /** Arbitrary lines of a dataset, the latest first. */
    List<RecentLine> lines(Path dataset) {
        return lines.stream().filter(l -> l.dataset().equals(dataset)).toList();
    }

    void remember(Path dataset, List<Corner> corners) {
        RecentLine line = new RecentLine(dataset, corners);
        lines.remove(line);
        lines.addFirst(line);
        while (lines.size() > MOST_LINES) {
            lines.removeLast();
        }
    }

    void save(IMemento memento) {
        memento.putString("mode", mode.name());
        memento.putString("bin.size", Double.toString(binSize));
        also.forEach(p -> memento.createChild(ALSO).putString(PATH, p.toString()));
        for (RecentLine line : lines) {
            IMemento child = memento.createChild(LINE);
            child.putString(PATH, line.dataset().toString());
            StringBuilder text = new StringBuilder();
            line.corners().forEach(c -> text.append(c.x()).append(' ').append(c.y()).append(' '));
            child.putString(CORNERS, text.toString().strip());
        }
    }

    /** Takes what is readable of a memento. */
    void restore(IMemento memento) {
        for (MapMode m : MapMode.values()) {
            if (m.name().equals(memento.getString("mode"))) {
                mode = m;
            }
        }
        try {
            setBinSize(Double.parseDouble(String.valueOf(memento.getString("bin.size"))));
        } catch (NumberFormatException e) {
            binSize = 0;
        }
        for (IMemento child : memento.getChildren(ALSO)) {
            path(child).ifPresent(also::add);
        }
        for (IMemento child : memento.getChildren(LINE)) {
            path(child).ifPresent(p -> {
                List<Corner> corners = corners(String.valueOf(child.getString(CORNERS)));
                if (corners.size() >= 2 && lines.size() < MOST_LINES) {
                    lines.add(new RecentLine(p, corners));
                }
            });
        }
    }

    private static java.util.Optional<Path> path(IMemento memento) {
        String text = memento.getString(PATH);
        try {
            return text == null ? java.util.Optional.empty() : java.util.Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return java.util.Optional.empty();
        }
    }

    private static List<Corner> corners(String text) {
        String[] words = text.split(" ");
        List<Corner> corners = new ArrayList<>();
        try {
            for (int k = 0; k + 1 < words.length; k += 2) {
                corners.add(new Corner(Double.parseDouble(words[k]), Double.parseDouble(words[k + 1])));
            }
        } catch (NumberFormatException e) {
            return List.of();
        }
        return corners;
    }
}
