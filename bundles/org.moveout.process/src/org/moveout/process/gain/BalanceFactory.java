// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.gain;

import java.util.List;
import java.util.Locale;

import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Scope;
import org.moveout.process.TraceProcessor;
import org.moveout.process.Workspace;

/**
 * {@code balance}: brings every trace, or every gather, to the same level by one factor.
 * <p>
 * The level is measured between two times; it comes out as 1. A trace or a gather that is zero there is left as it
 * is. Samples that are not finite count as zero and stay what they are.
 */
public final class BalanceFactory implements ProcessorFactory {
    /** The measure of level. */
    public static final Parameter.Choice LEVEL = new Parameter.Choice("level", "Level",
            "How the level is measured.", "rms",
            List.of(new Parameter.Choice.Option("rms", "Root mean square"),
                    new Parameter.Choice.Option("mean", "Mean absolute amplitude"),
                    new Parameter.Choice.Option("median", "Median absolute amplitude"),
                    new Parameter.Choice.Option("max", "Largest absolute amplitude")));
    /** Begin of the gate. */
    public static final Parameter.Real FROM = new Parameter.Real("from", "From",
            "The level is measured from here on (ms, or m in depth).", "ms", -1e6, -1e6, 1e6,
            "start");
    /** End of the gate. */
    public static final Parameter.Real TO = new Parameter.Real("to", "To",
            "The level is measured up to here (ms, or m in depth).", "ms", 1e6, -1e6, 1e6, "end");
    /** What gets a factor of its own. */
    public static final Parameter.Choice BY = new Parameter.Choice("by", "Balance",
            "Each trace by itself, or each gather as a whole, which keeps the amplitudes within it (for example along "
                    + "the offset).",
            "trace", List.of(new Parameter.Choice.Option("trace", "Trace by trace"),
                    new Parameter.Choice.Option("gather", "Gather by gather")));

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("balance", "Balance",
            "Multiplies each trace, or each gather, by a factor of its own so that all have the same level in a time gate.",
            "Oz Yilmaz, Seismic Data Analysis, SEG (2001), section 1.4 (trace equalisation)",
            List.of(LEVEL, FROM, TO, BY));

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
            String unit = " " + input.domain().unit();
            String from = FROM.print(values.get(FROM)) + (FROM.isWord(values.get(FROM)) ? "" : unit);
            String to = TO.print(values.get(TO)) + (TO.isWord(values.get(TO)) ? "" : unit);
            throw new ParameterException(FROM.id(), "there are no samples from " + from + " to " + to,
                    "the traces reach from " + FROM.print(input.first()) + " to " + FROM.print(input.last()) + unit);
        }
        Level level = Level.valueOf(values.get(LEVEL).toUpperCase(Locale.ROOT));
        return values.get(BY).equals("gather") ? new GatherBalance(input, level, first, end)
                : new TraceProcessor(input, new TraceBalance(level, first, end));
    }

    private record TraceBalance(Level level, int first, int end) implements TraceProcessor.Kernel {
        @Override
        public void apply(float[] data, int offset, int samples, Workspace workspace) {
            double measured = level.of(data, new int[] { offset }, 1, first, end, workspace);
            if (measured > 0) {
                divide(data, offset, samples, measured);
            }
        }
    }

    /** One factor for all traces of a gather; those that are zero in the gate do not count. */
    private record GatherBalance(Sampling output, Level level, int first, int end) implements Processor {
        @Override
        public Scope scope() {
            return Scope.ENSEMBLE;
        }

        @Override
        public void process(GatherBuffer gather, Workspace workspace) {
            int samples = output.count();
            if (gather.samples() != samples) {
                throw new IllegalArgumentException(gather.samples() + " samples instead of " + samples);
            }
            float[] data = gather.data();
            int[] live = new int[gather.traces()];
            int count = 0;
            for (int t = 0; t < gather.traces(); t++) {
                if (alive(data, t * samples)) {
                    live[count++] = t * samples;
                }
            }
            double measured = level.of(data, live, count, first, end, workspace);
            if (measured > 0) {
                divide(data, 0, gather.traces() * samples, measured);
            }
        }

        private boolean alive(float[] data, int offset) {
            for (int s = first; s < end; s++) {
                float size = Math.abs(data[offset + s]);
                if (size > 0 && size <= Float.MAX_VALUE) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void divide(float[] data, int offset, int samples, double level) {
        for (int s = offset; s < offset + samples; s++) {
            data[s] = (float) (data[s] / level);
        }
    }
}
