// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.moveout.flow.steps.Flow;

/**
 * A flow to begin with.
 *
 * @param name        what it is called in menus: "Band-pass and AGC"
 * @param description one sentence about what it is for, may be empty
 * @param flow        its steps
 * @param file        where it is kept if it is the user's own; empty if it comes with Moveout
 */
public record FlowPreset(String name, String description, Flow flow, Optional<Path> file) {
    /** Validates the values. */
    public FlowPreset {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(flow);
        Objects.requireNonNull(file);
    }
}
