// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;

class HeaderFormulaTest {
    private static final HeaderKey X = new HeaderKey("x");
    private static final HeaderKey Y = new HeaderKey("y");
    private static final HeaderNamespace NAMES = new HeaderNamespace() {
        @Override
        public Optional<HeaderKey> find(String name) {
            return List.of(X, Y).stream().filter(k -> k.name().equals(name)).findFirst();
        }

        @Override
        public List<String> names() {
            return List.of("x", "y");
        }
    };

    private static HeaderBatch batch(int rows) {
        HeaderBatch batch = new HeaderBatch(
                List.of(new HeaderColumn(Y, HeaderType.FLOAT64), new HeaderColumn(X, HeaderType.INT32)), rows);
        batch.set(1000, rows);
        for (int r = 0; r < rows; r++) {
            batch.ints(1)[r] = 3 * (r + 1);
            batch.doubles(0)[r] = 4 * (r + 1);
        }
        return batch;
    }

    private static double[] values(String formula, int rows) throws ExpressionException {
        double[] values = new double[rows];
        HeaderFormula.parse(formula, NAMES).evaluator().values(batch(rows), rows, r -> 70 - r, values);
        return values;
    }

    /** Expected values by hand: x is 3, y is 4, the trace is 70. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "x * -1; -3", "floor(x / 2) + 100; 101", "sqrt(x^2 + y^2); 5", "-2^2; -4",
        "2^3^2; 512", "2^-1; 0.5", "(-2)^2; 4", "ceil(x / 2); 2", "round(-2.5); -2", "round(2.5); 3",
        "round(0.49999999999999994); 0", "round(1e300); 1e300", "min(x, y); 3", "max(x, y, 9, 1); 9",
        "atan2(1, -1); 2.356194490192345", "sin(0.5); 0.479425538604203", "cos(0.5); 0.8775825618903728",
        "pow(y, 0.5); 2", "if(x > y, 1, 2 * y); 8", "if(x < y and trace = 70, if(y = 4, 5, 6), 7); 5", "trace; 70",
        "abs(x - y); 1", "x % 2; 1", "10 - x - y; 3", "sqrt(-1); NaN", "12; 12", "if(x = 3, 2 * y, y) + y; 12" })
    void computes(String formula, double expected) throws Exception {
        assertThat(Double.valueOf(values(formula, 1)[0])).isEqualTo(Double.valueOf(expected));
    }

    @Test
    void traceNumbersComeFromTheCallerAndBatchesMayBeLong() throws Exception {
        double[] values = values("if(trace < 0, x, y) - 1", 5000);
        for (int r = 0; r < values.length; r++) {
            assertThat(values[r]).isEqualTo((r > 70 ? 3 : 4) * (r + 1) - 1.0);
        }
        int[] rows = new int[100];
        HeaderExpression expression = HeaderExpression.parse("trace in (17, 3, 1001)", NAMES);
        assertThat(expression.evaluator().select(batch(100), 100, r -> 2 * r + 1, rows)).isEqualTo(2);
        assertThat(rows).startsWith(1, 8);
        assertThat(expression.evaluator().select(batch(100), rows)).isEqualTo(1);
        assertThat(rows).startsWith(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "''|1|empty", "x = 3|1|a number is needed", "x y|3|not expected",
        "x +|4|missing at the end", "foo(1)|1|there are abs(), sqrt()", "z|1|there is no header 'z'",
        "atan2(1)|8|two numbers", "sqrt(1, 2)|7|not closed", "2^|3|missing" })
    void saysWhatIsWrongAndWhere(String formula, int character, String message) {
        ExpressionException e = catchThrowableOfType(ExpressionException.class,
                () -> HeaderFormula.parse(formula, NAMES));
        assertThat(e).hasMessageContaining("character " + character + " of ").hasMessageContaining(message);
    }

    @Test
    void bottomlessNestingIsRefused() {
        for (String deep : List.of("2^".repeat(5000) + "2", "sqrt(".repeat(5000) + "2" + ")".repeat(5000),
                "if(1=1,".repeat(3000) + "2" + ",1)".repeat(3000))) {
            assertThat(catchThrowableOfType(ExpressionException.class, () -> HeaderFormula.parse(deep, NAMES)))
                    .hasMessageContaining("nested too deeply");
        }
    }
}
