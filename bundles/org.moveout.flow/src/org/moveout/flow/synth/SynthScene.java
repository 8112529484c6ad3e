// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

import java.nio.ByteOrder;
import java.util.Arrays;

import org.moveout.segy.SampleFormat;

/**
 * Everything that makes traces: survey, earth, surface waves, noise and gain. Immutable and thread-safe; each thread
 * makes traces with a {@link Maker} of its own.
 */
final class SynthScene {
    private static final int DEAD = 60;
    private static final int NOISY = 62;
    private static final int NOISE = 64;
    private static final int SHOT = 66;
    /** For how many shots a bad channel stays bad. */
    private static final int REPAIR = 40;

    private final SynthRequest request;
    private final Survey survey;
    private final SynthHeaders headers;
    private final int samples;
    private final Earth earth;
    private final Moveout moveout;
    private final SurfaceWaves surface;
    private final Noise noise;
    private final float[] gain;
    private final double noiseLevel;
    private final double scale;

    SynthScene(SynthRequest request) {
        this.request = request;
        survey = Survey.of(request);
        headers = new SynthHeaders(request, survey);
        samples = request.samples();
        double interval = request.interval();
        earth = new Earth(samples, interval, !survey.isPrestack(), request.seed());
        moveout = new Moveout(survey.offsets(), samples, interval);
        boolean shots = request.kind() == SynthKind.SHOTS;
        surface = shots ? new SurfaceWaves(moveout, samples, interval) : null;
        noise = new Noise(samples, interval, request.seed());
        gain = gain(samples, interval, shots);
        noiseLevel = request.noise() * (shots ? 0.5 : 1);
        scale = scale(request.format(), shots);
    }

    /** Spherical divergence and absorption in raw records; what is left of them after processing in the others. */
    private static float[] gain(int samples, double interval, boolean raw) {
        float[] gain = new float[samples];
        for (int s = 0; s < samples; s++) {
            double t = s * interval / 1000;
            gain[s] = (float) (raw ? 1.2 / Math.pow(0.25 + t, 1.4) : 1.15 - 0.5 * t / (t + 2));
        }
        return gain;
    }

    /** The amplitude that a reflection strength of 1 gets. */
    private static double scale(SampleFormat format, boolean raw) {
        return switch (format) {
        case IBM_FLOAT, IEEE_FLOAT -> raw ? 0.01 : 1500;
        case INT32 -> 2e7;
        case INT16 -> raw ? 900 : 2200;
        case INT8 -> raw ? 6 : 11;
        };
    }

    SynthHeaders headers() {
        return headers;
    }

    /** Makes traces. Belongs to one thread. */
    final class Maker {
        private final Earth.Column column = earth.new Column();
        private final Place place = new Place();
        private final float[] trace = new float[samples];
        private final float[] noiseA = new float[samples];
        private final float[] noiseB = new float[samples];

        /**
         * Makes one trace with its header.
         *
         * @param number its zero-based number in the file
         * @param dst    receives {@link SynthRequest#traceBytes()} bytes at {@code at}
         */
        void make(long number, byte[] dst, int at) {
            survey.locate(number, place);
            boolean dead = isDead();
            headers.write(place, dead, dst, at);
            if (dead) {
                Arrays.fill(trace, 0);
            } else {
                fill();
            }
            request.format().encode(trace, 0, dst, at + SynthHeaders.TRACE, samples, ByteOrder.BIG_ENDIAN);
        }

        /** In raw records a channel is dead for some shots; elsewhere single traces are. */
        private boolean isDead() {
            long seed = request.seed();
            return surface != null
                    ? Chance.unit(seed, DEAD, (long) place.fieldRecord / REPAIR * 131_072 + place.channel) < 0.006
                    : Chance.unit(seed, DEAD, place.trace) < 0.0008;
        }

        private void fill() {
            long seed = request.seed();
            int table = moveout.table(place.offsetIndex);
            column.render(place.along, place.across, moveout, table, trace);
            long bits = Chance.bits(seed, NOISE, place.trace);
            noise.copy(bits, noiseA, samples);
            noise.copy(bits >>> 24, noiseB, samples);
            double level = noiseLevel * scale;
            if (surface != null && Chance.unit(seed, NOISY, place.fieldRecord * 131_072L + place.channel) < 0.004) {
                level = Math.max(level, 0.05 * scale) * Chance.between(4, 15, seed, NOISY + 1, place.trace);
            }
            mix(trace, gain, noiseA, noiseB, (float) scale, (float) (0.8 * level), (float) (0.6 * level));
            if (surface != null) {
                double strength = Chance.between(0.7, 1.3, seed, SHOT, place.fieldRecord);
                double group = Chance.between(0.75, 1.25, seed, SHOT + 1, place.fieldRecord * 2L + place.channel);
                add(trace, surface.table(table), (float) (scale * strength * group));
            }
        }
    }

    private static void mix(float[] trace, float[] gain, float[] a, float[] b, float scale, float levelA,
            float levelB) {
        for (int i = 0; i < trace.length; i++) {
            trace[i] = trace[i] * gain[i] * scale + (a[i] * levelA + b[i] * levelB);
        }
    }

    private static void add(float[] trace, float[] waves, float factor) {
        for (int i = 0; i < trace.length; i++) {
            trace[i] += waves[i] * factor;
        }
    }
}
