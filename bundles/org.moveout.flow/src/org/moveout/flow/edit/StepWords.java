// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.moveout.flow.steps.Step;
import org.moveout.process.Knots;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterValues;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.Processors;

/** Steps in words, for lists: "8-60 Hz, order 4". */
public final class StepWords {
    /** How many parameters are told even if they have their defaults. */
    private static final int IMPORTANT = 4;
    private static final int LONGEST = 24;

    private StepWords() {
    }

    /** The name of a step: the title of its processor, or its id if the catalogue does not have it. */
    public static String title(Step step, Processors processors) {
        return processors.find(step.processor()).map(ProcessorFactory::description).map(d -> d.title())
                .orElse(step.processor());
    }

    /**
     * The settings of a step on one line: those that differ from their defaults, and of the first few also the others
     * unless they say that something is not used. Empty if there is nothing to say.
     */
    public static String summary(Step step) {
        List<String> words = new ArrayList<>();
        ParameterValues values = step.values();
        List<Parameter<?>> parameters = values.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter<?> p = parameters.get(i);
            boolean shown = isShown(values, p, i);
            if (i + 1 < parameters.size() && isRange(p, parameters.get(i + 1))) {
                Parameter<?> next = parameters.get(i + 1);
                if (shown || isShown(values, next, i + 1)) {
                    words.add(range(values, p, next));
                    i++;
                    continue;
                }
            }
            if (shown) {
                words.add(words(values, p));
            }
        }
        if (!step.ensemble().isEmpty()) {
            words.add("by " + String.join(", ", step.ensemble()));
        }
        return String.join(", ", words);
    }

    /** The value of a parameter as people write it: "500 ms", "Root mean square", "yes", "3 points". */
    public static <T> String value(Parameter<T> parameter, T value) {
        String text = switch (parameter) {
        case Parameter.Choice c -> c.options().stream().filter(o -> o.id().equals(value))
                .map(Parameter.Choice.Option::label).findFirst().orElse(value.toString());
        case Parameter.Flag f -> (Boolean) value ? "yes" : "no";
        case Parameter.Curve c -> {
            Knots knots = (Knots) value;
            yield knots.count() == 0 ? "none" : knots.toString();
        }
        case Parameter.Text t -> quoted(value.toString());
        case Parameter.File f -> quoted(value.toString());
        case Parameter.Header h -> value.toString().isEmpty() ? "none" : value.toString();
        case Parameter.Real r -> withUnit(parameter.print(value), r.isWord((Double) value) ? "" : r.unit());
        case Parameter.Whole w -> withUnit(parameter.print(value), parameter.unit());
        };
        return text;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "none" : "'" + text + "'";
    }

    private static String withUnit(String number, String unit) {
        return unit.isEmpty() ? number : number + " " + unit;
    }

    private static <T> boolean isShown(ValuesOf<T> of, int place) {
        T value = of.value();
        if (!value.equals(of.parameter().defaultValue())) {
            return true;
        }
        return place < IMPORTANT && switch (of.parameter()) {
        case Parameter.Real r -> r.word().isEmpty() && r.defaultValue() != 0 && r.defaultValue() != r.min()
                && r.defaultValue() != r.max();
        case Parameter.Whole w -> w.defaultValue() != 0;
        case Parameter.Choice c -> place == 0 || c.options().size() > 2;
        case Parameter.Flag f -> false;
        case Parameter.Text t -> !t.defaultValue().isEmpty();
        case Parameter.File f -> false;
        case Parameter.Header h -> false;
        case Parameter.Curve c -> c.defaultValue().count() > 0;
        };
    }

    private record ValuesOf<T>(Parameter<T> parameter, T value) {
        static <T> ValuesOf<T> of(ParameterValues values, Parameter<T> parameter) {
            return new ValuesOf<>(parameter, values.get(parameter));
        }
    }

    private static boolean isShown(ParameterValues values, Parameter<?> parameter, int place) {
        return isShown(ValuesOf.of(values, parameter), place);
    }

    /** Whether two parameters are the ends of something: low and high corner, from and to. */
    private static boolean isRange(Parameter<?> first, Parameter<?> second) {
        boolean numbers = first instanceof Parameter.Real && second instanceof Parameter.Real;
        String ends = first.id() + " " + second.id();
        return numbers && first.unit().equals(second.unit())
                && (ends.equals("low high") || ends.equals("from to") || ends.equals("min max"));
    }

    private static String range(ParameterValues values, Parameter<?> first, Parameter<?> second) {
        String low = values.print(first);
        String high = values.print(second);
        boolean fromWord = isWord(values, first);
        if (isWord(values, second)) {
            return withUnit(low, fromWord ? "" : first.unit()) + " to " + high;
        }
        return withUnit(low + (fromWord || low.startsWith("-") || high.startsWith("-") ? " to " : "-") + high,
                first.unit());
    }

    private static boolean isWord(ValuesOf<?> of) {
        return of.parameter() instanceof Parameter.Real r && r.isWord((Double) of.value());
    }

    private static boolean isWord(ParameterValues values, Parameter<?> parameter) {
        return isWord(ValuesOf.of(values, parameter));
    }

    /** Whether the unit alone says which number it is; only of the first, since others may depend on it. */
    private static boolean isPlain(Parameter.Real real, ParameterValues values) {
        return List.of("Hz", "ms", "m", "m/s").contains(real.unit()) && values.parameters().getFirst().equals(real)
                && values.parameters().stream().filter(p -> p.unit().equals(real.unit())).count() == 1;
    }

    private static <T> String words(ParameterValues values, Parameter<T> parameter) {
        T value = values.get(parameter);
        String label = lower(parameter.label());
        return switch (parameter) {
        case Parameter.Real r -> isPlain(r, values) ? value(parameter, value) : label + " " + value(parameter, value);
        case Parameter.Whole w -> w.unit().isEmpty() ? label + " " + value : value(parameter, value);
        case Parameter.Choice c -> lower(value(parameter, value));
        case Parameter.Flag f -> (Boolean) value ? label : "no " + label;
        case Parameter.Text t -> label + " " + shortened(value(parameter, value));
        case Parameter.File f -> label + " " + shortened(value(parameter, value));
        case Parameter.Header h -> label + " " + value(parameter, value);
        case Parameter.Curve c -> {
            int points = ((Knots) value).count();
            yield points == 0 ? "no " + label : points <= 2 ? label + " " + value
                    : label + " of " + points + " points";
        }
        };
    }

    /** A label within a sentence: "Low corner" becomes "low corner", "NMO" stays. */
    static String lower(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }
}
