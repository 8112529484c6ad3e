// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.process.spectrum.Reference;

class AmplitudeSurveyTest {
    private static AmplitudeSummary of(float... data) {
        AmplitudeSurvey survey = new AmplitudeSurvey();
        survey.add(data, 0, data.length);
        return survey.summary();
    }

    private static void agrees(AmplitudeSummary s, Map<String, Double> expected) {
        assertThat(s.min()).isEqualTo(expected.get("min"));
        assertThat(s.max()).isEqualTo(expected.get("max"));
        assertThat(s.mean()).isCloseTo(expected.get("mean"), within(1e-9));
        assertThat(s.deviation()).isCloseTo(expected.get("std"), within(1e-9 * expected.get("std")));
        assertThat(s.rms()).isCloseTo(expected.get("rms"), within(1e-9 * expected.get("rms")));
        assertThat((double) s.zeros()).isEqualTo(expected.get("zeros"));
        assertThat(s.samples()).isEqualTo(5000);
        for (int p : new int[] { 0, 1, 2, 5, 25, 50, 75, 95, 98, 99, 100 }) {
            double v = expected.get("p" + p);
            assertThat(s.percentile(p)).as("%d %%", p).isCloseTo(v, within(3e-4 * Math.abs(v)));
            double a = expected.get("a" + p);
            assertThat(s.absolutePercentile(p)).as("%d %% abs", p).isCloseTo(a, within(3e-4 * a));
        }
        double[] counts = s.counts(-5000, 5000, 20);
        for (int i = 0; i < 20; i++) {
            assertThat(counts[i]).as("bin %d", i).isCloseTo(expected.get("h" + i), within(1.0));
        }
    }

    /** NumPy has computed the same from the same amplitudes; cutting them into traces or sharing them changes nothing. */
    @Test
    void agreesWithNumPy() throws Exception {
        float[] a = Reference.floats("amplitudes.npy");
        Map<String, Double> expected = Reference.statistics();
        agrees(of(a), expected);
        AmplitudeSurvey left = new AmplitudeSurvey();
        AmplitudeSurvey right = new AmplitudeSurvey();
        for (int t = 0; t < 50; t++) {
            (t % 3 == 0 ? left : right).add(a, t * 100, 100);
        }
        left.merge(right);
        agrees(left.summary(), expected);
        assertThat(left.summary().traces()).isEqualTo(50);
    }

    @Test
    void countsWhatIsNotANumber() {
        AmplitudeSurvey survey = new AmplitudeSurvey();
        float[] data = { 1, Float.NaN, -3, 0, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0, 0, -0f, 0, 0, 0 };
        assertThat(survey.add(data, 0, 6)).isCloseTo(Math.sqrt(10 / 3.0), within(1e-12));
        assertThat(survey.add(data, 6, 6)).isZero();
        AmplitudeSummary s = survey.summary();
        assertThat(new long[] { s.traces(), s.dead(), s.invalid(), s.samples(), s.zeros(), s.nan(), s.infinite() })
                .containsExactly(2, 1, 1, 9, 7, 1, 2);
        assertThat(s.min()).isEqualTo(-3);
        assertThat(s.max()).isEqualTo(1);
        assertThat(s.median()).isZero();
        assertThat(s.counts(-3, 1, 4)).containsExactly(1, 0, 0, 8);
    }

    @Test
    void hasNothingToSayAboutNothing() {
        AmplitudeSummary none = of();
        assertThat(none.min()).isNaN();
        assertThat(none.mean()).isNaN();
        assertThat(none.rms()).isNaN();
        assertThat(none.percentile(50)).isNaN();
        assertThat(none.peak()).isZero();
        assertThat(none.percentBeyond(1)).isZero();
        assertThat(of(Float.NaN, Float.NaN).samples()).isZero();
        assertThat(of(Float.NaN).invalid()).isEqualTo(1);
        assertThat(of(Float.NaN).dead()).isZero();
    }

    /** A mean of ten million beside a deviation of one: the textbook formula would lose every digit of it. */
    @Test
    void keepsTheDeviationBesideALargeMean() {
        AmplitudeSurvey survey = new AmplitudeSurvey();
        for (int t = 0; t < 100; t++) {
            float[] x = new float[1000];
            for (int i = 0; i < x.length; i++) {
                x[i] = 1e7f + (i % 2 == 0 ? 1 : -1);
            }
            survey.add(x, 0, x.length);
        }
        assertThat(survey.summary().deviation()).isCloseTo(1, within(1e-9));
        assertThat(survey.summary().mean()).isCloseTo(1e7, within(1e-6));
    }

    /** A normal distribution: what lies beyond one deviation, and the bins that Freedman and Diaconis ask for. */
    @Test
    void knowsTheNormalDistribution() {
        float[] x = new float[100_000];
        Random random = new Random(5);
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        AmplitudeSummary s = of(x);
        assertThat(s.percentBeyond(1)).isCloseTo(31.73, within(0.5));
        assertThat(s.percentBeyond(100)).isZero();
        assertThat(s.percentBeyond(0)).isEqualTo(100);
        assertThat(s.suggestedBins(-4, 4, 1000)).isBetween(130, 145);
        assertThat(s.suggestedBins(-4, 4, 100)).isEqualTo(100);
        assertThat(of(1, 1, 1).suggestedBins(0, 2, 256)).isEqualTo(256);
    }

    /** Every sample between the edges is in some bin, however the edges lie. */
    @Test
    void losesNoSampleBetweenBins() throws Exception {
        float[] a = Reference.floats("amplitudes.npy");
        AmplitudeSummary s = of(a);
        for (int bins = 1; bins < 400; bins += 37) {
            double sum = Arrays.stream(s.counts(-1e6, 1e6, bins)).sum();
            assertThat(sum).isCloseTo(5000, within(1e-6));
        }
        assertThat(Arrays.stream(s.counts(1e7, 2e7, 5)).sum()).isZero();
        assertThatThrownBy(() -> s.counts(1, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> s.percentile(101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsTheLargestAndSmallestFloats() {
        AmplitudeSummary s = of(Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE, 0);
        assertThat(s.percentile(100)).isEqualTo(Float.MAX_VALUE);
        assertThat(s.percentile(0)).isEqualTo(-Float.MAX_VALUE);
        assertThat(s.absolutePercentile(0)).isZero();
        assertThat(Arrays.stream(s.counts(-4e38, 4e38, 7)).sum()).isCloseTo(4, within(1e-9));
    }

    /** A summary taken earlier does not change when more is added. */
    @Test
    void isTakenOnce() {
        AmplitudeSurvey survey = new AmplitudeSurvey();
        survey.add(new float[] { 1, 2 }, 0, 2);
        AmplitudeSummary before = survey.summary();
        survey.add(new float[] { 3, 4 }, 0, 2);
        assertThat(before.samples()).isEqualTo(2);
        assertThat(before.histogram().total()).isEqualTo(2);
        assertThat(survey.summary().histogram().total()).isEqualTo(4);
    }
}
