// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.eclipse.ProcessOptions;
import org.moveout.flow.Datasets;
import org.moveout.flow.OutputOrder;
import org.moveout.flow.ProcessProposal;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.memory.MemoryRequest;
import org.moveout.process.Processors;
import org.moveout.segy.SampleFormat;

/** What is entered in the wizard, and whether it can be run. Knows no widgets; for one thread. */
final class ProcessModel {
    private final ProcessOptions options;
    private final Processors processors;
    private final Predicate<Path> inUse;

    private SourceFacts facts;
    private FlowChoice flow;
    private String output = "";
    private boolean store;
    private Optional<SampleFormat> format = Optional.empty();
    private OutputOrder order = OutputOrder.ORIGINAL;
    private String keys = "";
    private boolean overwrite;
    private String temporary;

    /**
     * @param options    what the user has set
     * @param processors the catalogue of the flows
     * @param inUse      whether something at a path is open, so that it must not be replaced
     */
    ProcessModel(ProcessOptions options, Processors processors, Predicate<Path> inUse) {
        this.options = options;
        this.processors = processors;
        this.inUse = inUse;
        temporary = options.temporary().map(Path::toString).orElse("");
    }

    Processors processors() {
        return processors;
    }

    Optional<SourceFacts> facts() {
        return Optional.ofNullable(facts);
    }

    /** Another source, or none while it is being looked at; its gathers become those proposed. */
    void setFacts(SourceFacts now) {
        facts = now;
        if (now != null) {
            keys = SourceFacts.text(now.proposed());
        }
    }

    Optional<FlowChoice> flow() {
        return Optional.ofNullable(flow);
    }

    void setFlow(FlowChoice now) {
        flow = now;
    }

    /** The output to propose for source and flow; looks at nothing on disk. Empty while either is missing. */
    Optional<Path> proposal() {
        return facts == null || flow == null ? Optional.empty() : Optional.of(ProcessProposal.output(facts.path(),
                flow.outputName(), options.outputFolderFor(facts.path()), store));
    }

    String output() {
        return output;
    }

    void setOutput(String text) {
        output = text.strip();
    }

    boolean intoStore() {
        return store;
    }

    /** Whether the output is a store; its name gets the ending that goes with it. */
    void setIntoStore(boolean yes) {
        store = yes;
        if (!output.isEmpty() && output.endsWith(Datasets.STORE_SUFFIX) != yes) {
            target().ifPresent(t -> output = t.resolveSibling(Datasets.baseName(t)
                    + (yes ? Datasets.STORE_SUFFIX : ".sgy")).toString());
        }
    }

    void setFormat(Optional<SampleFormat> now) {
        format = now;
    }

    void setOrder(OutputOrder now) {
        order = now;
    }

    String keys() {
        return keys;
    }

    void setKeys(String text) {
        keys = text.strip();
    }

    void setOverwrite(boolean yes) {
        overwrite = yes;
    }

    boolean overwrites() {
        return overwrite;
    }

    String temporary() {
        return temporary;
    }

    void setTemporary(String folder) {
        temporary = folder.strip();
    }

    /** The output as a path, absolute, if there is one. */
    Optional<Path> target() {
        return path(output);
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * What is wrong with what was entered, a sentence; empty if nothing is. Does not look at the disk: whether the
     * output exists is asked apart.
     */
    Optional<String> problem() {
        if (facts == null) {
            return Optional.of("Choose the dataset to process.");
        }
        return flowProblem().or(this::keysProblem).or(this::outputProblem);
    }

    /** What is wrong with the flow. */
    Optional<String> flowProblem() {
        if (flow == null) {
            return Optional.of("Choose a flow.");
        }
        return flow.hasSteps() ? Optional.empty() : Optional.of(flow.fromView()
                ? "The flow has no step that is switched on; add steps in the Flow view or choose a flow file."
                : flow.name() + " has no step that is switched on; choose another flow.");
    }

    /** What is wrong with the gathers. */
    Optional<String> keysProblem() {
        try {
            boolean none = facts.keys(keys).isEmpty();
            return none && order == OutputOrder.ENSEMBLE
                    ? Optional.of("Name the headers of the gathers that the traces are to be ordered by, for example cdp.")
                    : Optional.empty();
        } catch (DataException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<String> outputProblem() {
        Optional<Path> target = target();
        if (target.isEmpty() || target.get().getFileName() == null) {
            return Optional.of("Enter the file to write, for example line7_bandpass.sgy.");
        }
        if (target.get().toString().endsWith(Datasets.STORE_SUFFIX) != store) {
            return Optional.of(store ? "The name of a store ends in " + Datasets.STORE_SUFFIX + "."
                    : "A SEG-Y file cannot end in " + Datasets.STORE_SUFFIX + "; choose a name such as line7.sgy.");
        }
        if (target.get().equals(facts.path())) {
            return Optional.of("The output is the input; choose another name.");
        }
        if (inUse.test(target.get())) {
            return Optional.of(target.get().getFileName() + " is open; close it first or choose another name.");
        }
        return Optional.empty();
    }

    /** The sentence for an output that is there already; empty if it may be replaced. */
    Optional<String> clash(boolean exists) {
        return exists && !overwrite ? Optional.of(target().map(t -> t.getFileName().toString()).orElse("The output")
                + " exists already; choose another name or replace it.") : Optional.empty();
    }

    /** The keys; none if they cannot be understood. */
    List<HeaderKey> ensembleKeys() {
        try {
            return facts.keys(keys);
        } catch (DataException e) {
            return List.of();
        }
    }

    /** The run in memory, once there is a source, a flow and no {@link #keysProblem}. */
    MemoryRequest memoryRequest() {
        return new MemoryRequest(facts.path(), flow.flow(), flow.name(), flow.folder(), processors, ensembleKeys(),
                options.threads());
    }

    /** The run, once there is no {@link #problem}. */
    ProcessRequest request() {
        ProcessRequest request = ProcessRequest.of(facts.path(), target().orElseThrow(), flow.flow(), processors)
                .named(flow.name(), flow.folder()).ensembles(ensembleKeys()).order(order).overwrite(overwrite)
                .threads(options.threads());
        request = format.isPresent() && !store ? request.format(format.get()) : request;
        Optional<Path> where = path(temporary);
        return where.isPresent() ? request.temporary(where.get()) : request;
    }
}
