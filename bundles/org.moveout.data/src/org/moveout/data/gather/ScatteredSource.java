// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;

/** Traces of one gather or some, read out of the groups they belong to. Thread-safe. */
final class ScatteredSource implements WindowSource {
    private final GatherSources sources;
    private final Sampling sampling;
    private final TraceOrder order;
    private final int[] groups;

    ScatteredSource(GatherSources sources, Sampling sampling, TraceOrder order, GatherIndex index) {
        this.sources = sources;
        this.sampling = sampling;
        this.order = order;
        groups = new int[Math.toIntExact(order.count())];
        Arrays.setAll(groups, i -> sources.groupOf(index.gatherOf(order.trace(i))));
    }

    @Override
    public long traceCount() {
        return order.count();
    }

    @Override
    public Sampling sampling() {
        return sampling;
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        int count = window.traceCount();
        int samples = window.samples().count();
        Map<Integer, int[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            rows.computeIfAbsent(groups[(int) window.trace(i)], g -> new int[] { 0 })[0]++;
        }
        rows.replaceAll((g, n) -> new int[n[0]]);
        Map<Integer, int[]> filled = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int group = groups[(int) window.trace(i)];
            int[] n = filled.computeIfAbsent(group, g -> new int[1]);
            rows.get(group)[n[0]++] = i;
        }
        float[] out = new float[Math.toIntExact(window.sampleTotal())];
        for (Map.Entry<Integer, int[]> e : rows.entrySet()) {
            GatherSources.Group group = sources.group(e.getKey());
            int[] of = e.getValue();
            long[] positions = new long[of.length];
            for (int i = 0; i < of.length; i++) {
                positions[i] = Arrays.binarySearch(group.traces(), order.trace(window.trace(of[i])));
            }
            Window all = new Window(new TraceRange(0, of.length), window.samples(), 1);
            float[] data = new OrderedSource(group.source(), TraceOrder.of(positions)).read(all, progress).data();
            for (int i = 0; i < of.length; i++) {
                System.arraycopy(data, i * samples, out, of[i] * samples, samples);
            }
        }
        return new TraceBlock(window, out);
    }
}
