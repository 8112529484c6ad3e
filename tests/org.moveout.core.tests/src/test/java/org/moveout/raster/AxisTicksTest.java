// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.moveout.data.Domain;
import org.moveout.data.Sampling;

class AxisTicksTest {
    private static final ToDoubleFunction<String> SEVEN = s -> 7.0 * s.length();

    private static List<String> labels(AxisTicks ticks) {
        return ticks.major().stream().map(AxisTicks.Tick::label).toList();
    }

    @Test
    void stepsAreOneTwoFive() {
        assertEquals(List.of("0", "1", "2", "3", "4", "5"), labels(AxisTicks.linear(0, 5, 300, SEVEN, 5, 50)));
        assertEquals(List.of("0.0", "0.5", "1.0", "1.5", "2.0"), labels(AxisTicks.linear(0, 2.1, 300, SEVEN, 5, 50)));
        assertEquals(List.of("0", "20", "40", "60"), labels(AxisTicks.linear(-5, 70, 300, SEVEN, 5, 50)));
        assertEquals(List.of("\u2212100", "0", "100"), labels(AxisTicks.linear(-130, 130, 300, SEVEN, 5, 100)));
    }

    @Test
    void positionsFollowTheAxisAlsoDownwards() {
        AxisTicks up = AxisTicks.linear(10, -10, 200, s -> 10, 5, 50);
        assertEquals(List.of("10", "5", "0", "\u22125", "\u221210"), labels(up));
        assertEquals(0, up.major().getFirst().position(), 1e-9);
        assertEquals(100, up.major().get(2).position(), 1e-9);
        AxisTicks down = AxisTicks.linear(0.25, 1.25, 100, s -> 10, 2, 20);
        assertEquals("0.4", down.major().getFirst().label());
        assertEquals(15, down.major().getFirst().position(), 1e-9);
    }

    @Test
    void minorTicksLieBetweenWithRoom() {
        AxisTicks ticks = AxisTicks.linear(0, 4, 200, s -> 10, 5, 50);
        assertEquals(16, ticks.minor().size());
        assertEquals(10, ticks.minor().getFirst(), 1e-9);
        assertTrue(AxisTicks.linear(0, 4, 60, s -> 10, 1, 10).minor().stream().noneMatch(p -> p % 15 < 1e-9));
        assertEquals(List.of(), AxisTicks.linear(0, 10, 40, s -> 1, 0, 4).minor());
    }

    @Test
    void labelsNeverOverlap() {
        Random random = new Random(2);
        for (int i = 0; i < 3000; i++) {
            double first = random.nextGaussian() * Math.pow(10, random.nextInt(16) - 6);
            double last = first + random.nextGaussian() * Math.pow(10, random.nextInt(10) - 4);
            double length = 20 + random.nextInt(2000);
            AxisTicks ticks = AxisTicks.linear(first, last, length, SEVEN, 6, 40);
            assertTrue(AxisTicks.fits(ticks.major(), SEVEN, 6), first + " to " + last + " on " + length);
            for (AxisTicks.Tick t : ticks.major()) {
                assertTrue(t.position() >= -1e-6 * length && t.position() <= length * (1 + 1e-6), () -> "" + t);
            }
        }
    }

    @Test
    void veryLargeAndSmallValuesShareAPowerOfTen() {
        AxisTicks large = AxisTicks.linear(2.5e7, -2.5e7, 400, s -> 12, 5, 50);
        assertEquals(7, large.exponent());
        assertEquals(" \u00d710\u2077", large.factor());
        assertEquals("2", labels(large).getFirst());
        AxisTicks small = AxisTicks.linear(0, 3e-5, 400, s -> 12, 5, 50);
        assertEquals(" \u00d710\u207b\u2075", small.factor());
        assertEquals("", AxisTicks.linear(0, 10, 400, s -> 12, 5, 50).factor());
    }

    @Test
    void nothingWithoutLength() {
        assertEquals(AxisTicks.NONE, AxisTicks.linear(1, 1, 100, SEVEN, 5, 50));
        assertEquals(AxisTicks.NONE, AxisTicks.linear(0, 1, 0, SEVEN, 5, 50));
        assertEquals(AxisTicks.NONE, AxisTicks.linear(0, Double.NaN, 10, SEVEN, 5, 50));
    }

    @Test
    void zeroIsNeverNegative() {
        assertEquals("0.00", AxisTicks.number(-0.0001, 2));
        assertEquals("0", AxisTicks.number(-0.2, 0));
        assertEquals("\u22120.01", AxisTicks.number(-0.01, 2));
    }

