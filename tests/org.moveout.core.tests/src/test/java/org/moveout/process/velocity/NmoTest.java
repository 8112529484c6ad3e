// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.velocity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moveout.data.DataException;
import org.moveout.data.Domain;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterException;
import org.moveout.process.Processor;
import org.moveout.process.Workspace;
import org.moveout.testkit.Gathers;

/** Moveout of events that are known exactly, awkward traces, and files of velocities. */
class NmoTest {
    private static final int SAMPLES = 500;
    private static final Sampling SAMPLING = Sampling.time(SAMPLES, 4);

    @TempDir
    Path folder;

    private static double ricker(double millis, double hertz) {
        double a = Math.PI * hertz * millis / 1000;
        return (1 - 2 * a * a) * Math.exp(-a * a);
    }

    /** Events at 500, 900 and 1400 ms with velocities of 1600, 1900 and 2500 m/s. */
    private static float[] events(double[] offsets) {
        float[] data = new float[offsets.length * SAMPLES];
        double[][] events = { { 500, 1600 }, { 900, 1900 }, { 1400, 2500 } };
        for (int t = 0; t < offsets.length; t++) {
            for (double[] e : events) {
                double at = Math.hypot(e[0], 1000 * offsets[t] / e[1]);
                for (int s = 0; s < SAMPLES; s++) {
                    data[t * SAMPLES + s] += (float) ricker(4 * s - at, 25);
                }
            }
        }
        return data;
    }

    /** The centre of the wavelet near a sample: the zero crossing of its derivative, by a parabola. */
    private static double peak(float[] data, int trace, int near) {
        int best = near;
        for (int s = near - 8; s <= near + 8; s++) {
            best = data[trace * SAMPLES + s] > data[trace * SAMPLES + best] ? s : best;
        }
        double a = data[trace * SAMPLES + best - 1];
        double b = data[trace * SAMPLES + best];
        double c = data[trace * SAMPLES + best + 1];
        return best + (a - c) / (2 * (a - 2 * b + c));
    }

    @Test
    void hyperbolasBecomeFlatAndCurvedAgain() throws Exception {
        double[] offsets = { 0, 100, -250, 400, -600, 800 };
        float[] data = events(offsets);
        Gathers gathers = new Gathers(SAMPLING).with("offset", HeaderType.INT32, offsets);
        String velocity = "velocity=500:1600; 900:1900; 1400:2500";
        float[] flat = Gathers.samples(gathers.run(gathers.make("nmo", velocity, "stretch=0"), data));
        for (int t = 0; t < offsets.length; t++) {
            // a velocity that rises within the wavelet makes it lopsided, most at the top
            assertEquals(125, peak(flat, t, 125), 0.15, "trace " + t);
            assertEquals(225, peak(flat, t, 225), 0.05, "trace " + t);
            assertEquals(350, peak(flat, t, 350), 0.05, "trace " + t);
            assertEquals(1, flat[t * SAMPLES + 225], 0.02);
        }
        float[] back = Gathers.samples(
                gathers.run(gathers.make("nmo", velocity, "stretch=0", "direction=inverse"), flat));
        for (int t = 0; t < offsets.length; t++) {
            // from the time of the first event on, which is beyond twice the largest stretch
            int from = (int) (Math.hypot(400, 1000 * offsets[t] / 1600) / 4);
            for (int s = from; s < SAMPLES - 1; s++) {
                assertEquals(data[t * SAMPLES + s], back[t * SAMPLES + s], 0.02, "trace " + t + " sample " + s);
            }
        }
    }

