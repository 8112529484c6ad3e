// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.time;

import java.util.Arrays;
import java.util.List;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Processor;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/** Moves traces along the time axis; see {@link ShiftFactory}. */
final class Shift implements Processor {
    /** Shifts this near to a whole number of samples are one. */
    private static final double WHOLE = 1e-6;
    private static final KaiserSinc SINC = KaiserSinc.interpolation();

    private final Sampling sampling;
    private final double time;
    private final List<HeaderKey> headers;
    private final double factor;

    /** What a thread keeps. */
    private static final class Scratch {
        double[] trace = new double[0];
        double[] output = new double[0];
        float[] before = new float[0];
        /** Of the samples from {@code reach} after to {@code reach} before, for the part of a sample below. */
        final double[] weights = new double[2 * SINC.reach() + 1];
        double part = Double.NaN;

        void reserve(int samples) {
            if (output.length < samples) {
                trace = new double[samples];
                output = new double[samples];
                before = new float[samples];
            }
        }

        void weigh(double wanted) {
            if (wanted != part) {
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = SINC.at(i - SINC.reach() - wanted);
                }
                part = wanted;
            }
        }
    }

    /**
     * @param time    what all traces move by, in the unit of the sampling
     * @param headers what each trace moves by as well
     * @param factor  for the headers
     */
    Shift(Sampling sampling, double time, List<HeaderKey> headers, double factor) {
        this.sampling = sampling;
        this.time = time;
        this.headers = List.copyOf(headers);
        this.factor = factor;
    }

    @Override
    public Scope scope() {
        return Scope.TRACE;
    }

    @Override
    public Sampling output() {
        return sampling;
    }

    @Override
    public List<HeaderKey> headers() {
        return headers.stream().distinct().toList();
    }

    @Override
    public void process(GatherBuffer gather, Workspace workspace) {
        int samples = sampling.count();
        if (gather.samples() != samples) {
            throw new IllegalArgumentException(gather.samples() + " samples instead of " + samples);
        }
        Scratch scratch = workspace.retained(Scratch.class, Scratch::new);
        scratch.reserve(samples);
        int[] columns = headers.stream().mapToInt(gather.headers()::indexOf).toArray();
        for (int t = 0; t < gather.traces(); t++) {
            double shift = shift(gather.headers(), columns, t) / sampling.interval();
            double nearest = Math.rint(shift);
            if (Math.abs(nearest) >= samples + 1.0) {
                Arrays.fill(gather.data(), t * samples, (t + 1) * samples, 0);
            } else if (Math.abs(shift - nearest) < WHOLE) {
                move(gather.data(), t * samples, (int) nearest);
            } else {
                interpolate(gather.data(), t * samples, shift, scratch);
            }
        }
    }

    private double shift(HeaderBatch batch, int[] columns, int trace) {
        double sum = 0;
        for (int column : columns) {
            double value = batch.doubleAt(column, trace);
            sum += Double.isFinite(value) ? value : 0;
        }
        return time + factor * sum;
    }

    private void move(float[] data, int offset, int by) {
        int samples = sampling.count();
        int kept = Math.max(0, samples - Math.abs(by));
        int end = offset + samples;
        if (by >= 0) {
            System.arraycopy(data, offset, data, end - kept, kept);
            Arrays.fill(data, offset, end - kept, 0);
        } else {
            System.arraycopy(data, end - kept, data, offset, kept);
            Arrays.fill(data, offset + kept, end, 0);
        }
    }

    private void interpolate(float[] data, int offset, double shift, Scratch scratch) {
        int samples = sampling.count();
        System.arraycopy(data, offset, scratch.before, 0, samples);
        boolean live = false;
        boolean spoilt = false;
        double[] x = scratch.trace;
        for (int s = 0; s < samples; s++) {
            float v = scratch.before[s];
            boolean fine = Float.isFinite(v);
            x[s] = fine ? v : 0;
            spoilt |= !fine;
            live |= fine && v != 0;
        }
        Arrays.fill(data, offset, offset + samples, 0);
        if (live) {
            int whole = (int) Math.floor(shift);
            scratch.weigh(shift - whole);
            // only what lies between the first and the last sample of the trace
            int first = Math.max(0, whole + 1);
            int end = Math.min(samples, samples + whole);
            double[] y = scratch.output;
            if (first < end) {
                convolve(x, y, whole, first, end, scratch.weights);
            }
            for (int s = first; s < end; s++) {
                data[offset + s] = (float) y[s];
            }
        }
        for (int s = 0; spoilt && s < samples; s++) {
            int to = (int) Math.rint(s + shift);
            if (!Float.isFinite(scratch.before[s]) && to >= 0 && to < samples) {
                data[offset + to] = scratch.before[s];
            }
        }
    }

    private void convolve(double[] x, double[] y, int whole, int first, int end, double[] weights) {
        Arrays.fill(y, first, end, 0);
        for (int i = 0; i < weights.length; i++) {
            int back = whole + i - SINC.reach();
            add(y, x, back, weights[i], Math.max(first, back), Math.min(end, sampling.count() + back));
        }
    }

    private static void add(double[] y, double[] x, int back, double weight, int from, int to) {
        for (int s = from; s < to; s++) {
            y[s] += weight * x[s - back];
        }
    }
}
