// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.gain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/** The gains against NumPy's results (see gain_reference.py among the test resources) and in awkward cases. */
class GainTest {
    private static Processor make(String id, Sampling sampling, String... settings) throws Exception {
        ProcessorFactory factory = Processors.builtIn().find(id).orElseThrow();
        Map<String, Object> values = new HashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=");
            Parameter<?> parameter = factory.description().parameters().stream()
                    .filter(p -> p.id().equals(parts[0])).findFirst().orElseThrow();
            values.put(parts[0], parameter.parse(parts[1].replace(';', ',')));
        }
        return factory.create(ParameterValues.of(factory.description().parameters(), values), ProcessorInput.of(sampling));
    }

    private static float[] run(Processor processor, float[] data, int traces) {
        float[] copy = data.clone();
        processor.process(GatherBuffer.of(copy, traces, processor.output()), new Workspace());
        return copy;
    }

    private static ByteBuffer npy(String name) throws IOException {
        try (InputStream in = GainTest.class.getResourceAsStream("/process/" + name)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(10 + bytes.getShort(8));
            return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static List<String[]> cases() throws IOException {
        try (InputStream in = GainTest.class.getResourceAsStream("/process/gain_cases.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(l -> l.split(","))
                    .toList();
        }
    }

    @Test
    void agreeWithNumPy() throws Exception {
        ByteBuffer input = npy("gain_input.npy");
        ByteBuffer expected = npy("gain_expected.npy");
        for (String[] c : cases()) {
            int samples = Integer.parseInt(c[3]);
            Sampling sampling = new Sampling(samples, Double.parseDouble(c[1]), Double.parseDouble(c[2]), Domain.TIME);
            Processor processor = make(c[0], sampling, c[4].split(" "));
            assertEquals(Scope.TRACE, processor.scope());
            float[] x = new float[samples];
            double[] y = new double[samples];
            for (int s = 0; s < samples; s++) {
                x[s] = input.getFloat();
                y[s] = expected.getDouble();
            }
            float[] z = run(processor, x, 1);
            for (int s = 0; s < samples; s++) {
                assertEquals(y[s], z[s], 4e-7 * Math.abs(y[s]), String.join(",", c) + " sample " + s);
            }
        }
        assertEquals(0, input.remaining());
        assertEquals(0, expected.remaining());
    }

    @ParameterizedTest
    @ValueSource(strings = { "agc window=100", "agc window=100 level=mean", "agc window=100 level=median",
        "agc window=100 level=instantaneous", "gain power=1", "gain power=0 velocity=100:1500;300:2500",
        "balance", "balance level=median", "clip limit=0.5" })
    void deadTracesStayDeadAndBadSamplesStayAlone(String text) throws Exception {
        String[] words = text.split(" ");
        int samples = 120;
        Processor processor = make(words[0], Sampling.time(samples, 4), Arrays.copyOfRange(words, 1, words.length));
        Random random = new Random(5);
        float[] data = new float[5 * samples];
        for (int s = 0; s < samples; s++) {
            data[s] = (float) random.nextGaussian();
            data[2 * samples + s] = data[s];
            data[3 * samples + s] = s == 50 || s == 51 ? 0 : data[s];
            data[4 * samples + s] = s == 3 ? Float.NEGATIVE_INFINITY : 0;
        }
        data[2 * samples + 50] = Float.NaN;
        data[2 * samples + 51] = Float.POSITIVE_INFINITY;
        float[] out = run(processor, data, 5);
        assertArrayEquals(new float[samples], Arrays.copyOfRange(out, samples, 2 * samples));
        assertArrayEquals(run(processor, Arrays.copyOf(data, samples), 1), Arrays.copyOf(out, samples));
        float[] spoilt = Arrays.copyOfRange(out, 2 * samples, 3 * samples);
        float[] zeroed = Arrays.copyOfRange(out, 3 * samples, 4 * samples);
        assertTrue(Float.isNaN(spoilt[50]));
        assertEquals(Float.POSITIVE_INFINITY, spoilt[51]);
        spoilt[50] = 0;
        spoilt[51] = 0;
        assertArrayEquals(zeroed, spoilt);
        assertArrayEquals(Arrays.copyOfRange(data, 4 * samples, 5 * samples),
                Arrays.copyOfRange(out, 4 * samples, 5 * samples));
    }

    @Test
    void aGatherIsBalancedByOneFactor() throws Exception {
        int samples = 100;
        Sampling sampling = Sampling.time(samples, 4);
        float[] data = new float[4 * samples];
        for (int s = 0; s < samples; s++) {
            data[s] = s % 2 == 0 ? 3 : -3;
            data[2 * samples + s] = s % 2 == 0 ? -9 : 9;
            data[3 * samples + s] = s < 50 ? 0 : 100;
        }
        data[20] = Float.NaN;
        String[] levels = { "rms", "mean", "median", "max" };
        // dead and, in the gate, silent traces do not count; NaN counts as zero
        double[] expected = { Math.sqrt((49 * 9 + 50 * 81) / 100.0), (49 * 3 + 50 * 9) / 100.0, (3 + 9) / 2.0, 9 };
        for (int i = 0; i < levels.length; i++) {
            Processor balance = make("balance", sampling, "by=gather", "level=" + levels[i], "to=196");
            assertEquals(Scope.ENSEMBLE, balance.scope());
            float[] out = run(balance, data, 4);
            assertTrue(Float.isNaN(out[20]));
            for (int s = 0; s < out.length; s++) {
                if (s != 20) {
                    assertEquals((float) (data[s] / expected[i]), out[s], 1e-6f * Math.abs(out[s]), levels[i]);
                }
            }
        }
        assertArrayEquals(new float[2 * samples],
                run(make("balance", sampling, "by=gather", "level=median"), new float[2 * samples], 2));
        assertEquals(0, run(make("balance", sampling, "by=gather"), new float[0], 0).length);
    }

    @Test
    void quietPartsKeepTheirPrecisionAfterABurst() throws Exception {
        int samples = 1000;
        Processor agc = make("agc", Sampling.time(samples, 4), "window=200");
        Random random = new Random(6);
        float[] quiet = new float[samples];
        for (int s = 0; s < samples; s++) {
            quiet[s] = (float) random.nextGaussian();
        }
        float[] burst = quiet.clone();
        burst[10] = 3e15f;
        float[] a = run(agc, quiet, 1);
        float[] b = run(agc, burst, 1);
        for (int s = 100; s < samples; s++) {
            assertEquals(a[s], b[s], 2e-7 * Math.abs(a[s]));
        }
    }

    @Test
    void whatDoesNotSuitTheDataIsRefusedWithAReason() throws Exception {
        Sampling spectrum = new Sampling(100, 0.5, 0, Domain.FREQUENCY);
        assertTrue(assertThrows(ParameterException.class, () -> make("agc", spectrum)).getMessage().contains("spectra"));
        assertThrows(ParameterException.class, () -> make("gain", spectrum));
        assertTrue(assertThrows(ParameterException.class,
                () -> make("balance", Sampling.time(100, 4), "from=500", "to=600")).getMessage().contains("396"));
        assertTrue(assertThrows(ParameterException.class,
                () -> make("gain", Sampling.time(100, 4), "velocity=0:1500;100:0")).getMessage().contains("larger than 0"));
        assertThrows(ParameterException.class,
                () -> make("gain", new Sampling(100, 5, 0, Domain.DEPTH), "velocity=0:1500"));
        assertEquals(0, make("balance", Sampling.time(0, 4)).output().count());
    }
}
