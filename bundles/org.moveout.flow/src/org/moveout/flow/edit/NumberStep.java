// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.moveout.process.Parameter;

/** How numbers change by arrow keys and the wheel: by about a twentieth, in steps of 1, 2 or 5 times a power of ten. */
public final class NumberStep {
    private static final double SHARE = 1 / 20.0;
    private static final int COARSE = 10;

    private NumberStep() {
    }

    /**
     * The next value of a parameter.
     *
     * @param value  from where
     * @param up     whether it is to become larger
     * @param coarse whether by ten steps at once
     * @return a multiple of the step within the limits
     */
    public static double next(Parameter.Real parameter, double value, boolean up, boolean coarse) {
        double size = size(value == 0 && parameter.word().isEmpty() ? parameter.defaultValue() : value);
        return next(value, size * (coarse ? COARSE : 1), up, parameter.min(), parameter.max());
    }

    /**
     * The next value of a parameter; the smallest step is 1.
     *
     * @param value  from where
     * @param up     whether it is to become larger
     * @param coarse whether by ten steps at once
     * @return a multiple of the step within the limits
     */
    public static int next(Parameter.Whole parameter, int value, boolean up, boolean coarse) {
        double size = Math.max(1, size(value == 0 ? parameter.defaultValue() : value));
        return (int) next(value, size * (coarse ? COARSE : 1), up, parameter.min(), parameter.max());
    }

    private static double next(double value, double size, boolean up, double min, double max) {
        BigDecimal step = BigDecimal.valueOf(size);
        BigDecimal count = BigDecimal.valueOf(value).divide(step, 9, RoundingMode.HALF_EVEN);
        BigDecimal whole = count.setScale(0, up ? RoundingMode.FLOOR : RoundingMode.CEILING)
                .add(up ? BigDecimal.ONE : BigDecimal.ONE.negate());
        return Math.clamp(whole.multiply(step).doubleValue(), min, max);
    }

    /** The step for numbers of this size: 20 for 500, 0.2 for 8; 1 for 0. */
    static double size(double value) {
        double share = Math.abs(value) * SHARE;
        if (!(share > 1e-300) || !Double.isFinite(share)) {
            return 1;
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(share) + 1e-9));
        double lead = share / power.doubleValue();
        BigDecimal digit = BigDecimal.valueOf(lead < 2 - 1e-9 ? 1 : lead < 5 - 1e-9 ? 2 : 5);
        return digit.multiply(power).doubleValue();
    }

    /** A number rounded to what a slider of some hundred pixels can tell apart, without needless digits. */
    public static double rounded(double value, double min, double max) {
        double step = size((max - min) / 10);
        BigDecimal size = BigDecimal.valueOf(step);
        double whole = BigDecimal.valueOf(value).divide(size, 0, RoundingMode.HALF_EVEN).multiply(size)
                .round(MathContext.DECIMAL64).doubleValue();
        return Math.clamp(whole, min, max);
    }
}
