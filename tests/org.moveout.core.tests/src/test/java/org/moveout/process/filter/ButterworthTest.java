// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The design against the closed formula of the Butterworth response. */
class ButterworthTest {
    private static double closedForm(int order, double low, double high, double rate, double frequency) {
        double a = Math.tan(Math.PI * low / rate);
        double b = Math.tan(Math.PI * high / rate);
        double w = Math.tan(Math.PI * frequency / rate);
        double x = (w * w - a * b) / ((b - a) * w);
        return 1 / Math.sqrt(1 + Math.pow(x * x, order));
    }

    @Test
    void gainFollowsTheClosedForm() {
        for (int order = 1; order <= 16; order++) {
            for (double[] c : new double[][] { { 8, 60 }, { 0.1, 124 }, { 0.05, 0.1 }, { 49, 51 }, { 100, 124.99 } }) {
                Butterworth design = Butterworth.bandpass(order, c[0], c[1], 250);
                assertEquals(order, design.sections().size());
                for (double f = 0.02; f < 125; f *= 1.1) {
                    double expected = closedForm(order, c[0], c[1], 250, f);
                    assertEquals(expected, design.gain(f), 1e-9 * expected + 1e-300, order + ", " + f);
                }
                assertEquals(Math.sqrt(0.5), design.gain(c[0]), 1e-9);
                assertEquals(Math.sqrt(0.5), design.gain(c[1]), 1e-9);
                assertEquals(0, design.gain(0));
            }
        }
    }

    @Test
    void sectionsAreStableAndOrderedByResonance() {
        Butterworth design = Butterworth.bandpass(7, 3, 90, 250);
        double last = 0;
        for (Butterworth.Section s : design.sections()) {
            assertTrue(s.d() > 0 && s.g() > 0);
            assertTrue(s.quality() >= last);
            last = s.quality();
        }
        assertTrue(design.distance() > 0);
        assertEquals(45, design.padding());
    }

    @Test
    void impossibleDesignsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Butterworth.bandpass(0, 8, 60, 250));
        assertThrows(IllegalArgumentException.class, () -> Butterworth.bandpass(4, 60, 8, 250));
        assertThrows(IllegalArgumentException.class, () -> Butterworth.bandpass(4, 8, 125, 250));
        assertThrows(IllegalArgumentException.class, () -> Butterworth.bandpass(4, 0, 60, 250));
        assertThrows(IllegalArgumentException.class, () -> Butterworth.bandpass(4, 8, Double.NaN, 250));
    }
}
