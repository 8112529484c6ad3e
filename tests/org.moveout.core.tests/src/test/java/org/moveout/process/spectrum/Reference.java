// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Arrays that {@code spectrum_reference.py} has written with NumPy and SciPy. */
public final class Reference {
    private Reference() {
    }

    /** A float32 array, flat. */
    public static float[] floats(String name) throws IOException {
        ByteBuffer bytes = npy(name);
        float[] a = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(a);
        return a;
    }

    /** A float64 array, flat. */
    public static double[] doubles(String name) throws IOException {
        ByteBuffer bytes = npy(name);
        double[] a = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(a);
        return a;
    }

    /** The values of {@code statistics.csv} by name. */
    public static Map<String, Double> statistics() throws IOException {
        try (InputStream in = Reference.class.getResourceAsStream("/process/spectrum/statistics.csv")) {
            Map<String, Double> values = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(l -> l.split(","))
                    .forEach(c -> values.put(c[0], Double.valueOf(c[1])));
            return values;
        }
    }

    private static ByteBuffer npy(String name) throws IOException {
        try (InputStream in = Reference.class.getResourceAsStream("/process/spectrum/" + name)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(10 + bytes.getShort(8));
            return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
