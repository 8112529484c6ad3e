// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.HeaderKey;
import org.moveout.flow.edit.StepWords;
import org.moveout.flow.memory.MemoryRequest;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFile;
import org.moveout.flow.steps.Step;
import org.moveout.process.Processors;
import org.moveout.ui.CurrentFlow;

/**
 * A flow that can be run. Immutable: what the user changes later in the Flow view does not matter.
 *
 * @param name     of its file
 * @param folder   what file names in it are relative to
 * @param flow     the steps
 * @param fromView whether it is that of the Flow view
 * @param gathers  the headers of the gathers it was run by before; empty if it was not
 */
record FlowChoice(String name, Path folder, Flow flow, boolean fromView, Optional<List<HeaderKey>> gathers) {
    FlowChoice {
        Objects.requireNonNull(name);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(flow);
        gathers = gathers.map(List::copyOf);
    }

    /** The flow of the Flow view as it is now. */
    static FlowChoice of(CurrentFlow current) {
        return of(current, Optional.empty());
    }

    /** The flow of the Flow view as it is now, tried on these gathers. */
    static FlowChoice of(CurrentFlow current, Optional<List<HeaderKey>> gathers) {
        return new FlowChoice(current.name(), current.folder(), current.flow(), true, gathers);
    }

    /** The flow that made a result in memory. */
    static FlowChoice of(MemoryRequest made) {
        return new FlowChoice(made.flowName(), made.folder(), made.flow(), false,
                Optional.of(made.ensembleKeys()));
    }

    /** Reads a flow file. */
    static FlowChoice read(Path file, Processors processors) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        return new FlowChoice(absolute.getFileName().toString(), absolute.getParent(),
                new FlowFile(processors).read(absolute), false, Optional.empty());
    }

    /** Whether any step is carried out. */
    boolean hasSteps() {
        return flow.steps().stream().anyMatch(Step::enabled);
    }

    /** The name for outputs: empty for the flow of the view that has no file yet. */
    String outputName() {
        return fromView && !name.contains(".") ? "" : name;
    }

    /** What to call it in a list. */
    String label() {
        return fromView ? name + " (as it is in the Flow view)" : name;
    }

    /** The enabled steps in words, each on a line of its own: "1  Band-pass: 8-60 Hz". */
    List<String> words(Processors processors) {
        List<String> lines = new ArrayList<>();
        for (Step step : flow.steps()) {
            if (step.enabled()) {
                String settings = StepWords.summary(step);
                lines.add((lines.size() + 1) + "  " + StepWords.title(step, processors)
                        + (settings.isEmpty() ? "" : ": " + settings));
            }
        }
        return lines;
    }
}
