// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.WindowSource;
import org.moveout.data.order.OrderedHeaders;
import org.moveout.data.order.TraceOrder;
import org.moveout.flow.steps.FlowPass;
import org.moveout.flow.steps.FlowPasses;

/**
 * A whole dataset as it would come out of a flow of several passes, processed as it is read: each pass reads from the one
 * before. Thread-safe; what it reads belongs to whoever opened it.
 *
 * @param source      what comes out; one trace for each gather if the flow stacks
 * @param besideInput the same with each stacked trace repeated for every trace of its gather, to stand beside the dataset
 * @param stacked     whether the flow stacks
 */
public record ProcessedLine(WindowSource source, WindowSource besideInput, boolean stacked) {
    /** Finds gathers. */
    @FunctionalInterface
    public interface Finder {
        /**
         * The gathers of some headers.
         *
         * @throws IOException if they are not known
         */
        Gathers find(List<HeaderKey> keys) throws IOException;
    }

    /**
     * Lays the passes one upon the other; reads nothing but what finding gathers reads.
     *
     * @param samples of a dataset in stored order, perhaps through a cache
     * @param headers of the same traces
     * @param passes  of the flow, made for this dataset
     * @param finder  asked for each kind of gathers
     * @throws DataException if a pass needs what only a run can give: headers that a pass before has changed, or gathers
     *                       of stacked traces
     */
    public static ProcessedLine of(WindowSource samples, TraceHeaders headers, FlowPasses passes, Finder finder)
            throws IOException {
        WindowSource source = samples;
        TraceHeaders known = headers;
        Gathers stack = null;
        Set<HeaderKey> changed = new HashSet<>();
        for (FlowPass pass : passes.list()) {
            if (!Collections.disjoint(changed, pass.pipeline().headers()) || !Collections.disjoint(changed, pass.keys())) {
                throw new DataException("The flow goes by headers that it has changed before (" + pass.words()
                        + "), which a preview cannot show; switch the later steps off to see the earlier ones.");
            }
            if (stack != null && pass.byGathers()) {
                throw new DataException("The flow works on gathers of stacked traces (" + pass.words()
                        + "), which a preview cannot show; switch those steps off to see the stack.");
            }
            Optional<Gathers> gathers = pass.byGathers() ? Optional.of(finder.find(pass.keys())) : Optional.empty();
            ProcessedSource next = new ProcessedSource(source, known, pass.pipeline(), gathers);
            if (next.isStack()) {
                stack = gathers.orElseThrow();
                known = new OrderedHeaders(headers, firsts(stack));
            }
            changed.addAll(pass.pipeline().changedHeaders());
            source = next;
        }
        return new ProcessedLine(source, stack == null ? source : new RepeatedSource(source, stack,
                samples.traceCount()), stack != null);
    }

    /** The first trace of each gather, whose headers the stacked one has. */
    private static TraceOrder firsts(Gathers gathers) {
        long[] first = new long[gathers.count()];
        for (int g = 0; g < first.length; g++) {
            first[g] = gathers.traces().apply(g).trace(0);
        }
        return TraceOrder.of(first);
    }
}
