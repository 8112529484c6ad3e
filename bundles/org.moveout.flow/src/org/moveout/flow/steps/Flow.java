// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import java.util.List;

/**
 * What to do with the traces, in order. May be empty.
 *
 * @param version the version of the file format, {@link #VERSION}
 * @param steps   the steps, disabled ones included
 */
public record Flow(int version, List<Step> steps) {
    /** The only version there is. */
    public static final int VERSION = 1;

    /** Validates the values. */
    public Flow {
        if (version != VERSION) {
            throw new IllegalArgumentException("flow version " + version + " instead of " + VERSION);
        }
        steps = List.copyOf(steps);
    }

    /** A flow of the newest version. */
    public static Flow of(List<Step> steps) {
        return new Flow(VERSION, steps);
    }
}
