// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.gather.GatherSpan;
import org.moveout.eclipse.Failures;
import org.moveout.flow.preview.GatherPreview;
import org.moveout.flow.preview.PreviewRunner;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowException;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.Step;
import org.moveout.raster.Viewport;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.compare.Comparison;
import org.moveout.ui.internal.gather.GatherBar;
import org.moveout.ui.internal.gather.GatherIndexes;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/**
 * Shows what the current flow makes of the section used last, beside it, and keeps up with the flow, with the user
 * stepping through gathers and with other sections. For the user-interface thread; the work is done on another one.
 */
public final class LivePreview implements AutoCloseable {
    /** Told when there is another result, or something else to say. */
    interface Listener {
        /** Something changed; ask for what you need. */
        void previewChanged();
    }

    /** For so long a slow result is still waited for while newer ones are wanted. */
    private static final long PATIENCE_MILLIS = 250;
    /** After so long one begins to wonder. */
    private static final int LATE_MILLIS = 350;
    /** More samples than this are not kept for trying flows on: 128 MB. */
    private static final long MOST_SAMPLES = 1L << 25;

    /** What a result is about; an answer about something else comes too late. */
    private record Subject(SectionPart section, SectionInput input, List<HeaderKey> keys, boolean gather) {
    }

    private final Display display;
    private final IWorkbenchWindow window;
    private final SectionLinks links;
    private final CurrentFlow flow;
    private final GatherIndexes indexes;
    private final OpenDatasets datasets;
    private final PreviewRunner runner;
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Follow follow = new Follow();
    private PreviewChoices choices = PreviewChoices.load();
    private PreviewPanes panes;
    private Subject subject;
    private Subject answered;
    private GatherPreview gather;
    private Runnable stopFinding = () -> { };
    private FlowFiles files;
    private Path folder;
    private Flow tried;
    private String problem = "";
    private String news = "";
    private boolean closed;

    /**
     * Begins to follow.
     *
     * @param window whose sections are meant
     */
    public LivePreview(IWorkbenchWindow window) {
        this.window = window;
        display = window.getShell().getDisplay();
        links = SectionLinks.of(window);
        flow = CurrentFlow.of(window);
        indexes = GatherIndexes.of(window);
        datasets = OpenDatasets.of(window);
        runner = new PreviewRunner("Moveout preview", display::asyncExec, PATIENCE_MILLIS);
        links.addListener(follow);
        flow.addListener(follow);
        datasets.addListener(follow);
        // not at once: whoever makes this is just being made
        display.asyncExec(this::update);
    }

    // ---- what is chosen and what is known ------------------------------------------------------------------------

    PreviewChoices choices() {
        return choices;
    }

    /** Chooses otherwise, and remembers it. */
    void choose(PreviewChoices now) {
        if (!now.equals(choices)) {
            boolean again = now.scope() != choices.scope() || now.panes() != choices.panes() || now.on();
            choices = now;
            now.save();
            tried = again ? null : tried;
            update();
        }
    }

    /** Whether there is a step to try. */
    boolean hasSteps() {
        return flow.flow().steps().stream().anyMatch(Step::enabled);
    }

    /** Why there is no result, a sentence; empty if there is one or none is wanted. */
    String problem() {
        return problem;
    }

    /** What is known about the result: "23 ms" to process it, or to draw it while it is looked at; empty for nothing. */
    String news() {
        return news;
    }

    /** Whether a result is on its way. */
    boolean isBusy() {
        return runner.isBusy();
    }

    /** The result on the screen. */
    Optional<Previewed> shown() {
        return panes == null ? Optional.empty() : panes.shown();
    }

    /** Whether the same canvas, a preview or the section itself, is on the screen. */
    Optional<SectionPart> section() {
        return panes == null ? links.active() : Optional.of(panes.section());
    }

    void addListener(Listener listener) {
        listeners.addIfAbsent(listener);
    }

    void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    private void say(String problemNow, String newsNow) {
        if (!problem.equals(problemNow) || !news.equals(newsNow)) {
            problem = problemNow;
            news = newsNow;
        }
        listeners.forEach(Listener::previewChanged);
    }

