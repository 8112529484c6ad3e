// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * NatTable paints with Eclipse Collections, whose API finds its implementation by {@link java.util.ServiceLoader} and the
 * class loader of the thread, once for all. In OSGi that loader does not see the implementation (release 11.1 says
 * nothing about services in its manifest, so that SPI Fly does not help either), and tables would stay blank.
 */
final class TableLibraries {
    private static final String IMPLEMENTATION = "org.eclipse.collections.impl";
    private static final String API = "org.eclipse.collections.api";
    private static final List<String> FACTORIES = List.of("Lists", "Sets", "Maps", "Bags", "primitive.IntLists",
            "primitive.IntSets", "primitive.IntIntMaps", "primitive.IntObjectMaps", "primitive.ObjectIntMaps");

    private TableLibraries() {
    }

    /** Lets the factories find their implementation; to be called before the first table is made. */
    static void load() {
        Bundle implementation = Platform.getBundle(IMPLEMENTATION);
        Bundle api = Platform.getBundle(API);
        if (implementation == null || api == null) {
            ILog.of(TableLibraries.class).error("Eclipse Collections are missing: tables cannot be drawn");
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            ClassLoader sees = implementation.loadClass("org.eclipse.collections.impl.factory.Sets").getClassLoader();
            thread.setContextClassLoader(sees);
            for (String factory : FACTORIES) {
                Class.forName(API + ".factory." + factory, true, sees);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            ILog.of(TableLibraries.class).error("Eclipse Collections do not fit: tables cannot be drawn", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
