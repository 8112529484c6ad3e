// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.util.List;

/** The commands there are. */
final class Commands {
    /**
     * A command in the overview.
     *
     * @param name    as typed
     * @param summary what it does, in a few words
     */
    record Entry(String name, String summary) {
    }

    private Commands() {
    }

    /** All commands, in the order to show them. */
    static List<Entry> all() {
        return List.of(new Entry("scan", "what a SEG-Y file is: layout, headers, problems"),
                new Entry("import", "bring a SEG-Y file into a store"),
                new Entry("info", "what is known about a store or a file"),
                new Entry("headers", "list or search trace headers"),
                new Entry("ensembles", "shots, CDPs, inlines, ...: first trace and size of each"),
                new Entry("window", "extract samples as a NumPy file"),
                new Entry("stats", "amplitude statistics"),
                new Entry("process", "run a flow of processors"),
                new Entry("export", "write a store as SEG-Y, byte-identical by default"),
                new Entry("verify", "check a store, or prove that it gives its source back"),
                new Entry("overview", "make the overview of a store anew"),
                new Entry("render", "draw a section as PNG"),
                new Entry("processors", "the catalogue of processors"),
                new Entry("flow", "check and compare flow files, without running them"),
                new Entry("synth", "make synthetic SEG-Y data of any size"));
    }

    /** The names of all commands. */
    static List<String> names() {
        return all().stream().map(Entry::name).toList();
    }

    /**
     * Makes a command.
     *
     * @param arguments receives its declarations
     * @return null if there is no such command
     */
    static Command create(String name, Arguments arguments) {
        return switch (name) {
        case "scan" -> new ScanCommand(arguments);
        case "import" -> new ImportCommand(arguments);
        case "info" -> new InfoCommand(arguments);
        case "headers" -> new HeadersCommand(arguments);
        case "ensembles" -> new EnsemblesCommand(arguments);
        case "window" -> new WindowCommand(arguments);
        case "stats" -> new StatsCommand(arguments);
        case "process" -> new ProcessCommand(arguments);
        case "export" -> new ExportCommand(arguments);
        case "verify" -> new VerifyCommand(arguments);
        case "overview" -> new OverviewCommand(arguments);
        case "render" -> new RenderCommand(arguments);
        case "processors" -> new ProcessorsCommand(arguments);
        case "flow" -> new FlowCommand(arguments);
        case "synth" -> new SynthCommand(arguments);
        default -> null;
        };
    }
}
