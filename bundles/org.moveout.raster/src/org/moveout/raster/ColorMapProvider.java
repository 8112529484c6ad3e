// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.List;

/**
 * Adds colour maps: found by {@link java.util.ServiceLoader} on a class path, and through the extension point
 * {@code org.moveout.ui.colormaps} in a workbench. Implementations have a public constructor without arguments and are
 * thread-safe.
 */
public interface ColorMapProvider {
    /** The maps, made by {@link ColorMap#of} or {@link ColorTable}; ids that exist already are left out. */
    List<ColorMap> colorMaps();
}
