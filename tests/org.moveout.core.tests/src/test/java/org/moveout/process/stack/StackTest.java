// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moveout.data.Domain;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterException;
import org.moveout.process.Processor;
import org.moveout.process.Scope;
import org.moveout.testkit.Gathers;

/** What a stack does with headers and in awkward cases; amplitudes are compared with NumPy's in GatherReferenceTest. */
class StackTest {
    private static final Sampling SAMPLING = Sampling.time(50, 4);

    private static Gathers gathers(int traces) {
        double[] number = new double[traces];
        for (int t = 0; t < traces; t++) {
            number[t] = t + 1;
        }
        return new Gathers(SAMPLING).with("cdp", HeaderType.INT32, number).with("offset", HeaderType.INT32, number)
                .with("cdp_trace", HeaderType.INT32, number).with("horizontal_stack", HeaderType.INT16, number)
                .with("trace_id", HeaderType.INT16, number);
    }

    @Test
    void headersSayWhatWasStacked() throws Exception {
        Gathers gathers = gathers(5);
        Processor stack = gathers.make("stack");
        assertTrue(stack.stacks());
        assertEquals(Scope.ENSEMBLE, stack.scope());
        assertEquals(List.of("offset", "horizontal_stack", "trace_id", "cdp_trace"),
                stack.changedHeaders().stream().map(HeaderKey::name).toList());
        assertTrue(stack.headers().containsAll(stack.changedHeaders()));
        float[] data = new float[5 * 50];
        data[50 + 7] = 3;
        data[3 * 50 + 7] = 5;
        data[4 * 50 + 9] = Float.NaN;
        GatherBuffer out = gathers.run(stack, data);
        assertEquals(1, out.traces());
        assertEquals(4, out.data()[7]);
        assertEquals(0, out.data()[9]);
        assertArrayEquals(new double[] { 1 }, Gathers.header(out, "cdp"));
        assertArrayEquals(new double[] { 0 }, Gathers.header(out, "offset"));
        assertArrayEquals(new double[] { 2 }, Gathers.header(out, "horizontal_stack"));
        assertArrayEquals(new double[] { 1 }, Gathers.header(out, "trace_id"));
        assertArrayEquals(new double[] { 1 }, Gathers.header(out, "cdp_trace"));
        GatherBuffer dead = gathers.run(stack, new float[5 * 50]);
        assertArrayEquals(new float[50], Gathers.samples(dead));
        assertArrayEquals(new double[] { 0 }, Gathers.header(dead, "horizontal_stack"));
        assertArrayEquals(new double[] { 2 }, Gathers.header(dead, "trace_id"));
        Gathers bare = new Gathers(SAMPLING);
        assertEquals(List.of(), bare.make("stack").changedHeaders());
        assertEquals(4, bare.run(bare.make("stack"), data).data()[7]);
    }

    @Test
    void theFoldFitsItsHeader() throws Exception {
        Gathers gathers = new Gathers(Sampling.time(1, 4)).with("horizontal_stack", HeaderType.INT16, new double[40_000]);
        float[] data = new float[40_000];
        Arrays.fill(data, 2);
        GatherBuffer out = gathers.run(gathers.make("stack"), data);
        assertEquals(2, out.data()[0]);
        assertArrayEquals(new double[] { 32767 }, Gathers.header(out, "horizontal_stack"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "mean", "median", "diversity" })
    void equalTracesGiveThatTrace(String method) throws Exception {
        Random random = new Random(3);
        float[] data = new float[6 * 50];
        for (int s = 0; s < 50; s++) {
            float v = (float) random.nextGaussian();
            for (int t = 0; t < 6; t++) {
                data[t * 50 + s] = v;
            }
        }
        Gathers gathers = gathers(6);
        Processor stack = gathers.make("stack", "method=" + method, "window=60");
        GatherBuffer out = gathers.run(stack, data);
        for (int s = 0; s < 50; s++) {
            assertEquals(data[s], out.data()[s], 1e-6 * Math.abs(data[s]));
        }
        GatherBuffer single = gathers.run(stack, data, 2);
        for (int s = 0; s < 50; s++) {
            assertEquals(data[s], single.data()[s], 1e-6 * Math.abs(data[s]));
        }
        assertArrayEquals(new float[50], Gathers.samples(gathers.run(stack, data, new int[0])));
    }

    @Test
    void diversityAndMedianPassOverABurst() throws Exception {
        Random random = new Random(4);
        float[] data = new float[9 * 50];
        for (int i = 0; i < data.length; i++) {
            data[i] = 1 + 0.01f * (float) random.nextGaussian();
        }
        for (int s = 20; s < 40; s++) {
            data[4 * 50 + s] = 1e6f * (float) random.nextGaussian();
        }
        Gathers gathers = gathers(9);
        for (String method : new String[] { "method=median", "method=diversity" }) {
            GatherBuffer out = gathers.run(gathers.make("stack", method, "window=20"), data);
            for (int s = 0; s < 50; s++) {
                assertEquals(1, out.data()[s], 0.02, method + " " + s);
            }
        }
        assertThrows(ParameterException.class,
                () -> new Gathers(new Sampling(10, 1, 0, Domain.FREQUENCY)).make("stack", "method=diversity"));
    }
}
