// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;

@Timeout(30)
class PreviewRunnerTest {
    private final LinkedBlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();
    private final List<String> answers = new ArrayList<>();
    private PreviewRunner runner = new PreviewRunner("preview", deliveries::add, 3_600_000);

    @AfterEach
    void close() {
        runner.close();
    }

    /** Delivers the next answer, as the user-interface thread would. */
    private void deliver() throws InterruptedException {
        deliveries.take().run();
    }

    private void submit(Object subject, PreviewRunner.Work<String> work) {
        runner.submit(subject, work, answers::add, e -> answers.add("failed: " + e.getMessage()));
    }

    /** Work that waits to be let go, without looking whether anybody waits. */
    private record Gate(String answer, CountDownLatch begun, CountDownLatch go) implements PreviewRunner.Work<String> {
        Gate(String answer) {
            this(answer, new CountDownLatch(1), new CountDownLatch(1));
        }

        @Override
        public String run(Progress progress) throws IOException {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IOException("interrupted", e);
            }
            progress.checkCancelled();
            return answer;
        }
    }

    @Test
    void theNewestReplacesWhatWaits() throws Exception {
        Gate first = new Gate("1");
        submit("a", first);
        first.begun.await();
        submit("a", p -> "2");
        submit("a", p -> "3");
        assertTrue(runner.isBusy());
        first.go.countDown();
        // a quick one is finished and shown, so that dragging shows something
        deliver();
        deliver();
        assertEquals(List.of("1", "3"), answers);
        assertFalse(runner.isBusy());
    }

    @Test
    void anotherSubjectCancels() throws Exception {
        Gate first = new Gate("1");
        submit("a", first);
        first.begun.await();
        submit("b", p -> "2");
        first.go.countDown();
        deliver();
        assertEquals(List.of("2"), answers);
    }

    @Test
    void anAnswerOnItsWayIsDroppedWithItsSubject() throws Exception {
        submit("a", p -> "1");
        Runnable late = deliveries.take();
        submit("b", p -> "2");
        late.run();
        deliver();
        assertEquals(List.of("2"), answers);
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws Exception {
        runner.close();
        runner = new PreviewRunner("preview", deliveries::add, 0);
        Gate first = new Gate("1");
        submit("a", first);
        first.begun.await();
        submit("a", p -> "2");
        first.go.countDown();
        deliver();
        assertEquals(List.of("2"), answers);
    }

    @Test
    void nothingArrivesAfterForgetting() throws Exception {
        submit("a", p -> "1");
        Runnable late = deliveries.take();
        runner.forget();
        late.run();
        assertEquals(List.of(), answers);
        assertFalse(runner.isBusy());
        submit("a", p -> "2");
        deliver();
        assertEquals(List.of("2"), answers);
    }

    @Test
    void whatIsNotWantedAnyMoreIsGivenBack() throws Exception {
        runner.submit("a", p -> "1", answers::add, e -> answers.add("failed"), a -> answers.add("dropped " + a));
        Runnable late = deliveries.take();
        runner.forget();
        late.run();
        assertEquals(List.of("dropped 1"), answers);
    }

    @Test
    void failuresAreTold() throws Exception {
        submit("a", p -> {
            throw new IOException("no");
        });
        deliver();
        submit("a", p -> {
            throw new IllegalStateException("bug");
        });
        deliver();
        submit("a", p -> {
            throw new CancelledException();
        });
        submit("a", p -> "next");
        deliver();
        assertEquals(List.of("failed: no", "failed: bug", "next"), answers);
    }

    @Test
    void nothingIsDoneAfterClosing() {
        runner.close();
        submit("a", p -> "1");
        assertFalse(runner.isBusy());
        assertTrue(deliveries.isEmpty());
    }
}
