// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.util.Optional;

import org.moveout.data.TraceRange;
import org.moveout.data.gather.GatherSpan;
import org.moveout.data.order.OrderedHeaders;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.flow.preview.GatherPreview;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Viewport;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.compare.Comparison;
import org.moveout.ui.internal.gather.GatherBar;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/**
 * What a sweep is shown on: the traces of a section, or those in view if there are too many.
 *
 * @param section  whose traces they are
 * @param dataset  of the section
 * @param input    what the section shows
 * @param gather   the traces, to try flows on
 * @param view     the part to show, in those traces
 * @param settings how the section is drawn
 */
record SweepTraces(SectionPart section, OpenDataset dataset, SectionInput input, TraceRange part, GatherPreview gather,
        Viewport view, DisplaySettings settings) {
    /** The most samples that flows are tried on several times in a row: 16 MB. */
    private static final long MOST_SAMPLES = 1L << 22;

    /**
     * Those of a section now.
     *
     * @param bar    its gathers
     * @param before those shown before, whose samples serve again if they are the same
     */
    static Optional<SweepTraces> of(SectionPart section, Optional<GatherBar> bar, Optional<SweepTraces> before) {
        SeismicCanvas canvas = Comparison.of(section).map(c -> c.main().canvas()).orElse(null);
        SectionInput input = canvas == null ? null : canvas.input().orElse(null);
        OpenDataset dataset = section.dataset().orElse(null);
        if (input == null || dataset == null || input.order().count() == 0) {
            return Optional.empty();
        }
        long count = input.order().count();
        int samples = input.source().sampling().count();
        Viewport v = canvas.viewport();
        TraceRange part = new TraceRange(0, count);
        boolean all = count * samples <= MOST_SAMPLES;
        if (!all) {
            long most = Math.max(1, MOST_SAMPLES / Math.max(1, samples));
            long first = Math.clamp(Math.round(v.firstTrace()), 0, count - 1);
            long end = Math.clamp(Math.round(v.lastTrace()) + 1, first + 1, count);
            long middle = (first + end) / 2;
            first = Math.max(first, middle - most / 2);
            part = new TraceRange(first, Math.min(end, first + most));
        }
        TraceRange wanted = part;
        GatherPreview gather = before.filter(b -> b.input() == input && b.part().equals(wanted))
                .map(SweepTraces::gather).orElseGet(() -> gather(input, dataset, wanted, all ? bar : Optional.empty()));
        return Optional.of(new SweepTraces(section, dataset, input, part, gather, within(v.shifted(-part.first(), 0), part,
                samples), canvas.settings()));
    }

    private static GatherPreview gather(SectionInput input, OpenDataset dataset, TraceRange part, Optional<GatherBar> bar) {
        TraceOrder positions = TraceOrder.of(part);
        long[] numbers = new long[part.intCount()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = input.order().trace(part.first() + i);
        }
        long[] edges = bar.flatMap(GatherBar::span).map(GatherSpan::edges).orElse(new long[] { 0, part.count() });
        return new GatherPreview(new OrderedSource(input.source(), positions),
                new OrderedHeaders(input.headers().orElse(dataset.dataset().headers()), positions), TraceOrder.of(numbers),
                edges);
    }

    /** What of a view lies within the traces; all of them if nothing does. */
    private static Viewport within(Viewport v, TraceRange part, int samples) {
        double left = Math.max(v.firstTrace(), -0.5);
        double right = Math.min(v.lastTrace(), part.count() - 0.5);
        double top = Math.max(v.firstSample(), -0.5);
        double bottom = Math.min(v.lastSample(), samples - 0.5);
        return left < right && top < bottom ? new Viewport(left, right, top, bottom)
                : new Viewport(-0.5, part.count() - 0.5, -0.5, Math.max(1, samples) - 0.5);
    }
}
