// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.Processors;

/**
 * The processors there are in an Eclipse runtime: those that come with Moveout and those contributed through the
 * extension point {@value #EXTENSION_POINT}.
 */
public final class ProcessorRegistry {
    /** Full id of the extension point. */
    public static final String EXTENSION_POINT = "org.moveout.eclipse.processors";

    private ProcessorRegistry() {
    }

    /**
     * Reads the registry. Contributions that cannot be created, or whose id is taken, are left out and told to the log:
     * one bad plug-in must not take the others away.
     *
     * @param registry the extension registry, usually {@code Platform.getExtensionRegistry()}
     * @param log      told about contributions that are left out
     * @return a new catalogue
     */
    public static Processors read(IExtensionRegistry registry, ILog log) {
        Map<String, ProcessorFactory> byId = new LinkedHashMap<>();
        for (ProcessorFactory factory : Processors.builtIn().all()) {
            byId.put(factory.description().id(), factory);
        }
        for (IConfigurationElement element : registry.getConfigurationElementsFor(EXTENSION_POINT)) {
            if (!"processor".equals(element.getName())) {
                continue;
            }
            String from = element.getContributor().getName();
            try {
                if (!(element.createExecutableExtension("factory") instanceof ProcessorFactory factory)) {
                    log.error(from + ": " + element.getAttribute("factory") + " is no ProcessorFactory; left out.");
                    continue;
                }
                String id = factory.description().id();
                if (byId.putIfAbsent(id, factory) != null) {
                    log.error(from + ": there is another processor with the id '" + id + "'; left out.");
                }
            } catch (CoreException | RuntimeException | LinkageError e) {
                log.error(from + ": the processor " + element.getAttribute("factory") + " cannot be created; left out.",
                        e);
            }
        }
        return Processors.of(byId.values());
    }
}
