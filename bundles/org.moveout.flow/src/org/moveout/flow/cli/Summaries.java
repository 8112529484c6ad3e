// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.util.List;

import org.moveout.data.Dataset.Property;
import org.moveout.flow.ExportSummary;
import org.moveout.flow.ProcessSummary;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.Listing;

/** The results of tasks as text or JSON. */
final class Summaries {
    private Summaries() {
    }

    /** Labels and values. */
    static void write(List<Property> lines, StandardOutput out) throws IOException {
        Listing list = new Listing("");
        for (Property line : lines) {
            list.add(line.label(), line.value());
        }
        list.write(out);
    }

    /** What a processing run wrote. */
    static void write(ProcessSummary s, Session session) throws IOException {
        if (!session.json()) {
            write(s.lines(), session.out());
            return;
        }
        JsonWriter json = session.document();
        json.beginObject().field("out", s.output().toString()).field("gathers", s.gathers())
                .field("traces_in", s.tracesIn()).field("traces", s.traces()).field("bytes", s.bytes())
                .field("seconds", s.seconds()).field("traces_per_second", s.tracesPerSecond())
                .field("verified", s.verified()).end();
    }

    /** What an export wrote. */
    static void write(ExportSummary s, Session session) throws IOException {
        if (!session.json()) {
            write(s.lines(), session.out());
            return;
        }
        JsonWriter json = session.document();
        json.beginObject().field("out", s.output().toString()).field("traces", s.traces()).field("bytes", s.bytes())
                .field("sha256", s.sha256()).field("identical_to_source", s.original()).field("seconds", s.seconds())
                .field("traces_per_second", s.tracesPerSecond()).end();
    }
}
