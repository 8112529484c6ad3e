// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.layers;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.moveout.ui.CanvasLayerFactory;

/**
 * A kind of overlay.
 *
 * @param id      unique
 * @param name    for menus: "Horizon"
 * @param endings of its files, lower case and without dot; none if it needs no file
 * @param factory makes the factory, which loads the plug-in
 */
record OverlayKind(String id, String name, List<String> endings, Supplier<CanvasLayerFactory> factory) {
    /** Copies the list. */
    OverlayKind {
        endings = List.copyOf(endings);
    }

    boolean needsFile() {
        return !endings.isEmpty();
    }

    /** Whether a file's name has one of the endings. */
    boolean opens(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(e -> name.endsWith("." + e));
    }
}
