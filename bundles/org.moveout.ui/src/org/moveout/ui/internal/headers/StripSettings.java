// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.moveout.data.HeaderKey;
import org.moveout.ui.Ids;

/**
 * How header plots look, the same for all sections and kept with the workspace.
 *
 * @param shown  whether there are plots
 * @param keys   the headers, at most {@value #MOST}; none to have them proposed
 * @param points points instead of lines
 * @param height of a plot, in points
 */
record StripSettings(boolean shown, List<HeaderKey> keys, boolean points, int height) {
    /** The most headers of a plot. */
    static final int MOST = 3;
    static final int LEAST_HEIGHT = 48;
    static final int MOST_HEIGHT = 400;

    private static final String NODE = Ids.BUNDLE + "/headerPlot";

    StripSettings {
        keys = List.copyOf(keys.size() > MOST ? keys.subList(0, MOST) : keys);
        height = Math.clamp(height, LEAST_HEIGHT, MOST_HEIGHT);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    static StripSettings read() {
        IEclipsePreferences node = node();
        return new StripSettings(node.getBoolean("shown", false), HeaderSettings.keys(node.get("keys", "")),
                node.getBoolean("points", false), node.getInt("height", 90));
    }

    /** Makes these the settings of all plots. */
    void save() {
        IEclipsePreferences node = node();
        node.put("keys", HeaderSettings.names(keys));
        node.putBoolean("points", points);
        node.putInt("height", height);
        node.putBoolean("shown", shown);
    }

    StripSettings withShown(boolean now) {
        return new StripSettings(now, keys, points, height);
    }

    StripSettings withKeys(List<HeaderKey> now) {
        return new StripSettings(shown, now, points, height);
    }

    StripSettings withPoints(boolean now) {
        return new StripSettings(shown, keys, now, height);
    }

    StripSettings withHeight(int now) {
        return new StripSettings(shown, keys, points, now);
    }

    /** Tells when they change, on whatever thread changed them. */
    static void addListener(IEclipsePreferences.IPreferenceChangeListener listener) {
        node().addPreferenceChangeListener(listener);
    }

    static void removeListener(IEclipsePreferences.IPreferenceChangeListener listener) {
        node().removePreferenceChangeListener(listener);
    }
}