    // ---- keeping up ----------------------------------------------------------------------------------------------

    /** Looks at everything anew and begins what is to be done. */
    private void update() {
        if (closed) {
            return;
        }
        SectionPart section = links.active().filter(s -> s.canvas().isPresent()
                && s.getSite().getWorkbenchWindow() == window).orElse(null);
        if (panes != null && panes.section() != section) {
            leave();
        }
        Comparison comparison = section == null ? null : Comparison.of(section).orElse(null);
        SectionInput input = comparison == null ? null : comparison.main().canvas().input().orElse(null);
        if (!choices.on() || !hasSteps() || input == null) {
            leave();
            say("", input == null && choices.on() && hasSteps() ? "Open a section to see it." : "");
            return;
        }
        OpenDataset dataset = section.dataset().orElseThrow();
        if (datasets.isResult(dataset, flow.flow())) {
            leave();
            say("", "This is its result.");
            return;
        }
        if (panes == null) {
            panes = new PreviewPanes(section, millis -> say("", time(millis)));
        }
        aboutTo(section, dataset, input, comparison.main().canvas());
        if (!flow.flow().equals(tried)) {
            tried = flow.flow();
            begin(section, dataset, input, comparison.main().canvas());
        }
    }

    /** Forgets what belongs to other traces. */
    private void aboutTo(SectionPart section, OpenDataset dataset, SectionInput input, SeismicCanvas canvas) {
        GatherBar bar = indexes.bar(section).orElse(null);
        Optional<GatherSpan> span = bar == null ? Optional.empty() : bar.span();
        boolean some = section.whole().filter(w -> w == input).isEmpty();
        boolean fits = input.order().count() * dataset.dataset().sampling().count() <= MOST_SAMPLES;
        List<HeaderKey> keys = bar == null ? List.of() : bar.index().map(GatherIndex::keys).orElse(List.of());
        boolean others = work(dataset).wantsOtherGathers(keys);
        boolean asGather = choices.scope() == PreviewChoices.Scope.GATHER && some && fits && !others;
        Subject now = asGather ? new Subject(section, input, keys, true)
                : new Subject(section, section.whole().orElse(input), keys, false);
        if (!now.equals(subject)) {
            subject = now;
            tried = null;
            panes.abandon();
            stopFinding.run();
            stopFinding = () -> { };
            gather = asGather ? new GatherPreview(input.source(), input.headers().orElse(dataset.dataset().headers()),
                    input.order(), span.map(GatherSpan::edges).orElse(new long[] { 0, input.order().count() })) : null;
        }
    }

    private PreviewWork work(OpenDataset dataset) {
        return new PreviewWork(flow.flow(), flow.processors(), files(), dataset.dataset());
    }

    private void begin(SectionPart section, OpenDataset dataset, SectionInput input, SeismicCanvas canvas) {
        PreviewWork work = work(dataset);
        if (gather != null) {
            GatherPreview traces = gather;
            runner.submit(subject, progress -> work.gather(traces, input, progress), this::show, this::failed);
        } else {
            SectionInput whole = section.whole().orElse(input);
            List<GatherIndex> known = indexes.known(dataset);
            List<HeaderKey> preferred = indexes.bar(section).flatMap(GatherBar::index).map(GatherIndex::keys)
                    .orElse(List.of());
            TraceRange near = near(canvas, input, whole);
            runner.submit(subject, progress -> work.line(whole, known, preferred, near, datasets.cache(), progress), this::show,
                    e -> {
                        if (e instanceof PreviewWork.NeedsGathers needs) {
                            find(dataset, needs);
                        } else {
                            failed(e);
                        }
                    }, unwanted -> unwanted.release().run());
        }
        say(problem, news);
        Subject about = subject;
        display.timerExec(LATE_MILLIS, () -> late(about));
    }

    /** One begins to wonder: says what goes on, and that pictures of another gather are not those of this one. */
    private void late(Subject about) {
        if (!closed && about.equals(subject) && runner.isBusy()) {
            if (about.gather() && !about.equals(answered)) {
                panes.mark("of the traces before");
            }
            say(problem, "Processing \u2026");
        }
    }

