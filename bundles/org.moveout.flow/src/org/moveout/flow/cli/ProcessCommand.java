// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.flow.Datasets;
import org.moveout.flow.ProcessSummary;
import org.moveout.flow.ProcessDataset;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.Sizes;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.Listing;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFile;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.FlowPipeline;
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
    private final Arguments.Flag resume;
    private final Arguments.Flag dryRun;
    private final Arguments.Flag overwrite;
    private final Arguments.Value<Integer> threads;

    ProcessCommand(Arguments a) {
        a.describe("Runs a flow of processors over a store or a SEG-Y file and writes SEG-Y, or a store if the output "
                + "ends in " + Datasets.STORE_SUFFIX + ". The headers are those of the original. Needs little memory "
                + "whatever the size of the data. Ends with the complete output or with nothing.");
        path = a.path("STORE|FILE", "The store, or a SEG-Y file.");
        flowFile = a.file("--flow", "FLOW.yaml", "The flow; see 'moveout processors' for what it can be made of. "
                + "Required.");
        out = a.file("--out", "OUT", "The output, OUT.sgy or OUT" + Datasets.STORE_SUFFIX
                + ". Required except for --dry-run.");
        ensemble = a.repeated("--ensemble", "KEY[,KEY...]", Values::list, t -> HeaderNames.resolve(t).isPresent(),
                "The header keys of ensembles, for processors that work on whole ones; otherwise those of the store.");
        format = a.option("--format", "FORMAT", SourceOptions::format, "Sample format of a SEG-Y output: ibm, ieee, "
                + "int32, int16 or int8; otherwise that of the source if it is floating point, else ieee.");
        dryRun = a.flag("--dry-run", "Check the flow against the data and say what would be done; write nothing.");
        resume = a.flag("--resume", "Start again after a run that was killed. What it left is thrown away, and the "
                + "processing begins anew.");
        overwrite = a.flag("--overwrite", "Replace an existing output.");
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
        String name = String.valueOf(flowPath.getFileName());
        Flow flow = new FlowFile(processors).read(flowPath);
        List<HeaderKey> keys;
        try (Dataset dataset = Datasets.open(source); FlowFiles files = FlowFiles.besides(flowPath)) {
            keys = Keys.resolve("--ensemble", ImportCommand.flatten(ensemble), Keys.of(dataset.headers()));
            FlowPipeline pipeline = FlowPipeline.of(flow, files.input(dataset), processors, name);
            if (dryRun.given()) {
                plan(dataset, flow, pipeline, session);
                return ExitStatus.DONE;
            }
        }
        ProcessRequest request = ProcessRequest.of(source, out.get().orElseThrow(), flow, processors)
                .named(name, flowPath.toAbsolutePath().getParent()).ensembles(keys).overwrite(overwrite.given())
                .threads(threads.or(0));
        if (resume.given()) {
            session.note("processing begins anew; only an import can go on where it stopped.");
        }
        ProcessSummary summary = session.run(new ProcessDataset(request));
        Summaries.write(summary, session);
        return ExitStatus.DONE;
    }

    private void plan(Dataset dataset, Flow flow, FlowPipeline pipeline, Session session) throws IOException {
        long bytes = dataset.traceCount() * (240 + 4L * pipeline.output().count());
        long free = out.given() ? Sizes.free(out.get().orElseThrow()) : -1;
        if (session.json()) {
            JsonWriter json = session.document();
            json.beginObject().field("input", dataset.location().toString()).field("traces", dataset.traceCount());
            json.name("output_sampling").beginObject();
            Layouts.json(pipeline.output(), json);
            json.end().field("scope", pipeline.scope().name().toLowerCase(Locale.ROOT))
                    .field("halo_traces", pipeline.halo()).field("estimated_bytes", bytes);
            if (free >= 0) {
                json.field("free_bytes", free);
            }
            json.name("steps").beginArray();
            for (var step : flow.steps()) {
                json.beginObject().field("processor", step.processor()).field("enabled", step.enabled())
                        .name("parameters").beginObject();
                for (Parameter<?> p : step.values().parameters()) {
                    json.field(p.id(), step.values().print(p));
                }
                json.end().end();
            }
            json.end().end();
            return;
        }
        StandardOutput text = session.out();
        Listing list = new Listing("");
        list.add("Input", dataset.location() + ", " + Quantities.count(dataset.traceCount(), "trace", "traces") + " of "
                + Quantities.count(dataset.sampling().count(), "sample", "samples"));
        int number = 0;
        for (var step : flow.steps()) {
            StringBuilder line = new StringBuilder(step.processor());
            for (Parameter<?> p : step.values().parameters()) {
                line.append(line.length() == step.processor().length() ? "  " : ", ").append(p.id()).append(' ')
                        .append(step.values().print(p)).append(p.unit().isEmpty() ? "" : " " + p.unit());
            }
            list.add("Step " + ++number, line.append(step.enabled() ? "" : "  (not enabled)").toString());
        }
        list.add("Works on", switch (pipeline.scope()) {
        case TRACE -> "single traces";
        case ENSEMBLE -> "whole ensembles";
        case LINE -> "traces along the line, " + Quantities.count(pipeline.halo()) + " neighbours on either side";
        });
        list.add("Output", out.get().map(Path::toString).orElse("not named") + ", about " + Quantities.bytes(bytes)
                + " as SEG-Y" + (free >= 0 ? ", " + Quantities.bytes(free) + " free" : ""));
        list.write(text);
        text.line("Nothing was written.");
    }
}
