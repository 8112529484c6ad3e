// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.moveout.data.overview.Overview;
import org.moveout.data.overview.OverviewLevel;
import org.moveout.data.overview.OverviewShape;
import org.moveout.data.overview.OverviewSink;
import org.moveout.data.overview.TraceGroup;

/** Keeps the levels that a builder makes in memory. */
public final class MemoryOverview implements OverviewSink {
    private final List<OverviewShape.Factors> factors;
    private final List<Amplitudes[]> levels = new ArrayList<>();
    private final List<Long> next = new ArrayList<>();

    /** For a dataset of that shape. */
    public MemoryOverview(OverviewShape shape) {
        factors = shape.levels();
        for (OverviewShape.Factors f : factors) {
            int groups = (int) shape.groups(f.traceFactor());
            int rows = shape.rows(f.sampleFactor());
            Amplitudes[] arrays = new Amplitudes[3];
            for (int a = 0; a < 3; a++) {
                arrays[a] = new Amplitudes(groups, rows, new float[groups * rows]);
            }
            levels.add(arrays);
            next.add(0L);
        }
    }

    @Override
    public void accept(int level, long index, TraceGroup group) throws IOException {
        if (next.set(level, index + 1) != index) {
            throw new IOException("level " + level + ": group " + index + " is out of order");
        }
        Amplitudes[] arrays = levels.get(level);
        int at = (int) index * arrays[0].samples();
        group.least(arrays[0].data(), at);
        group.greatest(arrays[1].data(), at);
        group.mean(arrays[2].data(), at);
    }

    /** Groups given so far. */
    public long groups(int level) {
        return next.get(level);
    }

    /** The overview. */
    public Overview overview() {
        List<OverviewLevel> list = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Amplitudes[] a = levels.get(i);
            list.add(new OverviewLevel(factors.get(i).traceFactor(), factors.get(i).sampleFactor(), a[0], a[1], a[2]));
        }
        return new Overview(list);
    }
}
