// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

/** A number computed for every trace. Immutable. */
sealed interface Numeric {
    /**
     * Computes the values of all traces of a batch.
     *
     * @param scratch may be filled and returned
     * @return {@code scratch} or an array of the batch, which must not be changed
     */
    double[] values(ColumnBatch batch, double[] scratch);

    /** A number. */
    record Constant(double value) implements Numeric {
        @Override
        public double[] values(ColumnBatch batch, double[] scratch) {
            int n = batch.count();
            for (int i = 0; i < n; i++) {
                scratch[i] = value;
            }
            return scratch;
        }
    }

    /** A header. */
    record Column(int slot) implements Numeric {
        @Override
        public double[] values(ColumnBatch batch, double[] scratch) {
            return batch.column(slot);
        }
    }

    /** The zero-based number of the trace in its dataset. */
    record TraceNumber() implements Numeric {
        @Override
        public double[] values(ColumnBatch batch, double[] scratch) {
            int n = batch.count();
            for (int i = 0; i < n; i++) {
                scratch[i] = batch.trace(i);
            }
            return scratch;
        }
    }

    /** The absolute value. */
    record Absolute(Numeric operand) implements Numeric {
        @Override
        public double[] values(ColumnBatch batch, double[] scratch) {
            double[] in = operand.values(batch, scratch);
            int n = batch.count();
            for (int i = 0; i < n; i++) {
                scratch[i] = Math.abs(in[i]);
            }
            return scratch;
        }
    }

    /** The value with its sign changed. */
    record Negated(Numeric operand) implements Numeric {
        @Override
        public double[] values(ColumnBatch batch, double[] scratch) {
            double[] in = operand.values(batch, scratch);
            int n = batch.count();
            for (int i = 0; i < n; i++) {
                scratch[i] = -in[i];
            }
            return scratch;
        }
    }

    /** An arithmetic operator; the remainder has the sign of the dividend, as in C, Java and SQL. */
    record Arithmetic(char operator, Numeric left, Numeric right) implements Numeric {
        @Override
        public double[] values(ColumnBatch batch, double[] scratch) {
            double[] a = left.values(batch, scratch);
            double[] other = batch.takeNumbers();
            double[] b = right.values(batch, other);
            int n = batch.count();
            switch (operator) {
            case '+' -> {
                for (int i = 0; i < n; i++) {
                    scratch[i] = a[i] + b[i];
                }
            }
            case '-' -> {
                for (int i = 0; i < n; i++) {
                    scratch[i] = a[i] - b[i];
                }
            }
            case '*' -> {
                for (int i = 0; i < n; i++) {
                    scratch[i] = a[i] * b[i];
                }
            }
            case '/' -> {
                for (int i = 0; i < n; i++) {
                    scratch[i] = a[i] / b[i];
                }
            }
            case '%' -> {
                for (int i = 0; i < n; i++) {
                    scratch[i] = a[i] % b[i];
                }
            }
            default -> throw new IllegalStateException("operator " + operator);
            }
            batch.give(other);
            return scratch;
        }
    }

    /** A function of one number. */
    record Single(Function function, Numeric operand) implements Numeric {
        @Override
        public double[] values(ColumnBatch batch, double[] scratch) {
            double[] in = operand.values(batch, scratch);
            int n = batch.count();
            for (int i = 0; i < n; i++) {
                scratch[i] = function.of(in[i]);
            }
            return scratch;
        }
    }

    /** A function of two numbers. */
    record Paired(Function function, Numeric left, Numeric right) implements Numeric {
        @Override
        public double[] values(ColumnBatch batch, double[] scratch) {
            double[] a = left.values(batch, scratch);
            double[] other = batch.takeNumbers();
            double[] b = right.values(batch, other);
            int n = batch.count();
            for (int i = 0; i < n; i++) {
                scratch[i] = function.of(a[i], b[i]);
            }
            batch.give(other);
            return scratch;
        }
    }

    /** One number where a condition holds and another elsewhere. */
    record Either(Condition condition, Numeric then, Numeric otherwise) implements Numeric {
        @Override
        public double[] values(ColumnBatch batch, double[] scratch) {
            double[] a = then.values(batch, scratch);
            double[] other = batch.takeNumbers();
            double[] b = otherwise.values(batch, other);
            boolean[] holds = batch.takeConditions();
            condition.decide(batch, holds);
            int n = batch.count();
            for (int i = 0; i < n; i++) {
                scratch[i] = holds[i] ? a[i] : b[i];
            }
            batch.give(holds);
            batch.give(other);
            return scratch;
        }
    }

    /** The value if it does not depend on the trace, NaN otherwise (also if it is NaN). */
    static double constant(Numeric n) {
        return switch (n) {
        case Constant c -> c.value();
        case Negated m -> -constant(m.operand());
        case Absolute a -> Math.abs(constant(a.operand()));
        case Arithmetic a -> {
            double left = constant(a.left());
            double right = constant(a.right());
            yield switch (a.operator()) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            default -> left % right;
            };
        }
        case Single s -> s.function().of(constant(s.operand()));
        case Paired p -> p.function().of(constant(p.left()), constant(p.right()));
        case Either e -> Double.NaN;
        case Column c -> Double.NaN;
        case TraceNumber t -> Double.NaN;
        };
    }
}
