// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.rcp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the files among the arguments of the application. */
final class StartFiles {
    /** Options of the launcher that take a value and may reach the application. */
    private static final Set<String> WITH_VALUE = Set.of("-product", "-application", "-data", "-configuration",
            "-install", "-keyring", "-name", "-nl", "-os", "-ws", "-arch", "-csstheme", "-cssresources",
            "-applicationxmi", "-persiststate", "-launcher.openfile");

    private StartFiles() {
    }

    /**
     * The arguments that are no options, as absolute paths.
     *
     * @param arguments as given to the application
     * @param base      what relative paths are relative to
     */
    static List<Path> from(String[] arguments, Path base) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String a = arguments[i];
            if (WITH_VALUE.contains(a.replaceFirst("^--", "-").toLowerCase(Locale.ROOT))) {
                i++;
            } else if (!a.startsWith("-") && !a.isBlank()) {
                files.add(base.resolve(a).toAbsolutePath().normalize());
            }
        }
        return files;
    }
}
