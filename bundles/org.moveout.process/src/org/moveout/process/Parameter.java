// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One setting of a processor: its name, type, limits, unit and default. Immutable.
 *
 * @param <T> the type of its values
 */
public sealed interface Parameter<T> {
    /** The name in flow files and on the command line: lower-case letters, digits and underscores. */
    String id();

    /** The name in forms: "Low corner". */
    String label();

    /** One or two sentences about what it does and how to choose it. */
    String help();

    /** The value used where none is given. */
    T defaultValue();

    /** The unit of the values ("Hz", "ms", "m"), empty for pure numbers and everything else. */
    default String unit() {
        return "";
    }

    /** What is allowed, to go on after "allowed is": "a number from 0.01 to 10000 Hz". */
    String allowed();

    /**
     * Checks a value as a flow file delivers it.
     *
     * @param value a {@link String}, {@link Boolean}, {@link Number}, or null for "no value"
     * @return the value in this parameter's type
     * @throws ParameterException if it has another type or lies outside the limits
     */
    T check(Object value) throws ParameterException;

    /**
     * Reads a value as a user types it in a form or on a command line.
     *
     * @throws ParameterException if it is no such value or lies outside the limits
     */
    T parse(String text) throws ParameterException;

    /** Writes a value so that {@link #parse} reads the same value again. */
    default String print(T value) {
        return value.toString();
    }

    /**
     * A number with a fraction.
     *
     * @param min  smallest allowed value
     * @param max  largest allowed value
     * @param word what the default is called where it stands for "no limit", such as "start": written and read instead of
     *             its number, which can be given too; empty if the default is a number like any other
     */
    record Real(String id, String label, String help, String unit, Double defaultValue, double min, double max,
            String word) implements Parameter<Double> {
        /** Validates the description itself. */
        public Real {
            requireDescription(id, label, help);
            Objects.requireNonNull(unit);
            if (!(min <= defaultValue && defaultValue <= max)) {
                throw new IllegalArgumentException(id + ": default " + defaultValue + " outside " + min + ".." + max);
            }
            if (!word.matches("[a-z]*")) {
                throw new IllegalArgumentException(id + ": '" + word + "' is no word of lower-case letters");
            }
        }

        /** A number whose default is a number like any other. */
        public Real(String id, String label, String help, String unit, Double defaultValue, double min, double max) {
            this(id, label, help, unit, defaultValue, min, max, "");
        }

        /** Whether a value is written as the {@link #word}. */
        public boolean isWord(double value) {
            return !word.isEmpty() && value == defaultValue;
        }

        @Override
        public String allowed() {
            return (word.isEmpty() ? "" : "'" + word + "' or ") + "a number from " + number(min) + " to " + number(max)
                    + (unit.isEmpty() ? "" : " " + unit);
        }

        @Override
        public Double check(Object value) throws ParameterException {
            if (value instanceof String s && !word.isEmpty() && s.strip().equalsIgnoreCase(word)) {
                return defaultValue;
            }
            if (!(value instanceof Number n)) {
                throw wrongType(this, value);
            }
            double v = n.doubleValue();
            if (!(min <= v && v <= max)) {
                throw outside(this, number(v));
            }
            return v + 0.0;
        }

        @Override
        public Double parse(String text) throws ParameterException {
            try {
                return check(new BigDecimal(text.strip()));
            } catch (NumberFormatException e) {
                return check(text);
            }
        }

        @Override
        public String print(Double value) {
            return isWord(value) ? word : number(value);
        }
    }

    /**
     * A whole number.
     *
     * @param min smallest allowed value
     * @param max largest allowed value
     */
    record Whole(String id, String label, String help, String unit, Integer defaultValue, int min, int max)
            implements Parameter<Integer> {
        /** Validates the description itself. */
        public Whole {
            requireDescription(id, label, help);
            Objects.requireNonNull(unit);
            if (defaultValue < min || defaultValue > max) {
                throw new IllegalArgumentException(id + ": default " + defaultValue + " outside " + min + ".." + max);
            }
        }

        @Override
        public String allowed() {
            return "a whole number from " + min + " to " + max + (unit.isEmpty() ? "" : " " + unit);
        }

        @Override
        public Integer check(Object value) throws ParameterException {
            BigInteger v = switch (value) {
            case Integer i -> BigInteger.valueOf(i);
            case Long l -> BigInteger.valueOf(l);
            case BigInteger b -> b;
            case null, default -> throw wrongType(this, value);
            };
            if (v.compareTo(BigInteger.valueOf(min)) < 0 || v.compareTo(BigInteger.valueOf(max)) > 0) {
                throw outside(this, v.toString());
            }
            return v.intValue();
        }

        @Override
        public Integer parse(String text) throws ParameterException {
            try {
                return check(new BigInteger(text.strip()));
            } catch (NumberFormatException e) {
                throw wrongType(this, text);
            }
        }
    }

