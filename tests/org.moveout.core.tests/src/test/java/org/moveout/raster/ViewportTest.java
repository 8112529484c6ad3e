// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.moveout.data.Sampling;

class ViewportTest {
    @Test
    void allReachesHalfASampleBeyondTheCentres() {
        assertEquals(new Viewport(-0.5, 9.5, -0.5, 99.5), Viewport.all(10, Sampling.time(100, 4)));
        assertEquals(new Viewport(-0.5, 0.5, -0.5, 0.5), Viewport.all(0, Sampling.time(0, 4)));
    }

    @Test
    void zoomKeepsThePoint() {
        Viewport v = new Viewport(0, 100, 0, 1000).zoomed(0.5, 0.25, 20, 500);
        assertEquals(new Viewport(10, 60, 375, 625), v);
        assertTrue(v.sameScale(v.shifted(7.3, -2)));
        assertFalse(v.sameScale(v.zoomed(1.001, 1, 0, 0)));
    }

    @Test
    void coverage() {
        Viewport v = new Viewport(0, 10, 0, 10);
        assertEquals(0.25, v.coveredBy(v.shifted(5, 5)));
        assertEquals(0, v.coveredBy(v.shifted(10, 0)));
        assertEquals(1, v.coveredBy(new Viewport(-5, 50, -5, 50)));
    }

    @Test
    void projectionGoesBothWays() {
        Projection p = new Projection(new Viewport(-0.5, 9.5, -0.5, 99.5), 50, 20, 200, 400);
        assertEquals(60, p.toX(0));
        assertEquals(22, p.toY(0));
        assertEquals(3.25, p.toTrace(p.toX(3.25)), 1e-12);
        assertEquals(71.5, p.toSample(p.toY(71.5)), 1e-12);
        assertEquals(20, p.traceWidth());
        assertEquals(4, p.sampleHeight());
    }

    @Test
    void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new Viewport(1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Viewport(0, Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Viewport(0, Double.POSITIVE_INFINITY, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Projection(new Viewport(0, 1, 0, 1), 0, 0, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> new AmplitudeScale(0, 0, Polarity.NORMAL));
        assertThrows(IllegalArgumentException.class, () -> new Clip.Percent(0));
        assertThrows(IllegalArgumentException.class, () -> new Clip.Amplitude(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> DisplaySettings.DEFAULT.withGainDb(Double.NaN));
    }
}
