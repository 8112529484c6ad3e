// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A function of expressions. Uses {@link StrictMath}, so that results are the same on every machine; angles are in
 * radians.
 */
enum Function {
    /** Square root. */
    SQRT(1, 1),
    /** The next whole number below. */
    FLOOR(1, 1),
    /** The next whole number above. */
    CEIL(1, 1),
    /** The nearest whole number, the upper one of two. */
    ROUND(1, 1),
    /** Sine. */
    SIN(1, 1),
    /** Cosine. */
    COS(1, 1),
    /** The angle of a point: {@code atan2(y, x)}. */
    ATAN2(2, 2),
    /** The first number to the power of the second. */
    POW(2, 2),
    /** The smallest of the numbers. */
    MIN(2, 100),
    /** The largest of the numbers. */
    MAX(2, 100);

    private final int least;
    private final int most;

    Function(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The fewest arguments. */
    int least() {
        return least;
    }

    /** The most arguments. */
    int most() {
        return most;
    }

    /** The word in expressions. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }

    /** All functions there are, for messages. */
    static String words() {
        return Arrays.stream(values()).map(f -> f.word() + "()").collect(Collectors.joining(", ", "abs(), ", ""))
                + " and if(condition, a, b)";
    }

    /** The function of one number; of more, folded from the left by {@link #of(double, double)}. */
    double of(double a) {
        return switch (this) {
        case SQRT -> Math.sqrt(a);
        case FLOOR -> Math.floor(a);
        case CEIL -> Math.ceil(a);
        case ROUND -> Math.abs(a) < 0x1p52 ? Math.round(a) : a;
        case SIN -> StrictMath.sin(a);
        case COS -> StrictMath.cos(a);
        default -> throw new IllegalStateException(name());
        };
    }

    /** The function of two numbers. */
    double of(double a, double b) {
        return switch (this) {
        case ATAN2 -> StrictMath.atan2(a, b);
        case POW -> StrictMath.pow(a, b);
        case MIN -> Math.min(a, b);
        case MAX -> Math.max(a, b);
        default -> throw new IllegalStateException(name());
        };
    }
}
