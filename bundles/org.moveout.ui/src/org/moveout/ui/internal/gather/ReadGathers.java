// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.store.StoreDataset;

/** Finds the gathers of a dataset: from what a store knows already, else by reading the columns of the keys once. */
final class ReadGathers implements Task<GatherIndex> {
    private final Dataset dataset;
    private final List<HeaderKey> keys;
    private volatile long done;

    ReadGathers(Dataset dataset, List<HeaderKey> keys) {
        this.dataset = dataset;
        this.keys = keys;
    }

    @Override
    public String title() {
        return String.format(Locale.ROOT, "Reading %s of %,d traces", GatherIndex.label(keys), dataset.traceCount());
    }

    /** How much is done, from 0 to 1; any thread may ask. */
    double fraction() {
        return (double) done / Math.max(1, dataset.traceCount());
    }

    @Override
    public GatherIndex run(Progress progress) throws IOException {
        if (dataset instanceof StoreDataset store && store.metadata().ensembleKeys().equals(keys)) {
            progress.begin("Reading ensembles", -1, "ensembles");
            return GatherIndex.of(store.ensembles().orElseThrow());
        }
        return GatherIndex.of(dataset.headers(), keys, new Progress() {
            @Override
            public void begin(String phase, long total, String unit) {
                progress.begin(phase, total, unit);
            }

            @Override
            public void advance(long amount) {
                done += amount;
                progress.advance(amount);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }

            @Override
            public Progress split(double share) {
                return progress.split(share);
            }
        });
    }
}
