// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.Condition.Comparison;

/**
 * A condition on trace headers, for example {@code inline = 123 and abs(offset) < 500}.
 * <p>
 * The language: header names and numbers; {@code trace}, the zero-based trace number; {@code + - * / % ^} and the
 * functions of {@link HeaderFormula}; {@code =} (also {@code ==}), {@code !=} (also {@code <>}), {@code <}, {@code <=},
 * {@code >}, {@code >=}, {@code x in (a, b, c)}, {@code x between a and b} (both included); {@code not}, {@code and},
 * {@code or} (also {@code !}, {@code &&}, {@code ||}); parentheses. Words and names in any case. Everything is computed
 * in double precision, so whole numbers are exact up to 2^53. A comparison with NaN (a division 0/0, say) is false,
 * except {@code !=}.
 * <p>
 * Immutable and thread-safe; each thread evaluates with an {@link Evaluator} of its own.
 */
public final class HeaderExpression {
    /** The name of the zero-based trace number in expressions. */
    public static final String TRACE = "trace";

    private final String source;
    private final Condition condition;
    private final List<HeaderKey> keys;

    private HeaderExpression(String source, Condition condition, List<HeaderKey> keys) {
        this.source = source;
        this.condition = condition;
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads an expression.
     *
     * @param names the headers there are
     * @throws ExpressionException with a sentence naming the position and what is allowed
     */
    public static HeaderExpression parse(String source, HeaderNamespace names) throws ExpressionException {
        ExpressionParser parser;
        Condition condition;
        try {
            parser = new ExpressionParser(source, names);
            condition = parser.parse();
        } catch (ExpressionException e) {
            throw new ExpressionException(
                    "character " + (e.position() + 1) + " of \"" + source + "\": " + e.getMessage(), e.position());
        }
        return new HeaderExpression(source, condition, parser.keys());
    }

    /**
     * The condition that headers have certain values.
     *
     * @param values at least one
     */
    public static HeaderExpression equal(Map<HeaderKey, Double> values) {
        List<HeaderKey> keys = new ArrayList<>();
        List<Condition> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> {
            parts.add(new Condition.Compare(Comparison.EQUAL, new Numeric.Column(keys.size()),
                    new Numeric.Constant(value)));
            keys.add(key);
            text.append(text.isEmpty() ? "" : " and ").append(key).append(" = ").append(value);
        });
        return new HeaderExpression(text.toString(), new Condition.All(List.copyOf(parts)), keys);
    }

    /** The headers it depends on, without repetition; empty if there are none but the trace number. */
    public List<HeaderKey> keys() {
        return keys;
    }

    /** Knows where a header may have values of a certain size, without reading the headers. */
    public interface Outline {
        /**
         * Traces outside which the header is certainly not between two limits.
         *
         * @param low  lower limit, included
         * @param high upper limit, included
         */
        TraceRanges candidates(HeaderKey key, double low, double high) throws IOException;
    }

    /**
     * The traces that may match: all others certainly do not.
     *
     * @param within  the traces of interest
     * @param outline what is known about the headers
     */
    public TraceRanges candidates(TraceRange within, Outline outline) throws IOException {
        return candidates(condition, TraceRanges.of(within), outline).and(TraceRanges.of(within));
    }

