// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.ArrayList;
import java.util.List;

import org.moveout.data.geometry.SurveyLine.Corner;

/** The polyline the user draws or edits, in coordinates of the map. Knows nothing of the screen. */
final class LineTool {
    private final List<Corner> corners = new ArrayList<>();
    private boolean open;
    private int dragged = -1;

    /** The corners so far, the one under the mouse not included. */
    List<Corner> corners() {
        return List.copyOf(corners);
    }

    /** Whether corners are still being added. */
    boolean isOpen() {
        return open;
    }

    /** Whether there is a line to show. */
    boolean isLine() {
        return corners.size() >= 2;
    }

    /** Adds a corner, beginning a new line if the last one has ended. The same place twice counts once. */
    void add(Corner corner) {
        if (!open) {
            corners.clear();
            open = true;
        }
        if (corners.isEmpty() || !corners.getLast().equals(corner)) {
            corners.add(corner);
        }
    }

    /** Ends the line; one with a single corner is given up. Returns whether there is a line now. */
    boolean end() {
        if (!open) {
            return false;
        }
        open = false;
        if (!isLine()) {
            corners.clear();
        }
        return isLine();
    }

    /** Takes the last corner away; the line is open again. Returns whether there was one. */
    boolean removeLast() {
        if (corners.isEmpty()) {
            return false;
        }
        corners.removeLast();
        open = !corners.isEmpty();
        return true;
    }

    /** Gives the line up. Returns whether there was one. */
    boolean clear() {
        boolean there = !corners.isEmpty();
        corners.clear();
        open = false;
        dragged = -1;
        return there;
    }

    /** Shows a line that was drawn before. */
    void set(List<Corner> line) {
        corners.clear();
        corners.addAll(line);
        open = false;
    }

    /** The corner within a distance of a place; -1 if there is none. */
    int near(double x, double y, double distance) {
        int best = -1;
        double least = distance;
        for (int i = 0; i < corners.size(); i++) {
            double d = Math.hypot(corners.get(i).x() - x, corners.get(i).y() - y);
            if (d <= least) {
                least = d;
                best = i;
            }
        }
        return best;
    }

    /** Takes hold of a corner of an ended line. */
    boolean grab(int corner) {
        dragged = open ? -1 : corner;
        return dragged >= 0;
    }

    /** Moves the corner that is held. Returns whether one is. */
    boolean drag(Corner to) {
        if (dragged < 0) {
            return false;
        }
        corners.set(dragged, to);
        return true;
    }

    /** Lets go of the corner. Returns whether one was held. */
    boolean drop() {
        boolean held = dragged >= 0;
        dragged = -1;
        return held;
    }
}
