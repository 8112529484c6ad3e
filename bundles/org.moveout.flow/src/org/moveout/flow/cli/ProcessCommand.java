// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.flow.Datasets;
import org.moveout.flow.EstimateProcess;
import org.moveout.flow.OutputOrder;
import org.moveout.flow.ProcessDataset;
import org.moveout.flow.ProcessEstimate;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFile;
import org.moveout.process.Parameter;
import org.moveout.process.Processors;
import org.moveout.segy.HeaderNames;
import org.moveout.segy.SampleFormat;

/** {@code moveout process}: runs a flow. */
final class ProcessCommand implements Command {
    private final Arguments.Value<Path> path;
    private final Arguments.Value<Path> flowFile;
    private final Arguments.Value<Path> out;
    private final Arguments.Values<List<String>> ensemble;
    private final Arguments.Value<SampleFormat> format;
    private final Arguments.Value<OutputOrder> order;
    private final Arguments.Flag resume;
    private final Arguments.Flag dryRun;
    private final Arguments.Flag overwrite;
    private final Arguments.Value<Integer> threads;

    ProcessCommand(Arguments a) {
        a.describe("Runs a flow of processors over a store or a SEG-Y file and writes SEG-Y, or a store if the output "
                + "ends in " + Datasets.STORE_SUFFIX + ". The headers are those of the original. Needs little memory "
                + "whatever the size of the data. The output is read back and "
                + "compared before it gets its name.");
        path = a.path("STORE|FILE", "The store, or a SEG-Y file.");
        flowFile = a.file("--flow", "FLOW.yaml", "The flow; see 'moveout processors' for what it can be made of. "
                + "Required.");
        out = a.file("--out", "OUT", "The output, OUT.sgy or OUT" + Datasets.STORE_SUFFIX
                + ". Required except for --dry-run.");
        ensemble = a.repeated("--ensemble", "KEY[,KEY...]", Values::list, t -> HeaderNames.resolve(t).isPresent(),
                "The header keys of ensembles, for processors that work on whole ones; otherwise those of the store.");
        format = a.option("--format", "FORMAT", SourceOptions::format, "Sample format of a SEG-Y output: ibm, ieee, "
                + "int32, int16 or int8; otherwise that of the source if it is floating point, else ieee.");
        order = a.option("--order", "ORDER", Values::order, "original: each trace where it was; ensemble: ensemble by "
                + "ensemble, by ascending keys. Stacked traces always are in the order of their ensembles.");
        dryRun = a.flag("--dry-run", "Check the flow against the data and say what would be done, with the time "
                + "measured on a few pieces; leave nothing behind.");
        resume = a.flag("--resume", "Go on with what a run of the same input, flow and options left that was killed or "
                + "stopped by a full disk; begin if there is nothing.");
        overwrite = a.flag("--overwrite", "Replace an existing output, and what a killed run left.");
        threads = Values.threads(a);
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        Path source = path.get().orElseThrow();
        Path flowPath = flowFile.get().orElseThrow(() -> new UsageException("--flow is missing; name a flow file, for "
                + "example --flow bandpass.yaml."));
        if (!out.given() && !dryRun.given()) {
            throw new UsageException("--out is missing; name the file to write, for example --out filtered.sgy.");
        }
        Processors processors = Processors.builtIn();
        Flow flow = new FlowFile(processors).read(flowPath);
        List<HeaderKey> keys;
        try (Dataset dataset = Datasets.open(source)) {
            keys = Keys.resolve("--ensemble", ImportCommand.flatten(ensemble), Keys.of(dataset.headers()));
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        ProcessRequest request = ProcessRequest.of(source, out.get().orElse(temporary.resolve("dry-run.sgy")), flow,
                processors).named(String.valueOf(flowPath.getFileName()), flowPath.toAbsolutePath().getParent())
                .ensembles(keys).order(order.get().orElse(OutputOrder.ORIGINAL)).temporary(temporary)
                .overwrite(overwrite.given()).resume(resume.given()).threads(threads.or(0));
        if (format.given()) {
            request = request.format(format.get().orElseThrow());
        }
        if (dryRun.given()) {
            write(session.run(new EstimateProcess(request)), flow, session);
            return ExitStatus.DONE;
        }
        Summaries.write(session.run(new ProcessDataset(request)), session);
        return ExitStatus.DONE;
    }

    private static void write(ProcessEstimate e, Flow flow, Session session) throws IOException {
        if (!session.json()) {
            Summaries.write(e.lines(), session.out());
            session.out().line("Nothing was written.");
            return;
        }
        JsonWriter json = session.document();
        json.beginObject().field("traces", e.traces()).field("gathers", e.gathers())
                .field("output_traces", e.outputTraces()).name("output_sampling").beginObject();
        Layouts.json(e.outputSampling(), json);
        json.end().field("order", e.order().id());
        if (!Double.isNaN(e.seconds())) {
            json.field("estimated_seconds", e.seconds());
        }
        json.field("memory_bytes", e.memoryBytes()).field("memory_limit", e.memoryLimit())
                .field("estimated_bytes", e.outputBytes()).field("free_bytes", e.outputFree())
                .field("temporary_folder", e.temporaryFolder().toString()).field("temporary_bytes", e.temporaryBytes())
                .field("temporary_free_bytes", e.temporaryFree());
        json.name("steps").beginArray();
        for (var step : flow.steps()) {
            json.beginObject().field("processor", step.processor()).field("enabled", step.enabled())
                    .name("parameters").beginObject();
            for (Parameter<?> p : step.values().parameters()) {
                json.field(p.id(), step.values().print(p));
            }
            json.end().end();
        }
        json.end().name("passes").beginArray();
        for (String pass : e.passes()) {
            json.value(pass);
        }
        json.end().name("problems").beginArray();
        for (String problem : e.problems()) {
            json.value(problem);
        }
        json.end().end();
    }
}
