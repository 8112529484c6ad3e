// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Parameter;
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

/** Filters and transforms of single traces, in traces of 1000 samples every 4 ms a second, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Filters {
    private static final int TRACES = 1000;

    /** A processor and its settings. */
    @Param({ "bandpass", "bandpass phase=minimum", "lowpass", "highpass", "notch", "ormsby", "ricker", "phase", "envelope",
        "envelope attribute=phase", "envelope attribute=frequency", "envelope attribute=cosine", "resample interval=2",
        "resample interval=3", "resample interval=8", "shift time=8", "shift time=6.7", "decon",
        "decon method=predictive operator=240", "decon operator=1000" })
    public String filter;

    private final Sampling sampling = Sampling.time(1000, 4);
    private final Workspace workspace = new Workspace();
    private float[] data;
    private GatherBuffer work;
    private Processor processor;

    @Setup
    public void create() throws ParameterException, IOException {
        String[] words = filter.split(" ");
        ProcessorFactory factory = Processors.builtIn().find(words[0]).orElseThrow();
        Map<String, Object> values = new HashMap<>();
        for (Parameter<?> parameter : factory.description().parameters()) {
            for (String word : words) {
                if (word.startsWith(parameter.id() + "=")) {
                    values.put(parameter.id(), parameter.parse(word.substring(parameter.id().length() + 1)));
                }
            }
        }
        processor = factory.create(ParameterValues.of(factory.description().parameters(), values),
                ProcessorInput.of(sampling));
        data = new float[TRACES * sampling.count()];
        Random random = new Random(1);
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        work = GatherBuffer.of(data.clone(), TRACES, sampling);
    }

    @Benchmark
    @OperationsPerInvocation(TRACES)
    public GatherBuffer process() {
        work.reshape(TRACES, sampling);
        System.arraycopy(data, 0, work.data(), 0, data.length);
        processor.process(work, workspace);
        return work;
    }
}
