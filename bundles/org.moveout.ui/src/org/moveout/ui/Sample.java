// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/** The seismic line that comes with Moveout: Alaska NPRA line 31-81, USGS, public domain. */
public final class Sample {
    /** System property with the path of the file. */
    public static final String PROPERTY = "moveout.sample";

    private static final String FILE = "sample/31_81_PR.sgy";

    private Sample() {
    }

    /** The file named by {@value #PROPERTY}, else the one beside the installed product; empty if neither is there. */
    public static Optional<Path> path() {
        return named().or(Sample::installed).filter(Files::isRegularFile);
    }

    private static Optional<Path> named() {
        String name = System.getProperty(PROPERTY);
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(name).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> installed() {
        Location install = Platform.getInstallLocation();
        URL url = install == null ? null : install.getURL();
        if (url == null || !"file".equals(url.getProtocol())) {
            return Optional.empty();
        }
        try {
            // the platform does not escape spaces in this URL
            return Optional.of(Path.of(new File(url.toURI()).getPath(), FILE));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.of(Path.of(url.getPath(), FILE));
        }
    }
}
