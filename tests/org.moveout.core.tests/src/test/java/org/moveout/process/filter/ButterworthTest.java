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
    void otherKindsFollowTheirClosedForms() {
        for (int order = 1; order <= 16; order++) {
            for (double corner : new double[] { 0.05, 3, 60, 124.9 }) {
                Butterworth low = Butterworth.lowpass(order, corner, 250);
                Butterworth high = Butterworth.highpass(order, corner, 250);
                assertEquals((order + 1) / 2, low.size());
                for (double f = 0.02; f < 125; f *= 1.1) {
                    double x = Math.pow(Math.tan(Math.PI * f / 250) / Math.tan(Math.PI * corner / 250), order);
                    assertEquals(1 / Math.hypot(1, x), low.gain(f), 1e-9 / Math.hypot(1, x) + 1e-300);
                    assertEquals(x / Math.hypot(1, x), high.gain(f), 1e-9 * x / Math.hypot(1, x) + 1e-300);
                }
                assertEquals(1, low.gain(0), 1e-12);
                assertEquals(0, high.gain(0));
                assertEquals(3 * (order + 1), low.padding());
            }
            for (double[] c : new double[][] { { 48, 52 }, { 8, 60 }, { 0.1, 124 }, { 0.05, 0.1 } }) {
                Butterworth notch = Butterworth.bandstop(order, c[0], c[1], 250);
                double a = Math.tan(Math.PI * c[0] / 250);
                double b = Math.tan(Math.PI * c[1] / 250);
                for (double f = 0.02; f < 125; f *= 1.1) {
                    double w = Math.tan(Math.PI * f / 250);
                    double x = Math.pow(Math.abs(w * w - a * b) / ((b - a) * w), order);
                    assertEquals(x / Math.hypot(1, x), notch.gain(f), 1e-9 * x / Math.hypot(1, x) + 1e-300);
                }
                assertEquals(1, notch.gain(0), 1e-9);
                assertEquals(6 * order + 3, notch.padding());
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Butterworth.lowpass(0, 60, 250));
        assertThrows(IllegalArgumentException.class, () -> Butterworth.highpass(4, 125, 250));
        assertThrows(IllegalArgumentException.class, () -> Butterworth.bandstop(4, 60, 8, 250));
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
