// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.moveout.data.HeaderKey;
import org.moveout.data.geometry.SurveyLine.Corner;

class SurveyLineTest {
    /** 20 inlines going east of each other by 50 m, 30 crosslines going north by 25 m. */
    private static TraceGeometry survey() throws Exception {
        return Surveys.grid(20, 30, 101, 1, 201, 1, 1000, 2000, 50, 25, 0, c -> true).geometry();
    }

    private static long[] traces(SurveyLine line) {
        return LongStream.range(0, line.traces().count()).map(line.traces()::trace).toArray();
    }

    @Test
    void inlinesAndCrosslinesHaveTheirTraces() throws Exception {
        SurveyLine inline = SurveyLine.inline(survey(), 3);
        assertThat(inline.name()).isEqualTo("Inline 104");
        assertThat(traces(inline)).containsExactly(LongStream.range(90, 120).toArray());
        assertThat(inline.length()).isCloseTo(29 * 25, within(0.01));
        SurveyLine crossline = SurveyLine.crossline(survey(), 7);
        assertThat(crossline.name()).isEqualTo("Crossline 208");
        assertThat(traces(crossline)).containsExactly(LongStream.range(0, 20).map(i -> 7 + 30 * i).toArray());
        assertThat(crossline.distance()[19]).isCloseTo(19 * 50, within(0.01));
    }

    @Test
    void anArbitraryLineTakesTheNearestBinsOnce() throws Exception {
        // along the third inline northwards, then east along a crossline
        SurveyLine line = SurveyLine.along(survey(), List.of(new Corner(1100, 2000), new Corner(1101, 2100),
                new Corner(1250, 2099)));
        assertThat(traces(line)).containsExactly(60, 61, 62, 63, 64, 94, 124, 154);
        assertThat(line.distance()[4]).isCloseTo(100, within(0.01));
        assertThat(line.length()).isCloseTo(250, within(0.01));
        assertThat(line.holes()).isZero();
    }

    @Test
    void aDiagonalGoesThroughNeighbouringBins() throws Exception {
        SurveyLine line = SurveyLine.along(survey(), List.of(new Corner(1000, 2000), new Corner(1950, 2475)));
        long[] traces = traces(line);
        assertThat(traces[0]).isZero();
        assertThat(traces[traces.length - 1]).isEqualTo(19 * 30 + 19);
        for (int k = 1; k < traces.length; k++) {
            assertThat(Math.abs(traces[k] / 30 - traces[k - 1] / 30)).isLessThanOrEqualTo(1);
            assertThat(Math.abs(traces[k] % 30 - traces[k - 1] % 30)).isLessThanOrEqualTo(1);
            assertThat(traces[k]).isNotEqualTo(traces[k - 1]);
        }
    }

    @Test
    void holesAreCountedAndOutsideIsPassedOver() throws Exception {
        TraceGeometry g = Surveys.grid(20, 30, 101, 1, 201, 1, 1000, 2000, 50, 25, 0, c -> c != 95 && c != 96)
                .geometry();
        SurveyLine line = SurveyLine.along(g, List.of(new Corner(1150, 1000), new Corner(1150, 9000)));
        assertThat(line.traces().count()).isEqualTo(28);
        assertThat(line.holes()).isEqualTo(2);
        SurveyLine away = SurveyLine.along(g, List.of(new Corner(-5000, 0), new Corner(-4000, 0)));
        assertThat(away.traces().count()).isZero();
        assertThat(away.length()).isZero();
    }

    @Test
    void gathersOfABinStayTogether() throws Exception {
        TraceGeometry g = new MapHeaders(8).with(HeaderKey.INLINE, 1, 1, 1, 1, 2, 2, 2, 2)
                .with(HeaderKey.CROSSLINE, 1, 1, 2, 2, 1, 1, 2, 2).geometry();
        assertThat(traces(SurveyLine.crossline(g, 1))).containsExactly(2, 3, 6, 7);
        assertThat(g.bins().orElseThrow().maxFold()).isEqualTo(2);
        assertThat(traces(SurveyLine.along(g, List.of(new Corner(1, 1), new Corner(2, 1))))).containsExactly(0, 1, 2, 3);
    }
}
