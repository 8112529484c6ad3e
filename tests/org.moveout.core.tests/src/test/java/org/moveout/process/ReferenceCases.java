// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;

/** Traces with the results that filter_reference.py among the test resources gives for them. */
public final class ReferenceCases {
    private ReferenceCases() {
    }

    /**
     * One of them.
     *
     * @param line     its line in the table, for messages
     * @param id       of the processor
     * @param sampling of the trace
     * @param settings each as name=value
     * @param input    the trace
     * @param expected what should come out
     */
    public record Case(String line, String id, Sampling sampling, String[] settings, float[] input, double[] expected) {
        /** The value of a setting. */
        public String setting(String name) {
            for (String setting : settings) {
                if (setting.startsWith(name + "=")) {
                    return setting.substring(name.length() + 1);
                }
            }
            throw new IllegalArgumentException(line + " has no " + name);
        }

        /** The largest amplitude of the trace before or after. */
        public double peak() {
            double peak = 0;
            for (float v : input) {
                peak = Math.max(peak, Math.abs(v));
            }
            for (double v : expected) {
                peak = Math.max(peak, Math.abs(v));
            }
            return peak;
        }

        /** What the processor makes of the trace. */
        public float[] result() throws Exception {
            return run(make(id, sampling, settings), input, 1);
        }
    }

    /** The cases of some processors. */
    public static List<Case> of(String... ids) throws IOException {
        ByteBuffer input = npy("filter_input.npy");
        ByteBuffer expected = npy("filter_expected.npy");
        List<Case> cases = new ArrayList<>();
        try (InputStream in = ReferenceCases.class.getResourceAsStream("/process/filter_cases.csv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList()) {
                String[] c = line.split(",");
                float[] x = new float[Integer.parseInt(c[3])];
                double[] y = new double[Integer.parseInt(c[4])];
                input.asFloatBuffer().get(x);
                input.position(input.position() + x.length * Float.BYTES);
                expected.asDoubleBuffer().get(y);
                expected.position(expected.position() + y.length * Double.BYTES);
                if (List.of(ids).contains(c[0])) {
                    cases.add(new Case(line, c[0], new Sampling(x.length, Double.parseDouble(c[1]),
                            Double.parseDouble(c[2]), Domain.TIME), c[5].split(" "), x, y));
                }
            }
        }
        if (input.hasRemaining() || expected.hasRemaining() || cases.isEmpty()) {
            throw new IllegalStateException("the arrays do not fit the table");
        }
        return cases;
    }

    private static ByteBuffer npy(String name) throws IOException {
        try (InputStream in = ReferenceCases.class.getResourceAsStream("/process/" + name)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(10 + bytes.getShort(8));
            return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /**
     * Makes a built-in processor.
     *
     * @param settings each as name=value
     */
    public static Processor make(String id, ProcessorInput input, String... settings) throws Exception {
        ProcessorFactory factory = Processors.builtIn().find(id).orElseThrow();
        Map<String, Object> values = new HashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", -1);
            Parameter<?> parameter = factory.description().parameters().stream()
                    .filter(p -> p.id().equals(parts[0])).findFirst().orElseThrow();
            values.put(parts[0], parameter.parse(parts[1]));
        }
        return factory.create(ParameterValues.of(factory.description().parameters(), values), input);
    }

    /** Makes a built-in processor for data without headers. */
    public static Processor make(String id, Sampling sampling, String... settings) throws Exception {
        return make(id, ProcessorInput.of(sampling), settings);
    }

    /** Processes a copy of traces, whose length need not be that of what comes out. */
    public static float[] run(Processor processor, float[] data, int traces, int samples) {
        Sampling out = processor.output();
        Sampling in = new Sampling(samples, out.interval(), out.first(), out.domain());
        GatherBuffer buffer = GatherBuffer.of(data.clone(), traces, in);
        processor.process(buffer, new Workspace());
        return Arrays.copyOf(buffer.data(), buffer.traces() * buffer.samples());
    }

    /** The same for as many traces as there are. */
    public static float[] run(Processor processor, float[] data, int traces) {
        return run(processor, data, traces, data.length / Math.max(1, traces));
    }

    /** Random samples of a normal distribution. */
    public static float[] noise(int length, long seed) {
        Random random = new Random(seed);
        float[] data = new float[length];
        for (int i = 0; i < length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        return data;
    }
}
