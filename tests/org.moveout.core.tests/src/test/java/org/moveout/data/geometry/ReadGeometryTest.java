// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.moveout.data.HeaderKey;
import org.moveout.data.geometry.TraceGeometry.Placement;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;

class ReadGeometryTest {
    @Test
    void aRotatedGridGivesItsBinSizesAzimuthAndCorners() throws Exception {
        TraceGeometry g = Surveys.grid(40, 60, 1001, 2, 500, 4, 457_000, 6_780_000, 25, 12.5, 35, c -> true).geometry();
        SurveyGrid grid = g.grid().orElseThrow();
        assertThat(grid.inlines()).isEqualTo(new SurveyGrid.Lines(1001, 2, 40));
        assertThat(grid.crosslines()).isEqualTo(new SurveyGrid.Lines(500, 4, 60));
        assertThat(grid.inlineSpacing()).isCloseTo(25, within(1e-3));
        assertThat(grid.crosslineSpacing()).isCloseTo(12.5, within(1e-3));
        assertThat(grid.azimuth()).isCloseTo(35, within(1e-3));
        assertThat(grid.angle()).isCloseTo(90, within(1e-2));
        assertThat(grid.rms()).isLessThan(0.01);
        assertThat(grid.isRegular()).isTrue();
        // first inline, last crossline: 59 x 12.5 m along 35 degrees
        assertThat(grid.corners()[1][0]).isCloseTo(457_000 + 737.5 * Math.sin(Math.toRadians(35)), within(0.01));
        assertThat(grid.corners()[1][1]).isCloseTo(6_780_000 + 737.5 * Math.cos(Math.toRadians(35)), within(0.01));
        assertThat(g.unit()).isEqualTo(CoordinateUnit.METRE);
        assertThat(g.placement()).isEqualTo(Placement.CDP);
        assertThat(g.notes()).isEmpty();
        Bins bins = g.bins().orElseThrow();
        assertThat(bins.filled()).isEqualTo(2400);
        assertThat(bins.maxFold()).isEqualTo(1);
        assertThat(bins.at(g.positions().x(777), g.positions().y(777))).isEqualTo(777);
    }

    @Test
    void missingTracesAreHolesAndDuplicatesAreFold() throws Exception {
        MapHeaders headers = Surveys.grid(10, 12, 1, 1, 1, 1, 0, 1000, 20, 20, 0, c -> c != 17 && c / 12 != 4);
        TraceGeometry g = headers.geometry();
        Bins bins = g.bins().orElseThrow();
        assertThat(bins.count()).isEqualTo(120);
        assertThat(bins.filled()).isEqualTo(107);
        assertThat(bins.fold(17)).isZero();
        assertThat(bins.fold(16)).isEqualTo(1);
        assertThat(g.stored(bins.trace(18, 0))).isEqualTo(17);
        assertThat(bins.binOf(17)).isEqualTo(18);
        assertThat(SurveyLine.inline(g, 4).traces().count()).isZero();
        SurveyLine second = SurveyLine.inline(g, 1);
        assertThat(second.traces().count()).isEqualTo(11);
        assertThat(second.holes()).isEqualTo(1);
        assertThat(second.name()).isEqualTo("Inline 2");
    }

    @Test
    void aZeroOrPositiveScalarMultipliesAndANegativeOneDivides() throws Exception {
        for (double[] scalarAndFactor : new double[][] { { 0, 1 }, { 1, 1 }, { 10, 10 }, { -100, 0.01 }, { -1, 1 } }) {
            TraceGeometry g = new MapHeaders(2).with(HeaderKey.CDP_X, 1000, 2000).with(HeaderKey.CDP_Y, 500, 500)
                    .with(HeaderKey.COORDINATE_SCALAR, scalarAndFactor[0]).geometry();
            assertThat(g.positions().x(1)).isCloseTo(2000 * scalarAndFactor[1], within(1e-9));
            assertThat(g.positions().y(0)).isCloseTo(500 * scalarAndFactor[1], within(1e-9));
        }
    }

