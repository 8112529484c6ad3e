// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.process.spectrum.Spectrum;
import org.moveout.process.spectrum.SpectrumAccumulator;
import org.moveout.process.spectrum.SpectrumOptions;
import org.moveout.process.statistics.AmplitudeSummary;
import org.moveout.process.statistics.AmplitudeSurvey;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Spectra and amplitude statistics of traces of 1000 samples, in traces a second on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Spectra {
    private static final int TRACES = 500;
    private final Sampling sampling = Sampling.time(1000, 4);
    private float[] data;

    @Setup
    public void create() {
        data = new float[TRACES * sampling.count()];
        Random random = new Random(1);
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
    }

    /** Spectrum and all it takes, of a gather of 500 traces. */
    @Benchmark
    @OperationsPerInvocation(TRACES)
    public Spectrum spectrum() {
        SpectrumAccumulator sum = new SpectrumAccumulator(sampling, SampleRange.all(sampling),
                SpectrumOptions.DEFAULT);
        for (int t = 0; t < TRACES; t++) {
            sum.add(data, t * sampling.count());
        }
        return sum.spectrum();
    }

    /** Moments and histogram, of a gather of 500 traces. */
    @Benchmark
    @OperationsPerInvocation(TRACES)
    public AmplitudeSummary statistics() {
        AmplitudeSurvey survey = new AmplitudeSurvey();
        for (int t = 0; t < TRACES; t++) {
            survey.add(data, t * sampling.count(), sampling.count());
        }
        return survey.summary();
    }
}
