// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
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

/** Processors of amplitudes and gathers, in input traces of 1000 samples a second, gathers of 60 traces, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GatherProcessors {
    private static final int TRACES = 60;
    private final Sampling sampling = Sampling.time(1000, 4);
    private final Workspace workspace = new Workspace();
    private final List<HeaderColumn> columns = List.of(new HeaderColumn(HeaderKey.OFFSET, HeaderType.INT32),
            new HeaderColumn(HeaderKey.CDP, HeaderType.INT32));
    private final HeaderBatch headers = new HeaderBatch(columns, TRACES);
    private float[] data;
    private float[] work;
    private Processor processor;

    /** Id and settings of a processor. */
    @Param({ "agc", "agc level=mean", "agc level=instantaneous", "agc level=median", "balance", "balance by=gather",
        "gain", "mute", "kill where=offset>500", "nmo", "nmo interpolation=linear", "nmo direction=inverse", "stack",
        "stack method=median", "stack method=diversity" })
    private String step;

    @Setup
    public void create() throws ParameterException, IOException {
        String[] words = step.split(" ");
        ProcessorFactory factory = Processors.builtIn().find(words[0]).orElseThrow();
        Map<String, Object> given = new HashMap<>();
        for (int w = 1; w < words.length; w++) {
            String[] setting = words[w].split("=", 2);
            for (Parameter<?> p : factory.description().parameters()) {
                if (p.id().equals(setting[0])) {
                    given.put(p.id(), p.parse(setting[1]));
                }
            }
        }
        processor = factory.create(ParameterValues.of(factory.description().parameters(), given),
                ProcessorInput.of(sampling, columns));
        data = new float[TRACES * sampling.count()];
        Random random = new Random(1);
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        work = data.clone();
    }

    @Benchmark
    @OperationsPerInvocation(TRACES)
    public float[] process() {
        System.arraycopy(data, 0, work, 0, data.length);
        headers.set(0, TRACES);
        for (int t = 0; t < TRACES; t++) {
            headers.ints(0)[t] = 50 + 50 * t;
            headers.ints(1)[t] = 7;
        }
        processor.process(new GatherBuffer(work, TRACES, sampling, headers), workspace);
        return work;
    }
}
