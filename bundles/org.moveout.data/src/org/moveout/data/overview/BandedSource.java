// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.overview;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;

/**
 * Long traces cut into bands of samples, each a source of its own, so that a cache that keeps whole traces keeps (and a
 * reader of a few samples reads) only the bands that are looked at. Thread-safe as far as the bands are.
 */
public final class BandedSource implements WindowSource {
    private final Sampling sampling;
    private final List<WindowSource> bands;
    private final int height;

    /**
     * @param sampling of the whole traces
     * @param bands    from top to bottom, all but the last of the same number of samples
     */
    public BandedSource(Sampling sampling, List<? extends WindowSource> bands) {
        this.sampling = sampling;
        this.bands = List.copyOf(bands);
        height = this.bands.getFirst().sampling().count();
        long total = 0;
        for (WindowSource band : this.bands) {
            if (total % height != 0 || band.traceCount() != traceCount()) {
                throw new IllegalArgumentException("bands do not fit together");
            }
            total += band.sampling().count();
        }
        if (total != sampling.count()) {
            throw new IllegalArgumentException("bands of " + total + " samples for " + sampling.count());
        }
    }

    static WindowSource through(WindowSource source, UnaryOperator<WindowSource> wrap) {
        return source instanceof BandedSource b
                ? new BandedSource(b.sampling, b.bands.stream().map(wrap).toList()) : wrap.apply(source);
    }

    @Override
    public long traceCount() {
        return bands.getFirst().traceCount();
    }

    @Override
    public Sampling sampling() {
        return sampling;
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        SampleRange wanted = window.samples();
        int count = wanted.count();
        float[] out = new float[Math.toIntExact(window.sampleTotal())];
        for (int s = wanted.first(); s < wanted.end() && out.length > 0;) {
            int band = s / height;
            int top = band * height;
            int end = Math.min(wanted.end(), top + height);
            Window part = new Window(window.traces(), new SampleRange(s - top, end - top), window.stride());
            float[] data = bands.get(band).read(part, progress).data();
            int n = end - s;
            for (int t = 0; t < window.traceCount(); t++) {
                System.arraycopy(data, t * n, out, t * count + s - wanted.first(), n);
            }
            s = end;
        }
        return new TraceBlock(window, out);
    }
}
