// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

/**
 * The seismic response of one stack of layers in two facies, finely sampled so that traces are made by linear
 * interpolation. Immutable and thread-safe.
 * <p>
 * Layers have exponentially distributed thicknesses, Laplace-distributed reflection coefficients, and come in packages
 * that are loud or quiet. Both facies have the same interfaces, and the same coefficients at some of them; mixing the
 * two by changing shares makes reflections change their strength and even their sign along the line. The wavelet is a
 * Ricker wavelet (N. Ricker, Geophysics 18, 1953) whose peak frequency falls with time.
 */
final class Layers {
    /** The peak frequency for which the thicknesses below are meant; others scale them. */
    private static final double USUAL_FREQUENCY = 34;

    /** Facies A at even, facies B at odd indices. */
    final float[] pairs;
    /** Milliseconds between two pairs. */
    final double step;
    /** Milliseconds before the first interface, so that the wavelet's beginning is there. */
    final double lead;

    /**
     * @param length    milliseconds from the first interface to the end
     * @param step      milliseconds between table entries
     * @param frequency peak frequency at the top in Hz
     * @param first     coefficient of the first interface, which both facies share
     * @param stream    which random numbers to use
     */
    Layers(double length, double step, double frequency, double first, long seed, int stream) {
        this.step = step;
        lead = 4000 / frequency;
        double thickness = USUAL_FREQUENCY / frequency;
        int count = (int) Math.ceil((length + 2 * lead) / step) + 2;
        pairs = new float[2 * count];
        double time = 0;
        double packageEnd = 0;
        double loudness = 1;
        double markerChance = 0;
        for (long n = 0; time < length; n++) {
            if (time >= packageEnd) {
                packageEnd = time + thickness * Chance.between(80, 500, seed, stream, 8 * n);
                loudness = Math.exp(Chance.between(-1.6, 0.7, seed, stream, 8 * n + 1));
                markerChance = 0.03;
            }
            double strength = loudness * (Chance.unit(seed, stream, 8 * n + 2) < markerChance ? 5 : 1);
            double a = n == 0 ? first : strength * laplace(seed, stream, 8 * n + 3);
            double b = n == 0 || Chance.unit(seed, stream, 8 * n + 4) < 0.45 ? a
                    : strength * laplace(seed, stream, 8 * n + 5);
            double peak = frequency * (1 - 0.45 * Math.min(1, time / 4000));
            add(time, peak, a, b);
            time += thickness * (2 - 9 * Math.log(1 - Chance.unit(seed, stream, 8 * n + 6)));
        }
    }

    /** The place of a time in the table, in pairs. */
    double index(double time) {
        return (time + lead) / step;
    }

    /** The last place from which on one can interpolate. */
    double lastIndex() {
        return pairs.length / 2 - 2;
    }

    private void add(double time, double frequency, double a, double b) {
        double reach = 1500 / frequency;
        int from = (int) Math.max(0, Math.ceil(index(time - reach)));
        int to = (int) Math.min(pairs.length / 2 - 1, Math.floor(index(time + reach)));
        for (int i = from; i <= to; i++) {
            double w = ricker(i * step - lead - time, frequency);
            pairs[2 * i] += (float) (a * w);
            pairs[2 * i + 1] += (float) (b * w);
        }
    }

    /** A Ricker wavelet of peak 1 at a time in milliseconds. */
    static double ricker(double time, double frequency) {
        double x = Math.PI * frequency * time / 1000;
        return (1 - 2 * x * x) * Math.exp(-x * x);
    }

    private static double laplace(long seed, int stream, long index) {
        double u = Chance.unit(seed, stream, index) - 0.5;
        return -Math.signum(u) * Math.log(1 - 2 * Math.abs(u));
    }
}
