// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.Domain;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.testkit.Gathers;

/** Moveout, stack and mutes against NumPy and SciPy (see gather_reference.py among the test resources). */
class GatherReferenceTest {
    @TempDir
    Path folder;

    private static byte[] resource(String name) throws Exception {
        try (InputStream in = GatherReferenceTest.class.getResourceAsStream("/process/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void agreeWithNumPyWholeAndTraceByTrace() throws Exception {
        Files.write(folder.resolve("gather_velocity.txt"), resource("gather_velocity.txt"));
        ByteBuffer input = Gathers.npy("/process/gather_input.npy");
        ByteBuffer expected = Gathers.npy("/process/gather_expected.npy");
        ByteBuffer offsets = Gathers.npy("/process/gather_offsets.npy");
        ByteBuffer cdps = Gathers.npy("/process/gather_cdps.npy");
        List<String> cases = new String(resource("gather_cases.csv"), StandardCharsets.UTF_8).lines().skip(1).toList();
        for (String text : cases) {
            String[] c = text.split(",", -1);
            int samples = Integer.parseInt(c[3]);
            int traces = Integer.parseInt(c[4]);
            Sampling sampling = new Sampling(samples, Double.parseDouble(c[1]), Double.parseDouble(c[2]), Domain.TIME);
            double[] offset = new double[traces];
            double[] cdp = new double[traces];
            for (int t = 0; t < traces; t++) {
                offset[t] = offsets.getInt();
                cdp[t] = cdps.getInt();
            }
            Gathers gathers = new Gathers(sampling).with("offset", HeaderType.INT32, offset)
                    .with("cdp", HeaderType.INT32, cdp).in(folder);
            Processor processor = gathers.make(c[0], c[5].isEmpty() ? new String[0] : c[5].split(" "));
            float[] x = new float[traces * samples];
            for (int i = 0; i < x.length; i++) {
                x[i] = input.getFloat();
            }
            float[] z = Gathers.samples(gathers.run(processor, x));
            assertEquals(processor.stacks() ? samples : x.length, z.length);
            // the table of moveout knows shifts of 1/1024 sample
            double tolerance = c[0].equals("nmo") ? 4e-3 : 0;
            for (int i = 0; i < z.length; i++) {
                double y = expected.getDouble();
                assertEquals(y, z[i], tolerance + 1e-6 * Math.abs(y), text + " trace " + i / samples + " sample "
                        + i % samples);
            }
            if (processor.scope() == Scope.TRACE) {
                for (int t = 0; t < traces; t++) {
                    float[] one = Gathers.samples(gathers.run(processor, x, t));
                    assertArrayEquals(Arrays.copyOfRange(z, t * samples, (t + 1) * samples), one, text);
                }
            }
        }
        assertTrue(cases.size() > 30);
        assertEquals(0, input.remaining() + expected.remaining() + offsets.remaining() + cdps.remaining());
    }
}
