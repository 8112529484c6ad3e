// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

/**
 * A smooth random function of the position: a sum of sine waves of given lengths and heights in random directions.
 * Immutable and thread-safe. Has no end, so lines of any length can be laid over it.
 */
final class Undulation {
    private final double[] along;
    private final double[] across;
    private final double[] phase;
    private final double[] height;

    /**
     * @param stream  which random numbers to use
     * @param lengths wavelengths in metres
     * @param heights half of the height of each wave
     */
    Undulation(long seed, int stream, double[] lengths, double[] heights) {
        int n = lengths.length;
        along = new double[n];
        across = new double[n];
        phase = new double[n];
        height = heights.clone();
        for (int i = 0; i < n; i++) {
            double direction = Chance.between(-0.9, 0.9, seed, stream, 3L * i);
            double number = 2 * Math.PI / lengths[i] * Chance.between(0.8, 1.2, seed, stream, 3L * i + 1);
            along[i] = number * Math.cos(direction);
            across[i] = number * Math.sin(direction);
            phase[i] = Chance.between(0, 2 * Math.PI, seed, stream, 3L * i + 2);
        }
    }

    /** The value at a position in metres. */
    double at(double x, double y) {
        double sum = 0;
        for (int i = 0; i < height.length; i++) {
            sum += height[i] * Math.sin(along[i] * x + across[i] * y + phase[i]);
        }
        return sum;
    }
}
