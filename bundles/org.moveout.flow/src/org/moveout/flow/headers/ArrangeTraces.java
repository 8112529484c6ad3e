// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.Dataset;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;

/** The rows of a table: the traces that match, sorted. */
public final class ArrangeTraces implements Task<ArrangeTraces.Rows> {
    private final Dataset dataset;
    private final TraceOrder among;
    private final Optional<HeaderExpression> where;
    private final List<SortTraces.Key> sort;

    /**
     * Traces.
     *
     * @param matching those that match, in the order they were given
     * @param sorted   the same, sorted
     */
    public record Rows(TraceOrder matching, TraceOrder sorted) {
    }

    /**
     * @param among the traces to choose from
     * @param where the condition, if there is one
     * @param sort  the criteria; none to leave the order as it is
     */
    public ArrangeTraces(Dataset dataset, TraceOrder among, Optional<HeaderExpression> where,
            List<SortTraces.Key> sort) {
        this.dataset = Objects.requireNonNull(dataset);
        this.among = Objects.requireNonNull(among);
        this.where = Objects.requireNonNull(where);
        this.sort = List.copyOf(sort);
    }

    @Override
    public String title() {
        return "Arrange trace headers of " + dataset.name();
    }

    @Override
    public Rows run(Progress progress) throws IOException {
        TraceOrder matching = where.isEmpty() ? among
                : new FilterTraces(dataset, among, where.get()).run(progress.split(sort.isEmpty() ? 1 : 0.5));
        return new Rows(matching, new SortTraces(dataset, matching, sort).run(progress.split(1)));
    }
}
