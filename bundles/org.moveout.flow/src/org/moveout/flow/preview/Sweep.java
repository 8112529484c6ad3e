// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.Step;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;

/**
 * Several values of one parameter of a flow, to be seen side by side. Immutable.
 * <p>
 * Numbers lie around the present value at equal distances of 1, 2 or 5 times a power of ten, shifted where the limits of
 * the parameter are near; of alternatives and yes-or-no parameters all are taken.
 *
 * @param flow      with the present value
 * @param step      position of the step in the flow, from 0
 * @param parameter of that step
 * @param distance  from value to value, positive; of no account unless the parameter is a number
 * @param count     the most values, at least 2
 */
public record Sweep(Flow flow, int step, Parameter<?> parameter, BigDecimal distance, int count) {
    /** The first distance of numbers, as a part of the present value. */
    private static final double PART = 0.2;
    private static final int[] NICE = { 1, 2, 5 };
    private static final int FINEST = -6;

    /** Validates the values. */
    public Sweep {
        Objects.requireNonNull(flow);
        Objects.requireNonNull(distance);
        if (!isSweepable(parameter) || distance.signum() <= 0 || count < 2) {
            throw new IllegalArgumentException("no sweep of " + parameter.id() + " by " + distance + ", " + count);
        }
        flow.steps().get(step).values().get(parameter);
    }

    /**
     * One of the values.
     *
     * @param value   as the parameter has it
     * @param title   the value with its unit, or the words of an alternative
     * @param present whether it is the value that the flow has now
     * @param flow    the flow with the value
     */
    public record Variant(Object value, String title, boolean present, Flow flow) {
    }

    /** Whether a parameter has values to choose from: numbers, alternatives, yes or no; not where "no limit" is one. */
    public static boolean isSweepable(Parameter<?> parameter) {
        return switch (parameter) {
        case Parameter.Real r -> r.min() < r.max() && r.word().isEmpty();
        case Parameter.Whole w -> w.min() < w.max();
        case Parameter.Choice c -> c.options().size() > 1;
        case Parameter.Flag f -> true;
        case Parameter.Text t -> false;
        case Parameter.File f -> false;
        case Parameter.Header h -> false;
        case Parameter.Curve c -> false;
        };
    }

    /**
     * A sweep around the present value.
     *
     * @param step position of the step in the flow, from 0
     */
    public static Sweep around(Flow flow, int step, Parameter<?> parameter, int count) {
        ParameterValues values = flow.steps().get(step).values();
        BigDecimal distance = switch (parameter) {
        case Parameter.Real r -> nice(first(values.get(r), r.defaultValue(), r.max() - r.min()));
        case Parameter.Whole w -> nice(first(values.get(w), w.defaultValue(), w.max() - (double) w.min()))
                .max(BigDecimal.ONE);
        default -> BigDecimal.ONE;
        };
        return new Sweep(flow, step, parameter, distance, count);
    }

    private static double first(double value, double fallback, double range) {
        double size = value != 0 ? Math.abs(value) : fallback != 0 ? Math.abs(fallback) : range / 10;
        return Math.min(size * PART, range);
    }

    /** The number 1, 2 or 5 times a power of ten that is not above another, or the least one used. */
    private static BigDecimal nice(double size) {
        int power = Math.max(FINEST, (int) Math.floor(Math.log10(size) + 1e-9));
        BigDecimal best = BigDecimal.ONE.scaleByPowerOfTen(power);
        for (int n : NICE) {
            BigDecimal b = BigDecimal.valueOf(n).scaleByPowerOfTen(power);
            best = b.doubleValue() <= size * (1 + 1e-9) ? b : best;
        }
        return best;
    }

    /** Whether values lie at distances that can be changed. */
    public boolean isNumeric() {
        return parameter instanceof Parameter.Real || parameter instanceof Parameter.Whole;
    }

    /** The same values farther apart: the next of 1, 2, 5, 10, ...; the same sweep if they reach the limits. */
    public Sweep wider() {
        if (!isNumeric() || distance.doubleValue() * (count - 1) >= max() - min()) {
            return this;
        }
        return with(nice(distance.doubleValue() * (startsWith(2) ? 2.5 : 2)));
    }

    /** The same values closer together; the same sweep if that cannot be. */
    public Sweep narrower() {
        BigDecimal less = nice(distance.doubleValue() / (startsWith(5) ? 2.5 : 2));
        boolean least = parameter instanceof Parameter.Whole && less.compareTo(BigDecimal.ONE) < 0;
        return !isNumeric() || least || less.compareTo(distance) >= 0 ? this : with(less);
    }

    /** The same distances in another flow, for instance around another value. */
    public Sweep with(Flow other) {
        return new Sweep(other, step, parameter, distance, count);
    }

    private Sweep with(BigDecimal other) {
        return new Sweep(flow, step, parameter, other, count);
    }

    private boolean startsWith(int digit) {
        return distance.stripTrailingZeros().unscaledValue().intValueExact() == digit;
    }

    private double min() {
        return parameter instanceof Parameter.Real r ? r.min() : ((Parameter.Whole) parameter).min();
    }

    private double max() {
        return parameter instanceof Parameter.Real r ? r.max() : ((Parameter.Whole) parameter).max();
    }

    /** The values, rising or in the order of the alternatives; the present one is among them. */
    public List<Variant> variants() {
        ParameterValues values = flow.steps().get(step).values();
        List<Variant> variants = new ArrayList<>();
        switch (parameter) {
        case Parameter.Real r -> numbers(BigDecimal.valueOf(values.get(r))).forEach(v -> add(variants, r,
                v.doubleValue(), unit(v, r.unit())));
        case Parameter.Whole w -> numbers(BigDecimal.valueOf(values.get(w))).forEach(v -> add(variants, w, v.intValue(),
                unit(v, w.unit())));
        case Parameter.Choice c -> c.options().forEach(o -> add(variants, c, o.id(), o.label()));
        case Parameter.Flag f -> {
            add(variants, f, false, "No");
            add(variants, f, true, "Yes");
        }
        default -> throw new IllegalStateException(parameter.id());
        }
        return List.copyOf(variants);
    }

    private static String unit(BigDecimal value, String unit) {
        String number = value.stripTrailingZeros().toPlainString();
        return unit.isEmpty() ? number : number + " " + unit;
    }

    private <T> void add(List<Variant> variants, Parameter<T> p, T value, String title) {
        Step old = flow.steps().get(step);
        try {
            List<Step> steps = new ArrayList<>(flow.steps());
            // a step that is switched off has nothing to show
            steps.set(step, old.with(old.values().with(p, value)).enabled(true));
            variants.add(new Variant(value, title, value.equals(old.values().get(p)), Flow.of(steps)));
        } catch (ParameterException e) {
            // a limit that rounding has crossed: one value less
        }
    }

    /** Values around the present one, shifted until they are within the limits. */
    private List<BigDecimal> numbers(BigDecimal present) {
        int before = fit(present.doubleValue() - min());
        int after = fit(max() - present.doubleValue());
        int low = Math.min(before, (count - 1) / 2);
        int high = Math.min(after, count - 1 - low);
        low = Math.min(before, count - 1 - high);
        List<BigDecimal> numbers = new ArrayList<>();
        for (int k = -low; k <= high; k++) {
            numbers.add(present.add(distance.multiply(BigDecimal.valueOf(k))));
        }
        return numbers;
    }

    private int fit(double room) {
        return (int) Math.min(count, Math.floor(room / distance.doubleValue() + 1e-9));
    }
}
