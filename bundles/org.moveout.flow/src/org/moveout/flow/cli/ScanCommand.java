// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.Listing;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.flow.cli.text.TextTable;
import org.moveout.flow.cli.text.TextTable.Align;
import org.moveout.flow.cli.text.Wrap;
import org.moveout.segy.BinaryField;
import org.moveout.segy.Finding;
import org.moveout.segy.HeaderField;
import org.moveout.segy.HeaderGuess;
import org.moveout.segy.SegyLayout;
import org.moveout.segy.SegyScan;

/** {@code moveout scan}: what a SEG-Y file is. */
final class ScanCommand implements Command {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private final Arguments.Value<Path> file;
    private final SourceOptions source;

    ScanCommand(Arguments a) {
        a.describe("Finds out how a SEG-Y file is laid out and says what it decided and why. Takes a moment whatever "
                + "the size of the file.");
        file = a.path("FILE", "The SEG-Y file.");
        source = new SourceOptions(a);
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        SegyScan scan = source.scan(file.get().orElseThrow());
        if (session.json()) {
            json(scan, session.document());
        } else {
            text(scan, session.out());
        }
        return ExitStatus.DONE;
    }

    private static void text(SegyScan scan, StandardOutput out) throws IOException {
        SegyLayout l = scan.layout();
        Sampling s = l.sampling();
        out.line(scan.file().getFileName().toString());
        Listing list = new Listing(INDENT);
        list.add("File size", Quantities.bytes(scan.fileSize())
                + (scan.fileSize() < 1000 ? "" : " (" + Quantities.count(scan.fileSize()) + " bytes)"));
        list.add("SEG-Y revision", l.revision().toString());
        list.add("Byte order", SourceOptions.word(l.byteOrder()) + "-endian");
        list.add("Sample format", l.format().title() + " (code " + l.format().code() + ")");
        list.add("Traces", Quantities.count(l.traceCount()));
        list.add("Samples", Quantities.count(l.samplesPerTrace()) + " per trace");
        list.add("Sample interval", Quantities.exact(s.interval()) + " " + s.domain().unit());
        list.add(s.domain().label(), Quantities.significant(s.first(), 9) + " to " + Quantities.significant(s.last(), 9)
                + " " + s.domain().unit());
        list.add("Text encoding", l.textEncoding().name());
        list.add("Extended headers", l.extendedTextHeaders() == 0 ? "none"
                : Quantities.count(l.extendedTextHeaders(), "extended textual header", "extended textual headers"));
        if (l.traceHeaderExtensions() > 0) {
            list.add("Trace headers", Quantities.count(l.headerBytes()) + " bytes with extensions");
        }
        list.add("First trace", "at byte " + Quantities.count(l.firstTraceOffset() + 1) + ", "
                + Quantities.count(l.traceBytes()) + " bytes each");
        if (l.trailerBytes() > 0) {
            list.add("Trailer", Quantities.count(l.trailerBytes(), "byte", "bytes") + " after the last whole trace");
        }
        list.write(out);
        findings(scan, out);
        guesses(scan, out);
        binary(scan, out);
        header("Textual header", scan.textHeader(), out);
        for (int i = 0; i < scan.extendedTexts().size(); i++) {
            header("Extended textual header " + (i + 1), scan.extendedTexts().get(i), out);
        }
    }

    private static void findings(SegyScan scan, StandardOutput out) throws IOException {
        out.line("");
        out.line("Findings");
        if (scan.findings().isEmpty()) {
            out.line(INDENT + "none: the headers agree with one another and with the size of the file");
        }
        for (Finding f : scan.findings()) {
            String mark = f.severity() == Finding.Severity.WARNING ? "warning  " : "note     ";
            for (String line : Wrap.lines(f.sentence(), WIDTH - INDENT.length() - mark.length())) {
                out.line(INDENT + mark + line);
                mark = "         ";
            }
        }
    }

