// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.moveout.flow.OutputOrder;
import org.moveout.data.expression.NearNames;

/** Readers of argument texts. Their messages are put after the name of the option. */
final class Values {
    /**
     * A half-open range as the user wrote it.
     *
     * @param first the first, 0 if it was left out
     * @param end   one past the last, -1 if it was left out
     */
    record Span(long first, long end) {
        /**
         * The end of the range in something of a certain size.
         *
         * @param option its option, for messages
         * @param size   how many there are
         * @param what   what they are, in the plural
         * @throws UsageException if the range reaches outside
         */
        Span within(String option, long size, String what) throws UsageException {
            long e = end < 0 ? size : end;
            if (first > size || e > size) {
                throw new UsageException(option + ": there are " + size + " " + what + ", so the range must lie in 0:"
                        + size + ".");
            }
            return new Span(first, e);
        }
    }

    private Values() {
    }

    /** The order of an output. */
    static OutputOrder order(String text) throws UsageException {
        return OutputOrder.parse(text).orElseThrow(() -> new UsageException("'" + text
                + "' is no order; allowed are original and ensemble"));
    }

    /** The option for the number of worker threads. */
    static Arguments.Value<Integer> threads(Arguments a) {
        return a.option("--threads", "N", whole(1, 1024), "Worker threads; otherwise one for each processor.");
    }

    /** A text as it is. */
    static String text(String text) throws UsageException {
        if (text.isBlank()) {
            throw new UsageException("the value is empty");
        }
        return text;
    }

    /** {@code A:B}, {@code A:}, {@code :B} or {@code :}; zero-based, half-open. */
    static Span span(String text) throws UsageException {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            throw new UsageException("'" + text + "' is no range; write first:end, zero-based, end not included: "
                    + "0:1000 or 500: or :200");
        }
        String left = text.substring(0, colon).strip();
        String right = text.substring(colon + 1).strip();
        long first = left.isEmpty() ? 0 : whole(left, 0, Long.MAX_VALUE);
        long end = right.isEmpty() ? -1 : whole(right, 0, Long.MAX_VALUE);
        if (end >= 0 && end <= first) {
            throw new UsageException("the range " + text + " is empty; its end must be larger than its first number");
        }
        return new Span(first, end);
    }

    /** A whole number between two limits, both included. */
    static Arguments.Reader<Integer> whole(int min, int max) {
        return text -> (int) whole(text, min, max);
    }

    /** A whole number between two limits, both included. */
    static Arguments.Reader<Long> wholeLong(long min, long max) {
        return text -> whole(text, min, max);
    }

    private static long whole(String text, long min, long max) throws UsageException {
        long number;
        try {
            number = Long.parseLong(text.strip().replace("_", ""));
        } catch (NumberFormatException e) {
            throw new UsageException("'" + text + "' is no whole number");
        }
        if (number < min || number > max) {
            throw new UsageException(number + " is out of limits; allowed is "
                    + (max == Long.MAX_VALUE ? min + " or more" : min + " to " + max));
        }
        return number;
    }

    /** A number between two limits, both included. */
    static Arguments.Reader<Double> number(double min, double max) {
        return text -> {
            double number;
            try {
                number = Double.parseDouble(text.strip());
            } catch (NumberFormatException e) {
                throw new UsageException("'" + text + "' is no number");
            }
            if (!(number >= min && number <= max)) {
                throw new UsageException(text + " is out of limits; allowed is " + plain(min) + " to " + plain(max));
            }
            return number;
        };
    }

    private static String plain(double limit) {
        return org.moveout.flow.cli.text.Quantities.significant(limit, 6);
    }

    /** One of some words, in any case. */
    static <T> Arguments.Reader<T> word(List<T> choices, Function<T, String> name) {
        return text -> {
            List<String> names = new ArrayList<>();
            for (T choice : choices) {
                if (name.apply(choice).equalsIgnoreCase(text.strip())) {
                    return choice;
                }
                names.add(name.apply(choice));
            }
            String hint = NearNames.hint(text, names);
            throw new UsageException("'" + text + "' is not allowed; allowed is "
                    + String.join(", ", names) + (hint.isEmpty() ? "" : " (" + hint + ")"));
        };
    }

    /** Words separated by commas, at least one, in lower case. */
    static List<String> list(String text) throws UsageException {
        List<String> words = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            if (word.isBlank()) {
                throw new UsageException("there is nothing between two commas in '" + text + "'");
            }
            words.add(word.strip().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
