// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import java.util.Arrays;
import java.util.List;

/** Something that is true or false for every trace. Immutable. */
sealed interface Condition {
    /** Decides for all traces of a batch. */
    void decide(ColumnBatch batch, boolean[] out);

    /** True where all of them are. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public void decide(ColumnBatch batch, boolean[] out) {
            int n = batch.count();
            parts.get(0).decide(batch, out);
            boolean[] part = batch.takeConditions();
            for (int p = 1; p < parts.size() && any(out, n); p++) {
                parts.get(p).decide(batch, part);
                for (int i = 0; i < n; i++) {
                    out[i] &= part[i];
                }
            }
            batch.give(part);
        }

        private static boolean any(boolean[] out, int n) {
            for (int i = 0; i < n; i++) {
                if (out[i]) {
                    return true;
                }
            }
            return false;
        }
    }

    /** True where one of them is. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public void decide(ColumnBatch batch, boolean[] out) {
            int n = batch.count();
            parts.get(0).decide(batch, out);
            boolean[] part = batch.takeConditions();
            for (int p = 1; p < parts.size(); p++) {
                parts.get(p).decide(batch, part);
                for (int i = 0; i < n; i++) {
                    out[i] |= part[i];
                }
            }
            batch.give(part);
        }
    }

    /** True where the other is false. */
    record Not(Condition condition) implements Condition {
        @Override
        public void decide(ColumnBatch batch, boolean[] out) {
            condition.decide(batch, out);
            int n = batch.count();
            for (int i = 0; i < n; i++) {
                out[i] = !out[i];
            }
        }
    }

    /** How two numbers are compared; with NaN only {@link #NOT_EQUAL} is true. */
    enum Comparison {
        EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL;

        /** The comparison with the sides exchanged. */
        Comparison mirrored() {
            return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            default -> this;
            };
        }
    }

    /** A comparison. */
    record Compare(Comparison comparison, Numeric left, Numeric right) implements Condition {
        @Override
        public void decide(ColumnBatch batch, boolean[] out) {
            double[] first = batch.takeNumbers();
            double[] second = batch.takeNumbers();
            double[] a = left.values(batch, first);
            double[] b = right.values(batch, second);
            int n = batch.count();
            switch (comparison) {
            case EQUAL -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] == b[i];
                }
            }
            case NOT_EQUAL -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] != b[i];
                }
            }
            case LESS -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] < b[i];
                }
            }
            case LESS_OR_EQUAL -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] <= b[i];
                }
            }
            case GREATER -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] > b[i];
                }
            }
            case GREATER_OR_EQUAL -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] >= b[i];
                }
            }
            default -> throw new IllegalStateException(comparison.name());
            }
            batch.give(second);
            batch.give(first);
        }
    }

    /**
     * True where the number is one of a list.
     *
     * @param sorted the list, ascending, without NaN and negative zero
     */
    record OneOf(Numeric number, double[] sorted) implements Condition {
        @Override
        public void decide(ColumnBatch batch, boolean[] out) {
            double[] scratch = batch.takeNumbers();
            double[] a = number.values(batch, scratch);
            int n = batch.count();
            for (int i = 0; i < n; i++) {
                out[i] = Arrays.binarySearch(sorted, a[i] + 0.0) >= 0;
            }
            batch.give(scratch);
        }
    }
}