    @Test
    void theStretchMuteIsThatOfTheFormula() throws Exception {
        double[] offsets = { 1000 };
        Gathers gathers = new Gathers(SAMPLING).with("offset", HeaderType.INT32, offsets);
        float[] ones = new float[SAMPLES];
        Arrays.fill(ones, 1);
        float[] out = Gathers.samples(gathers.run(
                gathers.make("nmo", "velocity=0:2000", "stretch=25", "taper=0", "interpolation=linear"), ones));
        // (t - t0) / t0 = 0.25 where t0 = (x / v) / sqrt(1.25^2 - 1) = 500 ms / 0.75
        int first = (int) Math.ceil(500 / 0.75 / 4);
        // beyond this the trace ends before the moveout
        int last = (int) Math.floor(Math.sqrt(1996.0 * 1996 - 500 * 500) / 4);
        for (int s = 0; s < SAMPLES; s++) {
            assertEquals(s >= first && s <= last ? 1 : 0, out[s], "sample " + s);
        }
    }

    @Test
    void deadAndDamagedTracesKeepToThemselves() throws Exception {
        Random random = new Random(8);
        float[] data = new float[4 * SAMPLES];
        for (int i = 0; i < data.length; i++) {
            data[i] = i / SAMPLES == 1 ? 0 : (float) random.nextGaussian();
        }
        System.arraycopy(data, 2 * SAMPLES, data, 3 * SAMPLES, SAMPLES);
        data[2 * SAMPLES + 300] = Float.NaN;
        data[2 * SAMPLES + 310] = Float.NEGATIVE_INFINITY;
        data[3 * SAMPLES + 300] = 0;
        data[3 * SAMPLES + 310] = 0;
        Gathers gathers = new Gathers(SAMPLING).with("offset", HeaderType.INT32, 500, 500, -700, 700);
        Processor nmo = gathers.make("nmo");
        float[] out = Gathers.samples(gathers.run(nmo, data));
        assertArrayEquals(new float[SAMPLES], Arrays.copyOfRange(out, SAMPLES, 2 * SAMPLES));
        assertArrayEquals(Arrays.copyOfRange(out, 3 * SAMPLES, 4 * SAMPLES),
                Arrays.copyOfRange(out, 2 * SAMPLES, 3 * SAMPLES));
        assertEquals(0, gathers.run(nmo, data, new int[0]).traces());
        Gathers brief = new Gathers(Sampling.time(1, 4)).with("offset", HeaderType.FLOAT32, 0, 1e-9, 100, Double.NaN);
        for (String direction : new String[] { "direction=forward", "direction=inverse" }) {
            float[] one = Gathers.samples(brief.run(brief.make("nmo", direction, "stretch=0"), new float[] { 5, 5, 5, 5 }));
            assertEquals(5, one[0]);
            assertEquals(0, one[2]);
            assertEquals(5, one[3]);
        }
    }

    @Test
    void resultsDoNotDependOnWhatRanBefore() throws Exception {
        Random random = new Random(9);
        float[] data = new float[30 * SAMPLES];
        double[] offsets = new double[30];
        double[] cdps = new double[30];
        for (int t = 0; t < 30; t++) {
            offsets[t] = random.nextInt(2000) - 1000;
            cdps[t] = 100 + random.nextInt(3);
        }
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        Files.writeString(folder.resolve("v.txt"), "cdp time_ms velocity\n100 0 1500\n100 900 2200\n102 500 3000\n");
        Gathers gathers = new Gathers(SAMPLING).with("offset", HeaderType.INT32, offsets)
                .with("cdp", HeaderType.INT32, cdps).in(folder);
        Processor forward = gathers.make("nmo", "file=v.txt");
        Processor other = gathers.make("nmo", "direction=inverse");
        float[] whole = Gathers.samples(gathers.run(forward, data));
        Workspace shared = new Workspace();
        for (int t = 29; t >= 0; t--) {
            other.process(gathers.gather(data, t), shared);
            GatherBuffer one = gathers.gather(data, t);
            forward.process(one, shared);
            assertArrayEquals(Arrays.copyOfRange(whole, t * SAMPLES, (t + 1) * SAMPLES), Gathers.samples(one));
        }
    }

