// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.PauseGate;
import org.moveout.data.task.ProgressState;
import org.moveout.data.task.Task;
import org.moveout.data.task.TaskProgress;

/**
 * Runs a {@link Task} as an Eclipse job that can be cancelled and paused.
 * <p>
 * The monitor gets the percentage, its subtask line the phase, rate and time left. The job ends with OK, with CANCEL,
 * or with an error whose message is one sentence for the user and whose exception goes to the log. Cancelling never
 * interrupts the thread (that would close file channels under other readers): the task polls.
 *
 * @param <R> what the task returns
 */
public final class TaskJob<R> extends Job {
    /** The job family of all Moveout tasks, for {@link Job#getJobManager()}. */
    public static final Object FAMILY = TaskJob.class;

    private static final int TICKS = 10_000;

    private final Task<R> task;
    private final PauseGate gate = new PauseGate();
    private volatile R result;
    private volatile ProgressState last;
    private volatile TaskProgress progress;
    private volatile boolean resumable;
    private volatile boolean held;

    /**
     * @param task run once, when the job is scheduled
     */
    public TaskJob(Task<R> task) {
        super(task.title());
        this.task = task;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), TICKS);
        Report report = new Report(monitor);
        progress = new TaskProgress(report::show, () -> monitor.isCanceled() && !held, gate);
        try {
            result = task.run(progress);
            return Status.OK_STATUS;
        } catch (CancelledException e) {
            return Status.CANCEL_STATUS;
        } catch (Throwable e) {
            // whatever ends a task must reach the user as a sentence: nothing may be lost in a worker thread
            return Failures.status(getName(), e);
        } finally {
            last = progress.state();
            monitor.done();
        }
    }

    /** What the task returned; empty before its end, and if it was cancelled or failed. */
    public Optional<R> result() {
        return Optional.ofNullable(result);
    }

    /** The last state of the task, with its elapsed time; empty before its end. */
    public Optional<ProgressState> finalState() {
        return Optional.ofNullable(last);
    }

    /** How far the task is now; empty before it has begun. Costs nothing, for displays that look now and then. */
    public Optional<ProgressState> state() {
        TaskProgress running = progress;
        return last != null ? finalState() : running == null ? Optional.empty() : Optional.of(running.state());
    }

    /** Holds the task where it next asks whether it is cancelled; cancelling works all the same. */
    public void pause() {
        gate.pause();
    }

    /** Lets the task go on. */
    public void resume() {
        gate.resume();
    }

    /** Says that the task can go on at another time with what it has on disk if the program ends under it. */
    public void setResumable() {
        resumable = true;
    }

    /** Whether the task can go on at another time. */
    public boolean isResumable() {
        return resumable;
    }

    /**
     * Holds a resumable task until the program ends, which has been decided: it does not hear that it is cancelled, so
     * that what it has on disk stays.
     *
     * @throws IllegalStateException if the task is not resumable
     */
    public void holdToEnd() {
        if (!resumable) {
            throw new IllegalStateException(getName() + " cannot go on at another time");
        }
        held = true;
        gate.pause();
    }

    /** Whether the task is held. */
    public boolean isPaused() {
        return gate.isPaused();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    /**
     * The subtask line: "Reading traces: 153,000 traces/s, 0:16 left" or "Reading traces: paused". Without numbers while
     * nothing is known.
     */
    static String line(ProgressState state) {
        StringBuilder line = new StringBuilder(state.what());
        String separator = ": ";
        if (state.paused()) {
            return line.append(separator).append("paused").toString();
        }
        if (!Double.isNaN(state.rate())) {
            line.append(separator).append(String.format(Locale.ROOT, "%,.0f %s/s", state.rate(), state.unit()));
            separator = ", ";
        }
        if (!Double.isNaN(state.secondsLeft())) {
            line.append(separator).append(ProgressState.clock(state.secondsLeft())).append(" left");
        }
        return line.toString();
    }

    /** Turns fractions into ticks; called by one thread at a time. */
    private static final class Report {
        private final IProgressMonitor monitor;
        private int given;

        Report(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        void show(ProgressState state) {
            monitor.subTask(line(state));
            if (!Double.isNaN(state.fraction())) {
                int ticks = (int) (Math.clamp(state.fraction(), 0, 1) * TICKS);
                if (ticks > given) {
                    monitor.worked(ticks - given);
                    given = ticks;
                }
            }
        }
    }
}
