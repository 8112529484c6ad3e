// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.foreign.probe;

import java.util.Arrays;
import java.util.Comparator;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/**
 * Prints one line for every bundle of the running platform, {@code bundle NAME VERSION STATE}, and one for every
 * extension that a bundle of ours contributes, {@code extension BUNDLE POINT}. A bundle that is not resolved is told to
 * resolve by starting it, and the framework's reason is printed: {@code reason NAME TEXT}.
 */
public final class ListBundles implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        Bundle[] bundles = FrameworkUtil.getBundle(ListBundles.class).getBundleContext().getBundles();
        Arrays.sort(bundles, Comparator.comparing(Bundle::getSymbolicName));
        for (Bundle bundle : bundles) {
            if (bundle.getState() == Bundle.INSTALLED) {
                printReason(bundle);
            }
            System.out.println("bundle " + bundle.getSymbolicName() + " " + bundle.getVersion() + " " + state(bundle));
        }
        for (String point : Platform.getExtensionRegistry().getNamespaces()) {
            for (IExtension extension : Platform.getExtensionRegistry().getExtensions(point)) {
                String contributor = extension.getContributor().getName();
                if (contributor.startsWith("org.moveout.")) {
                    System.out.println("extension " + contributor + " " + extension.getExtensionPointUniqueIdentifier());
                }
            }
        }
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // start returns by itself
    }

    private static void printReason(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            System.out.println("reason " + bundle.getSymbolicName() + " " + e.getMessage().replace('\n', ' '));
        }
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> "INSTALLED";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.STARTING -> "STARTING";
            case Bundle.ACTIVE -> "ACTIVE";
            default -> "STATE-" + bundle.getState();
        };
    }
}