    /**
     * One of some named alternatives; the value is the id of the option.
     *
     * @param options the alternatives, in the order to show them
     */
    record Choice(String id, String label, String help, String defaultValue, List<Option> options)
            implements Parameter<String> {
        /** Validates the description itself. */
        public Choice {
            requireDescription(id, label, help);
            options = List.copyOf(options);
            if (options.stream().noneMatch(o -> o.id().equals(defaultValue))) {
                throw new IllegalArgumentException(id + ": default " + defaultValue + " is no option");
            }
        }

        /**
         * One alternative.
         *
         * @param id    the word in flow files
         * @param label the words in forms
         */
        public record Option(String id, String label) {
            /** Validates the id. */
            public Option {
                requireDescription(id, label, "");
            }
        }

        @Override
        public String allowed() {
            return options.stream().map(Option::id).collect(Collectors.joining(", ", "one of ", ""));
        }

        @Override
        public String check(Object value) throws ParameterException {
            if (!(value instanceof String s)) {
                throw wrongType(this, value);
            }
            return parse(s);
        }

        @Override
        public String parse(String text) throws ParameterException {
            String word = text.strip();
            if (options.stream().noneMatch(o -> o.id().equals(word))) {
                throw wrongType(this, text);
            }
            return word;
        }
    }

    /** Yes or no. */
    record Flag(String id, String label, String help, Boolean defaultValue) implements Parameter<Boolean> {
        /** Validates the description itself. */
        public Flag {
            requireDescription(id, label, help);
            Objects.requireNonNull(defaultValue);
        }

        @Override
        public String allowed() {
            return "true or false";
        }

        @Override
        public Boolean check(Object value) throws ParameterException {
            if (!(value instanceof Boolean b)) {
                throw wrongType(this, value);
            }
            return b;
        }

