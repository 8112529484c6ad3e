// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Where an axis has its ticks. Steps are 1, 2 or 5 times a power of ten and labels never overlap. Immutable.
 *
 * @param major    ticks with labels, in ascending order of position
 * @param minor    positions of the ticks between them
 * @param exponent labels show the value divided by ten to this power: 0 unless the values are very large or small
 */
public record AxisTicks(List<Tick> major, List<Double> minor, int exponent) {
    /** Closest distance of minor ticks, in units of the surface. */
    private static final double MINOR_SPACING = 5;

    /**
     * A labelled tick.
     *
     * @param value    where it is, in units of the axis
     * @param position distance from the beginning of the axis on the surface
     * @param label    the value as text, without unit
     */
    public record Tick(double value, double position, String label) {
    }

    /** Copies the lists. */
    public AxisTicks {
        major = List.copyOf(major);
        minor = List.copyOf(minor);
    }

    /** No ticks. */
    public static final AxisTicks NONE = new AxisTicks(List.of(), List.of(), 0);

    /**
     * Ticks of a linear axis.
     *
     * @param first   value at the beginning
     * @param last    value at the end, may be less than {@code first}
     * @param length  on the surface, in points or pixels
     * @param extent  size of a label along the axis
     * @param gap     smallest free space between two labels
     * @param spacing smallest distance of labelled ticks
     */
    public static AxisTicks linear(double first, double last, double length, ToDoubleFunction<String> extent,
            double gap, double spacing) {
        return linear(first, last, length, extent, gap, spacing,
                exponentFor(Math.max(Math.abs(first), Math.abs(last))));
    }

    /** The same with a given exponent. */
    static AxisTicks linear(double first, double last, double length, ToDoubleFunction<String> extent, double gap,
            double spacing, int exponent) {
        double low = Math.min(first, last);
        double high = Math.max(first, last);
        if (!(high > low) || !(length > 0) || Double.isInfinite(high - low)) {
            return NONE;
        }
        double perUnit = length / (high - low);
        double smallest = Math.max(spacing / perUnit, (high - low) * 1e-12);
        for (double step = niceStep(smallest);; step = niceStep(step * 1.01)) {
            List<Tick> ticks = ticks(first, low, high, step, perUnit, last < first, exponent);
            if (fits(ticks, extent, gap)) {
                return new AxisTicks(ticks, minor(first, low, high, step, perUnit, last < first), exponent);
            }
        }
    }

    private static List<Tick> ticks(double first, double low, double high, double step, double perUnit,
            boolean descending, int exponent) {
        List<Tick> ticks = new ArrayList<>();
        int decimals = decimals(step / Math.pow(10, exponent));
        long from = (long) Math.ceil(low / step - 1e-9);
        long to = (long) Math.floor(high / step + 1e-9);
        for (long i = from; i <= to; i++) {
            double value = i * step;
            ticks.add(new Tick(value, Math.abs(value - first) * perUnit,
                    number(value / Math.pow(10, exponent), decimals)));
        }
        return descending ? ticks.reversed() : ticks;
    }

    private static List<Double> minor(double first, double low, double high, double step, double perUnit,
            boolean descending) {
        double lead = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        int parts = Math.round(lead) == 2 ? 4 : 5;
        if (step / parts * perUnit < MINOR_SPACING) {
            parts = Math.round(lead) == 1 ? 2 : 1;
            if (parts == 1 || step / parts * perUnit < MINOR_SPACING) {
                return List.of();
            }
        }
        double small = step / parts;
        List<Double> positions = new ArrayList<>();
        for (long i = (long) Math.ceil(low / small - 1e-9); i * small <= high + small * 1e-9; i++) {
            if (i % parts != 0) {
                positions.add(Math.abs(i * small - first) * perUnit);
            }
        }
        return descending ? positions.reversed() : positions;
    }

    /** Whether neighbouring labels, centred on their ticks, leave a gap between them. */
    static boolean fits(List<Tick> ticks, ToDoubleFunction<String> extent, double gap) {
        double end = Double.NEGATIVE_INFINITY;
        for (Tick t : ticks) {
            double half = extent.applyAsDouble(t.label()) / 2;
            if (t.position() - half < end + gap) {
                return false;
            }
            end = t.position() + half;
        }
        return true;
    }

    /** The smallest 1, 2 or 5 times a power of ten that is at least {@code value}. */
    public static double niceStep(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double lead = value / power;
        double nice = lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10;
        return nice * power;
    }

    /** The power of ten to take out of labels of values up to {@code size}. */
    static int exponentFor(double size) {
        if (size == 0 || size >= 1e-3 && size < 1e6) {
            return 0;
        }
        return (int) Math.floor(Math.log10(size));
    }

    private static int decimals(double step) {
        return Math.clamp((int) Math.ceil(-Math.log10(step) - 1e-9), 0, 15);
    }

    /** A number with so many decimals, a real minus sign and never "-0". */
    public static String number(double value, int decimals) {
        String text = decimals == 0 && Math.abs(value) < 1e15 ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (!text.startsWith("-")) {
            return text;
        }
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.substring(1) : '\u2212' + text.substring(1);
    }

    /** {@link #exponent} as a factor to append to the title of the axis, such as " \u00d710\u2076"; empty for 0. */
    public String factor() {
        if (exponent == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder(" \u00d710");
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '\u207b'
                    : "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".charAt(c - '0'));
        }
        return text.toString();
    }
}
