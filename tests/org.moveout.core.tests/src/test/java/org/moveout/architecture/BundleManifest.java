// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The OSGi headers of a bundle's source manifest. */
record BundleManifest(Attributes headers) {
    static BundleManifest read(Path bundleFolder) throws IOException {
        try (InputStream in = Files.newInputStream(bundleFolder.resolve("META-INF/MANIFEST.MF"))) {
            return new BundleManifest(new Manifest(in).getMainAttributes());
        }
    }

    List<String> requiredBundles() {
        return names("Require-Bundle");
    }

    List<String> importedPackages() {
        return names("Import-Package");
    }

    List<String> exportedPackages() {
        return names("Export-Package");
    }

    /** The value of a header, empty if it is absent. */
    String value(String header) {
        String value = headers.getValue(header);
        return value == null ? "" : value;
    }

    /** The names in a list header, without attributes and directives; commas inside quotes do not separate. */
    private List<String> names(String header) {
        List<String> names = new ArrayList<>();
        for (String clause : value(header).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            String name = clause.split(";")[0].strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