    private static void guesses(SegyScan scan, StandardOutput out) throws IOException {
        List<HeaderField> mapped = scan.layout().headerMap().mapped();
        if (!mapped.isEmpty()) {
            out.line("");
            out.line("Header bytes as told");
            TextTable table = new TextTable(out, INDENT).column("Header", Align.LEFT).column("Bytes", Align.RIGHT)
                    .column("Type", Align.LEFT);
            for (HeaderField f : mapped) {
                table.row(f.key().name(), f.firstByte() + "-" + f.lastByte(), Layouts.word(f.type()));
            }
            table.end();
        }
        out.line("");
        out.line("Header bytes by their values");
        if (scan.guesses().isEmpty()) {
            out.line(INDENT + "nothing to tell by: the trace headers hold no values that look like known fields");
            return;
        }
        TextTable table = new TextTable(out, INDENT).column("Header", Align.LEFT).column("Bytes", Align.RIGHT)
                .column("Type", Align.LEFT).column("Confidence", Align.LEFT).column("Reason", Align.LEFT);
        for (HeaderGuess g : scan.guesses()) {
            table.row(g.key().name(), g.firstByte() + "-" + (g.firstByte() + g.type().bytes() - 1),
                    Layouts.word(g.type()), g.confidence().toString(), g.reason());
        }
        table.end();
    }

    private static void binary(SegyScan scan, StandardOutput out) throws IOException {
        out.line("");
        out.line("Binary header (fields that are not zero)");
        TextTable table = new TextTable(out, INDENT).column("Bytes", Align.LEFT).column("Value", Align.RIGHT)
                .column("Field", Align.LEFT);
        for (BinaryField f : BinaryField.values()) {
            if (shown(f, scan)) {
                table.row(f.firstByte() + "-" + (f.firstByte() + f.type().bytes() - 1),
                        Quantities.exact(scan.binaryHeader().getDouble(f)), f.description());
            }
        }
        table.end();
    }

    /** Fields of revision 2 are told of only in files of that revision: before, the bytes belonged to nobody. */
    private static boolean shown(BinaryField field, SegyScan scan) {
        return scan.binaryHeader().getDouble(field) != 0
                && (!field.sinceRevision2() || scan.layout().revision().major() >= 2);
    }

    private static void header(String title, String text, StandardOutput out) throws IOException {
        out.line("");
        out.line(title);
        for (String line : text.split("\n", -1)) {
            out.line((INDENT + line).stripTrailing());
        }
    }

    private static void json(SegyScan scan, JsonWriter json) throws IOException {
        json.beginObject().field("file", scan.file().toString()).field("file_size", scan.fileSize());
        Layouts.json(scan.layout(), json);
        json.name("findings").beginArray();
        for (Finding f : scan.findings()) {
            json.beginObject().field("severity", f.severity().name().toLowerCase(java.util.Locale.ROOT))
                    .field("sentence", f.sentence()).end();
        }
        json.end();
        json.name("guesses").beginArray();
        for (HeaderGuess g : scan.guesses()) {
            HeaderKey key = g.key();
            json.beginObject().field("key", key.name()).field("byte", g.firstByte())
                    .field("type", Layouts.word(g.type())).field("confidence", g.confidence().toString())
                    .field("reason", g.reason()).end();
        }
        json.end();
        json.name("binary_header").beginObject();
        for (BinaryField f : BinaryField.values()) {
            if (!f.sinceRevision2() || scan.layout().revision().major() >= 2) {
                json.field(f.id(), scan.binaryHeader().getDouble(f));
            }
        }
        json.end();
        lines("text_header", scan.textHeader(), json);
        json.name("extended_texts").beginArray();
        for (String text : scan.extendedTexts()) {
            json.value(text);
        }
        json.end().end();
    }

    private static void lines(String name, String text, JsonWriter json) throws IOException {
        json.name(name).beginArray();
        for (String line : text.split("\n", -1)) {
            json.value(line);
        }
        json.end();
    }
}
