// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;
import org.moveout.data.task.Task;
import org.moveout.eclipse.TaskJob;

/**
 * Measures something in the background for a form: only the newest request goes on, earlier ones are cancelled. Answers
 * come on the user-interface thread, to be used there.
 *
 * @param <R> what is measured
 */
final class Estimating<R> {
    private final Control owner;
    private final Display display;
    private final Consumer<R> measured;
    private final Consumer<String> failed;
    private TaskJob<R> job;

    /**
     * @param owner    answers are for this control; measuring ends with it
     * @param measured given the answer
     * @param failed   given a sentence instead
     */
    Estimating(Control owner, Consumer<R> measured, Consumer<String> failed) {
        this.owner = owner;
        this.measured = measured;
        this.failed = failed;
        display = owner.getDisplay();
        owner.addDisposeListener(e -> cancel());
    }

    /** Begins, after a moment in which another request may replace this one. */
    void measure(Task<R> task, int delayMillis) {
        cancel();
        TaskJob<R> next = new TaskJob<>(task);
        next.setSystem(true);
        next.setPriority(Job.SHORT);
        next.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
        next.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> ended(next, event.getResult()));
                }
            }
        });
        job = next;
        next.schedule(delayMillis);
    }

    /** Stops; no answer comes any more. */
    void cancel() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void ended(TaskJob<R> ended, IStatus status) {
        if (ended != job || owner.isDisposed()) {
            return;
        }
        job = null;
        if (ended.result().isPresent() && status.isOK()) {
            measured.accept(ended.result().get());
        } else if (status.getSeverity() != IStatus.CANCEL) {
            failed.accept(status.getMessage());
        }
    }
}
