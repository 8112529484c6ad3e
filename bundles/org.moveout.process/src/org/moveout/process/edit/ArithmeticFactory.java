// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/**
 * {@code arithmetic}: adds, subtracts, multiplies, divides or replaces samples by those of another dataset, or by a
 * number.
 * <p>
 * Trace n of the dataset the flow began with goes with trace n of the other one, sample by sample. Plain arithmetic in
 * double precision, rounded once: dead traces take part like others, and a sample that is not finite in either is not
 * finite afterwards. Division by zero gives zero.
 */
public final class ArithmeticFactory implements ProcessorFactory {
    /** The operation. */
    public static final Parameter.Choice OPERATION = new Parameter.Choice("operation", "Operation",
            "What is done with each sample: for example subtract, to see what a flow has removed.", "subtract",
            List.of(new Parameter.Choice.Option("add", "Add"), new Parameter.Choice.Option("subtract", "Subtract"),
                    new Parameter.Choice.Option("multiply", "Multiply"), new Parameter.Choice.Option("divide", "Divide"),
                    new Parameter.Choice.Option("replace", "Replace")));
    /** What it is done with. */
    public static final Parameter.Choice WITH = new Parameter.Choice("with", "With",
            "Whether the other operand is another dataset or the factor itself.", "dataset",
            List.of(new Parameter.Choice.Option("dataset", "Another dataset"),
                    new Parameter.Choice.Option("number", "The factor")));
    /** The other dataset. */
    public static final Parameter.File DATASET = new Parameter.File("dataset", "Dataset",
            "The other dataset: a SEG-Y file or a store with the same traces in the same order and the same sampling.",
            "Other dataset", true, false);
    /** Multiplies the other operand. */
    public static final Parameter.Real FACTOR = new Parameter.Real("factor", "Factor",
            "Multiplies the samples of the other dataset before the operation, or is the number itself.", "", 1.0, -1e30,
            1e30);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("arithmetic", "Arithmetic",
            "Adds, subtracts, multiplies, divides or replaces the samples by those of another dataset or by a number.",
            "Seismic Unix, suop and suop2", List.of(OPERATION, WITH, DATASET, FACTOR));

    /** For the service loader. */
    public ArithmeticFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput input) throws ParameterException, IOException {
        Operation operation = operation(values.get(OPERATION));
        Sampling sampling = input.sampling();
        double factor = values.get(FACTOR);
        if (values.get(WITH).equals("number")) {
            return new WithNumber(sampling, operation, factor);
        }
        String name = values.get(DATASET);
        if (name.isEmpty()) {
            throw new ParameterException(DATASET.id(), "no other dataset is named",
                    "name a SEG-Y file or a store, or set '" + WITH.id() + "' to number");
        }
        Dataset other = input.files().open(name);
        Sampling its = other.sampling();
        if (its.count() != sampling.count() || Math.abs(its.interval() - sampling.interval()) > 1e-6 * sampling.interval()
                || Math.abs(its.first() - sampling.first()) > 1e-3 * sampling.interval()
                || its.domain() != sampling.domain()) {
            throw new ParameterException(DATASET.id(), name + " has " + text(its) + ", the traces here have "
                    + text(sampling), "both need the same sampling; resample one of them first");
        }
        return new WithDataset(sampling, operation, factor, other, name);
    }

    private static String text(Sampling s) {
        return String.format(Locale.ROOT, "%d samples of %.6g %s from %.6g %3$s", s.count(), s.interval(),
                s.domain().unit(), s.first());
    }

    /** What is done with a sample and the other operand. */
    @FunctionalInterface
    private interface Operation {
        double of(double sample, double other);
    }

    private static Operation operation(String id) {
        return switch (id) {
        case "add" -> (a, b) -> a + b;
        case "subtract" -> (a, b) -> a - b;
        case "multiply" -> (a, b) -> a * b;
        case "divide" -> (a, b) -> b == 0 ? 0 : a / b;
        default -> (a, b) -> b;
        };
    }

    private record WithNumber(Sampling output, Operation operation, double number) implements Processor {
        @Override
        public Scope scope() {
            return Scope.TRACE;
        }

        @Override
        public void process(GatherBuffer gather, Workspace workspace) {
            float[] data = gather.data();
            int length = gather.traces() * gather.samples();
            for (int i = 0; i < length; i++) {
                data[i] = (float) operation.of(data[i], number);
            }
        }
    }

    private record WithDataset(Sampling output, Operation operation, double factor, Dataset other, String name)
            implements Processor {
        /** Samples of the other dataset held at once. */
        private static final int MOST = 1 << 21;

        @Override
        public Scope scope() {
            return Scope.TRACE;
        }

        @Override
        public void process(GatherBuffer gather, Workspace workspace) {
            int samples = gather.samples();
            int block = Math.max(1, MOST / Math.max(1, samples));
            try {
                for (int from = 0; from < gather.traces(); from += block) {
                    int count = Math.min(block, gather.traces() - from);
                    float[] theirs = read(gather, from, count);
                    float[] data = gather.data();
                    int base = from * samples;
                    for (int i = 0; i < theirs.length; i++) {
                        data[base + i] = (float) operation.of(data[base + i], factor * theirs[i]);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private float[] read(GatherBuffer gather, int from, int count) throws IOException {
            long[] numbers = new long[count];
            for (int t = 0; t < count; t++) {
                numbers[t] = gather.number(from + t);
                if (numbers[t] < 0) {
                    throw new DataException(name + ": the traces here have no numbers to find their partners by; use "
                            + "arithmetic before steps that make new traces.");
                }
                if (numbers[t] >= other.traceCount()) {
                    throw new DataException(name + ": trace " + numbers[t] + " has no partner, since there are only "
                            + other.traceCount() + " traces; choose a dataset with the same traces.");
                }
            }
            return new OrderedSource(other, TraceOrder.of(numbers))
                    .read(Window.of(new TraceRange(0, count), other.sampling())).data();
        }
    }
}
