// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.noise;

import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.process.MultichannelProcessor;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Scope;
import org.moveout.process.TraceProcessor;

/**
 * {@code despike}: finds single samples that stand out and replaces them.
 * <p>
 * The level of a sample is the median of the absolute amplitudes in the window around it, zeros not counted; the window
 * has {@code 2 round(window / (2 interval)) + 1} samples, fewer at the ends of the trace. With {@code n} neighbours it
 * is the median of these levels at the same sample of the live traces up to n away along the line, as far as they are
 * not zero. A sample of more than {@code threshold} times its level is a spike. It is replaced by zero, by the median
 * of the other samples of its window that are no spikes, or by a straight line between the nearest samples of the trace
 * that are no spikes (the nearest one at the ends). A spike among nothing but zeros is its own level and stays.
 * <p>
 * A sample that is not finite counts as zero and stays; dead traces stay dead.
 */
public final class DespikeFactory implements ProcessorFactory {
    /** Length of the window. */
    public static final Parameter.Real WINDOW = new Parameter.Real("window", "Window",
            "Length of the window that the level is taken from (m in depth): several times as long as the spikes.", "ms",
            200.0, 1, 100_000);
    /** What makes a spike. */
    public static final Parameter.Real THRESHOLD = new Parameter.Real("threshold", "Threshold",
            "A sample so many times as large as the median absolute amplitude around it is a spike. Of normally "
                    + "distributed noise one sample in 20,000 exceeds 6.",
            "x median", 10.0, 1, 1e6);
    /** What becomes of it. */
    public static final Parameter.Choice REPLACE = new Parameter.Choice("replace", "Replace by",
            "What is put in the place of a spike.", "interpolated",
            List.of(new Parameter.Choice.Option("interpolated", "Line between neighbours"),
                    new Parameter.Choice.Option("median", "Median of the window"),
                    new Parameter.Choice.Option("zero", "Zero")));
    /** Traces on either side. */
    public static final Parameter.Whole NEIGHBOURS = new Parameter.Whole("neighbours", "Neighbours",
            "How many traces on either side have a say in the level, along the line; 0 judges each trace by itself. "
                    + "Finds bursts that are longer than the window.",
            "traces", 0, 0, 100);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("despike", "Despike",
            "Finds samples that stand out from a running median and replaces them.",
            "J. Tukey, Exploratory Data Analysis, Addison-Wesley (1977): running medians; F. Hampel, J. American "
                    + "Statistical Association 69 (1974): median deviation as measure of scale",
            List.of(WINDOW, THRESHOLD, REPLACE, NEIGHBOURS));

    /** For the service loader. */
    public DespikeFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput incoming) throws ParameterException {
        Sampling input = incoming.sampling();
        if (input.domain() == Domain.FREQUENCY) {
            throw new ParameterException(WINDOW.id(), "the traces are spectra, which have no window in time",
                    "use this step before the transform or remove it");
        }
        int half = (int) Math.min(Integer.MAX_VALUE / 4, Math.round(values.get(WINDOW) / (2 * input.interval())));
        int neighbours = values.get(NEIGHBOURS);
        Despike despike = new Despike(half, values.get(THRESHOLD), switch (values.get(REPLACE)) {
        case "zero" -> Despike.Replacement.ZERO;
        case "median" -> Despike.Replacement.MEDIAN;
        default -> Despike.Replacement.LINE;
        }, neighbours);
        return neighbours == 0 ? new TraceProcessor(input, despike)
                : new MultichannelProcessor(input, Scope.LINE, neighbours, despike);
    }
}
