// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.edit;

import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.moveout.data.DataException;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.data.expression.ExpressionException;
import org.moveout.data.expression.HeaderFormula;
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
 * {@code header}: computes a trace header from others. Samples stay as they are.
 * <p>
 * The language of formulas is that of {@link HeaderFormula}. Headers of a whole-number type get the nearest one (the
 * upper of two); a value that the type cannot hold, or that is no number, stops the flow with trace, header and value.
 */
public final class HeaderFactory implements ProcessorFactory {
    /** The header that changes. */
    public static final Parameter.Header KEY = new Parameter.Header("key", "Header", "The header that gets new values.",
            "", "offset", false);
    /** Its new value. */
    public static final Parameter.Text VALUE = new Parameter.Text("value", "Value",
            "Formula over headers: floor(cdp / 2) + 100, sqrt((source_x - receiver_x)^2 + (source_y - receiver_y)^2), "
                    + "if(offset < 0, -offset, offset). There are + - * / % ^, abs, sqrt, floor, ceil, round, min, "
                    + "max, pow, sin, cos, atan2 (radians) and trace, the zero-based number of the trace.",
            "abs(offset)", TraceCondition.LINE, "a formula over headers");
    /** Which traces. */
    public static final Parameter.Text WHERE = new Parameter.Text("where", "Traces",
            "Which traces get the value, by a condition on their headers such as \"cdp > 500\". Empty means all.", "",
            TraceCondition.LINE, "a condition on headers, or nothing");

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("header", "Header math",
            "Computes a trace header from other headers by a formula.", "Seismic Unix, suchw and suazimuth",
            List.of(KEY, VALUE, WHERE));

    /** For the service loader. */
    public HeaderFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput input) throws ParameterException {
        HeaderKey key = input.require(KEY, values.get(KEY));
        HeaderFormula formula;
        try {
            formula = HeaderFormula.parse(values.get(VALUE), input.names());
        } catch (ExpressionException e) {
            throw new ParameterException(VALUE.id(), e.getMessage(), "a formula looks like floor(cdp / 2) + 100");
        }
        return new HeaderMath(input.sampling(), key, formula, TraceCondition.of(WHERE, values.get(WHERE), input));
    }

    /** Scratch of one thread. */
    private static final class Results {
        private HeaderFormula formula;
        private HeaderFormula.Evaluator evaluator;
        private double[] values = new double[0];

        double[] of(HeaderFormula wanted, GatherBuffer gather) {
            if (formula != wanted) {
                formula = wanted;
                evaluator = wanted.evaluator();
            }
            if (values.length < gather.traces()) {
                values = new double[gather.traces()];
            }
            evaluator.values(gather.headers(), gather.traces(), gather::number, values);
            return values;
        }
    }

    private record HeaderMath(Sampling output, HeaderKey key, HeaderFormula formula, TraceCondition condition)
            implements Processor {
        @Override
        public Scope scope() {
            return Scope.TRACE;
        }

        @Override
        public List<HeaderKey> headers() {
            Set<HeaderKey> keys = new LinkedHashSet<>(formula.keys());
            keys.addAll(condition.keys());
            keys.add(key);
            return List.copyOf(keys);
        }

        @Override
        public List<HeaderKey> changedHeaders() {
            return List.of(key);
        }

        @Override
        public void process(GatherBuffer gather, Workspace workspace) {
            HeaderBatch headers = gather.headers();
            int column = headers.indexOf(key);
            TraceCondition.Found found = condition.find(gather, workspace);
            double[] values = workspace.retained(Results.class, Results::new).of(formula, gather);
            for (int i = 0; i < found.count(); i++) {
                int row = found.row(i);
                set(gather, headers, column, row, values[row]);
            }
        }

        private static void set(GatherBuffer gather, HeaderBatch headers, int column, int row, double value) {
            HeaderColumn target = headers.columns().get(column);
            if (target.type().isFloating()) {
                double most = target.type() == HeaderType.FLOAT32 ? Float.MAX_VALUE : Double.MAX_VALUE;
                if (!(Math.abs(value) <= most)) {
                    throw refuse(gather, row, target, value, "numbers up to " + most);
                }
                headers.doubles(column)[row] = value;
                return;
            }
            Whole limits = Whole.of(target.type());
            double nearest = Math.abs(value) < 0x1p52 ? Math.round(value) : value;
            // 2^63 itself is the double nearest to the largest long, and too large
            if (!(nearest >= limits.least() && nearest <= limits.most() && nearest < 0x1p63)) {
                throw refuse(gather, row, target, value, "whole numbers from " + limits.least() + " to " + limits.most());
            }
            headers.setLong(column, row, (long) nearest);
        }

        private static UncheckedIOException refuse(GatherBuffer gather, int row, HeaderColumn target, double value,
                String allowed) {
            long number = gather.number(row);
            return new UncheckedIOException(new DataException("Trace " + (number < 0 ? row + " of a gather" : number)
                    + ": the value " + value + " does not fit into header " + target.key() + ", which holds " + allowed
                    + "; change the formula or leave the trace out by a condition."));
        }
    }

    /** The numbers a type can hold. */
    private record Whole(long least, long most) {
        static Whole of(HeaderType type) {
            return switch (type) {
            case INT8 -> new Whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case UINT8 -> new Whole(0, 0xff);
            case INT16 -> new Whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case UINT16 -> new Whole(0, 0xffff);
            case INT32 -> new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case UINT32 -> new Whole(0, 0xffffffffL);
            case INT64 -> new Whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT32, FLOAT64 -> throw new IllegalArgumentException(type.name());
            };
        }
    }
}
