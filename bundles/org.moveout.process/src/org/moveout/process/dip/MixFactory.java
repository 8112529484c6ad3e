// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.dip;

import java.util.List;

import org.moveout.process.MultichannelProcessor;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Scope;

/**
 * {@code mix}: weighted mean of neighbouring traces.
 * <p>
 * Each trace becomes {@code sum w(k) x(t + k) / sum w(k)} over {@code |k| <= neighbours}, where dead traces and those
 * beyond the ends of the gather or line are not counted. With {@code n} neighbours the weights are 1 (rectangular),
 * {@code n + 1 - |k|} (triangular) or {@code 0.5 + 0.5 cos(pi k / (n + 1))} (cosine). A sample that is not finite
 * counts as zero for its neighbours and stays as it is; dead traces stay dead.
 */
public final class MixFactory implements ProcessorFactory {
    /** How many traces on either side. */
    public static final Parameter.Whole NEIGHBOURS = new Parameter.Whole("neighbours", "Neighbours",
            "How many traces on either side are mixed in: 1 mixes three traces, 2 five.", "traces", 1, 0, 500);
    /** Their weights. */
    public static final Parameter.Choice WEIGHTS = new Parameter.Choice("weights", "Weights",
            "How much neighbours count: all alike, or less with distance.", "triangular",
            List.of(new Parameter.Choice.Option("rectangular", "Rectangular"),
                    new Parameter.Choice.Option("triangular", "Triangular"),
                    new Parameter.Choice.Option("cosine", "Cosine")));
    /** Gather or line. */
    public static final Parameter.Choice OVER = Reach.OVER;

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("mix", "Trace mix",
            "Replaces each trace by the weighted mean of itself and its neighbours: strengthens flat events and weakens "
                    + "noise and steep ones.",
            "Oz Yilmaz, Seismic Data Analysis, SEG (2001), section 6.0 (trace mixing as a dip filter)",
            List.of(NEIGHBOURS, WEIGHTS, OVER));

    /** For the service loader. */
    public MixFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput input) {
        int n = values.get(NEIGHBOURS);
        double[] weights = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            weights[k] = switch (values.get(WEIGHTS)) {
            case "rectangular" -> 1;
            case "cosine" -> 0.5 + 0.5 * Math.cos(Math.PI * k / (n + 1));
            default -> n + 1 - k;
            };
        }
        Scope scope = Reach.scope(values.get(OVER));
        return new MultichannelProcessor(input.sampling(), scope, scope == Scope.LINE ? n : 0, new Mix(weights));
    }
}
