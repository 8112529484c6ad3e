// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.gain;

import java.util.List;

import org.moveout.data.Sampling;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.TraceProcessor;
import org.moveout.process.Workspace;

/**
 * {@code balance}: brings every trace to the same level by one factor.
 * <p>
 * The level is measured between two times; it comes out as 1. A trace that is zero there is left as it is.
 */
public final class BalanceFactory implements ProcessorFactory {
    /** The measure of level. */
    public static final Parameter.Choice LEVEL = new Parameter.Choice("level", "Level",
            "How the level of a trace is measured.", "rms",
            List.of(new Parameter.Choice.Option("rms", "Root mean square"),
                    new Parameter.Choice.Option("mean", "Mean absolute amplitude"),
                    new Parameter.Choice.Option("max", "Largest absolute amplitude")));
    /** Begin of the gate. */
    public static final Parameter.Real FROM = new Parameter.Real("from", "From",
            "The level is measured from here on (ms, or m in depth).", "ms", -1e6, -1e6, 1e6);
    /** End of the gate. */
    public static final Parameter.Real TO = new Parameter.Real("to", "To",
            "The level is measured up to here (ms, or m in depth).", "ms", 1e6, -1e6, 1e6);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("balance", "Trace balance",
            "Multiplies each trace by a factor of its own so that all have the same level in a time gate.",
            "Oz Yilmaz, Seismic Data Analysis, SEG (2001), section 1.4 (trace equalisation)",
            List.of(LEVEL, FROM, TO));

    /** For the service loader. */
    public BalanceFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput incoming) throws ParameterException {
        Sampling input = incoming.sampling();
        int first = (int) Math.clamp(Math.ceil(input.indexOf(values.get(FROM)) - 1e-6), 0, input.count());
        int end = (int) Math.clamp(Math.floor(input.indexOf(values.get(TO)) + 1e-6) + 1, 0, input.count());
        if (first >= end && input.count() > 0) {
            throw new ParameterException(FROM.id(), "there are no samples from " + FROM.print(values.get(FROM)) + " to "
                    + TO.print(values.get(TO)) + " " + input.domain().unit(), "the traces reach from "
                            + FROM.print(input.first()) + " to " + FROM.print(input.last()));
        }
        return new TraceProcessor(input, new Balance(values.get(LEVEL), first, end));
    }

    private record Balance(String level, int first, int end) implements TraceProcessor.Kernel {
        @Override
        public void apply(float[] data, int offset, int samples, Workspace workspace) {
            double measured = measure(data, offset);
            if (measured > 0) {
                for (int s = 0; s < samples; s++) {
                    data[offset + s] = (float) (data[offset + s] / measured);
                }
            }
        }

        private double measure(float[] data, int offset) {
            double sum = 0;
            double largest = 0;
            for (int s = first; s < end; s++) {
                double size = Math.abs((double) data[offset + s]);
                sum += level.equals("rms") ? size * size : size;
                largest = Math.max(largest, size);
            }
            return switch (level) {
            case "rms" -> Math.sqrt(sum / (end - first));
            case "mean" -> sum / (end - first);
            default -> largest;
            };
        }
    }
}
