// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

/**
 * Random numbers that are a function of where they are used, not of what was drawn before: the SplitMix64 finaliser
 * (Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014) over seed, stream and index.
 */
final class Chance {
    private Chance() {
    }

    /** 64 random bits. */
    static long bits(long seed, int stream, long index) {
        long z = seed + 0x9e3779b97f4a7c15L * (stream + 1) + 0xd1b54a32d192ed03L * index;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        return z ^ z >>> 27;
    }

    /** Evenly distributed between 0 (included) and 1. */
    static double unit(long seed, int stream, long index) {
        return (bits(seed, stream, index) >>> 11) * 0x1p-53;
    }

    /** Evenly distributed between two numbers. */
    static double between(double from, double to, long seed, int stream, long index) {
        return from + (to - from) * unit(seed, stream, index);
    }
}
