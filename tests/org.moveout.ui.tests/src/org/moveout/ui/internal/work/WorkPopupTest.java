// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.eclipse.TaskJob;
import org.moveout.ui.internal.notice.Work;
import org.moveout.ui.testing.Bench;

/** Running work is told of, held, let go and cancelled. */
class WorkPopupTest {
    /** Counts slowly. */
    private record Count(String title) implements Task<Integer> {
        @Override
        public Integer run(Progress progress) {
            progress.begin("Counting", 1000, "rounds");
            for (int i = 0; i < 1000; i++) {
                progress.checkCancelled();
                progress.advance(1);
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return 1000;
        }
    }

    private TaskJob<Integer> job;
    private WorkPopup popup;

    @BeforeEach
    void begin() {
        Bench.clear();
        Bench.until("nothing runs", () -> Job.getJobManager().find(TaskJob.FAMILY).length == 0);
        job = Work.start(Bench.window(), new Count("Count to 1000"), "import", n -> { });
        popup = new WorkPopup(Bench.window());
        popup.open();
        Bench.until("it counts", () -> says("Counting: "));
    }

    @AfterEach
    void end() {
        popup.close();
        job.cancel();
        Bench.until("it has ended", () -> job.getResult() != null);
        Bench.pump();
        Bench.notices().forEach(Shell::close);
    }

    private boolean says(String text) {
        return popup.getShell() != null && !Bench.find(popup.getShell(), Label.class, l -> l.getText().contains(text))
                .isEmpty();
    }

    private void click(String text) {
        List<Link> links = Bench.find(popup.getShell(), Link.class, l -> l.getText().contains(text));
        assertEquals(1, links.size(), text);
        links.getFirst().notifyListeners(SWT.Selection, new Event());
        Bench.pump();
    }

    @Test
    void workIsHeldAndGoesOn() throws Exception {
        assertEquals(List.of(job), RunningWork.jobs());
        Bench.screenshot(popup.getShell(), "work-running");
        click("Pause");
        assertTrue(job.isPaused());
        Bench.until("it says so", () -> says("paused"));
        assertTrue(RunningWork.brief(job).endsWith(", paused"), RunningWork.brief(job));
        Bench.screenshot(popup.getShell(), "work-paused");
        click("Continue");
        long then = job.state().orElseThrow().done();
        Bench.until("it goes on", () -> job.state().orElseThrow().done() > then);
    }

    @Test
    void heldWorkIsCancelledAtOnce() {
        click("Pause");
        click("Cancel");
        Bench.until("it has ended", () -> job.getResult() != null);
        assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
        Bench.until("the window closes by itself", () -> popup.getShell() == null);
    }
}
