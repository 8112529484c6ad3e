// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.layers;

import java.nio.file.Path;
import java.util.Optional;

import org.moveout.view.CanvasLayer;

/**
 * An overlay on a section.
 *
 * @param kind  the id of its kind
 * @param name  for menus: the file, or the kind
 * @param file  where it comes from
 * @param layer what is painted; the canvas disposes it
 */
record Overlay(String kind, String name, Optional<Path> file, CanvasLayer layer) {
    // two overlays of one file are two overlays
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
