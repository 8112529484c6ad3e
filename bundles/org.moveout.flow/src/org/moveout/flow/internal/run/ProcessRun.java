// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.flow.Datasets;
import org.moveout.flow.OutputOrder;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.ProcessSummary;
import org.moveout.flow.Sizes;
import org.moveout.flow.internal.LayoutJson;
import org.moveout.flow.internal.OutputFile;
import org.moveout.flow.internal.SegyContent;
import org.moveout.flow.internal.SegyOutput;
import org.moveout.flow.steps.FlowPass;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyDataset;
import org.moveout.segy.SegyLayout;
import org.moveout.store.StoreDataset;
import org.moveout.store.StoreWriter;

/**
 * One run from beginning to end: pass after pass, through temporary data where there are several, then verified and
 * given its name.
 * <p>
 * Cancelling removes everything. When the disk is full or cannot be read or written, what is finished is kept with the
 * journal, to be gone on with; the exception says so. Any other failure removes everything, because it would come again.
 */
public final class ProcessRun {
    /** The share of the progress that verifying gets. */
    private static final double VERIFYING = 0.1;
    /** The part of the time of a run, as a divisor, that is spent at most on waiting for the disk in the end. */
    private static final int SETTLING = 10;

    private final RunSetup setup;
    private final ProcessRequest request;
    private final RunRegistry registry;
    private final Progress progress;
    private final List<FlowPass> passes;
    private final boolean intoStore;
    private final long began = System.nanoTime();
    private Path temporary;
    private RunJournal journal;
    private Optional<RunJournal.Content> earlier = Optional.empty();
    /** Whether what is under the partial name was made by this run or the one it goes on with. */
    private boolean begun;
    private long gathers;
    private long outTraces;
    private long outBytes;

    /**
     * @param setup    the opened request; closed by the caller
     * @param registry where runs are noted while they go on
     */
    public ProcessRun(RunSetup setup, RunRegistry registry, Progress progress) {
        this.setup = setup;
        request = setup.request();
        this.registry = registry;
        this.progress = progress;
        passes = new ArrayList<>(setup.passes().list());
        intoStore = request.intoStore();
    }

    /** Does everything. */
    public ProcessSummary run() throws IOException {
        begin();
        try {
            passes();
            progress.checkCancelled();
        } catch (CancelledException e) {
            discard();
            throw e;
        } catch (IOException e) {
            throw failed(e);
        } catch (RuntimeException | Error e) {
            discard();
            throw e;
        }
        RunRemains.deleteTree(temporary);
        journal.delete();
        registry.remove(journal.file());
        return new ProcessSummary(request.output(), gathers, setup.dataset().traceCount(), outTraces,
                intoStore ? Sizes.onDisk(request.output()) : outBytes, (System.nanoTime() - began) / 1e9, true);
    }

    /** Finds out what there is, and takes possession of the journal. */
    private void begin() throws IOException {
        Path file = RunJournal.of(request.output());
        if (Files.exists(file)) {
            removeIfComplete(file);
        }
        setup.requireVacant();
        if (Files.exists(file)) {
            earlier = remains(file);
        }
        temporary = earlier.map(RunJournal.Content::temporary).orElse(
                request.temporaryFolder().resolve(RunRemains.TEMPORARY + setup.identity().id()));
        if (earlier.isEmpty()) {
            SpaceNeeds.of(setup).require();
        }
        try {
            journal = earlier.isPresent() ? RunJournal.resume(file) : RunJournal.create(file, setup.identity(),
                    temporary, setup.dataset().traceCount(), passes.size());
        } catch (NoSuchFileException e) {
            throw new DataException(request.output() + ": the folder does not exist; create it or choose another one.",
                    e);
        } catch (AccessDeniedException e) {
            throw new DataException(request.output() + ": you have no permission to write there; choose another "
                    + "folder.", e);
        }
        registry.add(file);
        begun = earlier.isPresent();
        if (earlier.isEmpty()) {
            // of a run with the same output whose journal is gone
            RunRemains.deleteTree(temporary);
        }
    }

    /** A run that was killed after its output had got its name left nothing of use. */
    private void removeIfComplete(Path file) throws IOException {
        Optional<RunJournal.Content> content = RunJournal.isRunning(file) ? Optional.empty() : RunJournal.read(file);
        if (content.isPresent() && content.get().complete()) {
            RunRemains.of(file, content.get()).delete();
            registry.remove(file);
        }
    }

