// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.nio.file.Path;

import org.moveout.ui.Pane;

/** What a pane beside a section shows. */
public sealed interface Compared {
    /**
     * A dataset.
     *
     * @param path the file or store, absolute
     */
    record Stored(Path path) implements Compared {
        String name() {
            Path name = path.getFileName();
            return name == null ? path.toString() : name.toString();
        }
    }

    /** The section's dataset minus the first one it is compared with. */
    record Difference() implements Compared {
    }

    /**
     * What another part has put there.
     *
     * @param pane its title and traces
     */
    record Given(Pane pane) implements Compared {
    }
}
