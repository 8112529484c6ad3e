// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.flow.query.HeaderQuery;
import org.moveout.segy.HeaderNames;

/** {@code moveout headers}: lists and searches trace headers. */
final class HeadersCommand implements Command {
    /** How rows are written. */
    enum Format {
        TABLE, CSV, JSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Arguments.Value<Path> path;
    private final Where where;
    private final Arguments.Values<List<String>> select;
    private final Arguments.Value<Long> limit;
    private final Arguments.Value<Format> format;
    private final Arguments.Flag all;
    private final SourceOptions source;

    HeadersCommand(Arguments a) {
        a.describe("Lists trace headers, all or those of the traces that match a condition. A table shows the headers "
                + "that are not the same in all its first traces, unless --select or --all says otherwise; csv and "
                + "json have all of them.");
        path = a.path("STORE|FILE", "The store, or a SEG-Y file.");
        where = new Where(a);
        select = a.repeated("--select", "KEY[,KEY...]", Values::list,
                t -> t.equals(HeaderExpression.TRACE) || HeaderNames.resolve(t).isPresent(),
                "The headers to list, in this order.");
        all = a.flag("--all", "List all headers also in a table.");
        limit = a.option("--limit", "N", Values.wholeLong(0, Long.MAX_VALUE), "List so many traces at most.");
        format = a.option("--format", "FORMAT", Values.word(List.of(Format.values()), Format::word),
                "How to write them: table, csv or json.");
        source = new SourceOptions(a);
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        Format how = session.json() ? Format.JSON : format.or(Format.TABLE);
        if (session.json() && format.given() && format.or(Format.JSON) != Format.JSON) {
            throw new UsageException("--json and --format " + format.or(Format.JSON).word() + " contradict each "
                    + "other.");
        }
        try (Dataset dataset = source.open(path.get().orElseThrow())) {
            Optional<HeaderExpression> condition = where.expression(dataset);
            List<String> names = new ArrayList<>(ImportCommand.flatten(select));
            names.remove(HeaderExpression.TRACE);
            boolean chosen = !select.get().isEmpty();
            List<HeaderKey> keys = chosen ? Keys.resolve("--select", names, Keys.of(dataset.headers()))
                    : Keys.of(dataset.headers());
            HeaderRows rows = switch (how) {
            case TABLE -> new HeaderRows.Table(session.out(), keys, !chosen && !all.given());
            case CSV -> new HeaderRows.Csv(session.out(), keys);
            case JSON -> new HeaderRows.Json(session.document(), keys);
            };
            rows.begin();
            long most = limit.or(Long.MAX_VALUE);
            long found = session.show(progress -> new HeaderQuery(dataset, condition).run(keys, most, rows, progress));
            rows.end(found, found == most && limit.given());
        }
        return ExitStatus.DONE;
    }
}
