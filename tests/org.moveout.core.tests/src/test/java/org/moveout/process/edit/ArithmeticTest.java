// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.flow.query.MemoryDataset;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterException;
import org.moveout.process.Processor;
import org.moveout.process.Workspace;
import org.moveout.testkit.Gathers;

/** Arithmetic with another dataset, whose sample s of trace t is 1000 t + s. */
class ArithmeticTest {
    private static final int SAMPLES = 7;
    private static final int TRACES = 60;
    private final MemoryDataset other = new MemoryDataset(TRACES, SAMPLES).with("offset", HeaderType.INT32,
            new double[TRACES]);
    private final Gathers gathers = new Gathers(other.sampling()).with("other.sgy", other);

    @Test
    void tracesMeetTheirPartnersWhereverTheyAre() throws Exception {
        float[] data = new float[TRACES * SAMPLES];
        for (int i = 0; i < data.length; i++) {
            data[i] = new Random(i).nextInt(1000) + 1;
        }
        int[] traces = { 59, 3, 4, 5, 0, 20, 22 };
        for (String operation : new String[] { "add", "subtract", "multiply", "divide", "replace" }) {
            Processor processor = gathers.make("arithmetic", "dataset=other.sgy", "factor=0.5", "operation=" + operation);
            float[] out = Gathers.samples(gathers.run(processor, data, traces));
            for (int t = 0; t < traces.length; t++) {
                for (int s = 0; s < SAMPLES; s++) {
                    double a = data[traces[t] * SAMPLES + s];
                    double b = 0.5 * (1000 * traces[t] + s);
                    double expected = switch (operation) {
                    case "add" -> a + b;
                    case "subtract" -> a - b;
                    case "multiply" -> a * b;
                    case "divide" -> b == 0 ? 0 : a / b;
                    default -> b;
                    };
                    assertEquals((float) expected, out[t * SAMPLES + s], operation);
                }
            }
        }
        Processor subtract = gathers.make("arithmetic", "dataset=other.sgy");
        float[] same = new float[TRACES * SAMPLES];
        for (int i = 0; i < same.length; i++) {
            same[i] = 1000 * (i / SAMPLES) + i % SAMPLES;
        }
        assertArrayEquals(new float[TRACES * SAMPLES], Gathers.samples(gathers.run(subtract, same)));
    }

    @Test
    void whatDoesNotMatchIsRefused() throws Exception {
        assertEquals("dataset", assertThrows(ParameterException.class, () -> gathers.make("arithmetic")).parameter());
        assertThrows(DataException.class, () -> gathers.make("arithmetic", "dataset=missing.sgy"));
        Gathers longer = new Gathers(Sampling.time(8, other.sampling().interval())).with("other.sgy", other);
        ParameterException e = assertThrows(ParameterException.class,
                () -> longer.make("arithmetic", "dataset=other.sgy"));
        assertTrue(e.getMessage().contains("other.sgy has 7 samples") && e.getMessage().contains("have 8 samples"),
                e.getMessage());
        Processor processor = gathers.make("arithmetic", "dataset=other.sgy");
        float[] data = new float[(TRACES + 1) * SAMPLES];
        UncheckedIOException beyond = assertThrows(UncheckedIOException.class,
                () -> gathers.run(processor, data, 5, TRACES));
        assertTrue(beyond.getCause().getMessage().contains("trace 60 has no partner"), beyond.getCause().getMessage());
        GatherBuffer unnumbered = GatherBuffer.of(data, 2, other.sampling());
        UncheckedIOException nameless = assertThrows(UncheckedIOException.class,
                () -> processor.process(unnumbered, new Workspace()));
        assertTrue(nameless.getCause().getMessage().startsWith("other.sgy: "), nameless.getCause().getMessage());
    }
}
