// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

/** What a processor must see at once. */
public enum Scope {
    /** Each trace for itself: a buffer may hold any traces in any number. */
    TRACE,
    /** A whole ensemble: a buffer holds exactly one shot, CDP gather, ... with all its traces. */
    ENSEMBLE,
    /**
     * Neighbouring traces along the line, whatever the ensembles: a buffer holds consecutive traces with
     * {@link Processor#halo()} more on either side, as far as the line goes on there.
     */
    LINE
}
