// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.links;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;

/**
 * Computes what a view shows: waits until requests stop coming, works on the newest alone, and cancels the one under
 * way when another comes. Answers are given on the user-interface thread, only to the newest request and only while the
 * control is there. To be used on that thread.
 *
 * @param <T> an answer
 */
public final class LatestAnswer<T> {
    /** How an answer is found. */
    @FunctionalInterface
    public interface Question<T> {
        /**
         * Works on a background thread.
         *
         * @param progress cancelled when nobody waits for the answer any more
         */
        T answer(Progress progress) throws IOException;
    }

    private record Request<T>(long number, Question<T> question) {
    }

    private final Control owner;
    private final Display display;
    private final int waitMillis;
    private final Consumer<T> done;
    private final Consumer<Throwable> failed;
    private final Job job;
    private final AtomicReference<Request<T>> pending = new AtomicReference<>();
    private volatile long newest;
    private boolean busy;

    /**
     * @param name       what is computed, for people who look at threads
     * @param owner      answers are for this control; disposing it cancels
     * @param waitMillis how long to wait for further requests, in ms
     * @param done       given the answer
     * @param failed     given what ended the work instead
     */
    public LatestAnswer(String name, Control owner, int waitMillis, Consumer<T> done, Consumer<Throwable> failed) {
        this.owner = owner;
        display = owner.getDisplay();
        this.waitMillis = waitMillis;
        this.done = done;
        this.failed = failed;
        job = Job.createSystem(name, (ICoreRunnable) monitor -> work());
        job.setPriority(Job.SHORT);
        owner.addDisposeListener(e -> forget());
    }

    /** Asks, instead of everything asked before. */
    public void ask(Question<T> question) {
        pending.set(new Request<>(++newest, question));
        busy = true;
        if (job.getState() != Job.RUNNING) {
            job.cancel();
        }
        job.schedule(waitMillis);
    }

    /** Makes sure that no answer arrives any more, unless asked again. */
    public void forget() {
        newest++;
        pending.set(null);
        busy = false;
    }

    /** Whether an answer is on its way. */
    public boolean isBusy() {
        return busy;
    }

    private void work() {
        Request<T> request = pending.getAndSet(null);
        if (request == null) {
            return;
        }
        Runnable answer;
        try {
            T result = request.question().answer(new Cancelling(request.number()));
            answer = () -> done.accept(result);
        } catch (CancelledException e) {
            return;
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            answer = () -> failed.accept(e);
        }
        deliver(request.number(), answer);
    }

    private void deliver(long number, Runnable answer) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (number == newest && !owner.isDisposed()) {
                    busy = false;
                    answer.run();
                }
            });
        }
    }

    private final class Cancelling implements Progress {
        private final long number;

        Cancelling(long number) {
            this.number = number;
        }

        @Override
        public void begin(String phase, long total, String unit) {
            // nobody looks
        }

        @Override
        public void advance(long amount) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return number != newest;
        }

        @Override
        public Progress split(double share) {
            return this;
        }
    }
}
