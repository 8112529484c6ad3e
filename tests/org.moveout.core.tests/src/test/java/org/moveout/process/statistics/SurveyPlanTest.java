// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;

class SurveyPlanTest {
    private static final Sampling SAMPLING = Sampling.time(1000, 4);
    private static final SampleRange HALF = new SampleRange(0, 500);

    @Test
    void readsEverythingWhileItCan() {
        SurveyPlan plan = SurveyPlan.of(new TraceRange(7, 4007), HALF, SAMPLING, 1 << 22);
        assertThat(plan.isComplete()).isTrue();
        assertThat(plan.describe()).isEqualTo("4,000 traces");
        long next = 7;
        for (Window w : plan.windows()) {
            assertThat(w.traces().first()).isEqualTo(next);
            assertThat(w.samples()).isEqualTo(HALF);
            assertThat(w.sampleTotal()).isLessThanOrEqualTo(1 << 20);
            next = w.traces().end();
        }
        assertThat(next).isEqualTo(4007);
        assertThat(SurveyPlan.of(new TraceRange(3, 4), HALF, SAMPLING, 10).describe()).isEqualTo("1 trace");
        assertThat(SurveyPlan.of(new TraceRange(3, 3), HALF, SAMPLING, 10).windows()).isEmpty();
        assertThat(SurveyPlan.of(new TraceRange(3, 3), HALF, SAMPLING, 10).describe()).isEqualTo("0 traces");
    }

    @Test
    void readsGroupsOfMoreThanItCan() {
        SurveyPlan plan = SurveyPlan.of(new TraceRange(0, 1_000_000), HALF, SAMPLING, 4_096_000);
        assertThat(plan.describe()).isEqualTo("4,096 of 1,000,000 traces (32 groups of 128)");
        assertThat(plan.windows().getFirst().traces()).isEqualTo(new TraceRange(0, 128));
        assertThat(plan.windows().getLast().traces()).isEqualTo(new TraceRange(999_872, 1_000_000));
        long end = 0;
        for (Window w : plan.windows()) {
            assertThat(w.traces().first()).isGreaterThanOrEqualTo(end);
            end = w.traces().end();
        }
    }

    /** Whatever the sizes, groups neither overlap nor leave the range, and never read more than allowed. */
    @Test
    void staysInside() {
        for (long count = 1; count < 3_000_000_000L; count = count * 3 + 1) {
            for (long most = 1; most < 1L << 24; most = most * 7 + 3) {
                SurveyPlan plan = SurveyPlan.of(TraceRange.of(11, count), HALF, SAMPLING, most);
                long end = 11;
                for (Window w : plan.windows()) {
                    assertThat(w.traces().first()).isGreaterThanOrEqualTo(end);
                    end = w.traces().end();
                }
                assertThat(end).isLessThanOrEqualTo(11 + count);
                assertThat(plan.traces()).isBetween(1L, Math.max(1, most / 1000));
                assertThat(plan.of()).isEqualTo(count);
            }
        }
    }
}