    private Optional<RunJournal.Content> remains(Path file) throws IOException {
        if (RunJournal.isRunning(file)) {
            throw DataException.of(request.output(), "this output is being written right now, by another process or "
                    + "window", "wait for it to end or choose another name");
        }
        Optional<RunJournal.Content> content = RunJournal.read(file);
        if (content.isEmpty()) {
            return content;
        }
        String partial = String.valueOf(RunRemains.partial(request.output()).getFileName());
        if (request.resume()) {
            String difference = setup.identity().difference(content.get().identity());
            if (difference.isEmpty()) {
                return content;
            }
            if (!request.overwrite()) {
                throw DataException.of(request.output(), "the unfinished run in " + partial + " cannot be resumed ("
                        + difference + ")", "choose another name, or replace what was left (--overwrite without "
                                + "--resume) to begin again");
            }
        } else if (!request.overwrite()) {
            throw DataException.of(request.output(), "an unfinished run is in " + partial,
                    "resume it (--resume) or replace it (--overwrite) to begin again");
        }
        RunRemains.of(file, content.get()).delete();
        return Optional.empty();
    }

    private void passes() throws IOException {
        int first = 0;
        Dataset input = setup.dataset();
        try {
            for (int p = passes.size() - 1; p >= 0 && first == 0; p--) {
                Optional<Dataset> done = earlier.isPresent() && earlier.get().finished().contains(p) ? intermediate(p)
                        : Optional.empty();
                if (done.isPresent()) {
                    input = done.get();
                    first = p + 1;
                }
            }
            for (int p = first; p < passes.size(); p++) {
                Optional<Dataset> result = pass(p, input);
                if (input != setup.dataset()) {
                    input.close();
                    removeIntermediate(p - 1);
                }
                input = setup.dataset();
                if (result.isPresent()) {
                    input = result.get();
                }
            }
        } finally {
            if (input != setup.dataset()) {
                input.close();
            }
        }
    }

    /** One pass. Gives its result if another pass follows, else publishes the output. */
    private Optional<Dataset> pass(int p, Dataset dataset) throws IOException {
        FlowPass pass = passes.get(p);
        SegyContent content = p == 0 ? setup.content() : SegyContent.of(dataset);
        SegyLayout layout = content.layout();
        double share = (1 - VERIFYING) / passes.size();
        Optional<GatherIndex> index = Optional.empty();
        if (pass.byGathers()) {
            index = Optional.of(RunSetup.gathers(dataset, pass.keys(), progress.split(0.05 * share)));
            gathers = index.get().count();
        }
        boolean last = p == passes.size() - 1;
        boolean byEnsembles = last && request.order() == OutputOrder.ENSEMBLE;
        PassPlan plan = new PassPlan(pass, index, layout.traceCount(), pieceTraces(content, pass), byEnsembles);
        if (last && intoStore && plan.scatters()) {
            // chunks are compressed as a whole, so traces that come in any order go into a plain file first
            passes.add(new FlowPass(pass.pipeline().part(pass.pipeline().stages().size(),
                    pass.pipeline().stages().size()), List.of()));
            share = share * p / (p + 1);
            last = false;
        }
        HeaderPatch patch = new HeaderPatch(layout, pass.pipeline().headers(), pass.pipeline().changedHeaders());
        boolean toStore = last ? intoStore : !plan.scatters();
        SampleFormat format = last && !toStore ? setup.format() : toStore ? setup.floating() : SampleFormat.IEEE_FLOAT;
        SegyOutput output = new SegyOutput(layout, format, Optional.empty(), pass.pipeline().output(),
                plan.outTraces());
        PassMemory memory = PassMemory.of(plan, layout.headerBytes(), output.traceBytes(), toStore);
        memory.require();
        int threads = memory.workers(request.threads());
        boolean spooled = plan.collects() && content.headerAccess().isEmpty();
        if (!last || spooled) {
            temporaryFolder();
        }
        try (HeaderSpool spool = spooled ? spool(p, content, share)
                : null) {
            boolean numbered = passes.subList(0, p).stream().noneMatch(f -> f.pipeline().stacks());
            PassInput input = new PassInput(content, dataset.headers(), spool != null ? spool
                    : content.headerAccess().orElse(null), patch, numbered);
            Progress part = progress.split(0.9 * share);
            String phase = passes.size() == 1 ? "Processing" : "Processing, pass " + (p + 1) + " of " + passes.size();
            part.begin(phase, plan.traces(), "traces");
            PassTarget target = new PassTarget(input, plan, output, threads, part);
            return toStore ? store(p, target, last) : segy(p, target, last);
        }
    }

    private void temporaryFolder() throws IOException {
        try {
            Files.createDirectories(temporary);
        } catch (FileSystemException e) {
            throw new DataException(temporary.getParent() + ": no temporary files can be made there; choose another "
                    + "folder for them, for example with --tmp.", e);
        }
    }

