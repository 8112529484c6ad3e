// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.gain;

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
import org.moveout.process.TraceProcessor;

/**
 * {@code agc}: automatic gain control.
 * <p>
 * Each sample is divided by the level of the window around it: root mean square, mean or median of the absolute
 * amplitudes, or (instantaneous) their mean under a triangle of weights that ends with the window. The window is
 * centred, {@code 2 round(window / (2 interval)) + 1} samples long, and shortened to what there is near the ends of the
 * trace. Where the level is zero the output is zero. The output level is 1.
 */
public final class AgcFactory implements ProcessorFactory {
    /** Length of the window. */
    public static final Parameter.Real WINDOW = new Parameter.Real("window", "Window",
            "Length of the window that the level is taken from (ms, or m in depth). Short windows even out everything, "
                    + "long ones keep contrasts between reflections.",
            "ms", 500.0, 1, 100_000);
    /** The measure of level. */
    public static final Parameter.Choice LEVEL = new Parameter.Choice("level", "Level",
            "How the level of the window is measured. The median passes over bursts of noise; it takes longer. "
                    + "Instantaneous weighs the samples by their nearness, so that the level follows at once and has "
                    + "no steps.",
            "rms",
            List.of(new Parameter.Choice.Option("rms", "Root mean square"),
                    new Parameter.Choice.Option("mean", "Mean absolute amplitude"),
                    new Parameter.Choice.Option("median", "Median absolute amplitude"),
                    new Parameter.Choice.Option("instantaneous", "Absolute amplitude under a triangle")));

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("agc", "Automatic gain control",
            "Brings all parts of a trace to the same level by dividing each sample by the level of the window around "
                    + "it. Relative amplitudes are lost.",
            "Oz Yilmaz, Seismic Data Analysis, SEG (2001), section 1.4 (rms and instantaneous AGC)",
            List.of(WINDOW, LEVEL));

    /** For the service loader. */
    public AgcFactory() {
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
        return new TraceProcessor(input, switch (values.get(LEVEL)) {
        case "mean" -> new MeanLevel(half, false);
        case "median" -> new MedianLevel(half);
        case "instantaneous" -> TriangleLevel.of(half, input.count());
        default -> new MeanLevel(half, true);
        });
    }
}