    private TraceRanges candidates(Condition part, TraceRanges all, Outline outline) throws IOException {
        return switch (part) {
        case Condition.All a -> {
            TraceRanges common = all;
            for (Condition c : a.parts()) {
                common = common.and(candidates(c, all, outline));
            }
            yield common;
        }
        case Condition.Any a -> {
            TraceRanges union = TraceRanges.NONE;
            for (Condition c : a.parts()) {
                union = union.or(candidates(c, all, outline));
            }
            yield union;
        }
        case Condition.Not n -> all;
        case Condition.OneOf one -> {
            TraceRanges union = TraceRanges.NONE;
            double[] list = one.sorted();
            // a long list is looked up as one interval: reading its parts costs less than finding them
            boolean single = list.length > 64;
            for (int i = 0; i < (single ? 1 : list.length); i++) {
                double high = single ? list[list.length - 1] : list[i];
                union = union.or(between(one.number(), list[i], high, all, outline));
            }
            yield union;
        }
        case Condition.Compare c -> {
            double right = Numeric.constant(c.right());
            double left = Numeric.constant(c.left());
            if (!Double.isNaN(right)) {
                yield compare(c.left(), c.comparison(), right, all, outline);
            }
            yield Double.isNaN(left) ? all : compare(c.right(), c.comparison().mirrored(), left, all, outline);
        }
        };
    }

    private TraceRanges compare(Numeric number, Comparison comparison, double limit, TraceRanges all, Outline outline)
            throws IOException {
        return switch (comparison) {
        case NOT_EQUAL -> all;
        case EQUAL -> between(number, limit, limit, all, outline);
        case LESS, LESS_OR_EQUAL -> between(number, Double.NEGATIVE_INFINITY, limit, all, outline);
        case GREATER, GREATER_OR_EQUAL -> between(number, limit, Double.POSITIVE_INFINITY, all, outline);
        };
    }

    private TraceRanges between(Numeric number, double low, double high, TraceRanges all, Outline outline)
            throws IOException {
        return switch (number) {
        case Numeric.Column c -> outline.candidates(keys.get(c.slot()), low, high);
        case Numeric.TraceNumber t -> {
            long first = (long) Math.ceil(Math.clamp(low, 0, 9e15));
            long end = (long) Math.floor(Math.clamp(high, -1, 9e15)) + 1;
            yield end <= first ? TraceRanges.NONE : all.and(TraceRanges.of(new TraceRange(first, end)));
        }
        case Numeric.Absolute a -> high < 0 ? TraceRanges.NONE : between(a.operand(), -high, high, all, outline);
        case Numeric.Negated n -> between(n.operand(), -high, -low, all, outline);
        default -> all;
        };
    }

    /** Evaluates the expression on batches of headers. Not thread-safe; keeps scratch arrays of some 100 kB. */
    public final class Evaluator {
        private final ColumnBatch columns = new ColumnBatch(keys.size());
        private final boolean[] out = new boolean[ColumnBatch.CAPACITY];

        /**
         * Finds the matching rows of a batch.
         *
         * @param batch has all columns of {@link #keys()}, among others
         * @param rows  receives the matching rows, ascending; at least {@code batch.count()} long
         * @return how many rows match
         */
        public int select(HeaderBatch batch, int[] rows) {
            return select(batch, batch.count(), row -> batch.firstTrace() + row, rows);
        }

        /**
         * Finds the matching rows of a batch whose traces come from anywhere.
         *
         * @param batch   has all columns of {@link #keys()}, among others
         * @param count   how many rows to look at; without keys the batch may have fewer
         * @param numbers the zero-based number of the trace in each row, for the word {@code trace}
         * @param rows    receives the matching rows, ascending; at least {@code count} long
         * @return how many rows match
         */
        public int select(HeaderBatch batch, int count, IntToLongFunction numbers, int[] rows) {
            int[] slots = ColumnBatch.slots(batch, keys);
            int found = 0;
            for (int from = 0; from < count; from += ColumnBatch.CAPACITY) {
                int n = Math.min(ColumnBatch.CAPACITY, count - from);
                columns.fill(batch, slots, numbers, from, n);
                condition.decide(columns, out);
                for (int i = 0; i < n; i++) {
                    if (out[i]) {
                        rows[found++] = from + i;
                    }
                }
            }
            return found;
        }
    }

    /** A new evaluator for one thread. */
    public Evaluator evaluator() {
        return new Evaluator();
    }

    @Override
    public String toString() {
        return source;
    }
}