    private HeaderSpool spool(int p, SegyContent content, double share) throws IOException {
        Progress part = progress.split(0.05 * share);
        part.begin("Collecting headers", content.layout().traceCount(), "traces");
        return new HeaderSpool(temporary.resolve("headers-" + p + ".bin"), content, part);
    }

    private int pieceTraces(SegyContent content, FlowPass pass) {
        // a raw file can be cut anywhere: so that pieces become whole chunks of the store
        return intoStore && content.headerAccess().isPresent() && !pass.byGathers()
                ? PassTarget.grid(content.layout().traceCount(), pass.pipeline().output()).chunkTraces()
                : content.pieceTraces();
    }

    private Map<Integer, RunJournal.Entry> pieces(int p) {
        return earlier.map(e -> e.pieces(p)).orElse(Map.of());
    }

    private Optional<Dataset> segy(int p, PassTarget target, boolean last) throws IOException {
        Path path = last ? request.output() : temporary.resolve("pass-" + p + ".sgy");
        boolean overwrite = !last || request.overwrite();
        if (!last) {
            Files.writeString(layoutFile(p), LayoutJson.write(target.layout()));
        }
        OutputFile file = earlier.isPresent() ? OutputFile.resume(path, overwrite)
                : OutputFile.create(path, overwrite);
        begun |= last;
        try {
            SegySink sink = new SegySink(target.output(), file, target.plan(), journal, p, pieces(p), target.progress());
            sink.leading(target.input().content());
            target.run(sink);
            sink.trailer(target.input().content());
            if (last) {
                Progress verifying = progress.split(VERIFYING);
                verifying.begin("Verifying", target.plan().outTraces(), "traces");
                sink.verify(target.plan(), target.threads(), verifying);
                outTraces = target.plan().outTraces();
                outBytes = sink.bytes();
                progress.checkCancelled();
                file.settle((System.nanoTime() - began) / SETTLING);
                Provenance.write(setup);
                journal.renaming();
            }
            file.publish();
        } finally {
            file.keep();
        }
        if (last) {
            return Optional.empty();
        }
        journal.pass(p);
        return intermediate(p);
    }

    private Optional<Dataset> store(int p, PassTarget target, boolean last) throws IOException {
        Path path = last ? request.output() : temporary.resolve("pass-" + p + Datasets.STORE_SUFFIX);
        StoreWriter writer = target.writer(path, setup, last, earlier.isPresent());
        begun |= last;
        try {
            StoreSink sink = new StoreSink(target.output(), target.layout(), writer, journal, p, target.progress());
            sink.open(target.input().content());
            target.run(sink);
            sink.end();
            if (last) {
                Progress verifying = progress.split(VERIFYING);
                verifying.begin("Verifying", target.plan().outTraces(), "traces");
                sink.verify(target.threads(), verifying);
                outTraces = target.plan().outTraces();
                progress.checkCancelled();
                journal.renaming();
            }
            sink.publish();
        } finally {
            writer.suspend();
        }
        if (last) {
            return Optional.empty();
        }
        journal.pass(p);
        return intermediate(p);
    }

    private Path layoutFile(int p) {
        return temporary.resolve("pass-" + p + ".json");
    }

    /** The finished result of a pass, if it is there. */
    private Optional<Dataset> intermediate(int p) throws IOException {
        Path store = temporary.resolve("pass-" + p + Datasets.STORE_SUFFIX);
        if (StoreDataset.isStore(store)) {
            return Optional.of(StoreDataset.open(store));
        }
        Path file = temporary.resolve("pass-" + p + ".sgy");
        if (Files.exists(file) && Files.exists(layoutFile(p))) {
            SegyLayout layout = LayoutJson.read(Files.readString(layoutFile(p)), file).orElseThrow();
            return Optional.of(SegyDataset.open(file, layout));
        }
        return Optional.empty();
    }

    private void removeIntermediate(int p) throws IOException {
        RunRemains.deleteTree(temporary.resolve("pass-" + p + Datasets.STORE_SUFFIX));
        RunRemains.deleteTree(temporary.resolve("pass-" + p + ".sgy"));
        RunRemains.deleteTree(layoutFile(p));
    }

    /** Keeps what can be gone on with, or removes everything. */
    private IOException failed(IOException e) throws IOException {
        if (!DiskTrouble.isOne(e)) {
            discard();
            return e;
        }
        journal.close();
        return new DataException(DiskTrouble.sentence(e) + " What is finished was kept: put that right and resume this run "
                + "(--resume on the command line), or remove " + RunRemains.partial(request.output()).getFileName()
                + " and " + journal.file().getFileName() + ".", e);
    }

    private void discard() throws IOException {
        if (begun) {
            RunRemains.deleteTree(RunRemains.partial(request.output()));
        }
        RunRemains.deleteTree(temporary);
        journal.delete();
        registry.remove(journal.file());
    }
}
