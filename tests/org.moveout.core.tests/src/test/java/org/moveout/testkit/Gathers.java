// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.process.Workspace;

/** Traces with headers for tests of processors, and what makes and runs these. */
public final class Gathers {
    private final Sampling sampling;
    private final List<HeaderColumn> columns = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final Map<String, Dataset> datasets = new HashMap<>();
    private Path folder = Path.of("");

    /** Traces of a sampling, without headers yet. */
    public Gathers(Sampling sampling) {
        this.sampling = sampling;
    }

    /** Adds a header with a value for each trace. */
    public Gathers with(String key, HeaderType type, double... of) {
        columns.add(new HeaderColumn(new HeaderKey(key), type));
        values.add(of);
        return this;
    }

    /** States where files are. */
    public Gathers in(Path where) {
        folder = where;
        return this;
    }

    /** Adds a dataset that processors may open. */
    public Gathers with(String name, Dataset dataset) {
        datasets.put(name, dataset);
        return this;
    }

    /** What processors are made for. */
    public ProcessorInput input() {
        ProcessorInput plain = ProcessorInput.of(sampling, columns);
        return new ProcessorInput(sampling, columns, plain.names(), new ProcessorInput.Files() {
            @Override
            public Path resolve(String name) {
                return folder.resolve(name);
            }

            @Override
            public Dataset open(String name) throws IOException {
                if (!datasets.containsKey(name)) {
                    throw new DataException(name + ": there is no such file; check the path.");
                }
                return datasets.get(name);
            }
        });
    }

    /**
     * Makes a built-in processor.
     *
     * @param settings name=value, with semicolons for commas
     */
    public Processor make(String id, String... settings) throws Exception {
        ProcessorFactory factory = Processors.builtIn().find(id).orElseThrow();
        Map<String, Object> given = new HashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            Parameter<?> parameter = factory.description().parameters().stream().filter(p -> p.id().equals(parts[0]))
                    .findFirst().orElseThrow(() -> new IllegalArgumentException(setting));
            given.put(parts[0], parameter.parse(parts[1].replace(';', ',')));
        }
        return factory.create(ParameterValues.of(factory.description().parameters(), given), input());
    }

    /** A buffer with copies of some traces and their headers; the trace numbers are those of the list. */
    public GatherBuffer gather(float[] data, int... traces) {
        int samples = sampling.count();
        HeaderBatch batch = new HeaderBatch(columns, columns.isEmpty() ? 0 : traces.length);
        float[] some = new float[traces.length * samples];
        for (int t = 0; t < traces.length; t++) {
            System.arraycopy(data, traces[t] * samples, some, t * samples, samples);
            for (int c = 0; c < columns.size(); c++) {
                batch.setDouble(c, t, values.get(c)[traces[t]]);
            }
        }
        if (!columns.isEmpty()) {
            batch.set(0, traces.length);
        }
        GatherBuffer gather = new GatherBuffer(some, traces.length, sampling, batch);
        gather.setNumbers(Arrays.stream(traces).asLongStream().toArray());
        return gather;
    }

    /** All traces, processed. */
    public GatherBuffer run(Processor processor, float[] data) {
        return run(processor, data, IntStream.range(0, data.length / sampling.count()).toArray());
    }

    /** Some traces, processed. */
    public GatherBuffer run(Processor processor, float[] data, int... traces) {
        GatherBuffer gather = gather(data, traces);
        processor.process(gather, new Workspace());
        return gather;
    }

    /** The samples of a gather, without what the array has beyond them. */
    public static float[] samples(GatherBuffer gather) {
        return Arrays.copyOf(gather.data(), gather.traces() * gather.samples());
    }

    /** The values of a header. */
    public static double[] header(GatherBuffer gather, String key) {
        int column = gather.headers().indexOf(new HeaderKey(key));
        double[] of = new double[gather.traces()];
        for (int t = 0; t < of.length; t++) {
            of[t] = gather.headers().doubleAt(column, t);
        }
        return of;
    }

    /** The values in an NPY file (version 1, little-endian, C order) among the test resources. */
    public static ByteBuffer npy(String resource) {
        try (InputStream in = Gathers.class.getResourceAsStream(resource)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(10 + bytes.getShort(8));
            return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
