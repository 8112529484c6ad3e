// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.Test;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.expression.TraceRanges;
import org.moveout.data.task.Progress;

/** Random expressions, evaluated row by row by an evaluator that shares nothing with the one under test. */
class ExpressionPropertiesTest {
    private static final int TRACES = 5000;
    private static final int BLOCK = 64;
    private static final String[] NAMES = { "cdp", "offset", "inline" };

    private final double[][] columns = new double[NAMES.length][TRACES];
    private final MemoryDataset data;
    private final Random random = new Random(20_261_120);

    private record Num(String text, IntToDoubleFunction value) {
    }

    private record Cond(String text, IntPredicate value) {
    }

    ExpressionPropertiesTest() {
        for (int t = 0; t < TRACES; t++) {
            columns[0][t] = t / 37;
            columns[1][t] = random.nextInt(41) - 20;
            columns[2][t] = random.nextInt(3);
        }
        data = new MemoryDataset(TRACES, 1);
        for (int c = 0; c < NAMES.length; c++) {
            data.with(NAMES[c], HeaderType.INT32, columns[c]);
        }
    }

    private Num number(int depth) {
        switch (random.nextInt(depth > 0 ? 6 : 3)) {
        case 0 -> {
            int v = random.nextInt(150);
            return new Num(Integer.toString(v), t -> v);
        }
        case 1 -> {
            int c = random.nextInt(NAMES.length);
            return new Num(NAMES[c], t -> columns[c][t]);
        }
        case 2 -> {
            return new Num("trace", t -> t);
        }
        case 3 -> {
            Num n = number(depth - 1);
            return new Num("-(" + n.text + ")", t -> -n.value.applyAsDouble(t));
        }
        case 4 -> {
            Num n = number(depth - 1);
            return new Num("abs(" + n.text + ")", t -> Math.abs(n.value.applyAsDouble(t)));
        }
        default -> {
            Num a = number(depth - 1);
            Num b = number(depth - 1);
            int op = random.nextInt(5);
            return new Num("(" + a.text + ") " + "+-*/%".charAt(op) + " (" + b.text + ")", t -> {
                double x = a.value.applyAsDouble(t);
                double y = b.value.applyAsDouble(t);
                return op == 0 ? x + y : op == 1 ? x - y : op == 2 ? x * y : op == 3 ? x / y : x % y;
            });
        }
        }
    }

    private Cond condition(int depth) {
        switch (random.nextInt(depth > 0 ? 6 : 3)) {
        case 0 -> {
            Num a = number(1);
            Num b = number(1);
            int op = random.nextInt(6);
            String[] words = { "=", "!=", "<", "<=", ">", ">=" };
            return new Cond(a.text + " " + words[op] + " " + b.text, t -> {
                double x = a.value.applyAsDouble(t);
                double y = b.value.applyAsDouble(t);
                return switch (op) {
                case 0 -> x == y;
                case 1 -> x != y;
                case 2 -> x < y;
                case 3 -> x <= y;
                case 4 -> x > y;
                default -> x >= y;
                };
            });
        }
        case 1 -> {
            Num n = number(1);
            List<Integer> list = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                list.add(random.nextInt(40) - 10);
            }
            boolean not = random.nextBoolean();
            return new Cond(n.text + (not ? " not" : "") + " in (" + list.toString().replaceAll("[\\[\\]]", "") + ")",
                    t -> not != list.stream().anyMatch(v -> v == n.value.applyAsDouble(t)));
        }
        case 2 -> {
            Num n = number(1);
            int low = random.nextInt(100) - 20;
            int high = low + random.nextInt(60);
            return new Cond(n.text + " between " + low + " and " + high,
                    t -> n.value.applyAsDouble(t) >= low && n.value.applyAsDouble(t) <= high);
        }
        case 3 -> {
            Cond c = condition(depth - 1);
            return new Cond("not (" + c.text + ")", t -> !c.value.test(t));
        }
        case 4 -> {
            Cond a = condition(depth - 1);
            Cond b = condition(depth - 1);
            return new Cond("(" + a.text + ") and (" + b.text + ")", t -> a.value.test(t) && b.value.test(t));
        }
        default -> {
            Cond a = condition(depth - 1);
            Cond b = condition(depth - 1);
            return new Cond("(" + a.text + ") or (" + b.text + ")", t -> a.value.test(t) || b.value.test(t));
        }
        }
    }

    @Test
    void agreesWithTheNaiveEvaluatorAndNeverPrunesAMatch() throws Exception {
        for (int trial = 0; trial < 400; trial++) {
            Cond c = condition(3);
            HeaderExpression e = HeaderExpression.parse(c.text, new DatasetNames(data));
            boolean[] found = marks(new HeaderQuery(data, Optional.of(e)).traces(Progress.NONE));
            boolean[] may = marks(e.candidates(new TraceRange(0, TRACES), this::blocks));
            for (int t = 0; t < TRACES; t++) {
                assertThat(found[t]).as("%s at trace %d", c.text, t).isEqualTo(c.value.test(t));
                assertThat(may[t] || !found[t]).as("%s prunes trace %d", c.text, t).isTrue();
            }
        }
    }

    @Test
    void prunesWhatCannotMatch() throws Exception {
        assertThat(candidates("cdp = 5")).isBetween(37L, 37L + 2 * BLOCK);
        assertThat(candidates("cdp in (5, 100)")).isBetween(74L, 74L + 4 * BLOCK);
        assertThat(candidates("cdp = 5 and cdp = 100")).isZero();
        assertThat(candidates("100 < cdp and trace < 4000")).isBetween(263L, 263L + 37 + BLOCK);
        assertThat(candidates("trace between 10 and 19 or trace = 4999")).isEqualTo(11);
        assertThat(candidates("abs(offset) < -1")).isZero();
        assertThat(candidates("not cdp = 5")).isEqualTo(TRACES);
        assertThat(candidates("-cdp < -133")).isLessThan(3 * BLOCK);
    }

    private long candidates(String text) throws Exception {
        return HeaderExpression.parse(text, new DatasetNames(data))
                .candidates(new TraceRange(0, TRACES), this::blocks).count();
    }

    /** What row groups with least and greatest values would say. */
    private TraceRanges blocks(HeaderKey key, double low, double high) {
        double[] column = columns[List.of(NAMES).indexOf(key.name())];
        List<TraceRange> ranges = new ArrayList<>();
        for (int first = 0; first < TRACES; first += BLOCK) {
            int end = Math.min(TRACES, first + BLOCK);
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int t = first; t < end; t++) {
                least = Math.min(least, column[t]);
                most = Math.max(most, column[t]);
            }
            if (least <= high && most >= low) {
                ranges.add(new TraceRange(first, end));
            }
        }
        return TraceRanges.merging(ranges);
    }

    private static boolean[] marks(TraceRanges ranges) {
        boolean[] marks = new boolean[TRACES];
        for (TraceRange r : ranges.ranges()) {
            for (long t = r.first(); t < r.end(); t++) {
                marks[(int) t] = true;
            }
        }
        return marks;
    }
}
