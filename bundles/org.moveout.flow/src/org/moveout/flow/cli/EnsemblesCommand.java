// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.moveout.data.Dataset;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.Listing;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.flow.cli.text.TextTable;
import org.moveout.flow.cli.text.TextTable.Align;
import org.moveout.flow.extract.EnsembleRuns;
import org.moveout.segy.HeaderNames;
import org.moveout.store.StoreDataset;

/** {@code moveout ensembles}: runs of traces with the same key values. */
final class EnsemblesCommand implements Command {
    private final Arguments.Value<Path> path;
    private final Arguments.Values<List<String>> by;
    private final Arguments.Flag summary;
    private final Arguments.Value<Long> limit;
    private final SourceOptions source;

    /** How many ensembles there are and how large. */
    private record Totals(long traces, int runs, int distinct, long least, long most) {
        static Totals of(EnsembleIndex index) throws IOException {
            long least = Long.MAX_VALUE;
            long most = 0;
            for (int id = 0; id < index.count(); id++) {
                long n = index.range(id).count();
                least = Math.min(least, n);
                most = Math.max(most, n);
            }
            return new Totals(index.traceCount(), index.count(), index.distinct(), index.count() == 0 ? 0 : least, most);
        }
    }

    EnsemblesCommand(Arguments a) {
        a.describe("Lists ensembles: runs of consecutive traces with the same values of some header keys. Any key will "
                + "do, also one that was not chosen at import. In unsorted data a key value has several runs.");
        path = a.path("STORE|FILE", "The store, or a SEG-Y file.");
        by = a.repeated("--by", "KEY[,KEY...]", Values::list, t -> HeaderNames.resolve(t).isPresent(),
                "The header keys; otherwise those chosen at import.");
        summary = a.flag("--summary", "Only say how many there are and how large.");
        limit = a.option("--limit", "N", Values.wholeLong(0, Long.MAX_VALUE), "List so many at most.");
        source = new SourceOptions(a);
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        try (Dataset dataset = source.open(path.get().orElseThrow())) {
            EnsembleIndex index = session.show(progress -> EnsembleRuns.index(dataset, keys(dataset), progress));
            Totals totals = Totals.of(index);
            int shown = summary.given() ? 0 : (int) Math.min(index.count(), limit.or(Long.MAX_VALUE));
            if (session.json()) {
                json(index, totals, shown, session);
            } else if (summary.given()) {
                summary(index, totals, session.out());
            } else {
                table(index, shown, session);
            }
        }
        return ExitStatus.DONE;
    }

    private List<HeaderKey> keys(Dataset dataset) throws UsageException {
        List<String> names = ImportCommand.flatten(by);
        if (!names.isEmpty()) {
            return Keys.resolve("--by", names, Keys.of(dataset.headers()));
        }
        if (dataset instanceof StoreDataset store && !store.metadata().ensembleKeys().isEmpty()) {
            return store.metadata().ensembleKeys();
        }
        throw new UsageException("No ensemble keys were chosen at import; name some, for example --by cdp or "
                + "--by inline,crossline.");
    }

    private static void table(EnsembleIndex index, int shown, Session session) throws IOException {
        TextTable table = new TextTable(session.out(), "").column("Ensemble", Align.RIGHT);
        for (HeaderKey key : index.keys()) {
            table.column(key.name(), Align.RIGHT);
        }
        table.column("First trace", Align.RIGHT).column("Traces", Align.RIGHT);
        int keys = index.keys().size();
        for (int id = 0; id < shown; id++) {
            String[] row = new String[keys + 3];
            TraceRange range = index.range(id);
            row[0] = Integer.toString(id);
            for (int k = 0; k < keys; k++) {
                row[k + 1] = Long.toString(index.value(id, k));
            }
            row[keys + 1] = Long.toString(range.first());
            row[keys + 2] = Long.toString(range.count());
            table.row(row);
            if (id % TextTable.GROUP == 0) {
                session.checkCancelled();
            }
        }
        table.end();
    }

    private static void summary(EnsembleIndex index, Totals t, StandardOutput out) throws IOException {
        Listing list = new Listing("");
        list.add("Keys", String.join(", ", index.keys().stream().map(HeaderKey::name).toList()));
        list.add("Ensembles", Quantities.count(t.runs())
                + (t.distinct() == t.runs() ? "" : " runs of " + Quantities.count(t.distinct()) + " different keys"));
        list.add("Traces", Quantities.count(t.traces()));
        list.add("Traces each", t.least() == t.most() ? Quantities.count(t.most())
                : Quantities.count(t.least()) + " to " + Quantities.count(t.most()) + ", on average "
                        + Quantities.significant((double) t.traces() / Math.max(1, t.runs()), 4));
        list.write(out);
    }

    private static void json(EnsembleIndex index, Totals t, int shown, Session session) throws IOException {
        JsonWriter json = session.document();
        json.beginObject().name("keys").beginRow();
        for (HeaderKey key : index.keys()) {
            json.value(key.name());
        }
        json.end().field("traces", t.traces()).field("count", t.runs()).field("distinct", t.distinct())
                .field("least_traces", t.least()).field("most_traces", t.most());
        json.name("ensembles").beginArray();
        for (int id = 0; id < shown; id++) {
            TraceRange range = index.range(id);
            json.beginObject().field("ensemble_id", id);
            for (int k = 0; k < index.keys().size(); k++) {
                json.field(index.keys().get(k).name(), index.value(id, k));
            }
            json.field("first_trace", range.first()).field("n_traces", range.count()).end();
            if (id % TextTable.GROUP == 0) {
                session.checkCancelled();
            }
        }
        json.end().end();
    }
}
