// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.moveout.data.Dataset;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.expression.TraceRanges;
import org.moveout.flow.Datasets;
import org.moveout.flow.ExportRequest;
import org.moveout.flow.ExportSegy;
import org.moveout.flow.ExportSummary;
import org.moveout.flow.TraceSelection;
import org.moveout.flow.query.HeaderQuery;
import org.moveout.segy.Revision;
import org.moveout.segy.SampleFormat;

/** {@code moveout export}: a store as SEG-Y. */
final class ExportCommand implements Command {
    private static final String SOURCE = "source";

    private final Arguments.Value<Path> store;
    private final Arguments.Value<Path> output;
    private final Arguments.Value<Optional<SampleFormat>> format;
    private final Arguments.Value<Optional<Revision>> revision;
    private final Where where;
    private final Arguments.Flag overwrite;
    private final Arguments.Value<Integer> threads;

    ExportCommand(Arguments a) {
        a.describe("Writes a store (or a SEG-Y file) as SEG-Y with the original headers. By default the result is the "
                + "file the store was imported from, byte for byte, which is checked by SHA-256.");
        store = a.path("STORE", "The store, or a SEG-Y file.");
        output = a.path("OUT.sgy", "The SEG-Y file to write.");
        format = a.option("--format", "FORMAT", ExportCommand::format,
                "Sample format of the output: source (the default), ibm, ieee, int32, int16 or int8.");
        revision = a.option("--revision", "REV", ExportCommand::revision,
                "Revision that the binary header states: source (the default, left as it is), 0, 1, 2 or 2.1.");
        where = new Where(a);
        overwrite = a.flag("--overwrite", "Replace an existing file.");
        threads = Values.threads(a);
    }

    private static Optional<SampleFormat> format(String text) throws UsageException {
        return text.strip().equalsIgnoreCase(SOURCE) ? Optional.empty() : Optional.of(SourceOptions.format(text));
    }

    private static Optional<Revision> revision(String text) throws UsageException {
        return switch (text.strip()) {
        case SOURCE -> Optional.empty();
        case "0", "0.0" -> Optional.of(Revision.REV_0);
        case "1", "1.0" -> Optional.of(Revision.REV_1);
        case "2", "2.0" -> Optional.of(Revision.REV_2);
        case "2.1" -> Optional.of(Revision.REV_2_1);
        default -> throw new UsageException("'" + text + "' is no revision of SEG-Y; allowed is source, 0, 1, 2, 2.1");
        };
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        Path source = store.get().orElseThrow();
        ExportRequest request = new ExportRequest(source, output.get().orElseThrow(), format.or(Optional.empty()),
                revision.or(Optional.empty()), selection(source, session), overwrite.given(), threads.or(0));
        ExportSummary summary = session.run(new ExportSegy(request));
        Summaries.write(summary, session);
        return ExitStatus.DONE;
    }

    private Optional<TraceSelection> selection(Path source, Session session) throws UsageException, IOException {
        if (!where.given()) {
            return Optional.empty();
        }
        try (Dataset dataset = Datasets.open(source)) {
            Optional<HeaderExpression> condition = where.expression(dataset);
            TraceRanges found = session.show(progress -> new HeaderQuery(dataset, condition).traces(progress));
            if (found.count() == 0) {
                throw new UsageException("--where: no trace matches, so there is nothing to export.");
            }
            return Optional.of(new TraceSelection(found.ranges()));
        }
    }
}
