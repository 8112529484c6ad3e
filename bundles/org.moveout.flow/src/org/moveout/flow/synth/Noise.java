// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

import java.util.Map;
import java.util.SplittableRandom;

import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Workspace;
import org.moveout.process.filter.BandpassFactory;

/**
 * A long record of band-limited noise of RMS 1, from which traces take stretches. Immutable and thread-safe.
 */
final class Noise {
    private static final int LENGTH = 1 << 18;

    private final float[] record;

    Noise(int samples, double interval, long seed) {
        record = new float[LENGTH + samples];
        SplittableRandom random = new SplittableRandom(Chance.bits(seed, 20, 0));
        for (int i = 0; i < record.length; i++) {
            record[i] = (float) random.nextGaussian();
        }
        double nyquist = 500 / interval;
        BandpassFactory factory = new BandpassFactory();
        try {
            factory.create(ParameterValues.of(factory.description().parameters(),
                    Map.of("low", Math.clamp(0.03 * nyquist, 0.01, 9_000), "high", Math.min(0.75 * nyquist, 10_000),
                            "order", 2)),
                    ProcessorInput.of(Sampling.time(record.length, interval)))
                    .process(GatherBuffer.of(record, 1, Sampling.time(record.length, interval)), new Workspace());
        } catch (ParameterException e) {
            throw new IllegalStateException(e);
        }
        double squares = 0;
        for (float v : record) {
            squares += v * v;
        }
        float factor = (float) Math.sqrt(record.length / squares);
        for (int i = 0; i < record.length; i++) {
            record[i] *= factor;
        }
    }

    /** Copies a stretch chosen by random bits to the beginning of an array. */
    void copy(long bits, float[] to, int samples) {
        System.arraycopy(record, (int) (bits & LENGTH - 1), to, 0, samples);
    }
}
