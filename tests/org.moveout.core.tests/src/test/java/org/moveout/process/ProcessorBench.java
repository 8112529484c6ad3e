// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.moveout.data.HeaderBatch;
import org.moveout.data.Sampling;

/** Makes and runs processors for tests. */
public final class ProcessorBench {
    private ProcessorBench() {
    }

    /**
     * A built-in processor for data without headers.
     *
     * @param settings "name=value"
     */
    public static Processor make(String id, Sampling sampling, String... settings) throws Exception {
        ProcessorFactory factory = Processors.builtIn().find(id).orElseThrow();
        Map<String, Object> values = new HashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=");
            Parameter<?> parameter = factory.description().parameters().stream()
                    .filter(p -> p.id().equals(parts[0])).findFirst().orElseThrow();
            values.put(parts[0], parameter.parse(parts[1]));
        }
        return factory.create(ParameterValues.of(factory.description().parameters(), values),
                ProcessorInput.of(sampling));
    }

    /** What becomes of a copy of traces. */
    public static float[] run(Processor processor, float[] data, int traces) {
        float[] copy = data.clone();
        processor.process(GatherBuffer.of(copy, traces, processor.output()), new Workspace());
        return copy;
    }

    /**
     * What becomes of traces of a line when it is processed in pieces as those do who run flows.
     *
     * @param size     traces of a piece
     * @param numbered whether the traces have numbers; otherwise the headers tell their place, as after a stack
     */
    public static float[] runInPieces(Processor processor, float[] data, int traces, int size, boolean numbered) {
        int samples = processor.output().count();
        float[] out = new float[data.length];
        Workspace workspace = new Workspace();
        for (int begin = 0; begin < traces; begin += size) {
            int end = Math.min(traces, begin + size);
            int from = Math.max(0, begin - processor.halo());
            int to = Math.min(traces, end + processor.halo());
            float[] part = Arrays.copyOfRange(data, from * samples, to * samples);
            HeaderBatch headers = new HeaderBatch(List.of(), 0);
            headers.set(from, 0);
            GatherBuffer buffer = new GatherBuffer(part, to - from, processor.output(), headers);
            if (numbered) {
                long[] numbers = new long[to - from];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = from + i;
                }
                buffer.setNumbers(numbers);
            }
            processor.process(buffer, workspace);
            System.arraycopy(buffer.data(), (begin - from) * samples, out, begin * samples, (end - begin) * samples);
        }
        return out;
    }

    /** The values of a NumPy file among the test resources. */
    public static ByteBuffer npy(String name) throws IOException {
        try (InputStream in = ProcessorBench.class.getResourceAsStream("/process/" + name)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(10 + bytes.getShort(8));
            return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
