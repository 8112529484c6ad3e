// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Control;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.flow.edit.FlowCheck;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.Background;

/** Tries the flow on the data of the section used last whenever one of them changes, in the background. */
final class FlowChecker {
    private static final int WAIT_MILLIS = 120;

    private final Control owner;
    private final CurrentFlow flow;
    private final SectionLinks links;
    private final Consumer<Result> tell;
    private final Background background;
    private final Links listener = new Links();
    private int asked;

    /**
     * What was found.
     *
     * @param flow    what was tried
     * @param check   what was found
     * @param headers names of the headers the data has; empty without data
     */
    record Result(Flow flow, FlowCheck check, List<String> headers) {
    }

    /**
     * @param owner answers are for this control, and end with it
     * @param tell  given the answer on the user-interface thread
     */
    FlowChecker(Control owner, CurrentFlow flow, SectionLinks links, Consumer<Result> tell) {
        this.owner = owner;
        this.flow = flow;
        this.links = links;
        this.tell = tell;
        background = new Background("Check the flow", owner);
        links.addListener(listener);
        owner.addDisposeListener(e -> links.removeListener(listener));
    }

    /** Asks for a check, a moment from now. */
    void ask() {
        int number = ++asked;
        owner.getDisplay().timerExec(WAIT_MILLIS, () -> {
            if (number == asked && !owner.isDisposed()) {
                check();
            }
        });
    }

    private void check() {
        Flow now = flow.flow();
        Path folder = flow.folder();
        Processors processors = flow.processors();
        Optional<Dataset> dataset = links.active().flatMap(SectionPart::dataset).map(OpenDataset::dataset);
        background.ask(() -> result(now, folder, processors, dataset), tell,
                e -> ILog.of(FlowChecker.class).error("The flow could not be checked.", e));
    }

    private static Result result(Flow flow, Path folder, Processors processors, Optional<Dataset> dataset)
            throws IOException {
        try (FlowFiles files = new FlowFiles(folder)) {
            if (dataset.isEmpty()) {
                return new Result(flow, FlowCheck.withoutData(flow, files, processors), List.of());
            }
            ProcessorInput input = files.input(dataset.get());
            List<String> headers = input.columns().stream().map(c -> c.key()).sorted(order()).map(HeaderKey::name)
                    .toList();
            return new Result(flow, FlowCheck.of(flow, input, processors), headers);
        }
    }

    /** The usual ones first. */
    private static Comparator<HeaderKey> order() {
        List<HeaderKey> usual = List.of(HeaderKey.CDP, HeaderKey.OFFSET, HeaderKey.FIELD_RECORD,
                HeaderKey.TRACE_NUMBER, HeaderKey.INLINE, HeaderKey.CROSSLINE);
        return Comparator.<HeaderKey>comparingInt(k -> usual.contains(k) ? usual.indexOf(k) : usual.size())
                .thenComparing(Comparator.naturalOrder());
    }

    private final class Links implements SectionLinks.Listener {
        @Override
        public void sectionActivated(Optional<SectionPart> section) {
            ask();
        }

        @Override
        public void inputChanged(SectionPart section) {
            ask();
        }
    }
}
