// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import org.moveout.process.Knots;

class PickedCurveTest {
    private static final PickedCurve THREE = new PickedCurve(Knots.NONE).with(500, 400).with(0, 100).with(1000, 900);

    @Test
    void pointsAreKeptInOrder() {
        assertEquals("0:100, 500:400, 1000:900", THREE.knots().toString());
        assertEquals("0:100, 500:450, 1000:900", THREE.with(500, 450).knots().toString());
        assertEquals("0:100, 1000:900", THREE.without(1).knots().toString());
        assertEquals("", new PickedCurve(Knots.NONE).with(1, 2).without(0).knots().toString());
        assertThrows(IndexOutOfBoundsException.class, () -> THREE.without(3));
    }

    @Test
    void pointsMovePastOthersButNotOntoThem() {
        assertEquals("0:100, 1000:900, 1200:420", THREE.moved(1, 1200, 420).knots().toString());
        assertEquals("0:100, 500:420, 1000:900", THREE.moved(1, 1000, 420).knots().toString());
        assertEquals("0:100, 500:420, 1000:900", THREE.moved(1, 500, 420).knots().toString());
    }

    @Test
    void aPointStandsOnTheNearestTraceOfEachSide() {
        double[] split = { 1000, 750, 500, 250, 0, 250, 500, 750, 1000 };
        assertArrayEquals(new int[] { 2, 6 }, THREE.positions(split, 1));
        assertArrayEquals(new int[] { 4 }, THREE.positions(split, 0));
        assertArrayEquals(new int[] { 0, 8 }, THREE.positions(split, 2));
        PickedCurve between = new PickedCurve(Knots.NONE).with(600, 1);
        assertArrayEquals(new int[] { 2, 6 }, between.positions(split, 0));
    }

    @Test
    void pointsBeyondTheTracesStandNowhere() {
        PickedCurve far = new PickedCurve(Knots.NONE).with(3000, 1).with(1100, 1);
        double[] x = { 0, 250, 500, 750, 1000 };
        assertArrayEquals(new int[0], far.positions(x, 1));
        assertArrayEquals(new int[] { 4 }, far.positions(x, 0));
        assertArrayEquals(new int[0], far.positions(new double[] { Double.NaN, Double.NaN }, 0));
        assertArrayEquals(new int[] { 0 }, THREE.positions(new double[] { 500 }, 1));
        assertArrayEquals(new int[0], THREE.positions(new double[0], 1));
        // a stacked section whose traces all have the same value has the point once
        assertArrayEquals(new int[] { 0 }, THREE.positions(new double[] { 0, 0, 0 }, 0));
    }
}
