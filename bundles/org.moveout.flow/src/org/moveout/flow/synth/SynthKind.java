// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

import java.util.Arrays;
import java.util.Optional;

/** What kind of data to make. */
public enum SynthKind {
    /** Stacked traces along a line. */
    POST2D("post2d", "stacked 2D line"),
    /** Stacked traces on a grid of inlines and crosslines, inline after inline. */
    POST3D("post3d", "stacked 3D volume"),
    /** Shot gathers of a land line with surface waves and first breaks. */
    SHOTS("shots", "2D shot gathers"),
    /** CDP gathers of a land line, sorted by CDP and offset, before moveout correction. */
    CDP("cdp", "2D CDP gathers");

    private final String id;
    private final String title;

    SynthKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The word on the command line. */
    public String id() {
        return id;
    }

    /** What it is, for people. */
    public String title() {
        return title;
    }

    /** The kind of that id, if there is one. */
    public static Optional<SynthKind> of(String id) {
        return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst();
    }
}
