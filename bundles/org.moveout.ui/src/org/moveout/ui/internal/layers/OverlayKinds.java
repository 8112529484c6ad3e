// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.moveout.ui.CanvasLayerFactory;

/** The kinds of overlays that plug-ins contribute. Immutable. */
final class OverlayKinds {
    /** Full id of the extension point. */
    static final String EXTENSION_POINT = "org.moveout.ui.canvasLayers";

    private final List<OverlayKind> kinds;

    private OverlayKinds(List<OverlayKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /**
     * Reads the registry; loads no plug-in. Contributions without id, name or class, or with an id that is taken, are
     * left out and told to the log.
     */
    static OverlayKinds read(IExtensionRegistry registry, ILog log) {
        List<OverlayKind> kinds = new ArrayList<>();
        for (IConfigurationElement e : registry.getConfigurationElementsFor(EXTENSION_POINT)) {
            String id = e.getAttribute("id");
            String name = e.getAttribute("name");
            if (!"layer".equals(e.getName())) {
                continue;
            }
            String from = e.getContributor().getName();
            if (id == null || name == null || e.getAttribute("class") == null) {
                log.error(from + ": an overlay needs id, name and class; left out.");
            } else if (kinds.stream().anyMatch(k -> k.id().equals(id))) {
                log.error(from + ": there is another overlay with the id '" + id + "'; left out.");
            } else {
                kinds.add(new OverlayKind(id, name, endings(e.getAttribute("fileExtensions")), () -> create(e)));
            }
        }
        return new OverlayKinds(kinds);
    }

    private static List<String> endings(String list) {
        return list == null ? List.of() : Arrays.stream(list.split(",")).map(s -> s.strip().toLowerCase(Locale.ROOT))
                .filter(s -> !s.isEmpty()).toList();
    }

    private static CanvasLayerFactory create(IConfigurationElement element) {
        String what = element.getContributor().getName() + ": " + element.getAttribute("class");
        try {
            if (element.createExecutableExtension("class") instanceof CanvasLayerFactory factory) {
                return factory;
            }
        } catch (CoreException e) {
            throw new IllegalStateException(what + " cannot be created", e);
        }
        throw new IllegalStateException(what + " is no CanvasLayerFactory");
    }

    /** All of them, in the order of the registry. */
    List<OverlayKind> all() {
        return kinds;
    }

    Optional<OverlayKind> find(String id) {
        return kinds.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    /** Those that need files. */
    List<OverlayKind> ofFiles() {
        return kinds.stream().filter(OverlayKind::needsFile).toList();
    }
}
