// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.moveout.data.Window;
import org.moveout.raster.Projection;
import org.moveout.raster.SampleAxis;
import org.moveout.raster.SectionBlock;

/** Finds out what is under the cursor and tells the listeners when that changes. */
final class CursorReadout {
    private final SeismicCanvas canvas;
    private final HeaderStage headers;
    private Optional<Readout> last = Optional.empty();

    CursorReadout(SeismicCanvas canvas, HeaderStage headers) {
        this.canvas = canvas;
        this.headers = headers;
    }

    Optional<Readout> last() {
        return last;
    }

    /** Looks again: the cursor, the view, the frame or the headers have changed. */
    void update(Point cursor, Frame frame, SampleAxis axis) {
        Optional<Readout> now = cursor == null ? Optional.empty()
                : canvas.projection().flatMap(p -> at(p, cursor, frame, axis));
        if (!now.equals(last)) {
            last = now;
            canvas.tell(l -> l.readoutChanged(now));
        }
    }

    private Optional<Readout> at(Projection p, Point cursor, Frame frame, SampleAxis axis) {
        SectionInput input = canvas.input().orElseThrow();
        long trace = p.traceAt(cursor.x + 0.5);
        long sample = Math.round(p.toSample(cursor.y + 0.5));
        if (trace < 0 || trace >= input.source().traceCount() || sample < 0
                || sample >= input.source().sampling().count()) {
            return Optional.empty();
        }
        double amplitude = Double.NaN;
        String group = "";
        if (frame != null && frame.block() != null) {
            SectionBlock there = frame.block();
            Window w = there.block().window();
            long column = Math.floorDiv(trace - w.traces().first(), w.stride());
            int row = (int) sample / there.sampleFactor() - w.samples().first();
            if (column >= 0 && column < there.block().traces() && row >= 0 && row < there.block().samples()) {
                // where only every n-th trace was read, the one that is drawn here is told about
                trace = there.isGrouped() ? trace : w.trace((int) column);
                amplitude = there.block().at((int) column, row);
                group = there.describe(input.source().traceCount(), trace);
            }
        }
        double x = p.toTrace(cursor.x + 0.5);
        double y = p.toSample(cursor.y + 0.5);
        List<String> notes = canvas.shownLayers().stream().map(l -> l.describe(x, y)).flatMap(Optional::stream).toList();
        return Optional.of(new Readout(trace, input.order().trace(trace), (int) sample, axis, amplitude, group,
                headers.values(trace), notes));
    }
}
