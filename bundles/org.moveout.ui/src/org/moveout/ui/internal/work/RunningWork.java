// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.work;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.moveout.data.task.ProgressState;
import org.moveout.eclipse.TaskJob;

/** The jobs of Moveout that a user knows of, and what to say about each. Costs little: to be asked now and then. */
final class RunningWork {
    private RunningWork() {
    }

    /** What runs and what waits to run: what the user has asked for first, then what was begun in the background. */
    static List<TaskJob<?>> jobs() {
        return Arrays.stream(Job.getJobManager().find(TaskJob.FAMILY)).filter(j -> !j.isSystem())
                .filter(TaskJob.class::isInstance).<TaskJob<?>>map(j -> (TaskJob<?>) j)
                .sorted(Comparator.<TaskJob<?>>comparingInt(j -> j.getState() == Job.RUNNING ? 0 : 1)
                        .thenComparingInt(Job::getPriority).thenComparing(Job::getName)).toList();
    }

    /** How much of a job is done, 0 to 1, if that is known. */
    static Optional<Double> fraction(TaskJob<?> job) {
        return job.state().map(ProgressState::fraction).filter(f -> !Double.isNaN(f));
    }

    /** What a job is doing: "Processing: 42 %, 153,000 traces/s, 0:12 elapsed, 0:16 left". */
    static String line(TaskJob<?> job) {
        if (job.getState() != Job.RUNNING || job.state().isEmpty()) {
            return job.isPaused() ? "paused" : "waiting";
        }
        ProgressState state = job.state().get();
        return state.phase().isEmpty() ? "starting" : state.line();
    }

    /** The same in few words, for the status line: "42 %, 0:16 left". */
    static String brief(TaskJob<?> job) {
        StringBuilder text = new StringBuilder();
        fraction(job).ifPresent(f -> text.append((int) Math.floor(f * 100)).append(" %"));
        if (job.isPaused()) {
            return text.append(text.isEmpty() ? "" : ", ").append("paused").toString();
        }
        job.state().map(ProgressState::secondsLeft).filter(s -> !Double.isNaN(s)).ifPresent(s -> text
                .append(text.isEmpty() ? "" : ", ").append(ProgressState.clock(s)).append(" left"));
        return text.toString();
    }

    /** Pauses a job, or lets a paused one go on. */
    static void toggle(TaskJob<?> job) {
        if (job.isPaused()) {
            job.resume();
        } else {
            job.pause();
        }
    }
}
