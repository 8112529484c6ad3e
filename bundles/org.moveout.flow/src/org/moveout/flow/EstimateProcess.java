// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.edit.StepWords;
import org.moveout.flow.internal.run.PassMeasure;
import org.moveout.flow.internal.run.PassMemory;
import org.moveout.flow.internal.run.RunJournal;
import org.moveout.flow.internal.run.RunSetup;
import org.moveout.flow.internal.run.SpaceNeeds;
import org.moveout.flow.steps.FlowPass;
import org.moveout.flow.steps.Step;

/**
 * Says what a processing run would do and take. The time is measured: pieces spread over the input are processed, encoded,
 * written to a small file and read back, by as many threads as the run would have, for about two seconds a pass. Nothing
 * is left behind.
 */
public final class EstimateProcess implements Task<ProcessEstimate> {
    private final ProcessRequest request;

    /**
     * @param request the run
     */
    public EstimateProcess(ProcessRequest request) {
        this.request = request;
    }

    @Override
    public String title() {
        return "Estimate " + request.output().getFileName();
    }

    /**
     * Estimates.
     *
     * @throws IOException if input or flow cannot be used at all; what only stands in the way of the output is among
     *                     {@link ProcessEstimate#problems()}
     */
    @Override
    public ProcessEstimate run(Progress progress) throws IOException {
        try (RunSetup setup = new RunSetup(request)) {
            List<String> problems = new ArrayList<>();
            List<FlowPass> passes = setup.passes().list();
            long limit = Runtime.getRuntime().maxMemory();
            long traces = setup.dataset().traceCount();
            long passing = traces;
            long gathers = 0;
            long memory = 0;
            boolean collects = false;
            Optional<GatherIndex> latest = Optional.empty();
            double seconds = 0;
            Path folder = measureFolder();
            for (int p = 0; p < passes.size(); p++) {
                FlowPass pass = passes.get(p);
                Optional<GatherIndex> index = Optional.empty();
                if (pass.byGathers()) {
                    // one at a time: there may be as many as passes
                    if (latest.isEmpty() || !latest.get().keys().equals(pass.keys())) {
                        latest = Optional.empty();
                        latest = Optional.of(RunSetup.gathers(setup.dataset(), pass.keys(), progress));
                    }
                    index = latest;
                    gathers = index.get().count();
                }
                try {
                    PassMeasure measure = new PassMeasure(setup, pass, index, p == passes.size() - 1);
                    PassMemory need = measure.memory();
                    collects |= measure.collects();
                    if (need.bytes(1) > limit) {
                        problems.add(need.problem(limit));
                        seconds = Double.NaN;
                    } else {
                        progress.begin("Measuring", -1, "traces");
                        seconds += passing * measure.secondsPerTrace(request.threads(), folder, progress);
                    }
                    memory = Math.max(memory, need.bytes(measure.workers(request.threads())));
                    passing = Math.min(passing, measure.outTraces());
                } catch (DataException e) {
                    problems.add(e.getMessage());
                    seconds = Double.NaN;
                }
            }
            SpaceNeeds space = SpaceNeeds.of(setup, passing, collects);
            problems(setup, space, problems);
            return new ProcessEstimate(traces, gathers, passing, setup.pipeline().output(), steps(),
                    passes.stream().map(FlowPass::words).toList(), order(setup), seconds, memory, limit,
                    request.temporaryFolder(), space.tempBytes(), free(request.temporaryFolder()), space.outBytes(),
                    free(request.output()), problems);
        }
    }

    /** Stacked traces are in the order of their ensembles whatever was asked for. */
    private OutputOrder order(RunSetup setup) {
        return setup.pipeline().stacks() ? OutputOrder.ENSEMBLE : request.order();
    }

    private void problems(RunSetup setup, SpaceNeeds space, List<String> problems) throws IOException {
        Path output = request.output();
        Path parent = output.toAbsolutePath().getParent();
        if (!Files.isDirectory(parent)) {
            problems.add(parent + ": the folder does not exist; create it or choose another one.");
            return;
        }
        if (!Files.isWritable(parent)) {
            problems.add(parent + ": you have no permission to write there; choose another folder.");
        } else if (!canCreate(parent) && Sizes.free(parent) > 0) {
            problems.add(parent + ": no files can be made there; choose another folder.");
        }
        try {
            setup.requireVacant();
        } catch (DataException e) {
            problems.add(e.getMessage());
        }
        Path journal = RunJournal.of(output);
        if (Files.exists(journal) && RunJournal.isRunning(journal)) {
            problems.add(output.getFileName() + ": this output is being written right now, by another process or "
                    + "window; wait for it to end or choose another name.");
        } else if (Files.exists(journal) && !request.resume() && !request.overwrite()) {
            problems.add(output.getFileName() + ": an unfinished run of this output was left; resume it, remove it or "
                    + "allow overwriting.");
        }
        Path temporary = request.temporaryFolder();
        if (space.tempBytes() > 0 && Files.exists(temporary) && !(Files.isDirectory(temporary)
                && Files.isWritable(temporary))) {
            problems.add(temporary + ": no temporary files can be made there; choose another folder for them.");
        }
        try {
            space.require();
        } catch (DataException e) {
            problems.add(e.getMessage());
        }
    }

    private static long free(Path place) throws IOException {
        try {
            return Sizes.free(place);
        } catch (DataException e) {
            return 0;
        }
    }

    /** Where the output goes, since that is the disk to be measured; where there is no room, the temporary folder. */
    private Path measureFolder() throws IOException {
        Path parent = request.output().toAbsolutePath().getParent();
        return parent != null && canMeasure(parent) ? parent
                : canMeasure(request.temporaryFolder()) ? request.temporaryFolder()
                        : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static boolean canMeasure(Path folder) throws IOException {
        return canCreate(folder) && Sizes.free(folder) >= PassMeasure.LARGEST_FILE;
    }

    /** Whether files can really be made in a folder: permissions do not tell of read-only and special file systems. */
    private static boolean canCreate(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            return false;
        }
        try {
            Files.delete(Files.createTempFile(folder, ".moveout-", ".probe"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (Step step : request.flow().steps()) {
            if (step.enabled()) {
                String words = StepWords.summary(step);
                steps.add(step.processor() + (words.isEmpty() ? "" : "  " + words));
            }
        }
        return steps;
    }
}