    /** Stored traces about what is on the screen. */
    private static TraceRange near(SeismicCanvas canvas, SectionInput input, SectionInput whole) {
        Viewport v = canvas.viewport();
        long last = Math.max(0, input.order().count() - 1);
        long a = Math.clamp(Math.round(v.firstTrace()), 0, last);
        long b = Math.clamp(Math.round(v.lastTrace()), 0, last);
        if (input.order().count() == 0) {
            return new TraceRange(0, 0);
        }
        long from = input.order().trace(a);
        long to = input.order().trace(b);
        return new TraceRange(Math.min(from, to), Math.min(whole.source().traceCount(), Math.max(from, to) + 1));
    }

    private void find(OpenDataset dataset, PreviewWork.NeedsGathers needs) {
        say("", "Finding gathers by " + GatherIndex.label(needs.keys()) + " \u2026");
        stopFinding.run();
        stopFinding = indexes.find(dataset, needs.keys(), found -> {
            tried = null;
            update();
        }, status -> say(status.getMessage(), ""));
    }

    private void show(Previewed result) {
        answered = subject;
        panes.show(result, choices.panes());
        say("", Double.isNaN(result.millis()) ? news : time(result.millis()));
    }

    private static String time(double millis) {
        return millis < 10 ? String.format(Locale.ROOT, "%.1f ms", millis)
                : millis < 1000 ? String.format(Locale.ROOT, "%.0f ms", millis)
                        : String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }

    private void failed(Throwable cause) {
        if (panes != null) {
            panes.mark("not the flow as it is now");
        }
        if (!(cause instanceof IOException)) {
            ILog.of(LivePreview.class).error("The preview of a flow failed.", cause);
        }
        say(sentence(cause), "");
    }

    /** What stopped a preview, for the user. */
    static String sentence(Throwable cause) {
        String text = cause instanceof FlowException e ? e.getMessage() : Failures.sentence("Preview", cause);
        String plain = text.startsWith(": ") ? text.substring(2) : text;
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    /** The files of the flow: others when the flow has moved to another folder. */
    private FlowFiles files() {
        if (files == null || !flow.folder().equals(folder)) {
            closeFiles();
            folder = flow.folder();
            files = new FlowFiles(folder);
        }
        return files;
    }

    private void closeFiles() {
        if (files != null) {
            try {
                files.close();
            } catch (IOException e) {
                ILog.of(LivePreview.class).warn("A file of the flow could not be closed.", e);
            }
            files = null;
        }
    }

    /** Takes everything back that the section shows. */
    private void leave() {
        runner.forget();
        stopFinding.run();
        stopFinding = () -> { };
        if (panes != null) {
            panes.remove();
            panes = null;
        }
        subject = null;
        answered = null;
        gather = null;
        tried = null;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            links.removeListener(follow);
            flow.removeListener(follow);
            datasets.removeListener(follow);
            leave();
            runner.close();
            closeFiles();
            listeners.clear();
        }
    }

    /** What the preview keeps up with. */
    private final class Follow implements SectionLinks.Listener, CurrentFlow.Listener, Runnable {
        @Override
        public void flowChanged(CurrentFlow changed) {
            update();
        }

        @Override
        public void sectionActivated(Optional<SectionPart> section) {
            update();
        }

        @Override
        public void inputChanged(SectionPart section) {
            if (links.active().filter(s -> s == section).isPresent()) {
                update();
            }
        }

        @Override
        public void panesChanged(SectionPart section) {
            if (panes == null || panes.section() != section || panes.makeDo()) {
                return;
            }
            Optional<List<String>> left = panes.left();
            if (left.isPresent()) {
                // the user has closed a pane
                choose(left.get().stream().anyMatch(t -> t.startsWith(PreviewPanes.PROCESSED))
                        ? choices.withPanes(PreviewChoices.Panes.INPUT) : choices.withOn(false));
            }
        }

        /** Datasets were opened or closed. */
        @Override
        public void run() {
            if (panes != null && panes.section().dataset().filter(d -> datasets.open().contains(d)).isEmpty()) {
                leave();
                update();
            }
        }
    }
}
