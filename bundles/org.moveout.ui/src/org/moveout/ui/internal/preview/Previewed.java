// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.util.Optional;

import org.moveout.view.SectionInput;

/**
 * What has come of the flow on a section.
 *
 * @param processed  the traces as they come out
 * @param difference input minus processed; empty where that makes no sense
 * @param aligned    whether these are just the traces that the section shows, else all of its dataset
 * @param stacked    whether stacks are repeated for all traces of their gathers
 * @param levelIn    root mean square of the amplitudes that go in, measured on some of them
 * @param levelOut   the same of those that come out
 * @param millis     how long it took, in ms; NaN where it is done while it is looked at
 * @param release    frees what the traces are kept in, once they are not shown any more
 */
record Previewed(SectionInput processed, Optional<SectionInput> difference, boolean aligned, boolean stacked,
        double levelIn, double levelOut, double millis, Runnable release) {
    /** How many times larger amplitudes come out; 1 where nothing is known. */
    double growth() {
        return levelIn > 0 && levelOut > 0 ? levelOut / levelIn : 1;
    }
}
