// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.stack;

import java.util.ArrayList;
import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;

/**
 * {@code stack}: one trace from all traces of an ensemble, sample by sample.
 * <p>
 * Samples that are zero, by a mute or in dead traces, and samples that are not finite do not count; where no sample
 * counts the result is zero. With n the number of samples that count, the mean is the sum over {@code n^power}.
 * <p>
 * The diversity stack is a weighted mean. The weight of a sample is the inverse of the mean square of its trace around
 * it, which is taken in windows one after the other and interpolated linearly between their centres.
 * <p>
 * The headers are those of the first trace, with offset 0, the number of live traces as number of stacked traces, trace
 * 1 of the ensemble, and the trace identification 1 (2 if all traces are dead), as far as the data has these headers.
 */
public final class StackFactory implements ProcessorFactory {
    /** The number of horizontally stacked traces, SEG-Y bytes 33-34. */
    static final HeaderKey STACKED = new HeaderKey("horizontal_stack");

    /** How samples are put together. */
    public static final Parameter.Choice METHOD = new Parameter.Choice("method", "Method",
            "The mean; the median, which passes over bursts of noise; or a mean in which noisy parts of traces weigh "
                    + "less (diversity).",
            "mean", List.of(new Parameter.Choice.Option("mean", "Mean"), new Parameter.Choice.Option("median", "Median"),
                    new Parameter.Choice.Option("diversity", "Diversity")));
    /** Power of the fold. */
    public static final Parameter.Real POWER = new Parameter.Real("power", "Power of fold",
            "The sum is divided by the number of live samples to this power: 1 gives the mean, 0.5 the same level of "
                    + "random noise at every fold, 0 the plain sum. The median is not affected.",
            "", 1.0, 0, 1);
    /** Window of the diversity stack. */
    public static final Parameter.Real WINDOW = new Parameter.Real("window", "Diversity window",
            "Length of the windows in which the power of each trace is measured for the diversity stack (ms, or m in "
                    + "depth).",
            "ms", 500.0, 1, 100_000);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("stack", "Stack",
            "Makes one trace of each ensemble: the mean, median or diversity stack of its live samples.",
            "W. H. Mayne, Common reflection point horizontal data stacking techniques, Geophysics 27 (1962), 927-938; "
                    + "J. C. Robinson, Statistically optimal stacking of seismic data, Geophysics 35 (1970), 436-446; "
                    + "Seismic Unix, sustack",
            List.of(METHOD, POWER, WINDOW));

    /** For the service loader. */
    public StackFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput input) throws ParameterException {
        Sampling sampling = input.sampling();
        double power = values.get(POWER);
        boolean diversity = values.get(METHOD).equals("diversity");
        if (diversity && sampling.domain() == Domain.FREQUENCY) {
            throw new ParameterException(METHOD.id(), "the traces are spectra, which have no windows in time",
                    "choose mean or median");
        }
        List<HeaderKey> changed = new ArrayList<>();
        for (HeaderKey key : List.of(HeaderKey.OFFSET, STACKED, HeaderKey.TRACE_ID, HeaderKey.CDP_TRACE)) {
            if (input.columns().stream().map(HeaderColumn::key).anyMatch(key::equals)) {
                changed.add(key);
            }
        }
        int window = (int) Math.clamp(Math.round(values.get(WINDOW) / sampling.interval()), 1,
                Math.max(1, sampling.count()));
        return new Stack(sampling, switch (values.get(METHOD)) {
        case "median" -> new MedianStack();
        case "diversity" -> new DiversityStack(window, power);
        default -> new MeanStack(power);
        }, changed);
    }
}
