// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.work;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.moveout.eclipse.TaskJob;

/** Asks before the workbench ends under work that the user has asked for. For the user-interface thread. */
public final class UnfinishedWork {
    private static final int QUIT = 0;
    private static final int CANCEL = 1;
    private static final int MOST_NAMES = 5;

    private UnfinishedWork() {
    }

    /**
     * Whether the workbench may end: at once if nothing is going on, otherwise as the user says. Work that can go on at
     * another time is held, so that it leaves what it needs for that.
     */
    public static boolean mayQuit() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
        IWorkbenchWindow[] windows = workbench.getWorkbenchWindows();
        List<TaskJob<?>> jobs = jobs();
        if (jobs.isEmpty() || active == null && windows.length == 0) {
            return true;
        }
        IWorkbenchWindow window = active == null ? windows[0] : active;
        boolean quit = new MessageDialog(window.getShell(), "Running Work", null, question(jobs),
                MessageDialog.QUESTION, CANCEL, "&Quit", "Cancel").open() == QUIT;
        if (quit) {
            jobs().stream().filter(TaskJob::isResumable).forEach(TaskJob::holdToEnd);
        }
        return quit;
    }

    /** What the user has begun and is waiting for. */
    private static List<TaskJob<?>> jobs() {
        return RunningWork.jobs().stream().filter(j -> j.getPriority() == Job.LONG).toList();
    }

    /** The question: what is going on, and what becomes of it. */
    static String question(List<TaskJob<?>> jobs) {
        String names = jobs.stream().limit(MOST_NAMES).map(UnfinishedWork::line).collect(Collectors.joining("\n"));
        String more = jobs.size() > MOST_NAMES ? "\n\u2026 and " + (jobs.size() - MOST_NAMES) + " more" : "";
        long later = jobs.stream().filter(TaskJob::isResumable).count();
        String then = later == jobs.size() ? "It stops when you quit and can be resumed after the next start."
                : later == 0 ? "It is cancelled when you quit, and nothing is left behind."
                        : "When you quit, processing runs stop and can be resumed after the next start; the rest is "
                                + "cancelled.";
        return "Work is still going on:\n\n" + names + more + "\n\n" + then + " Quit now?";
    }

    private static String line(TaskJob<?> job) {
        String state = RunningWork.brief(job);
        return job.getName() + (state.isEmpty() ? "" : " (" + state + ")");
    }
}
