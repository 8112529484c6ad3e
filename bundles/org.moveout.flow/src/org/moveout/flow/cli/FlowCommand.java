// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.moveout.data.Dataset;
import org.moveout.flow.Datasets;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.flow.edit.FlowDifference;
import org.moveout.flow.edit.FlowPreset;
import org.moveout.flow.edit.FlowPresets;
import org.moveout.flow.edit.FlowWriter;
import org.moveout.flow.edit.StepWords;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFile;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.flow.steps.Step;
import org.moveout.process.Parameter;
import org.moveout.process.Processors;

/** {@code moveout flow check|diff|preset}: flow files without running them. */
final class FlowCommand implements Command {
    private final Arguments.Value<Path> action;
    private final Arguments.Value<Path> first;
    private final Arguments.Value<Path> second;

    FlowCommand(Arguments a) {
        a.describe("Says about flow files what can be said without running them. 'moveout flow check FLOW.yaml' reads "
                + "a flow and lists its steps; with a store or a SEG-Y file after it, the flow is tried on that data. "
                + "'moveout flow diff A.yaml B.yaml' lists what flow B does otherwise than flow A, and ends with "
                + "status 3 if there is anything. 'moveout flow preset' lists the flows that come with Moveout, 'moveout "
                + "flow preset NAME OUT.yaml' writes one to a file to begin with.");
        action = a.path("check|diff|preset", "What to do.");
        first = a.optionalPath("FLOW.yaml", "The flow; for diff the earlier one; for preset its name.");
        second = a.optionalPath("STORE|FILE|FLOW.yaml", "For check the data; for diff the later flow; for preset the "
                + "file to write.");
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        Processors processors = session.processors();
        return switch (action.get().orElseThrow().toString()) {
        case "check" -> check(processors, session);
        case "diff" -> diff(processors, session);
        case "preset" -> preset(processors, session);
        default -> throw new UsageException("'" + action.get().get() + "' is nothing that can be done with flows; there "
                + "are check, diff and preset.");
        };
    }

    private int check(Processors processors, Session session) throws UsageException, IOException {
        Path file = first.get().orElseThrow(() -> new UsageException("The flow is missing; write 'moveout flow check "
                + "FLOW.yaml'."));
        Flow flow = new FlowFile(processors).read(file);
        Optional<FlowPipeline> pipeline = Optional.empty();
        if (second.given()) {
            try (Dataset dataset = Datasets.open(second.get().get()); FlowFiles files = FlowFiles.besides(file)) {
                pipeline = Optional.of(FlowPipeline.of(flow, files.input(dataset), processors,
                        String.valueOf(file.getFileName())));
            }
        }
        if (session.json()) {
            json(flow, pipeline, session.document());
        } else {
            text(flow, pipeline, file, processors, session.out());
        }
        return ExitStatus.DONE;
    }

    private static void json(Flow flow, Optional<FlowPipeline> pipeline, JsonWriter json) throws IOException {
        json.beginObject().field("version", flow.version()).name("steps").beginArray();
        for (Step step : flow.steps()) {
            json.beginObject().field("processor", step.processor()).field("enabled", step.enabled())
                    .field("summary", StepWords.summary(step)).name("parameters").beginObject();
            for (Parameter<?> p : step.values().parameters()) {
                json.field(p.id(), step.values().print(p));
            }
            json.end().name("ensemble").beginRow();
            for (String key : step.ensemble()) {
                json.value(key);
            }
            json.end().end();
        }
        json.end();
        if (pipeline.isPresent()) {
            json.name("output_sampling").beginObject();
            Layouts.json(pipeline.get().output(), json);
            json.end();
        }
        json.end();
    }

    private void text(Flow flow, Optional<FlowPipeline> pipeline, Path file, Processors processors, StandardOutput out)
            throws IOException {
        int number = 0;
        for (Step step : flow.steps()) {
            String words = StepWords.summary(step);
            out.line("step " + ++number + "  " + StepWords.title(step, processors) + (words.isEmpty() ? "" : ": " + words)
                    + (step.enabled() ? "" : "  (switched off)"));
        }
        out.line(file.getFileName() + " is a flow of " + Quantities.count(flow.steps().size(), "step", "steps")
                + (pipeline.isPresent() ? " and suits " + second.get().get().getFileName() : "") + ".");
    }

    private int diff(Processors processors, Session session) throws UsageException, IOException {
        if (!second.given()) {
            throw new UsageException("Two flows are needed; write 'moveout flow diff A.yaml B.yaml'.");
        }
        FlowFile reader = new FlowFile(processors);
        FlowDifference difference = FlowDifference.between(reader.read(first.get().orElseThrow()),
                reader.read(second.get().orElseThrow()));
        if (session.json()) {
            JsonWriter json = session.document();
            json.beginObject().field("equal", difference.isEmpty()).name("changes").beginArray();
            for (FlowDifference.Change change : difference.changes()) {
                json(change, json);
            }
            json.end().end();
        } else if (difference.isEmpty()) {
            session.out().line("Both flows do the same.");
        } else {
            for (String line : difference.lines()) {
                session.out().line(line);
            }
        }
        return difference.isEmpty() ? ExitStatus.DONE : ExitStatus.DIFFERENT;
    }

    private static void json(FlowDifference.Change change, JsonWriter json) throws IOException {
        json.beginObject();
        switch (change) {
        case FlowDifference.Added a -> json.field("kind", "added").field("step", a.at()).field("processor",
                a.step().processor());
        case FlowDifference.Removed r -> json.field("kind", "removed").field("step", r.at()).field("processor",
                r.step().processor());
        case FlowDifference.Moved m -> json.field("kind", "moved").field("step", m.to()).field("from", m.from())
                .field("processor", m.step().processor());
        case FlowDifference.Changed c -> json.field("kind", "changed").field("step", c.at())
                .field("processor", c.step().processor()).field("what", c.what()).field("before", c.before())
                .field("after", c.after());
        }
        json.field("line", change.line()).end();
    }

    private int preset(Processors processors, Session session) throws UsageException, IOException {
        List<FlowPreset> presets = FlowPresets.builtIn(processors);
        if (!first.given()) {
            if (session.json()) {
                JsonWriter json = session.document();
                json.beginObject().name("presets").beginArray();
                for (FlowPreset p : presets) {
                    json.beginObject().field("name", p.name()).field("description", p.description())
                            .field("steps", p.flow().steps().size()).end();
                }
                json.end().end();
            } else {
                for (FlowPreset p : presets) {
                    session.out().line(p.name());
                    session.out().line("  " + p.description());
                }
            }
            return ExitStatus.DONE;
        }
        String name = first.get().get().toString();
        FlowPreset preset = presets.stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new UsageException("There is no preset '" + name + "'; there are "
                        + String.join(", ", presets.stream().map(FlowPreset::name).toList()) + "."));
        Path out = second.get().orElseThrow(() -> new UsageException("The file to write is missing; write 'moveout flow "
                + "preset \"" + preset.name() + "\" OUT.yaml'."));
        if (Files.exists(out)) {
            throw new FileAlreadyExistsException(out.toString());
        }
        FlowWriter.write(preset.flow(), out);
        session.note(out + " is written.");
        return ExitStatus.DONE;
    }
}