    @Test
    void secondsOfArcAndDegreesMinutesSecondsBecomeDegrees() throws Exception {
        // the first position of a real sub-bottom profile: 91 38 4.11 W, 17 7 48.162 N
        TraceGeometry arc = new MapHeaders(2).with(HeaderKey.SOURCE_X, -329_884_110, -329_884_758)
                .with(HeaderKey.SOURCE_Y, 61_668_162, 61_671_102).with(HeaderKey.RECEIVER_X, -329_884_110, -329_884_758)
                .with(HeaderKey.RECEIVER_Y, 61_668_162, 61_671_102).with(HeaderKey.COORDINATE_SCALAR, -1000)
                .with(HeaderCollector.UNITS, 2).with(HeaderKey.CDP_Y, 16_783_104).geometry();
        assertThat(arc.unit()).isEqualTo(CoordinateUnit.DEGREE);
        assertThat(arc.placement()).isEqualTo(Placement.SOURCE);
        assertThat(arc.positions().x(0)).isCloseTo(-91.63447499, within(1e-7));
        assertThat(arc.positions().y(0)).isCloseTo(17.130045, within(1e-6));
        assertThat(arc.aspect()).isCloseTo(Math.cos(Math.toRadians(17.13)), within(1e-4));
        assertThat(CoordinateCode.value(-913_804.11, CoordinateCode.DEGREES_MINUTES_SECONDS))
                .isCloseTo(-91.634475, within(1e-9));
        assertThat(CoordinateCode.value(12.5, CoordinateCode.DEGREES)).isEqualTo(12.5);
    }

    @Test
    void withoutCdpPositionsMidpointsAreShown() throws Exception {
        // one shot at the origin of the line
        TraceGeometry g = new MapHeaders(3).with(HeaderKey.SOURCE_X, 0).with(HeaderKey.SOURCE_Y, 0)
                .with(HeaderKey.RECEIVER_X, 100, 200, 300).with(HeaderKey.RECEIVER_Y, 0).geometry();
        assertThat(g.placement()).isEqualTo(Placement.RECEIVER);
        TraceGeometry two = new MapHeaders(4).with(HeaderKey.SOURCE_X, 0, 0, 50, 50).with(HeaderKey.SOURCE_Y, 0)
                .with(HeaderKey.RECEIVER_X, 100, 200, 100, 200).with(HeaderKey.RECEIVER_Y, 0).geometry();
        assertThat(two.placement()).isEqualTo(Placement.MIDPOINT);
        assertThat(IntStream.range(0, 4).mapToDouble(two.positions()::x).toArray()).containsExactly(50, 100, 75, 125);
        assertThat(two.sources().orElseThrow().count()).isEqualTo(1);
        assertThat(two.receivers().orElseThrow().traces()).containsExactly(2, 2);
        assertThat(two.notes()).anyMatch(n -> n.contains("midpoints"));
    }

    @Test
    void constantJunkIsNoPosition() throws Exception {
        // the header of Alaska line 31-81: bytes 181-188 hold something else, the same in every trace
        TraceGeometry g = new MapHeaders(4).with(HeaderKey.CDP_X, 6000).with(HeaderKey.CDP_Y, 65_536)
                .with(HeaderKey.CDP, 101, 102, 103, 103).geometry();
        assertThat(g.placement()).isEqualTo(Placement.ORDER);
        assertThat(g.notes()).containsExactly("No coordinates in the headers: showing traces in stored order.");
        assertThat(g.positions().x(3)).isEqualTo(3);
        assertThat(g.bins().orElseThrow().fold(2)).isEqualTo(2);
        assertThat(g.cdps()).contains(new SurveyGrid.Lines(101, 1, 3));
    }

    @Test
    void lineNumbersStandInForCoordinates() throws Exception {
        TraceGeometry g = new MapHeaders(6).with(HeaderKey.INLINE, 10, 10, 10, 12, 12, 12)
                .with(HeaderKey.CROSSLINE, 5, 6, 7, 5, 6, 7).geometry();
        assertThat(g.placement()).isEqualTo(Placement.LINES);
        assertThat(g.unit()).isEqualTo(CoordinateUnit.LINE_NUMBER);
        assertThat(g.positions().y(4)).isEqualTo(12);
        assertThat(g.positions().x(4)).isEqualTo(6);
        assertThat(g.bins().orElseThrow().at(6.2, 11.8)).isEqualTo(4);
    }

