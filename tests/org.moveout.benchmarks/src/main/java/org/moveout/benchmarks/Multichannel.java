// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.benchmarks;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.process.Workspace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Filters across traces and of noise with their default settings, on gathers of 120 traces of 1000 samples, in traces a
 * second on one thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Multichannel {
    private static final int TRACES = 120;
    private final Sampling sampling = Sampling.time(1000, 4);
    private final Workspace workspace = new Workspace();
    private float[] data;
    private float[] work;
    private Processor processor;

    @Param({ "mix", "fk", "fx", "despike", "denoise" })
    private String id;

    @Setup
    public void create() throws ParameterException, IOException {
        ProcessorFactory factory = Processors.builtIn().find(id).orElseThrow();
        processor = factory.create(ParameterValues.defaults(factory.description().parameters()), ProcessorInput.of(sampling));
        data = new float[TRACES * sampling.count()];
        Random random = new Random(1);
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        work = data.clone();
    }

    @Benchmark
    @OperationsPerInvocation(TRACES)
    public float[] filter() {
        System.arraycopy(data, 0, work, 0, data.length);
        processor.process(GatherBuffer.of(work, TRACES, sampling), workspace);
        return work;
    }
}
