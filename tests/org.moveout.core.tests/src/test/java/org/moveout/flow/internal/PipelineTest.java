// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;

@Timeout(30)
class PipelineTest {
    private static final class Slot {
        int number;
        long result;
    }

    private static final Pipeline.Step<Slot> NOTHING = slot -> { };

    private static List<Slot> slots(int n) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            slots.add(new Slot());
        }
        return slots;
    }

    private static Pipeline.Reader<Slot> numbers(int count, AtomicInteger next) {
        return slot -> {
            if (next.get() == count) {
                return false;
            }
            slot.number = next.getAndIncrement();
            return true;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 8 })
    void finishesInOrderWhateverTheWorkersDo(int threads) throws Exception {
        List<Long> results = new ArrayList<>();
        AtomicInteger busy = new AtomicInteger();
        Pipeline.Step<Slot> worker = slot -> {
            if (ThreadLocalRandom.current().nextInt(10) == 0) {
                Thread.yield();
            }
            slot.result = (long) slot.number * slot.number;
        };
        new Pipeline<>("test", slots(threads + 1), Collections.nCopies(threads, worker), slot -> {
            assertThat(busy.incrementAndGet()).isEqualTo(1);
            results.add(slot.result);
            busy.decrementAndGet();
        }).run(numbers(5000, new AtomicInteger()), Progress.NONE);
        assertThat(results).hasSize(5000);
        for (int i = 0; i < 5000; i++) {
            assertThat(results.get(i)).isEqualTo((long) i * i);
        }
    }

    @Test
    void noWorkAtAll() throws Exception {
        new Pipeline<>("test", slots(2), List.of(NOTHING), slot -> { })
                .run(numbers(0, new AtomicInteger()), Progress.NONE);
    }

    @Test
    void failureOfAnyStageEndsEverything() {
        for (String stage : List.of("read", "work", "finish")) {
            AtomicInteger next = new AtomicInteger();
            Pipeline.Reader<Slot> numbers = numbers(100_000, next);
            assertThatThrownBy(() -> new Pipeline<>("test", slots(3), Collections.nCopies(2, slot -> {
                fail(stage.equals("work") && slot.number == 500);
            }), slot -> fail(stage.equals("finish") && slot.number == 500)).run(slot -> {
                fail(stage.equals("read") && next.get() == 500);
                return numbers.read(slot);
            }, Progress.NONE)).isInstanceOf(IOException.class).hasMessage("disk full");
            assertThat(next.get()).isBetween(500, 600);
        }
    }

    private static void fail(boolean now) throws IOException {
        if (now) {
            throw new IOException("disk full");
        }
    }

    @Test
    void errorsOfWorkersArePassedOn() {
        assertThatThrownBy(() -> new Pipeline<>("test", slots(2), List.of(slot -> {
            throw new OutOfMemoryError("no heap");
        }), slot -> { }).run(numbers(10, new AtomicInteger()), Progress.NONE)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void cancellingStopsWithinReasonAndLeavesNoThread() {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger finished = new AtomicInteger();
        Progress progress = new TaskProgress(s -> { }, stop::get);
        assertThatThrownBy(() -> new Pipeline<>("cancel-test", slots(3), List.of(NOTHING, NOTHING), slot -> {
            if (finished.incrementAndGet() == 1000) {
                stop.set(true);
            }
        }).run(numbers(10_000_000, new AtomicInteger()), progress)).isInstanceOf(CancelledException.class);
        assertThat(finished.get()).isLessThan(2000);
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(t -> t.getName().startsWith("cancel-test-"));
    }

    @Test
    void anInterruptedCallerCountsAsCancelled() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new Pipeline<>("test", slots(1), List.of(NOTHING), slot -> { })
                .run(numbers(10_000, new AtomicInteger()), Progress.NONE)).isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
