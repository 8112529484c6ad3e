// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.util.Objects;

import org.moveout.view.SectionInput;

/**
 * What stands beside a section to be compared with it.
 *
 * @param title   short, for the pane's title: "Filtered"
 * @param input   all of it; if it has as many traces as the section's dataset, trace i of both is taken to be the same,
 *                and the pane shows the same gathers as the section
 * @param aligned whether the input holds instead just the traces that the section shows now, one for one; it stays when
 *                the section goes on to other traces, until it is replaced
 */
public record Pane(String title, SectionInput input, boolean aligned) {
    /** Validates the values. */
    public Pane {
        Objects.requireNonNull(title);
        Objects.requireNonNull(input);
    }

    /** All traces of something. */
    public Pane(String title, SectionInput input) {
        this(title, input, false);
    }
}
