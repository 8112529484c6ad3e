// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.moveout.data.DataException;
import org.moveout.flow.VerifyAgainst;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.store.StoreDataset;
import org.moveout.store.StoreVerifier;

/** {@code moveout verify}: whether a store is sound, or gives its source back. */
final class VerifyCommand implements Command {
    private final Arguments.Value<Path> store;
    private final Arguments.Value<Path> against;
    private final Arguments.Value<Integer> threads;

    VerifyCommand(Arguments a) {
        a.describe("Reads a whole store and checks every chunk and all headers. With --against it proves that an "
                + "export would be that file, byte for byte, without writing anything. Exit status 3 if anything is "
                + "different or damaged.");
        store = a.path("STORE", "The store.");
        against = a.file("--against", "FILE.sgy", "The SEG-Y file that an export should equal.");
        threads = Values.threads(a);
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        Path path = store.get().orElseThrow();
        if (!StoreDataset.isStore(path)) {
            throw DataException.of(path, "this is not a Moveout store (it has no metadata.json and traces.zarr)",
                    "give the directory that 'moveout import' made");
        }
        if (!against.given()) {
            return check(path, session);
        }
        VerifyAgainst.Report report;
        try {
            report = session.run(new VerifyAgainst(path, against.get().orElseThrow(), threads.or(0)));
        } catch (DataException e) {
            StoreVerifier.Report damage = inspect(path, session);
            if (damage.sound()) {
                throw e;
            }
            return write(damage, session);
        }
        return write(report, session);
    }

    private int check(Path path, Session session) throws IOException {
        return write(inspect(path, session), session);
    }

    /** A store that cannot even be opened is a damaged one. */
    private StoreVerifier.Report inspect(Path path, Session session) throws IOException {
        StoreDataset dataset;
        try {
            dataset = StoreDataset.open(path);
        } catch (DataException e) {
            return new StoreVerifier.Report(0, 0, 0, List.of(e.getMessage()));
        }
        try (dataset) {
            return session.run(new StoreVerifier(dataset,
                    threads.or(Runtime.getRuntime().availableProcessors())));
        }
    }

    private static int write(StoreVerifier.Report r, Session session) throws IOException {
        int status = r.sound() ? ExitStatus.DONE : ExitStatus.DIFFERENT;
        if (session.json()) {
            JsonWriter json = session.document();
            json.beginObject().field("sound", r.sound()).field("chunks", r.chunks()).field("chunk_bytes", r.bytes())
                    .field("traces", r.traces()).name("problems").beginArray();
            for (String problem : r.problems()) {
                json.value(problem);
            }
            json.end().end();
            return status;
        }
        session.out().line("Checked " + Quantities.count(r.chunks(), "chunk", "chunks") + " ("
                + Quantities.bytes(r.bytes()) + ") and the headers of "
                + Quantities.count(r.traces(), "trace", "traces") + ".");
        if (r.sound()) {
            session.out().line("The store is sound.");
        }
        for (String problem : r.problems()) {
            session.out().line(problem);
        }
        return status;
    }

    private int write(VerifyAgainst.Report r, Session session) throws IOException {
        boolean same = r.difference().isEmpty();
        String file = against.get().orElseThrow().toString();
        if (session.json()) {
            session.document().beginObject().field("identical", same).field("against", file)
                    .field("traces", r.traces()).field("bytes", r.bytes())
                    .field("difference", r.difference().orElse(null)).end();
        } else if (same) {
            session.out().line("Compared " + Quantities.count(r.bytes(), "byte", "bytes") + " of "
                    + Quantities.count(r.traces(), "trace", "traces") + ": an export of the store is " + file
                    + ", byte for byte.");
        } else {
            session.out().line(r.difference().orElseThrow());
        }
        return same ? ExitStatus.DONE : ExitStatus.DIFFERENT;
    }
}
