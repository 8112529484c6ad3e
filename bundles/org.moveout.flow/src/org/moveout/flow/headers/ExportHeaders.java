// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.flow.internal.OutputFile;

/**
 * Writes header values to a text file, one line for each trace: comma-separated values as {@code moveout headers
 * --format csv} writes them (RFC 4180, line feeds), the zero-based trace number first. Constant memory; the file appears
 * when it is complete, a cancelled or failed export leaves nothing.
 */
public final class ExportHeaders implements Task<ExportHeaders.Summary> {
    private static final int CHUNK = 4096;

    private final Dataset dataset;
    private final TraceOrder rows;
    private final List<HeaderColumn> columns;
    private final Path target;
    private final boolean overwrite;

    /**
     * What was written.
     *
     * @param file    where
     * @param traces  how many lines besides the names
     * @param columns how many values in each, the trace number included
     * @param bytes   size of the file
     */
    public record Summary(Path file, long traces, int columns, long bytes) {
    }

    /**
     * @param rows      which traces, in which order
     * @param columns   which values, in which order
     * @param target    the file to write
     * @param overwrite whether an existing file may be replaced
     */
    public ExportHeaders(Dataset dataset, TraceOrder rows, List<HeaderColumn> columns, Path target,
            boolean overwrite) {
        this.dataset = Objects.requireNonNull(dataset);
        this.rows = Objects.requireNonNull(rows);
        this.columns = List.copyOf(columns);
        this.target = Objects.requireNonNull(target);
        this.overwrite = overwrite;
    }

    @Override
    public String title() {
        return "Export headers of " + dataset.name();
    }

    @Override
    public Summary run(Progress progress) throws IOException {
        progress.begin("Writing " + target.getFileName(), rows.count(), "traces");
        OrderedColumns source = new OrderedColumns(dataset, rows);
        long position = 0;
        try (OutputFile file = OutputFile.create(target, overwrite)) {
            position = append(file, names(columns, ','), position);
            for (long at = 0; at < rows.count(); at += CHUNK) {
                progress.checkCancelled();
                TraceRange part = new TraceRange(at, Math.min(rows.count(), at + CHUNK));
                position = append(file, lines(source, columns, part, ','), position);
                progress.advance(part.count());
            }
            progress.checkCancelled();
            file.publish();
        }
        return new Summary(target, rows.count(), columns.size() + 1, position);
    }

    private static long append(OutputFile file, String text, long position) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        file.write(bytes, 0, bytes.length, position);
        return position + bytes.length;
    }

    /**
     * Rows as text for the clipboard, separated by tabulators, with a line of names.
     *
     * @param source   which traces, in which order
     * @param columns  which values
     * @param ranges   rows of {@code source}, ascending
     * @param progress polled for cancellation
     */
    public static String copy(OrderedColumns source, List<HeaderColumn> columns, List<TraceRange> ranges,
            Progress progress) throws IOException {
        StringBuilder text = new StringBuilder(names(columns, '\t'));
        progress.begin("Copying", ranges.stream().mapToLong(TraceRange::count).sum(), "traces");
        for (TraceRange range : ranges) {
            for (long at = range.first(); at < range.end(); at += CHUNK) {
                progress.checkCancelled();
                TraceRange part = new TraceRange(at, Math.min(range.end(), at + CHUNK));
                text.append(lines(source, columns, part, '\t'));
                progress.advance(part.count());
            }
        }
        return text.toString();
    }

    private static String names(List<HeaderColumn> columns, char separator) {
        StringBuilder line = new StringBuilder(HeaderExpression.TRACE);
        columns.forEach(c -> line.append(separator).append(c.key().name()));
        return line.append('\n').toString();
    }

    private static String lines(OrderedColumns source, List<HeaderColumn> columns, TraceRange part, char separator)
            throws IOException {
        List<HeaderValues> values = source.read(columns, part);
        StringBuilder text = new StringBuilder(part.intCount() * (columns.size() + 1) * 6);
        for (int i = 0; i < part.intCount(); i++) {
            text.append(source.rows().trace(part.first() + i));
            for (HeaderValues column : values) {
                text.append(separator).append(column.text(i));
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return title() + ": " + Quantities.count(rows.count(), "trace", "traces") + " to " + target;
    }
}
