// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.moveout.data.Dataset;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.expression.TraceRanges;
import org.moveout.data.task.Progress;
import org.moveout.flow.query.HeaderQuery;
import org.moveout.store.StoreDataset;

/** Ensembles by any header keys: from the index of a store where it has these keys, otherwise from the headers. */
public final class EnsembleRuns {
    private EnsembleRuns() {
    }

    /**
     * The index of the runs of some keys. One pass over these headers unless the store has it.
     *
     * @param keys columns of the dataset, at least one
     */
    public static EnsembleIndex index(Dataset dataset, List<HeaderKey> keys, Progress progress) throws IOException {
        Optional<EnsembleIndex> known = known(dataset);
        if (known.isPresent() && known.get().keys().equals(keys)) {
            return known.get();
        }
        EnsembleIndex.Builder builder = new EnsembleIndex.Builder(keys);
        new HeaderQuery(dataset, Optional.empty()).run(keys, Long.MAX_VALUE,
                (batch, rows, count) -> add(batch, keys, builder), progress);
        return builder.build();
    }

    private static void add(HeaderBatch batch, List<HeaderKey> keys, EnsembleIndex.Builder builder)
            throws IOException {
        long[][] columns = new long[keys.size()][batch.count()];
        for (int k = 0; k < columns.length; k++) {
            int column = batch.indexOf(keys.get(k));
            for (int i = 0; i < batch.count(); i++) {
                columns[k][i] = batch.longAt(column, i);
            }
        }
        builder.add(columns, batch.count());
    }

    private static Optional<EnsembleIndex> known(Dataset dataset) throws IOException {
        return dataset instanceof StoreDataset store ? store.ensembles() : Optional.empty();
    }

    /**
     * The traces whose headers have certain values, in stored order.
     *
     * @param values one for each key; all traces if there are none
     */
    public static TraceRanges find(Dataset dataset, Map<HeaderKey, Double> values, Progress progress)
            throws IOException {
        if (values.isEmpty()) {
            return TraceRanges.of(new TraceRange(0, dataset.traceCount()));
        }
        Optional<EnsembleIndex> known = known(dataset);
        if (known.isPresent() && values.keySet().equals(new HashSet<>(known.get().keys()))
                && values.values().stream().allMatch(v -> v == Math.rint(v) && Math.abs(v) < 1e15)) {
            EnsembleIndex index = known.get();
            long[] key = index.keys().stream().mapToLong(k -> values.get(k).longValue()).toArray();
            List<TraceRange> runs = new ArrayList<>();
            for (int id : index.find(key)) {
                runs.add(index.range(id));
            }
            return TraceRanges.merging(runs);
        }
        return new HeaderQuery(dataset, Optional.of(HeaderExpression.equal(values))).traces(progress);
    }
}
