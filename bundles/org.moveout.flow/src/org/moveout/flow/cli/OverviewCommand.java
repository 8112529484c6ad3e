// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.moveout.data.DataException;
import org.moveout.data.overview.OverviewShape;
import org.moveout.flow.BuildOverview;
import org.moveout.flow.Sizes;
import org.moveout.flow.cli.text.Listing;
import org.moveout.store.StoreDataset;

/** {@code moveout overview}: makes the overview of a store anew. */
final class OverviewCommand implements Command {
    private final Arguments.Value<Path> path;

    OverviewCommand(Arguments a) {
        a.describe("Makes the overview of a store anew: the least, greatest and mean amplitudes of groups of traces that "
                + "pictures of many traces are drawn from. Imports make one; stores of older versions have none, and "
                + "'verify' says when one is damaged.");
        path = a.path("STORE", "The store.");
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        Path store = path.get().orElseThrow();
        if (!StoreDataset.isStore(store)) {
            throw DataException.of(store, "this is not a Moveout store (it has no metadata.json and traces.zarr)",
                    "give the directory that 'moveout import' made");
        }
        try (StoreDataset dataset = StoreDataset.open(store)) {
            if (!new OverviewShape(dataset.traceCount(), dataset.sampling().count()).isWorthwhile()) {
                throw DataException.of(store, "it is small enough to be drawn without an overview",
                        "nothing needs to be done");
            }
            Path made = session.run(new BuildOverview(dataset, dataset.overviewDirectory()));
            long bytes = Sizes.onDisk(made);
            if (session.json()) {
                session.document().beginObject().field("overview", made.toString()).field("bytes", bytes).end();
            } else {
                new Listing("").add("Overview", made.toString()).add("Size", Sizes.text(bytes)).write(session.out());
            }
        }
        return ExitStatus.DONE;
    }
}
