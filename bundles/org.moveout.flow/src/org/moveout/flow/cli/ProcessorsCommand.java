// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.TextTable;
import org.moveout.flow.cli.text.TextTable.Align;
import org.moveout.flow.cli.text.Wrap;
import org.moveout.process.Parameter;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.Processors;

/** {@code moveout processors}: the catalogue. */
final class ProcessorsCommand implements Command {
    private enum Format {
        TABLE, JSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int WIDTH = 100;

    private final Arguments.Value<Format> format;

    ProcessorsCommand(Arguments a) {
        a.describe("Lists the processors that a flow can be made of, with their parameters, units, limits and "
                + "defaults, and where each method comes from.");
        format = a.option("--format", "FORMAT", Values.word(List.of(Format.values()), Format::word),
                "How to write them: table or json.");
    }

    @Override
    public int run(Session session) throws IOException {
        Processors processors = session.processors();
        if (session.json() || format.or(Format.TABLE) == Format.JSON) {
            JsonWriter json = session.document();
            json.beginObject().name("processors").beginArray();
            for (ProcessorFactory factory : processors.all()) {
                json(factory.description(), json);
            }
            json.end().end();
        } else {
            String gap = "";
            for (ProcessorFactory factory : processors.all()) {
                session.out().write(gap);
                text(factory.description(), session.out());
                gap = "\n";
            }
        }
        return ExitStatus.DONE;
    }

    private static void text(ProcessorDescription d, StandardOutput out) throws IOException {
        out.line(d.id() + " - " + d.title());
        for (String line : Wrap.lines(d.summary(), WIDTH - 2)) {
            out.line("  " + line);
        }
        for (String line : Wrap.lines("Source: " + d.source(), WIDTH - 2)) {
            out.line("  " + line);
        }
        if (d.parameters().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(out, "    ").column("Parameter", Align.LEFT).column("Default", Align.RIGHT)
                .column("Unit", Align.LEFT).column("Allowed", Align.LEFT).column("Meaning", Align.LEFT);
        for (Parameter<?> p : d.parameters()) {
            table.row(p.id(), printed(p), p.unit(), p.allowed(), p.label());
        }
        table.end();
    }

    private static <T> String printed(Parameter<T> p) {
        return p.print(p.defaultValue());
    }

    private static void json(ProcessorDescription d, JsonWriter json) throws IOException {
        json.beginObject().field("id", d.id()).field("title", d.title()).field("summary", d.summary())
                .field("source", d.source()).name("parameters").beginArray();
        for (Parameter<?> p : d.parameters()) {
            json.beginObject().field("id", p.id()).field("label", p.label()).field("help", p.help())
                    .field("unit", p.unit());
            switch (p) {
            case Parameter.Real r -> {
                json.field("type", "real").field("default", r.defaultValue()).field("min", r.min())
                        .field("max", r.max());
                if (!r.word().isEmpty()) {
                    json.field("default_word", r.word());
                }
            }
            case Parameter.Whole whole -> json.field("type", "whole").field("default", whole.defaultValue())
                    .field("min", whole.min()).field("max", whole.max());
            case Parameter.Choice c -> {
                json.field("type", "choice").field("default", c.defaultValue()).name("options").beginArray();
                for (Parameter.Choice.Option o : c.options()) {
                    json.beginObject().field("id", o.id()).field("label", o.label()).end();
                }
                json.end();
            }
            case Parameter.Flag f -> json.field("type", "flag").field("default", f.defaultValue());
            case Parameter.Text t -> json.field("type", "text").field("default", t.defaultValue());
            case Parameter.File f -> json.field("type", f.dataset() ? "dataset" : "file").field("default", "");
            case Parameter.Header h -> json.field("type", "header").field("default", h.defaultValue());
            case Parameter.Curve c -> json.field("type", "curve").field("default", c.defaultValue().toString())
                    .field("x_label", c.xLabel()).field("x_unit", c.xUnit());
            }
            json.field("allowed", p.allowed()).end();
        }
        json.end().end();
    }
}
