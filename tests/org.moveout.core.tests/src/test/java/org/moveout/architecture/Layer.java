// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.architecture;

import java.util.List;
import java.util.Set;

/**
 * One of our bundles and what it may use.
 *
 * @param name   the last part of the bundle's name, as in {@code data}
 * @param plain  true for a bundle that must run on a flat class path: without Eclipse, OSGi and SWT
 * @param mayUse names of the bundles whose classes it may use
 */
record Layer(String name, boolean plain, Set<String> mayUse) {
    /** The bundles that only carry other people's jars. */
    static final Set<String> LIBRARIES = Set.of("org.moveout.libs", "org.moveout.libs.parquet");

    /** Every bundle, lowest first: {@code data}, {@code segy}, {@code store}, ... {@code rcp}. */
    static final List<Layer> ALL = List.of(
            plain("data"),
            plain("segy", "data"),
            plain("store", "data"),
            plain("process", "data"),
            plain("raster", "data"),
            plain("flow", "data", "segy", "store", "process", "raster"),
            eclipse("eclipse", "data", "segy", "store", "process", "raster", "flow"),
            eclipse("view", "data", "raster"),
            eclipse("ui", "data", "segy", "store", "process", "raster", "flow", "eclipse", "view"),
            eclipse("rcp", "data", "segy", "store", "process", "raster", "flow", "eclipse", "view", "ui"));

    private static Layer plain(String name, String... mayUse) {
        return new Layer(name, true, Set.of(mayUse));
    }

    private static Layer eclipse(String name, String... mayUse) {
        return new Layer(name, false, Set.of(mayUse));
    }

    /** The symbolic name, which is also the bundle's folder and the root of its packages. */
    String bundle() {
        return "org.moveout." + name;
    }

    @Override
    public String toString() {
        return name;
    }
}
