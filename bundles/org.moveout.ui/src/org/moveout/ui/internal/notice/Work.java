// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.progress.IProgressConstants;
import org.eclipse.ui.progress.IProgressConstants2;
import org.moveout.data.task.Task;
import org.moveout.eclipse.TaskJob;
import org.moveout.ui.internal.Icons;

/** Runs tasks as jobs of the Progress view and tells how they ended. */
public final class Work {
    private Work() {
    }

    /**
     * Starts a task. When it fails a notice tells the sentence; when it is cancelled a notice says so.
     *
     * @param window where notices appear
     * @param task   the work
     * @param icon   its icon in the Progress view
     * @param done   given the result on the user-interface thread
     * @return the job, scheduled
     */
    public static <R> TaskJob<R> start(IWorkbenchWindow window, Task<R> task, String icon, Consumer<R> done) {
        return start(window, task, icon, done, status -> failed(window, task.title(), status));
    }

    /**
     * Starts a task. When it is cancelled a notice says so.
     *
     * @param window where notices appear
     * @param task   the work
     * @param icon   its icon in the Progress view
     * @param done   given the result on the user-interface thread
     * @param failed given the error on the user-interface thread
     * @return the job, scheduled
     */
    public static <R> TaskJob<R> start(IWorkbenchWindow window, Task<R> task, String icon, Consumer<R> done,
            Consumer<IStatus> failed) {
        Display display = window.getWorkbench().getDisplay();
        TaskJob<R> job = new TaskJob<>(task);
        job.setPriority(Job.LONG);
        job.setProperty(IProgressConstants.ICON_PROPERTY, Icons.descriptor(icon));
        job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
        job.setProperty(IProgressConstants2.SHOW_IN_TASKBAR_ICON_PROPERTY, Boolean.TRUE);
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> ended(window, job, event.getResult(), done, failed));
                }
            }
        });
        job.schedule();
        return job;
    }

    private static <R> void ended(IWorkbenchWindow window, TaskJob<R> job, IStatus status, Consumer<R> done,
            Consumer<IStatus> failed) {
        if (job.result().isPresent() && status.isOK()) {
            done.accept(job.result().get());
        } else if (status.getSeverity() == IStatus.CANCEL) {
            Notice.show(window, Notice.Kind.INFO, job.getName(), List.of("Cancelled; nothing was left behind."),
                    List.of());
        } else {
            failed.accept(status);
        }
    }

    /** Tells about a failure: the sentence, with the technical details one click away. */
    public static void failed(IWorkbenchWindow window, String what, IStatus status) {
        failed(window, what, status, List.of());
    }

    /** Tells about a failure, with something to do about it. */
    public static void failed(IWorkbenchWindow window, String what, IStatus status, List<Notice.Link> remedies) {
        List<Notice.Link> links = new ArrayList<>(remedies);
        if (status.getException() != null) {
            links.add(new Notice.Link("Details", () ->
                    ErrorDialog.openError(window.getShell(), "Moveout", what, Details.of(status))));
        }
        Notice.show(window, Notice.Kind.ERROR, what, List.of(status.getMessage()), links);
    }
}
