// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void isTheMiddleOfTheSortedValues() {
        Random random = new Random(12);
        for (int trial = 0; trial < 3000; trial++) {
            int count = 1 + random.nextInt(40);
            int kinds = 1 + random.nextInt(12);
            float[] values = new float[count + 3];
            Arrays.fill(values, Float.NEGATIVE_INFINITY);
            for (int i = 0; i < count; i++) {
                values[i] = trial % 3 == 0 ? (float) random.nextGaussian() : trial % 3 == 1 ? random.nextInt(kinds) : i;
            }
            float[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            double expected = ((double) sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
            assertEquals(expected, Median.of(values, count));
        }
        assertEquals(Double.NaN, Median.of(new float[0], 0));
    }
}
