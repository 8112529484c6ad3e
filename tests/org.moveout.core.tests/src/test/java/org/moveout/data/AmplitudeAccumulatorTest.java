// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class AmplitudeAccumulatorTest {
    @Test
    void agreesWithTextbookFormulas() {
        int traces = 101;
        int ns = 333;
        float[] a = new float[traces * ns];
        Random random = new Random(1);
        for (int i = 0; i < a.length; i++) {
            a[i] = (float) (random.nextGaussian() * 1000 + 3);
        }
        AmplitudeAccumulator acc = new AmplitudeAccumulator(traces, ns);
        acc.add(a, 0, 0, traces, ns);
        AmplitudeStatistics s = acc.statistics();
        double sum = 0;
        double squares = 0;
        for (float v : a) {
            sum += v;
            squares += (double) v * v;
        }
        float[] sorted = a.clone();
        Arrays.sort(sorted);
        assertThat(s.samples()).isEqualTo(a.length);
        assertThat(s.min()).isEqualTo(sorted[0]);
        assertThat(s.max()).isEqualTo(sorted[sorted.length - 1]);
        assertThat(s.mean()).isCloseTo(sum / a.length, within(1e-9));
        assertThat(s.rms()).isCloseTo(Math.sqrt(squares / a.length), within(1e-9));
        for (int p = 0; p < s.probes().length; p++) {
            double exact = sorted[(int) Math.round(s.probes()[p] / 100 * (sorted.length - 1))];
            assertThat(s.percentiles()[p]).isCloseTo(exact, within(Math.abs(exact) * 0.005 + 5));
        }
    }

    @Test
    void mergingPartsGivesTheWhole() {
        float[] a = new float[64 * 50];
        Random random = new Random(2);
        for (int i = 0; i < a.length; i++) {
            a[i] = random.nextFloat() - 0.5f;
        }
        AmplitudeAccumulator whole = new AmplitudeAccumulator(64, 50);
        whole.add(a, 0, 0, 64, 50);
        AmplitudeAccumulator left = new AmplitudeAccumulator(64, 50);
        AmplitudeAccumulator right = new AmplitudeAccumulator(64, 50);
        left.add(a, 0, 0, 20, 50);
        right.add(a, 20 * 50, 20, 44, 50);
        left.merge(right);
        assertThat(left.statistics().percentiles()).isEqualTo(whole.statistics().percentiles());
        assertThat(left.statistics().rms()).isCloseTo(whole.statistics().rms(), within(1e-12));
    }

    @Test
    void nonFiniteSamplesAreCountedApart() {
        float[] a = { 1, Float.NaN, -3, Float.POSITIVE_INFINITY, 2, Float.NEGATIVE_INFINITY };
        AmplitudeAccumulator acc = new AmplitudeAccumulator(1, 6);
        acc.add(a, 0, 0, 1, 6);
        AmplitudeStatistics s = acc.statistics();
        assertThat(s.samples()).isEqualTo(3);
        assertThat(s.nonFinite()).isEqualTo(3);
        assertThat(s.min()).isEqualTo(-3);
        assertThat(s.max()).isEqualTo(2);
        assertThat(s.mean()).isEqualTo(0);
    }

    @Test
    void hugeAmplitudesDoNotOverflow() {
        float[] a = new float[200];
        Arrays.fill(a, 3e38f);
        AmplitudeAccumulator acc = new AmplitudeAccumulator(1, 200);
        acc.add(a, 0, 0, 1, 200);
        assertThat(acc.statistics().rms()).isCloseTo(3e38f, within(1e32));
        assertThat(acc.statistics().nonFinite()).isZero();
    }

    @Test
    void theMedianOfMostlyDeadDataIsZero() {
        float[] a = new float[1000];
        a[7] = 5;
        a[8] = -5;
        AmplitudeAccumulator acc = new AmplitudeAccumulator(1, 1000);
        acc.add(a, 0, 0, 1, 1000);
        AmplitudeStatistics s = acc.statistics();
        assertThat(s.percentiles()[6]).isEqualTo(0);
        assertThat(s.max()).isEqualTo(5);
        assertThat(s.min()).isEqualTo(-5);
    }

    @Test
    void nothingAtAll() {
        AmplitudeStatistics s = new AmplitudeAccumulator(0, 0).statistics();
        assertThat(s.samples()).isZero();
        assertThat(s.peak()).isZero();
        assertThat(s.rms()).isNaN();
    }
}
