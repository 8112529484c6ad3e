// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.ProgressState;
import org.moveout.data.task.Task;

class TaskJobTest {
    private interface Body<R> {
        R run(Progress progress) throws IOException;
    }

    private record Named<R>(String title, Body<R> body) implements Task<R> {
        @Override
        public R run(Progress progress) throws IOException {
            return body.run(progress);
        }
    }

    private static final class Monitor extends NullProgressMonitor {
        final List<String> subTasks = new ArrayList<>();
        int total;
        int worked;

        @Override
        public void beginTask(String name, int totalWork) {
            total = totalWork;
        }

        @Override
        public void worked(int work) {
            worked += work;
        }

        @Override
        public void subTask(String name) {
            subTasks.add(name);
        }
    }

    @Test
    void resultAndStatusOfATaskThatEndsWell() throws Exception {
        TaskJob<String> job = new TaskJob<>(new Named<>("Count", p -> "done"));
        job.schedule();
        assertTrue(job.join(20_000, null));
        assertEquals("Count", job.getName());
        assertTrue(job.getResult().isOK());
        assertEquals(Optional.of("done"), job.result());
        assertTrue(job.belongsTo(TaskJob.FAMILY));
        assertFalse(job.belongsTo("another family"));
        assertTrue(job.finalState().isPresent());
    }

    @Test
    void progressReachesTheMonitorAsPercentAndWords() {
        Monitor monitor = new Monitor();
        TaskJob<Integer> job = new TaskJob<>(new Named<>("Import line7.sgy", p -> {
            p.begin("Reading", 100, "traces");
            for (int i = 0; i < 50; i++) {
                p.advance(1);
                pause(5);
            }
            return 50;
        }));
        assertTrue(job.run(monitor).isOK());
        assertEquals(10_000, monitor.total);
        // reports are throttled, so the last few of the fifty traces may not have been told
        assertTrue(monitor.worked > 1000 && monitor.worked <= 5000, "ticks: " + monitor.worked);
        assertEquals("Reading", monitor.subTasks.getFirst());
        assertTrue(monitor.subTasks.stream().anyMatch(s -> s.matches("Reading: [\\d,]+ traces/s, \\d+:\\d\\d left")),
                monitor.subTasks.toString());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void subtaskLineLeavesOutWhatIsNotKnown() {
        assertEquals("Reading", TaskJob.line(new ProgressState("Reading", 0, -1, "traces", Double.NaN, 0, Double.NaN,
                Double.NaN)));
        assertEquals("Reading: 153,000 traces/s", TaskJob.line(new ProgressState("Reading", 1, -1, "traces", Double.NaN,
                2, 153_000, Double.NaN)));
        assertEquals("Reading: 153,000 traces/s, 1:16 left", TaskJob.line(new ProgressState("Reading", 1, 9, "traces",
                0.1, 2, 153_000, 76)));
    }

    @Test
    void pausedJobsWaitAndSaySo() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        TaskJob<Integer> job = new TaskJob<>(new Named<>("Import line7.sgy", p -> {
            p.begin("Reading", 10, "traces");
            for (int i = 0; i < 10; i++) {
                p.checkCancelled();
                p.advance(1);
                rounds.incrementAndGet();
            }
            return rounds.get();
        }));
        assertTrue(job.state().isEmpty());
        job.pause();
        assertTrue(job.isPaused());
        Monitor monitor = new Monitor();
        Thread worker = Thread.ofPlatform().start(() -> job.run(monitor));
        while (!monitor.subTasks.contains("Reading: paused")) {
            pause(5);
        }
        assertEquals(0, rounds.get());
        assertTrue(job.state().orElseThrow().paused());
        job.resume();
        worker.join();
        assertEquals(Optional.of(10), job.result());
        assertEquals(10, job.state().orElseThrow().done());
    }

    @Test
    void jobsHeldToTheEndDoNotHearThatTheyAreCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger cleared = new AtomicInteger();
        TaskJob<Integer> job = new TaskJob<>(new Named<>("Process line7.sgy", p -> {
            p.begin("Processing", 10, "traces");
            try {
                for (begun.countDown();;) {
                    p.checkCancelled();
                }
            } finally {
                cleared.incrementAndGet();
            }
        }));
        assertThrows(IllegalStateException.class, job::holdToEnd);
        job.setResumable();
        assertTrue(job.isResumable());
        Monitor monitor = new Monitor();
        Thread worker = Thread.ofPlatform().daemon().start(() -> job.run(monitor));
        begun.await();
        job.holdToEnd();
        monitor.setCanceled(true);
        pause(300);
        assertTrue(worker.isAlive());
        assertEquals(0, cleared.get(), "what it has on disk stays");
        worker.interrupt();
        worker.join();
    }

    @Test
    void pausedJobsCanBeCancelled() throws Exception {
        TaskJob<Integer> job = new TaskJob<>(new Named<>("Import line7.sgy", p -> {
            p.begin("Reading", 10, "traces");
            p.checkCancelled();
            return 1;
        }));
        job.pause();
        job.schedule();
        while (job.state().isEmpty()) {
            pause(5);
        }
        job.cancel();
        assertTrue(job.join(20_000, null));
        assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
    }

    @Test
    void cancellingEndsTheJobWithoutInterruptingItsThread() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        boolean[] interrupted = new boolean[1];
        TaskJob<String> job = new TaskJob<>(new Named<>("Endless", p -> {
            running.countDown();
            try {
                for (;;) {
                    p.checkCancelled();
                    Thread.onSpinWait();
                }
            } finally {
                interrupted[0] = Thread.currentThread().isInterrupted();
            }
        }));
        job.schedule();
        assertTrue(running.await(20, TimeUnit.SECONDS));
        job.cancel();
        assertTrue(job.join(20_000, null));
        assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
        assertTrue(job.result().isEmpty());
        assertFalse(interrupted[0]);
    }

    @Test
    void badDataIsToldInItsOwnWords() {
        DataException bad = DataException.of(Path.of("line7.sgy"), "trace 812 is cut off", "copy the file again");
        TaskJob<String> job = new TaskJob<>(new Named<>("Import line7.sgy", p -> {
            throw bad;
        }));
        IStatus status = job.run(new NullProgressMonitor());
        assertEquals(IStatus.ERROR, status.getSeverity());
        assertEquals("line7.sgy: trace 812 is cut off; copy the file again.", status.getMessage());
        assertSame(bad, status.getException());
        assertTrue(job.result().isEmpty());
    }

    @Test
    void aDefectBecomesASentenceAndKeepsItsCause() {
        TaskJob<String> job = new TaskJob<>(new Named<>("Import line7.sgy", p -> {
            throw new IllegalStateException("x");
        }));
        IStatus status = job.run(new NullProgressMonitor());
        assertEquals(IStatus.ERROR, status.getSeverity());
        assertTrue(status.getMessage().startsWith("Import line7.sgy: stopped by an internal error"),
                status.getMessage());
        assertInstanceOf(IllegalStateException.class, status.getException());
    }

    @Test
    void jobsOfTheFamilyCanBeFound() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        TaskJob<String> job = new TaskJob<>(new Named<>("Waits", p -> {
            running.countDown();
            try {
                go.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "";
        }));
        job.schedule();
        assertTrue(running.await(20, TimeUnit.SECONDS));
        assertTrue(List.of(Job.getJobManager().find(TaskJob.FAMILY)).contains(job));
        assertNull(job.getResult());
        go.countDown();
        assertTrue(job.join(20_000, null));
    }
}
