// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.time;

import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;

/**
 * {@code resample}: another sample interval.
 * <p>
 * The first sample stays where it is, and there are as many new samples as fit into the time the trace covers. The
 * samples count as a band-limited signal that is zero beyond the ends of the trace. To a finer interval frequencies up
 * to 0.91 of the old Nyquist frequency come out exact to 3e-5, and samples that lie where old ones were are copied. To a
 * coarser interval what lies above the new Nyquist frequency is taken away (to 3e-5), and what lies below 0.82 of it is
 * kept as it is.
 * <p>
 * A sample that is not finite counts as zero; the new samples nearest to it get its value. Dead traces stay zero.
 */
public final class ResampleFactory implements ProcessorFactory {
    /** The new interval. */
    public static final Parameter.Real INTERVAL = new Parameter.Real("interval", "Sample interval",
            "The new distance between samples (ms, or m in depth). What a coarser interval cannot carry is filtered away "
                    + "first, from 0.82 of the new Nyquist frequency on.",
            "ms", 4.0, 0.001, 10_000);

    /** Intervals of the same data differ by less than this where they are meant to be equal. */
    private static final double EQUAL = 1e-9;
    /** Most samples in a trace that come out. */
    private static final int MOST = 1_000_000;

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("resample", "Resample",
            "Changes the sample interval: interpolates to a finer one, filters against aliasing before going to a coarser "
                    + "one.",
            "J. F. Kaiser, Nonrecursive digital filter design using the I0-sinh window function, IEEE (1974); A. V. "
                    + "Oppenheim and R. W. Schafer, Discrete-Time Signal Processing, section 4.6",
            List.of(INTERVAL));

    /** For the service loader. */
    public ResampleFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput incoming) throws ParameterException {
        Sampling input = incoming.sampling();
        double interval = values.get(INTERVAL);
        String unit = " " + input.domain().unit();
        if (input.domain() == Domain.FREQUENCY) {
            throw new ParameterException(INTERVAL.id(), "the traces are spectra, which cannot be resampled",
                    "use this step before the transform or remove it");
        }
        double ratio = interval / input.interval();
        if (Math.abs(ratio - 1) < EQUAL) {
            return new Resample(input, input);
        }
        double count = input.count() == 0 ? 0 : Math.floor((input.count() - 1) / ratio + 1e-6) + 1;
        if (count > MOST) {
            throw new ParameterException(INTERVAL.id(), INTERVAL.print(interval) + unit + " gives more than "
                    + MOST + " samples in a trace", "allowed is " + INTERVAL.print(
                            Math.ceil(input.count() * input.interval() * 1000 / MOST) / 1000) + unit + " or more");
        }
        return new Resample(input, new Sampling((int) count, interval, input.first(), input.domain()));
    }
}