    @Test
    void functionsByInlineAndCrossline() throws Exception {
        Path file = folder.resolve("v.txt");
        Files.writeString(file, """
                \uFEFF# two lines, the second with one function only
                Inline, crossline; TIME_MS velocity

                10,100,0,1500   # comment
                10;100;1000;2500
                10 200 0 1700
                20 150 0 3000
                """);
        Gathers gathers = new Gathers(SAMPLING).with("inline", HeaderType.INT32).with("crossline", HeaderType.INT32);
        VelocityModel model = VelocityFile.read(file, gathers.input().names());
        assertEquals(List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE), model.keys());
        double[] v = new double[SAMPLES];
        double[][] expected = { { 10, 100, 1500, 2000 }, { 10, 150, 1600, 1850 }, { 15, 100, 2250, 2500 },
            { 5, 999, 1700, 1700 }, { 99, 0, 3000, 3000 }, { 12.5, 125, 1912.5, 1550 + 0.75 * 225 + 375 } };
        for (double[] e : expected) {
            model.velocities(e[0], e[1], SAMPLING, v);
            assertEquals(e[2], v[0], 1e-9);
            if (e[0] != 12.5) {
                assertEquals(e[3], v[125], 1e-9);
            }
        }
        Files.writeString(file, "time_ms velocity\n0 1500\n1000 2500");
        VelocityFile.read(file, gathers.input().names()).velocities(0, 0, SAMPLING, v);
        assertEquals(2000, v[125], 1e-9);
        assertEquals(2500, v[499], 1e-9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "cdp time velocity                              | v.txt, line 1: the first line does not name the columns",
        "time_ms                                        | v.txt, line 1",
        "cpd time_ms velocity                           | v.txt, line 1: the data has no header 'cpd'; did you mean cdp?",
        "cdp cdp time_ms velocity                       | named twice",
        "#/cdp time_ms velocity/100 0                   | v.txt, line 3: there are 2 columns instead of 3",
        "cdp time_ms velocity/100 0 1,500               | v.txt, line 2: there are 4 columns",
        "cdp time_ms velocity/100 0 x                   | v.txt, line 2: 'x' is no number",
        "cdp time_ms velocity/100 0 NaN                 | v.txt, line 2: 'NaN' is no number",
        "cdp time_ms velocity/100 0 -3                  | v.txt, line 2: the velocity -3 is not larger than 0",
        "cdp time_ms velocity/1 9 2/2 9 2/1 9 3         | v.txt, line 4: the time 9 ms is not later",
        "cdp time_ms velocity                           | v.txt: there are no velocities",
        "#                                              | v.txt: there are no velocities" })
    void errorsNameFileAndLine(String text, String message) throws Exception {
        Files.writeString(folder.resolve("v.txt"), text.strip().replace('/', '\n'));
        Gathers gathers = new Gathers(SAMPLING).with("offset", HeaderType.INT32).with("cdp", HeaderType.INT32).in(folder);
        DataException e = assertThrows(DataException.class, () -> gathers.make("nmo", "file=v.txt"));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void whatDoesNotSuitIsRefused() throws Exception {
        Gathers none = new Gathers(SAMPLING).in(folder);
        assertTrue(assertThrows(ParameterException.class, () -> none.make("nmo")).getMessage().contains("'offset'"));
        Gathers gathers = new Gathers(SAMPLING).with("offset", HeaderType.INT32).in(folder);
        assertThrows(ParameterException.class, () -> gathers.make("nmo", "velocity=0:0"));
        assertTrue(assertThrows(DataException.class, () -> gathers.make("nmo", "file=missing.txt")).getMessage()
                .contains("there is no such file"));
        assertTrue(assertThrows(DataException.class, () -> gathers.make("nmo", "file=.")).getMessage().contains("folder"));
        Files.write(folder.resolve("bytes"), new byte[] { (byte) 0xff, (byte) 0xfe, 0 });
        assertTrue(assertThrows(DataException.class, () -> gathers.make("nmo", "file=bytes")).getMessage()
                .contains("UTF-8"));
        Gathers depth = new Gathers(new Sampling(100, 5, 0, Domain.DEPTH)).with("offset", HeaderType.INT32);
        assertThrows(ParameterException.class, () -> depth.make("nmo"));
    }
}
