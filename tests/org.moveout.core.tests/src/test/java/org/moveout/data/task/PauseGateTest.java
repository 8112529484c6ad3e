// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PauseGateTest {
    private final AtomicLong now = new AtomicLong(7_000);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<ProgressState> seen = new CopyOnWriteArrayList<>();
    private final PauseGate gate = new PauseGate(now::get);
    private final TaskProgress progress = new TaskProgress(seen::add, stop::get, gate);

    private void pass(double seconds) {
        now.addAndGet((long) (seconds * 1e9));
    }

    @Test
    void theClockStandsStillWhilePaused() {
        long begin = gate.time();
        pass(3);
        gate.pause();
        pass(100);
        gate.pause();
        assertThat(gate.time() - begin).isEqualTo(3_000_000_000L);
        gate.resume();
        pass(2);
        gate.resume();
        assertThat(gate.time() - begin).isEqualTo(5_000_000_000L);
        assertThat(gate.isPaused()).isFalse();
    }

    @Test
    void rateAndTimeLeftLeaveOutThePause() {
        progress.begin("Processing", 1000, "traces");
        for (int i = 0; i < 5; i++) {
            pass(1);
            progress.advance(100);
            gate.pause();
            pass(3600);
            gate.resume();
        }
        ProgressState s = progress.state();
        assertThat(s.rate()).isCloseTo(100, within(1e-9));
        assertThat(s.secondsLeft()).isCloseTo(5, within(1e-9));
        assertThat(s.elapsed()).isCloseTo(5, within(1e-9));
    }

    @Test
    void stateAndLineSayPaused() {
        progress.begin("Processing", 1000, "traces");
        pass(1);
        progress.advance(420);
        assertThat(progress.state().paused()).isFalse();
        gate.pause();
        assertThat(progress.state().paused()).isTrue();
        assertThat(progress.state().line()).isEqualTo("Processing: 42 %, paused, 0:01 elapsed");
        gate.resume();
        assertThat(progress.state().line()).isEqualTo("Processing: 42 %, 420 traces/s, 0:01 elapsed, 0:01 left");
    }

    @Test
    void isCancelledNeverWaits() {
        gate.pause();
        assertThat(progress.isCancelled()).isFalse();
    }

    @Test
    void tasksWaitUntilTheyMayGoOn() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(1);
        progress.begin("Counting", -1, "rounds");
        gate.pause();
        Thread worker = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 10; i++) {
                progress.split(0.1).checkCancelled();
                rounds.incrementAndGet();
            }
            enough.countDown();
        });
        awaitReport();
        assertThat(rounds).hasValue(0);
        gate.resume();
        assertThat(enough.await(10, TimeUnit.SECONDS)).isTrue();
        worker.join();
        assertThat(seen.getLast().paused()).as("told that it goes on").isFalse();
    }

    @Test
    void cancellingEndsThePause() throws InterruptedException {
        AtomicReference<Throwable> end = new AtomicReference<>();
        gate.pause();
        Thread worker = Thread.ofPlatform().start(() -> {
            try {
                progress.checkCancelled();
            } catch (CancelledException e) {
                end.set(e);
            }
        });
        awaitReport();
        stop.set(true);
        worker.join();
        assertThat(end.get()).isInstanceOf(CancelledException.class);
        assertThat(gate.isPaused()).isTrue();
    }

    @Test
    void interruptingEndsThePause() throws InterruptedException {
        AtomicReference<Throwable> end = new AtomicReference<>();
        AtomicBoolean marked = new AtomicBoolean();
        gate.pause();
        Thread worker = Thread.ofPlatform().start(() -> {
            try {
                progress.checkCancelled();
            } catch (CancelledException e) {
                end.set(e);
                marked.set(Thread.currentThread().isInterrupted());
            }
        });
        awaitReport();
        worker.interrupt();
        worker.join();
        assertThat(end.get()).isInstanceOf(CancelledException.class);
        assertThat(marked).isTrue();
    }

    /** Waits until the worker has told that it is paused, which is right before it waits. */
    private void awaitReport() throws InterruptedException {
        while (seen.isEmpty() || !seen.getLast().paused()) {
            Thread.sleep(5);
        }
    }
}
