// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.statistics;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.moveout.ui.Ids;
import org.moveout.ui.internal.plot.Extent;

/**
 * What the user has chosen in the Statistics view. Immutable.
 *
 * @param extent    which part of the section
 * @param logCounts counts in powers of ten
 * @param fullRange from the smallest to the largest amplitude instead of the central 99.9 %
 * @param bins      how many, 0 for as many as suit (Freedman and Diaconis)
 * @param traceRms  the root mean square of each trace is plotted instead of the histogram
 */
record StatisticsChoices(Extent extent, boolean logCounts, boolean fullRange, int bins,
        boolean traceRms) {
    private static final String NODE = "statistics.";

    StatisticsChoices withExtent(Extent e) {
        return new StatisticsChoices(e, logCounts, fullRange, bins, traceRms);
    }

    StatisticsChoices withLogCounts(boolean l) {
        return new StatisticsChoices(extent, l, fullRange, bins, traceRms);
    }

    StatisticsChoices withFullRange(boolean f) {
        return new StatisticsChoices(extent, logCounts, f, bins, traceRms);
    }

    StatisticsChoices withBins(int b) {
        return new StatisticsChoices(extent, logCounts, fullRange, b, traceRms);
    }

    StatisticsChoices withTraceRms(boolean t) {
        return new StatisticsChoices(extent, logCounts, fullRange, bins, t);
    }

    /** What was {@linkplain #save saved}; what cannot be read is as at first. */
    static StatisticsChoices load() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Ids.BUNDLE);
        Extent extent = Extent.SELECTION_OR_VISIBLE;
        for (Extent e : Extent.values()) {
            extent = e.name().equals(node.get(NODE + "extent", "")) ? e : extent;
        }
        return new StatisticsChoices(extent, node.getBoolean(NODE + "log", false),
                node.getBoolean(NODE + "full", false), Math.clamp(node.getInt(NODE + "bins", 0), 0, 4096),
                node.getBoolean(NODE + "traceRms", false));
    }

    /** Keeps the choices for the next view and the next start. */
    void save() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Ids.BUNDLE);
        node.put(NODE + "extent", extent.name());
        node.putBoolean(NODE + "log", logCounts);
        node.putBoolean(NODE + "full", fullRange);
        node.putInt(NODE + "bins", bins);
        node.putBoolean(NODE + "traceRms", traceRms);
    }
}
