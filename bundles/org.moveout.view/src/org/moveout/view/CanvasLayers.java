// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The layers on a canvas, the topmost last, and which of them are hidden. Lives on the user-interface thread. */
final class CanvasLayers {
    private final List<CanvasLayer> layers = new ArrayList<>();
    private final Set<CanvasLayer> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

    /** On top of the others. */
    void add(CanvasLayer layer) {
        layers.add(Objects.requireNonNull(layer));
    }

    /** Below the others. */
    void addBelow(CanvasLayer layer) {
        layers.addFirst(Objects.requireNonNull(layer));
    }

    /**
     * Takes a layer off and disposes it.
     *
     * @return whether it was there
     */
    boolean remove(CanvasLayer layer) {
        if (!layers.remove(layer)) {
            return false;
        }
        hidden.remove(layer);
        layer.dispose();
        return true;
    }

    List<CanvasLayer> all() {
        return List.copyOf(layers);
    }

    /** Those that are not hidden. */
    List<CanvasLayer> shown() {
        return layers.stream().filter(l -> !hidden.contains(l)).toList();
    }

    /**
     * Shows a layer or hides it.
     *
     * @return whether that changes anything
     */
    boolean setShown(CanvasLayer layer, boolean shown) {
        return shown ? hidden.remove(layer) : layers.contains(layer) && hidden.add(layer);
    }

    void dispose() {
        layers.forEach(CanvasLayer::dispose);
        layers.clear();
    }
}
