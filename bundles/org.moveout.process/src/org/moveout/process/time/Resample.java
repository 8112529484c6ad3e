// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.time;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Processor;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/** Gives traces another sampling; see {@link ResampleFactory}. */
final class Resample implements Processor {
    private final Sampling input;
    private final Sampling output;
    private final double ratio;
    private final int reach;
    /** For each new sample the old one at it or before it. */
    private final int[] base;
    /**
     * For each new sample the weights of the old ones from {@code base - reach} to {@code base + reach}, null to copy
     * the one at {@code base}. Samples at the same place between old ones share theirs.
     */
    private final double[][] weights;

    /** What a thread keeps. */
    private static final class Scratch {
        double[] trace = new double[0];
        float[] bad = new float[0];
    }

    /**
     * @param input  sampling of the traces
     * @param output the new one, with the same first sample
     */
    Resample(Sampling input, Sampling output) {
        this.input = input;
        this.output = output;
        ratio = output.interval() / input.interval();
        KaiserSinc sinc = ratio > 1 ? KaiserSinc.antiAlias(ratio) : KaiserSinc.interpolation();
        reach = sinc.reach();
        base = new int[output.count()];
        weights = new double[output.count()][];
        Map<Long, double[]> rows = new HashMap<>();
        for (int j = 0; j < base.length; j++) {
            double position = j * ratio;
            double whole = Math.floor(position + 1e-9);
            // places that differ by less than a thousand-millionth of a sample are the same
            long place = Math.max(0, Math.round((position - whole) * 1e9));
            base[j] = (int) whole;
            if (place > 0 || !sinc.keepsSamples()) {
                weights[j] = rows.computeIfAbsent(place, p -> row(sinc, reach, p / 1e9));
            }
        }
    }

    private static double[] row(KaiserSinc sinc, int reach, double place) {
        double[] row = new double[2 * reach + 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = sinc.at(place + reach - i);
        }
        return row;
    }

    @Override
    public Scope scope() {
        return Scope.TRACE;
    }

    @Override
    public Sampling output() {
        return output;
    }

    @Override
    public void process(GatherBuffer gather, Workspace workspace) {
        if (gather.samples() != input.count()) {
            throw new IllegalArgumentException(gather.samples() + " samples instead of " + input.count());
        }
        if (output.equals(input)) {
            return;
        }
        Scratch scratch = workspace.retained(Scratch.class, Scratch::new);
        int length = input.count() + 2 * reach + 1;
        if (scratch.trace.length < length) {
            scratch.trace = new double[length];
        }
        int traces = gather.traces();
        // traces that grow are moved from the last one on, those that shrink from the first, so that none is overwritten
        if (output.count() > input.count()) {
            gather.reshape(traces, output);
            for (int t = traces - 1; t >= 0; t--) {
                trace(gather.data(), t, scratch);
            }
        } else {
            for (int t = 0; t < traces; t++) {
                trace(gather.data(), t, scratch);
            }
            gather.reshape(traces, output);
        }
    }

    private void trace(float[] data, int trace, Scratch scratch) {
        int from = trace * input.count();
        int to = trace * output.count();
        double[] x = scratch.trace;
        boolean live = false;
        boolean spoilt = false;
        Arrays.fill(x, 0, reach, 0);
        for (int s = 0; s < input.count(); s++) {
            float v = data[from + s];
            boolean fine = Float.isFinite(v);
            x[reach + s] = fine ? v : 0;
            spoilt |= !fine;
            live |= fine && v != 0;
        }
        Arrays.fill(x, reach + input.count(), input.count() + 2 * reach + 1, 0);
        if (spoilt && scratch.bad.length < input.count()) {
            scratch.bad = new float[input.count()];
        }
        if (spoilt) {
            System.arraycopy(data, from, scratch.bad, 0, input.count());
        }
        if (live) {
            for (int j = 0; j < base.length; j++) {
                data[to + j] = weights[j] == null ? (float) x[base[j] + reach] : (float) dot(weights[j], x, base[j]);
            }
        } else {
            Arrays.fill(data, to, to + base.length, 0);
        }
        if (spoilt) {
            markBad(data, to, scratch.bad);
        }
    }

    private static double dot(double[] weights, double[] x, int first) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 4 <= weights.length; i += 4) {
            a += weights[i] * x[first + i];
            b += weights[i + 1] * x[first + i + 1];
            c += weights[i + 2] * x[first + i + 2];
            d += weights[i + 3] * x[first + i + 3];
        }
        for (; i < weights.length; i++) {
            a += weights[i] * x[first + i];
        }
        return a + b + (c + d);
    }

    /** Gives the new samples nearest to a bad one its value. */
    private void markBad(float[] data, int to, float[] before) {
        for (int s = 0; s < input.count(); s++) {
            if (!Float.isFinite(before[s])) {
                double nearest = Math.rint(s / ratio);
                int first = (int) Math.max(0, Math.min(nearest, Math.ceil((s - 0.5) / ratio)));
                int last = (int) Math.min(base.length - 1, Math.max(nearest, Math.floor((s + 0.5) / ratio)));
                for (int j = Math.min(first, base.length - 1); j <= last; j++) {
                    data[to + j] = before[s];
                }
            }
        }
    }
}