        @Override
        public Boolean parse(String text) throws ParameterException {
            return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrongType(this, text);
            };
        }
    }

    /**
     * Text: a file name, a header expression.
     *
     * @param format  the pattern that the whole text must match
     * @param allowed the same in words: "a header name"
     */
    record Text(String id, String label, String help, String defaultValue, Pattern format, String allowed)
            implements Parameter<String> {
        /** Validates the description itself. */
        public Text {
            requireDescription(id, label, help);
            Objects.requireNonNull(allowed);
            if (!format.matcher(defaultValue).matches()) {
                throw new IllegalArgumentException(id + ": default '" + defaultValue + "' is not " + allowed);
            }
        }

        @Override
        public String check(Object value) throws ParameterException {
            if (!(value instanceof String s)) {
                throw wrongType(this, value);
            }
            return parse(s);
        }

        @Override
        public String parse(String text) throws ParameterException {
            if (!format.matcher(text).matches()) {
                throw wrongType(this, text);
            }
            return text;
        }

        /** Patterns compare by their text, so that equal descriptions are equal. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Text t && t.id.equals(id) && t.label.equals(label) && t.help.equals(help)
                    && t.defaultValue.equals(defaultValue) && t.allowed.equals(allowed)
                    && t.format.pattern().equals(format.pattern()) && t.format.flags() == format.flags();
        }

        @Override
        public int hashCode() {
            return Objects.hash(id, defaultValue, format.pattern());
        }
    }

    /**
     * The name of a file or of a dataset beside the data, relative to the flow file.
     *
     * @param what     what it is, for the dialog that chooses one: "Velocity functions"
     * @param dataset  whether it is a SEG-Y file or a store, not a text file
     * @param required whether there must be one; otherwise the empty name stands for none
     */
    record File(String id, String label, String help, String what, boolean dataset, boolean required)
            implements Parameter<String> {
        /** Validates the description itself. */
        public File {
            requireDescription(id, label, help);
            Objects.requireNonNull(what);
        }

        /** No file, which {@link ProcessorFactory#create} refuses if one is {@link #required}. */
        @Override
        public String defaultValue() {
            return "";
        }

        @Override
        public String allowed() {
            return dataset ? "the name of a SEG-Y file or a store" : "the name of a file";
        }

        @Override
        public String check(Object value) throws ParameterException {
            if (!(value instanceof String s)) {
                throw wrongType(this, value);
            }
            return parse(s);
        }

        @Override
        public String parse(String text) throws ParameterException {
            if (text.chars().anyMatch(c -> c < ' ')) {
                throw wrongType(this, text);
            }
            return text.strip();
        }
    }

    /**
     * The name of a trace header.
     *
     * @param optional whether the empty name is allowed, which stands for none
     */
    record Header(String id, String label, String help, String unit, String defaultValue, boolean optional)
            implements Parameter<String> {
        private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

        /** Validates the description itself. */
        public Header {
            requireDescription(id, label, help);
            Objects.requireNonNull(unit);
            if (!(defaultValue.isEmpty() ? optional : NAME.matcher(defaultValue).matches())) {
                throw new IllegalArgumentException(id + ": default '" + defaultValue + "' is no header name");
            }
        }

        @Override
        public String allowed() {
            return optional ? "the name of a trace header, or nothing" : "the name of a trace header";
        }

        @Override
        public String check(Object value) throws ParameterException {
            if (!(value instanceof String s)) {
                throw wrongType(this, value);
            }
            return parse(s);
        }

        @Override
        public String parse(String text) throws ParameterException {
            String name = text.strip();
            if (!(name.isEmpty() ? optional : NAME.matcher(name).matches())) {
                throw wrongType(this, text);
            }
            return name;
        }
    }

    /**
     * A curve given by points, {@code "0:100, 500:400"}: a mute, a velocity function.
     *
     * @param xLabel what x is: "Offset"
     * @param xUnit  unit of x
     * @param unit   unit of y
     * @param least  how few points are enough
     */
    record Curve(String id, String label, String help, String xLabel, String xUnit, String unit, Knots defaultValue,
            int least) implements Parameter<Knots> {
        /** Validates the description itself. */
        public Curve {
            requireDescription(id, label, help);
            Objects.requireNonNull(xLabel);
            Objects.requireNonNull(xUnit);
            Objects.requireNonNull(unit);
            if (defaultValue.count() < least) {
                throw new IllegalArgumentException(id + ": the default has " + defaultValue.count() + " points");
            }
        }

        @Override
        public String allowed() {
            return (least == 0 ? "points" : least == 1 ? "one point or more" : least + " points or more") + " "
                    + xLabel.toLowerCase(Locale.ROOT) + (xUnit.isEmpty() ? "" : " in " + xUnit) + ":value"
                    + (unit.isEmpty() ? "" : " in " + unit) + " with rising " + xLabel.toLowerCase(Locale.ROOT)
                    + ", such as \"0:100, 500:400\"";
        }

        @Override
        public Knots check(Object value) throws ParameterException {
            if (value instanceof Knots knots && knots.count() >= least) {
                return knots;
            }
            if (!(value instanceof String s)) {
                throw wrongType(this, value);
            }
            return parse(s);
        }

        @Override
        public Knots parse(String text) throws ParameterException {
            String[] points = text.isBlank() ? new String[0] : text.split(",", -1);
            double[] x = new double[points.length];
            double[] y = new double[points.length];
            try {
                for (int i = 0; i < points.length; i++) {
                    int colon = points[i].indexOf(':');
                    x[i] = new BigDecimal(points[i].substring(0, Math.max(0, colon)).strip()).doubleValue();
                    y[i] = new BigDecimal(points[i].substring(colon + 1).strip()).doubleValue();
                }
                Knots knots = Knots.of(x, y);
                if (knots.count() < least) {
                    throw wrongType(this, text);
                }
                return knots;
            } catch (IllegalArgumentException e) {
                throw wrongType(this, text);
            }
        }
    }

    private static void requireDescription(String id, String label, String help) {
        if (!id.matches("[a-z][a-z0-9_-]*")) {
            throw new IllegalArgumentException("'" + id + "' is no id: use lower-case letters, digits, _ and -");
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException(id + " has no label");
        }
        Objects.requireNonNull(help);
    }

    private static ParameterException wrongType(Parameter<?> parameter, Object value) {
        String shown = switch (value) {
        case null -> "has no value";
        case String s -> "'" + s + "' is not allowed";
        case Boolean b -> b + " is not allowed";
        case Number n -> n + " is not allowed";
        default -> "a list or table is not allowed";
        };
        return new ParameterException(parameter.id(), shown, "allowed is " + parameter.allowed());
    }

    private static ParameterException outside(Parameter<?> parameter, String value) {
        return new ParameterException(parameter.id(), value + " is out of limits",
                "allowed is " + parameter.allowed());
    }

    /** A number without a needless fraction: 8 instead of 8.0. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : Double.toString(value);
    }
}