    @Test
    void timeIsInSecondsWhenTracesAreLong() {
        assertEquals("Time (s)", SampleAxis.of(Sampling.time(1501, 4)).title());
        assertEquals("Time (ms)", SampleAxis.of(Sampling.time(400, 0.066)).title());
        assertEquals("Depth (m)", SampleAxis.of(new Sampling(2000, 5, 0, Domain.DEPTH)).title());
        assertEquals("1.236 s", SampleAxis.of(Sampling.time(1501, 4)).describe(309));
        assertEquals("26.334 ms", SampleAxis.of(Sampling.time(400, 0.066)).describe(399));
        assertEquals("100 ms", SampleAxis.of(new Sampling(100, 4, 20, Domain.TIME)).describe(20));
        AxisTicks ticks = SampleAxis.of(Sampling.time(1501, 4)).ticks(new Viewport(0, 1, 0, 250), 200, s -> 12);
        assertEquals(List.of("0.0", "0.5", "1.0"), labels(ticks));
    }

    @Test
    void traceNumbersAreWhole() {
        AxisTicks ticks = TraceAxis.numbers(new Viewport(-0.5, 3.5, 0, 1), TracePlacement.EVEN, 4, 1000, SEVEN);
        assertEquals(List.of("0", "1", "2", "3"), labels(ticks));
        assertEquals(125, ticks.major().getFirst().position(), 1e-9);
        assertEquals(List.of("0"), labels(TraceAxis.numbers(new Viewport(-10, 10, 0, 1), TracePlacement.EVEN, 1, 300, SEVEN)));
    }

    @Test
    void risingHeadersAreLabelledAtRoundValues() {
        double[] cdp = new double[100];
        for (int i = 0; i < 100; i++) {
            cdp[i] = 1203 + i;
        }
        AxisTicks ticks = TraceAxis.headers(new Viewport(-0.5, 99.5, 0, 1), TracePlacement.EVEN, 500, new TraceLabels("CDP", 0, 1, cdp),
                SEVEN);
        assertEquals("1210", labels(ticks).getFirst());
        assertEquals((7 + 0.5) * 5, ticks.major().getFirst().position(), 1e-9);
        assertTrue(AxisTicks.fits(ticks.major(), SEVEN, 10));
    }

    @Test
    void gathersAreLabelledAtTheirFirstTrace() {
        double[] cdp = new double[48];
        for (int i = 0; i < 48; i++) {
            cdp[i] = 100 + i / 12;
        }
        AxisTicks ticks = TraceAxis.headers(new Viewport(-0.5, 47.5, 0, 1), TracePlacement.EVEN, 960, new TraceLabels("CDP", 0, 1, cdp),
                SEVEN);
        assertEquals(List.of("100", "101", "102", "103"), labels(ticks));
        assertEquals(12.5 * 20, ticks.major().get(1).position(), 1e-9);
    }

    @Test
    void theKeyOfOneGatherIsSaidOnce() {
        double[] cdp = new double[48];
        java.util.Arrays.fill(cdp, 1204);
        AxisTicks ticks = TraceAxis.headers(new Viewport(9.5, 47.5, 0, 1), TracePlacement.EVEN, 960, new TraceLabels("CDP", 0, 1, cdp),
                SEVEN);
        assertEquals(List.of("1204"), ticks.major().stream().map(AxisTicks.Tick::label).toList());
        assertEquals(960 / 38.0 / 2, ticks.major().getFirst().position(), 1e-9);
    }

    @Test
    void otherHeadersAreLabelledAtRoundTraces() {
        double[] offset = new double[40];
        for (int i = 0; i < 40; i++) {
            offset[i] = Math.abs(i - 17) * 25;
        }
        AxisTicks ticks = TraceAxis.headers(new Viewport(-0.5, 39.5, 0, 1), TracePlacement.EVEN, 400, new TraceLabels("Offset", 0, 1,
                offset),
                SEVEN);
        assertEquals("425", labels(ticks).getFirst());
        assertTrue(AxisTicks.fits(ticks.major(), SEVEN, 10));
    }

    @Test
    void evenHeadersOfManyTracesAreLabelledAtRoundValues() {
        double[] cdp = new double[11];
        for (int i = 0; i <= 10; i++) {
            cdp[i] = 1001 + i * 100_000.0;
        }
        AxisTicks ticks = TraceAxis.headers(new Viewport(-0.5, 999_999.5, 0, 1), TracePlacement.EVEN, 1000,
                new TraceLabels("CDP", 0, 100_000, cdp), SEVEN);
        assertTrue(labels(ticks).contains("200000"), () -> labels(ticks).toString());
        assertTrue(AxisTicks.fits(ticks.major(), SEVEN, 10));
    }

    /** Crosslines at the beginnings of inlines are all the same: once is enough. */
    @Test
    void sampledHeadersThatAreTheSameAreSaidOnce() {
        AxisTicks ticks = TraceAxis.headers(new Viewport(-0.5, 49_999.5, 0, 1), TracePlacement.EVEN, 900,
                new TraceLabels("Crossline", 0, 5000, new double[] { 2001, 2001, 2001, 2001, 2001, 2001 }), SEVEN);
        assertEquals(List.of("2001"), labels(ticks));
    }
}
