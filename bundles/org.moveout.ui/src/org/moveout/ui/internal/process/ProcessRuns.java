// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.eclipse.TaskJob;
import org.moveout.flow.ProcessDataset;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.ProcessSummary;
import org.moveout.flow.Sizes;
import org.moveout.flow.memory.MemoryRequest;
import org.moveout.flow.memory.ProcessInMemory;
import org.moveout.flow.memory.ProcessedDataset;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.Reveal;
import org.moveout.ui.internal.notice.Notice;
import org.moveout.ui.internal.notice.Work;
import org.moveout.ui.internal.section.SectionEditor;

/** Starts runs of flows as jobs, and tells how they ended. For the user-interface thread. */
final class ProcessRuns {
    private ProcessRuns() {
    }

    /** Starts a run; its end is told in a notice, from which the result can be opened. */
    static TaskJob<ProcessSummary> start(IWorkbenchWindow window, ProcessRequest request) {
        TaskJob<ProcessSummary> job = Work.start(window, new ProcessDataset(request), "process-export",
                summary -> done(window, request, summary),
                status -> Leftovers.tellFailure(window, request, new ProcessDataset(request).title(), status));
        job.setResumable();
        return job;
    }

    /** Starts a run in memory; the result is opened, and can be exported from the notice of its end. */
    static TaskJob<ProcessedDataset> start(IWorkbenchWindow window, MemoryRequest request) {
        long begin = System.nanoTime();
        return Work.start(window, new ProcessInMemory(request), "process-memory", result -> {
            OpenDataset added = OpenDatasets.of(window).add(result);
            Sections.open(window.getActivePage(), added.path());
            String line = String.format(Locale.ROOT, "%,d traces in %s, %s in memory only; export them to keep them",
                    result.traceCount(), ConfirmLines.duration((System.nanoTime() - begin) / 1e9),
                    Sizes.text(result.bytes()));
            List<Notice.Link> links = new ArrayList<>();
            if (OpenDatasets.of(window).find(request.source()).filter(s -> s.traces() != added.traces()).isEmpty()) {
                links.add(new Notice.Link("Compare", () -> compare(window.getActivePage(), request.source(),
                        added.path())));
            }
            links.add(new Notice.Link("Export...", () -> ProcessHandler.export(window, result)));
            Notice.show(window, Notice.Kind.DONE, "Processed " + request.source().getFileName(), List.of(line), links);
        });
    }

    private static void done(IWorkbenchWindow window, ProcessRequest request, ProcessSummary summary) {
        OpenDatasets.of(window).written(request);
        List<Notice.Link> links = new ArrayList<>();
        links.add(new Notice.Link("Open", () -> Sections.open(window.getActivePage(), summary.output())));
        if (summary.traces() == summary.tracesIn()) {
            links.add(new Notice.Link("Compare", () -> compare(window.getActivePage(), request.source(),
                    summary.output())));
        }
        links.add(new Notice.Link("Show in Folder", () -> Reveal.inFileManager(summary.output())));
        Notice.show(window, Notice.Kind.DONE, "Processed " + request.source().getFileName(), lines(summary), links);
    }

    /** A summary in few lines. */
    static List<String> lines(ProcessSummary s) {
        String traces = s.traces() == s.tracesIn() ? String.format(Locale.ROOT, "%,d traces", s.traces())
                : String.format(Locale.ROOT, "%,d traces from %,d", s.traces(), s.tracesIn());
        return List.of((s.gathers() > 0 ? String.format(Locale.ROOT, "%,d gathers, ", s.gathers()) : "") + traces + " in "
                + ConfirmLines.duration(s.seconds()) + String.format(Locale.ROOT, ", %,.0f traces/s", s.tracesPerSecond()),
                s.output() + ", " + Sizes.text(s.bytes()),
                s.verified() ? "Verified by re-reading." : "Not verified.");
    }

    /** Opens the output beside its source, in the section of the source if there is one. */
    static void compare(IWorkbenchPage page, Path source, Path output) {
        for (IEditorReference reference : page.getEditorReferences()) {
            if (reference.getEditor(false) instanceof SectionEditor section && section.path().equals(source)
                    && section.comparison().isPresent()) {
                page.activate(section);
                section.comparison().get().add(output);
                return;
            }
        }
        Sections.open(page, output);
    }
}
