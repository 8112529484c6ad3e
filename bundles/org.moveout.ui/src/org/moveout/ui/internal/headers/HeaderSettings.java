// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.moveout.data.HeaderKey;
import org.moveout.ui.Ids;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * What the user has chosen for tables of headers and for the header plot, kept with the workspace. Stateless: every call
 * asks the preferences.
 */
final class HeaderSettings {
    private static final String NODE = Ids.BUNDLE + "/headers";
    private static final String COLUMNS = "columns";
    private static final String HISTORY = "filters";
    private static final String FOLLOW = "followCursor";
    private static final int MOST_FILTERS = 20;
    private static final int MOST_DATASETS = 100;

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** Filters used before, the last one first. */
    List<String> history() {
        return node().get(HISTORY, "").lines().filter(s -> !s.isBlank()).toList();
    }

    /** Adds a filter to the history and returns it. */
    List<String> remember(String filter) {
        List<String> now = Stream.concat(Stream.of(filter), history().stream().filter(h -> !h.equals(filter)))
                .limit(MOST_FILTERS).toList();
        node().put(HISTORY, String.join("\n", now));
        return now;
    }

    /** Whether the table scrolls to the trace under the cursor. */
    boolean followsCursor() {
        return node().getBoolean(FOLLOW, false);
    }

    void setFollowsCursor(boolean follow) {
        node().putBoolean(FOLLOW, follow);
    }

    /** The columns chosen for a dataset; empty if the user has not chosen any. */
    Optional<List<HeaderKey>> columns(Path dataset) {
        String names = node().node(COLUMNS).get(name(dataset), "");
        return names.isBlank() ? Optional.empty() : Optional.of(keys(names));
    }

    /** Keeps the columns of a dataset, or goes back to those proposed. */
    void setColumns(Path dataset, Optional<List<HeaderKey>> columns) {
        Preferences node = node().node(COLUMNS);
        if (columns.isEmpty()) {
            node.remove(name(dataset));
            return;
        }
        try {
            String[] known = node.keys();
            for (int i = 0; i <= known.length - MOST_DATASETS; i++) {
                node.remove(known[i]);
            }
        } catch (BackingStoreException e) {
            ILog.of(HeaderSettings.class).warn("columns of trace headers", e);
        }
        node.put(name(dataset), names(columns.get()));
    }

    private static String name(Path dataset) {
        return dataset.toAbsolutePath().toString();
    }

    static String names(List<HeaderKey> keys) {
        return String.join(" ", keys.stream().map(HeaderKey::name).toList());
    }

    static List<HeaderKey> keys(String names) {
        List<HeaderKey> keys = new ArrayList<>();
        for (String name : names.strip().split("\\s+")) {
            if (name.matches("[a-z][a-z0-9_]*")) {
                keys.add(new HeaderKey(name));
            }
        }
        return keys;
    }
}
