// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.moveout.data.HeaderKey;
import org.moveout.data.gather.TraceSort;
import org.moveout.ui.Ids;
import org.osgi.service.prefs.BackingStoreException;

/** How the gathers of a dataset were sorted last, kept in the workspace. */
final class GatherMemory {
    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Ids.BUNDLE + "/gathers");
    private final String dataset;

    /**
     * @param path of the dataset
     */
    GatherMemory(Path path) {
        // a slash would make a path in the tree of preferences
        dataset = path.toString().replace('/', '|');
    }

    TraceSort sort(List<HeaderKey> keys) {
        return TraceSort.parse(node.get(name(keys), "")).orElse(TraceSort.STORED);
    }

    void keep(List<HeaderKey> keys, TraceSort sort) {
        if (sort.isStored()) {
            node.remove(name(keys));
        } else {
            node.put(name(keys), sort.text());
        }
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(GatherMemory.class).warn("The order of traces in gathers could not be saved.", e);
        }
    }

    private String name(List<HeaderKey> keys) {
        return dataset + "#" + GatherChoice.names(keys);
    }
}
