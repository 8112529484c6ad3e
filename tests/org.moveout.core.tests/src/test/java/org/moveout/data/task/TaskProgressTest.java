// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class TaskProgressTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<ProgressState> seen = new ArrayList<>();
    private final TaskProgress progress = new TaskProgress(seen::add, stop::get, new PauseGate(now::get));

    private void pass(double seconds) {
        now.addAndGet((long) (seconds * 1e9));
    }

    @Test
    void tellsRateAndTimeLeft() {
        progress.begin("Importing", 1000, "traces");
        for (int i = 0; i < 5; i++) {
            pass(1);
            progress.advance(100);
        }
        ProgressState s = seen.getLast();
        assertThat(s.done()).isEqualTo(500);
        assertThat(s.fraction()).isEqualTo(0.5);
        assertThat(s.rate()).isCloseTo(100, within(1e-9));
        assertThat(s.secondsLeft()).isCloseTo(5, within(1e-9));
        assertThat(s.line()).isEqualTo("Importing: 50 %, 100 traces/s, 0:05 elapsed, 0:05 left");
    }

    @Test
    void rateFollowsTheLastSeconds() {
        progress.begin("Importing", 1_000_000, "traces");
        for (int i = 0; i < 100; i++) {
            pass(0.1);
            progress.advance(10);
        }
        for (int i = 0; i < 60; i++) {
            pass(0.1);
            progress.advance(100);
        }
        assertThat(seen.getLast().rate()).isCloseTo(1000, within(1e-6));
    }

    @Test
    void reportsAreThrottled() {
        progress.begin("Reading", 100_000, "traces");
        for (int i = 0; i < 10_000; i++) {
            pass(0.001);
            progress.advance(1);
        }
        assertThat(seen).hasSizeBetween(90, 102);
    }

    @Test
    void splitsShareTheWhole() {
        Progress first = progress.split(0.8);
        Progress second = progress.split(0.5);
        first.begin("A", 10, "chunks");
        pass(1);
        first.advance(5);
        assertThat(seen.getLast().fraction()).isCloseTo(0.4, within(1e-9));
        second.begin("B", 10, "chunks");
        pass(1);
        second.advance(10);
        assertThat(seen.getLast().fraction()).isCloseTo(1.0, within(1e-9));
    }

    @Test
    void unknownTotalsHaveNoFraction() {
        progress.begin("Scanning", -1, "traces");
        pass(1);
        progress.advance(2500);
        assertThat(seen.getLast().fraction()).isNaN();
        assertThat(seen.getLast().line()).isEqualTo("Scanning: 2,500 traces, 2,500 traces/s, 0:01 elapsed");
    }

    @Test
    void tellsWhatItIsAt() {
        progress.begin("Processing", 100, "traces");
        pass(1);
        progress.split(0.5).at("gather 3 of 8");
        progress.advance(50);
        assertThat(progress.state().place()).isEqualTo("gather 3 of 8");
        assertThat(progress.state().line()).isEqualTo(
                "Processing gather 3 of 8: 50 %, 50 traces/s, 0:01 elapsed, 0:01 left");
        progress.begin("Verifying", 100, "traces");
        assertThat(progress.state().what()).isEqualTo("Verifying");
    }

    @Test
    void cancellation() {
        progress.checkCancelled();
        stop.set(true);
        assertThatThrownBy(progress::checkCancelled).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> progress.split(1).checkCancelled()).isInstanceOf(CancelledException.class);
    }

    @Test
    void clocks() {
        assertThat(ProgressState.clock(65.4)).isEqualTo("1:05");
        assertThat(ProgressState.clock(3725)).isEqualTo("1:02:05");
    }
}
