// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;

/**
 * Works on wishes one at a time on a thread of its own, always on the newest: a wish that arrives while another waits
 * replaces it.
 * <p>
 * While a user drags a value, wishes come faster than answers. The one being worked on is not given up at once then, or
 * nothing would ever be seen; it is if it takes too long, or if it is about another subject (another gather) than the
 * newest wish. Answers arrive in order, and none to a wish that was given up. The thread is a daemon, ends when there is
 * nothing to do for a while, and is never interrupted, because it may be reading from a channel.
 * <p>
 * Thread-safe; meant to be used from the thread that answers are delivered on: then no answer arrives after
 * {@link #forget()} or {@link #close()}.
 */
public final class PreviewRunner implements AutoCloseable {
    private static final long IDLE_MILLIS = 5000;

    private final String name;
    private final Executor delivery;
    private final long patienceNanos;
    private Wish<?> waiting;
    private Wish<?> working;
    private Thread thread;
    private Object subject;
    private long epoch;
    private boolean closed;

    /**
     * How an answer is found.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Works on the thread of the runner.
         *
         * @param progress cancelled when nobody waits for the answer any more
         */
        T run(Progress progress) throws IOException;
    }

    /**
     * @param name           of the thread, for people who look at threads
     * @param delivery       runs what is done with answers, in order: the user-interface thread
     * @param patienceMillis for how long a wish is worked on although a newer one waits, in ms
     */
    public PreviewRunner(String name, Executor delivery, long patienceMillis) {
        this.name = Objects.requireNonNull(name);
        this.delivery = Objects.requireNonNull(delivery);
        patienceNanos = patienceMillis * 1_000_000;
    }

    /**
     * Wishes something instead of what still waits.
     *
     * @param about  the subject: an answer about another one than that of the newest wish is not wanted any more
     * @param work   finds the answer
     * @param done   given the answer
     * @param failed given what ended the work instead, other than cancellation
     */
    public <T> void submit(Object about, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        submit(about, work, done, failed, answer -> { });
    }

    /**
     * The same for answers that hold something to be freed.
     *
     * @param dropped given the answer if it is not wanted any more when it comes
     */
    public synchronized <T> void submit(Object about, Work<T> work, Consumer<? super T> done,
            Consumer<Throwable> failed, Consumer<? super T> dropped) {
        if (closed) {
            return;
        }
        if (!about.equals(subject)) {
            subject = about;
            epoch++;
        }
        waiting = new Wish<>(epoch, work, done, failed, dropped);
        if (thread == null) {
            thread = new Thread(this::loop, name);
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
    }

    /** Makes sure that no answer arrives any more, unless wished for again. */
    public synchronized void forget() {
        waiting = null;
        subject = null;
        epoch++;
    }

    /** Whether an answer is on its way. */
    public synchronized boolean isBusy() {
        return waiting != null || working != null && working.number == epoch;
    }

    @Override
    public synchronized void close() {
        closed = true;
        forget();
        notifyAll();
    }

    private void loop() {
        for (Wish<?> wish = next(); wish != null; wish = next()) {
            wish.work();
        }
    }

    private synchronized Wish<?> next() {
        long deadline = System.nanoTime() + IDLE_MILLIS * 1_000_000;
        while (waiting == null && !closed) {
            long rest = (deadline - System.nanoTime()) / 1_000_000;
            if (rest <= 0) {
                break;
            }
            try {
                wait(rest);
            } catch (InterruptedException e) {
                // nobody interrupts this thread; if somebody does, it is no reason to stop
            }
        }
        Wish<?> wish = waiting;
        waiting = null;
        if (wish == null) {
            thread = null;
        } else {
            working = wish;
            wish.began = System.nanoTime();
        }
        return wish;
    }

    private synchronized boolean isOver(Wish<?> wish) {
        return closed || wish.number != epoch;
    }

    private synchronized boolean isTooLong(Wish<?> wish) {
        return waiting != null && System.nanoTime() - wish.began > patienceNanos;
    }

    private synchronized void finished(Wish<?> wish) {
        if (working == wish) {
            working = null;
        }
    }

    /** One wish, and the progress it is worked on with. */
    private final class Wish<T> implements Progress {
        private final long number;
        private final Work<T> work;
        private final Consumer<? super T> done;
        private final Consumer<Throwable> failed;
        private final Consumer<? super T> dropped;
        private long began;

        Wish(long number, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed,
                Consumer<? super T> dropped) {
            this.number = number;
            this.work = Objects.requireNonNull(work);
            this.done = Objects.requireNonNull(done);
            this.failed = Objects.requireNonNull(failed);
            this.dropped = Objects.requireNonNull(dropped);
        }

        void work() {
            try {
                T result = work.run(this);
                deliver(() -> done.accept(result), () -> dropped.accept(result));
            } catch (CancelledException e) {
                // a newer wish is worked on next, or nobody waits
                finished(this);
            } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
                deliver(() -> failed.accept(e), () -> { });
            }
        }

        private void deliver(Runnable wanted, Runnable unwanted) {
            try {
                delivery.execute(() -> {
                    finished(this);
                    if (isOver(this)) {
                        unwanted.run();
                    } else {
                        wanted.run();
                    }
                });
            } catch (RuntimeException e) {
                // the user interface is gone, and nobody is left to be told
                finished(this);
                unwanted.run();
            }
        }

        @Override
        public boolean isCancelled() {
            return isOver(this) || isTooLong(this);
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
        public Progress split(double share) {
            return this;
        }
    }
}
