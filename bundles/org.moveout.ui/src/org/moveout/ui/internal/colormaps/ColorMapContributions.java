// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.colormaps;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.moveout.raster.ColorMap;
import org.moveout.raster.ColorMapProvider;
import org.moveout.raster.ColorTable;
import org.moveout.ui.ColorMaps;
import org.osgi.framework.Bundle;

/**
 * Reads the extension point {@value ColorMaps#EXTENSION_POINT}: classes that provide maps, and tables in the contributing
 * bundle.
 */
public final class ColorMapContributions {
    private static final int LARGEST = 1 << 20;

    private ColorMapContributions() {
    }

    /**
     * The maps of the class path and of the registry. Contributions that cannot be read, or whose id is taken, are left
     * out and told to the log: one bad plug-in must not take the others away.
     */
    public static List<ColorMap> read(IExtensionRegistry registry, ILog log) {
        List<ColorMap> maps = new ArrayList<>(ColorMap.known());
        for (IConfigurationElement element : registry.getConfigurationElementsFor(ColorMaps.EXTENSION_POINT)) {
            String from = element.getContributor().getName();
            try {
                for (ColorMap map : maps(element)) {
                    if (maps.stream().anyMatch(m -> m.id().equals(map.id()))) {
                        log.error(from + ": there is another colour map with the id '" + map.id() + "'; left out.");
                    } else {
                        maps.add(map);
                    }
                }
            } catch (CoreException | IOException | RuntimeException | LinkageError e) {
                log.error(from + ": a colour map cannot be had; left out (" + e.getMessage() + ").", e);
            }
        }
        return maps;
    }

    private static List<ColorMap> maps(IConfigurationElement element) throws CoreException, IOException {
        return switch (element.getName()) {
        case "provider" -> ((ColorMapProvider) element.createExecutableExtension("class")).colorMaps();
        case "table" -> List.of(table(element));
        default -> List.of();
        };
    }

    private static ColorMap table(IConfigurationElement element) throws IOException {
        String file = element.getAttribute("file");
        Bundle bundle = Platform.getBundle(element.getContributor().getName());
        URL url = bundle == null || file == null ? null : FileLocator.find(bundle, IPath.fromPortableString(file), null);
        if (url == null) {
            throw new FileNotFoundException("there is no file " + file + " in the bundle");
        }
        try (InputStream in = url.openStream()) {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
            return ColorTable.parse(element.getAttribute("id"), element.getAttribute("label"), text, file);
        }
    }
}
