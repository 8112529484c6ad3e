// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.progress.IProgressConstants;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.eclipse.Failures;
import org.moveout.eclipse.TaskJob;
import org.moveout.flow.LeftoverRun;
import org.moveout.flow.LeftoverRuns;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.Sizes;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.internal.notice.Notice;
import org.moveout.ui.internal.notice.Work;

/** What killed and interrupted runs left: found, told, resumed and removed. For the user-interface thread. */
final class Leftovers {
    private Leftovers() {
    }

    /** Looks for them in the background. */
    static void find(Display display, int delayMillis, Consumer<List<LeftoverRun>> found) {
        TaskJob<List<LeftoverRun>> job = new TaskJob<>(new Find());
        job.setSystem(true);
        job.setPriority(Job.DECORATE);
        job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    job.result().ifPresent(runs -> display.asyncExec(() -> found.accept(runs)));
                }
            }
        });
        job.schedule(delayMillis);
    }

    /** Tells of unfinished runs in a notice; nothing if there are none. */
    static void tell(IWorkbenchWindow window, List<LeftoverRun> runs) {
        if (runs.size() == 1) {
            LeftoverRun run = runs.getFirst();
            Notice.show(window, Notice.Kind.INFO, "1 unfinished processing run", List.of(words(run)), List.of(
                    new Notice.Link("Resume", () -> resume(window, run)),
                    new Notice.Link("Remove", () -> remove(window, run, () -> { })),
                    new Notice.Link("Later", () -> { })));
        } else if (!runs.isEmpty()) {
            Notice.show(window, Notice.Kind.INFO, runs.size() + " unfinished processing runs",
                    runs.stream().limit(3).map(Leftovers::words).toList(), List.of(
                            new Notice.Link("Show", () -> new LeftoverDialog(window).open()),
                            new Notice.Link("Later", () -> { })));
        }
    }

    /** Tells that a run has failed, and offers to go on with it if it left something to go on with. */
    static void tellFailure(IWorkbenchWindow window, ProcessRequest request, String what, IStatus status) {
        find(window.getShell().getDisplay(), 0, runs -> {
            List<Notice.Link> links = runs.stream().filter(r -> r.output().equals(request.output())).findFirst()
                    .map(run -> List.of(new Notice.Link("Resume", () -> resume(window, run)),
                            new Notice.Link("Remove", () -> remove(window, run, () -> { })))).orElse(List.of());
            Work.failed(window, what, status, links);
        });
    }

    /** One line: "line7_bandpass.sgy, 43 % done, 1.20 GB on disk". */
    static String words(LeftoverRun run) {
        return run.output().getFileName() + ", " + percent(run) + " done, " + Sizes.text(run.bytes()) + " on disk";
    }

    /** How much is done: "43 %". */
    static String percent(LeftoverRun run) {
        return String.format(Locale.ROOT, "%d %%", run.total() == 0 ? 0 : run.done() * 100 / run.total());
    }

    /** Goes on with a run. */
    static void resume(IWorkbenchWindow window, LeftoverRun run) {
        try {
            ProcessRuns.start(window, run.request(CurrentFlow.of(window).processors()));
        } catch (IOException e) {
            String what = "Resume " + run.output().getFileName();
            Work.failed(window, what, Failures.status(what, e));
        }
    }

    /** Removes what a run left, in the background. */
    static void remove(IWorkbenchWindow window, LeftoverRun run, Runnable done) {
        Work.start(window, new Remove(run), "remove", gone -> done.run());
    }

    private record Find() implements Task<List<LeftoverRun>> {
        @Override
        public String title() {
            return "Look for unfinished runs";
        }

        @Override
        public List<LeftoverRun> run(Progress progress) throws IOException {
            return LeftoverRuns.find();
        }
    }

    private record Remove(LeftoverRun left) implements Task<LeftoverRun> {
        @Override
        public String title() {
            return "Remove the unfinished " + left.output().getFileName();
        }

        @Override
        public LeftoverRun run(Progress progress) throws IOException {
            left.remove();
            return left;
        }
    }
}
