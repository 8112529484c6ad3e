// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import java.util.List;
import java.util.function.IntToLongFunction;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;

/**
 * A number computed from trace headers, for example {@code floor(cdp / 2) + 100} or
 * {@code sqrt((source_x - receiver_x)^2 + (source_y - receiver_y)^2)}.
 * <p>
 * The language is the one of numbers in a {@link HeaderExpression}: header names and numbers; {@code trace}, the
 * zero-based trace number; {@code + - * / %} (the remainder has the sign of the dividend) and {@code ^} (a power, from
 * the right: {@code -2^2} is -4); {@code abs(x)}, {@code sqrt(x)}, {@code floor(x)}, {@code ceil(x)},
 * {@code round(x)}, {@code sin(x)} and {@code cos(x)} in radians, {@code atan2(y, x)}, {@code pow(x, y)},
 * {@code min(a, b, ...)}, {@code max(a, b, ...)}, {@code if(condition, a, b)}. Everything is computed in double
 * precision; what is not defined, such as the root of a negative number, gives NaN.
 * <p>
 * Immutable and thread-safe; each thread evaluates with an {@link Evaluator} of its own.
 */
public final class HeaderFormula {
    private final String source;
    private final Numeric number;
    private final List<HeaderKey> keys;

    private HeaderFormula(String source, Numeric number, List<HeaderKey> keys) {
        this.source = source;
        this.number = number;
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads a formula.
     *
     * @param names the headers there are
     * @throws ExpressionException with a sentence naming the position and what is allowed
     */
    public static HeaderFormula parse(String source, HeaderNamespace names) throws ExpressionException {
        try {
            ExpressionParser parser = new ExpressionParser(source, names);
            Numeric number = parser.parseNumber();
            return new HeaderFormula(source, number, parser.keys());
        } catch (ExpressionException e) {
            throw new ExpressionException(
                    "character " + (e.position() + 1) + " of \"" + source + "\": " + e.getMessage(), e.position());
        }
    }

    /** The headers it depends on, without repetition; empty if there are none but the trace number. */
    public List<HeaderKey> keys() {
        return keys;
    }

    /** Evaluates the formula on batches of headers. Not thread-safe; keeps scratch arrays of some 100 kB. */
    public final class Evaluator {
        private final ColumnBatch columns = new ColumnBatch(keys.size());
        private final double[] scratch = new double[ColumnBatch.CAPACITY];

        /**
         * Computes the value of every row of a batch.
         *
         * @param batch   has all columns of {@link #keys()}, among others
         * @param count   how many rows to look at; without keys the batch may have fewer
         * @param numbers the zero-based number of the trace in each row, for the word {@code trace}
         * @param values  receives the values; at least {@code count} long
         */
        public void values(HeaderBatch batch, int count, IntToLongFunction numbers, double[] values) {
            int[] slots = ColumnBatch.slots(batch, keys);
            for (int from = 0; from < count; from += ColumnBatch.CAPACITY) {
                int n = Math.min(ColumnBatch.CAPACITY, count - from);
                columns.fill(batch, slots, numbers, from, n);
                System.arraycopy(number.values(columns, scratch), 0, values, from, n);
            }
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