    @Test
    void tracesWithoutPositionOrLineNumbersArePassedOver() throws Exception {
        MapHeaders h = new MapHeaders(5).with(HeaderKey.INLINE, 1, 1, 0, 2, 2).with(HeaderKey.CROSSLINE, 1, 2, 0, 1, 2)
                .with(HeaderKey.CDP_X, 10, 20, 0, 10, 20).with(HeaderKey.CDP_Y, 50, 50, 0, 75, 75);
        TraceGeometry g = h.geometry();
        assertThat(g.positions().isPlaced(2)).isFalse();
        assertThat(g.positions().extent()).contains(new Extent(10, 50, 20, 75));
        assertThat(g.notes()).containsExactly("1 of 5 traces have no coordinates.");
        assertThat(g.grid().orElseThrow().cells()).isEqualTo(4);
        assertThat(g.bins().orElseThrow().binOf(2)).isEqualTo(-1);
    }

    @Test
    void aLineThatCountsBothNumbersIsNoSurvey() throws Exception {
        double[] n = IntStream.range(0, 100).mapToDouble(i -> i + 1).toArray();
        TraceGeometry g = new MapHeaders(100).with(HeaderKey.INLINE, n).with(HeaderKey.CROSSLINE, n)
                .with(HeaderKey.CDP_X, n).with(HeaderKey.CDP_Y, 5).geometry();
        assertThat(g.grid()).isEmpty();
    }

    @Test
    void tooManyTracesAreThinned() throws Exception {
        MapHeaders h = Surveys.grid(500, 500, 1, 1, 1, 1, 0, 0, 10, 10, 0, c -> true);
        TraceGeometry g = h.geometry(100_000);
        assertThat(g.stride()).isEqualTo(3);
        assertThat(g.count()).isEqualTo(83_334);
        assertThat(g.stored(83_333)).isEqualTo(249_999);
        assertThat(g.index(249_998)).isEqualTo(83_332);
        assertThat(g.notes().getFirst()).isEqualTo(
                "250,000 traces are too many for the memory: the map shows every 3rd trace.");
        // trace 3 of the second batch and so on: positions must be those of the stored traces
        int i = 70_001;
        long stored = g.stored(i);
        assertThat(g.positions().x(i)).isCloseTo(stored / 500 * 10.0, within(1e-3));
        assertThat(g.positions().y(i)).isCloseTo(stored % 500 * 10.0, within(1e-3));
    }

    @Test
    void noTracesAndOneTraceAreFine() throws Exception {
        TraceGeometry none = new MapHeaders(0).geometry();
        assertThat(none.count()).isZero();
        assertThat(none.positions().extent()).isEmpty();
        assertThat(new PointIndex(none.positions()).nearest(0, 0, 1)).isEqualTo(-1);
        TraceGeometry one = new MapHeaders(1).with(HeaderKey.CDP_X, new double[] { 7 })
                .with(HeaderKey.CDP_Y, new double[] { 8 }).geometry();
        assertThat(one.placement()).isEqualTo(Placement.CDP);
        assertThat(one.positions().extent()).contains(new Extent(7, 8, 7, 8));
        assertThat(new PointIndex(one.positions()).nearest(1e6, -1e6, 1)).isZero();
    }

    @Test
    void readingStopsWhenCancelled() {
        MapHeaders h = Surveys.grid(10, 10, 1, 1, 1, 1, 0, 0, 10, 10, 0, c -> true);
        Progress cancelled = new Cancelled();
        assertThatThrownBy(() -> new ReadGeometry("x", HeaderRead.of(h), CoordinateUnit.METRE, 100).run(cancelled))
                .isInstanceOf(CancelledException.class);
    }

    /** Cancelled from the beginning. */
    static final class Cancelled implements Progress {
        @Override
        public void begin(String phase, long total, String unit) {
            // nothing to show
        }

        @Override
        public void advance(long amount) {
            // nothing to show
        }

        @Override
        public boolean isCancelled() {
            return true;
        }

        @Override
        public Progress split(double share) {
            return this;
        }
    }

    @Test
    void degreesThatCannotBeAreTakenAsLengths() throws Exception {
        MapHeaders headers = new MapHeaders(3).with(new HeaderKey("coordinate_units"), CoordinateCode.DEGREES)
                .with(HeaderKey.CDP_X, 1600, 1650, 3200).with(HeaderKey.CDP_Y, 0, 10, 20);
        TraceGeometry wrong = headers.geometry();
        assertThat(wrong.unit()).isEqualTo(CoordinateUnit.METRE);
        assertThat(wrong.notes()).anyMatch(n -> n.contains("degrees") && n.contains("taken as m"));
        headers.with(HeaderKey.CDP_X, 3.1, 3.2, 3.3);
        assertThat(headers.geometry().unit()).isEqualTo(CoordinateUnit.DEGREE);
    }
}
