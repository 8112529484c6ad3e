// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.velocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Processor;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/**
 * Normal moveout as {@link NmoFactory} describes it. Immutable and thread-safe.
 *
 * @param output  sampling of the traces, in time
 * @param model   velocities
 * @param offset  the header with the offset
 * @param stretch largest {@code (t - t0) / t0}, infinite for any
 * @param taper   samples of the ramp below the stretch mute
 * @param inverse whether moveout is put back
 * @param sinc    whether interpolation is band-limited, not linear
 */
record Nmo(Sampling output, VelocityModel model, HeaderKey offset, double stretch, int taper, boolean inverse,
        boolean sinc) implements Processor {
    /** Nothing there. */
    private static final double NOWHERE = -1;

    /** Scratch of one thread. The velocities are those of a place, kept for the next trace, which often is there too. */
    private static final class Scratch {
        private Nmo owner;
        private double first;
        private double second;
        /** 10^6 over the square of the velocity at each sample, s^2/m^2 10^6: times offset squared gives ms^2. */
        private double[] slowness = new double[0];
        private double[] velocities = new double[0];
        private double[] squares = new double[0];
        private double[] positions = new double[0];

        void at(Nmo wanted, double x, double y) {
            int samples = wanted.output.count();
            if (owner == wanted && first == x && second == y) {
                return;
            }
            if (slowness.length < samples) {
                slowness = new double[samples];
                velocities = new double[samples];
                squares = new double[samples];
                positions = new double[samples];
            }
            wanted.model.velocities(x, y, wanted.output, velocities);
            for (int s = 0; s < samples; s++) {
                slowness[s] = 1e6 / (velocities[s] * velocities[s]);
            }
            owner = wanted;
            first = x;
            second = y;
        }
    }

    @Override
    public Scope scope() {
        return Scope.TRACE;
    }

    @Override
    public List<HeaderKey> headers() {
        List<HeaderKey> keys = new ArrayList<>(model.keys());
        if (!keys.contains(offset)) {
            keys.add(offset);
        }
        return List.copyOf(keys);
    }

    @Override
    public void process(GatherBuffer gather, Workspace workspace) {
        int samples = output.count();
        if (gather.samples() != samples) {
            throw new IllegalArgumentException(gather.samples() + " samples instead of " + samples);
        }
        HeaderBatch headers = gather.headers();
        int offsetColumn = headers.indexOf(offset);
        List<HeaderKey> keys = model.keys();
        int firstColumn = keys.isEmpty() ? -1 : headers.indexOf(keys.get(0));
        int secondColumn = keys.size() < 2 ? -1 : headers.indexOf(keys.get(1));
        Scratch scratch = workspace.retained(Scratch.class, Scratch::new);
        float[] padded = workspace.floats(0, samples + 2 * SincTable.PAD);
        for (int t = 0; t < gather.traces(); t++) {
            double x = Math.abs(headers.doubleAt(offsetColumn, t));
            int at = t * samples;
            if (!(x > 0) || !copy(gather.data(), at, samples, padded)) {
                continue;
            }
            scratch.at(this, firstColumn < 0 ? 0 : headers.doubleAt(firstColumn, t),
                    secondColumn < 0 ? 0 : headers.doubleAt(secondColumn, t));
            int top = inverse ? back(x * x, scratch) : forth(x * x, scratch);
            interpolate(padded, scratch.positions, top, gather.data(), at);
            if (!inverse && top > 0) {
                ramp(gather.data(), at, top);
            }
        }
    }

    /** Copies a trace between zeros, without samples that are not finite; tells whether there is anything in it. */
    private static boolean copy(float[] data, int at, int samples, float[] padded) {
        Arrays.fill(padded, 0, SincTable.PAD, 0);
        Arrays.fill(padded, SincTable.PAD + samples, samples + 2 * SincTable.PAD, 0);
        boolean alive = false;
        for (int s = 0; s < samples; s++) {
            float v = data[at + s];
            padded[SincTable.PAD + s] = Math.abs(v) <= Float.MAX_VALUE ? v : 0;
            alive |= padded[SincTable.PAD + s] != 0;
        }
        return alive;
    }

    /**
     * Where the samples of a corrected trace come from.
     *
     * @param square of the offset
     * @return the first sample that is not muted
     */
    private int forth(double square, Scratch scratch) {
        int samples = output.count();
        double limit = (1 + stretch) * (1 + stretch);
        double scale = 1 / output.interval();
        int top = 0;
        for (int s = 0; s < samples; s++) {
            double t0 = output.at(s);
            double t = t0 * t0 + square * scratch.slowness[s];
            scratch.squares[s] = t;
            scratch.positions[s] = t0 < 0 ? NOWHERE : (Math.sqrt(t) - output.first()) * scale;
        }
        if (stretch < Double.POSITIVE_INFINITY) {
            top = samples;
            while (top > 0 && !(scratch.squares[top - 1] > limit * square(output.at(top - 1)))
                    && output.at(top - 1) > 0) {
                top--;
            }
        }
        return top;
    }

    /**
     * Where the samples of a trace with moveout come from. Times squared are interpolated between samples, which is
     * exact where the velocity does not change, and corrected once for its change.
     *
     * @return the first sample that is not muted
     */
    private int back(double square, Scratch scratch) {
        int samples = output.count();
        double limit = (1 + stretch) * (1 + stretch);
        double[] squares = scratch.squares;
        double[] positions = scratch.positions;
        for (int s = 0; s < samples; s++) {
            squares[s] = square(output.at(s)) + square * scratch.slowness[s];
        }
        int lowest = samples - 1;
        while (lowest > 0 && output.at(lowest - 1) >= 0 && squares[lowest - 1] < squares[lowest]) {
            lowest--;
        }
        int next = lowest;
        int top = 0;
        for (int s = 0; s < samples; s++) {
            double t = square(output.at(s));
            while (next < samples && squares[next] <= t) {
                next++;
            }
            double t0 = NOWHERE;
            if (output.at(s) >= 0 && next > lowest && lowest < samples - 1) {
                int upper = Math.min(next, samples - 1);
                double before = square(output.at(upper - 1));
                double slope = (square(output.at(upper)) - before) / (squares[upper] - squares[upper - 1]);
                t0 = before + slope * (t - squares[upper - 1]);
                // a step along the chord, with the velocity that belongs to the time just found
                double share = (Math.sqrt(t0) - output.at(upper - 1)) / output.interval();
                double velocity = scratch.velocities[upper - 1]
                        + share * (scratch.velocities[upper] - scratch.velocities[upper - 1]);
                t0 = Math.clamp(t0 - slope * (t0 + square * 1e6 / square(velocity) - t), before,
                        square(output.at(upper)));
            }
            positions[s] = t0 < 0 ? NOWHERE : (Math.sqrt(t0) - output.first()) / output.interval();
            if (stretch < Double.POSITIVE_INFINITY && (t0 <= 0 || t > limit * t0)) {
                top = s + 1;
            }
        }
        return top;
    }

    private static double square(double x) {
        return x * x;
    }

    private void interpolate(float[] padded, double[] positions, int top, float[] data, int at) {
        int samples = output.count();
        double end = samples - 1 + 1e-6;
        Arrays.fill(data, at, at + Math.min(top, samples), 0);
        for (int s = top; s < samples; s++) {
            double position = positions[s];
            if (position < 0 || position > end) {
                data[at + s] = 0;
            } else if (sinc) {
                data[at + s] = SincTable.at(padded, position);
            } else {
                int i = (int) position;
                float a = padded[SincTable.PAD + i];
                data[at + s] = (float) (a + (position - i) * (padded[SincTable.PAD + i + 1] - a));
            }
        }
    }

    private void ramp(float[] data, int at, int top) {
        int end = (int) Math.min(output.count(), (long) top + taper);
        for (int s = top; s < end; s++) {
            double share = (s - top + 1.0) / (taper + 1.0);
            data[at + s] = (float) (data[at + s] * (0.5 - 0.5 * StrictMath.cos(Math.PI * share)));
        }
    }
}
