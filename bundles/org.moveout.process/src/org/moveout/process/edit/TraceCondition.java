// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.edit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.moveout.data.HeaderKey;
import org.moveout.data.expression.ExpressionException;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Workspace;

/** The traces of a gather that a step is for: those whose headers meet a condition, or all. Immutable. */
final class TraceCondition {
    /** One line of anything. */
    static final Pattern LINE = Pattern.compile("\\P{Cntrl}*");

    private final Optional<HeaderExpression> expression;

    private TraceCondition(Optional<HeaderExpression> expression) {
        this.expression = expression;
    }

    /** The traces that were found; valid until the next search with the same workspace. */
    static final class Found {
        private HeaderExpression expression;
        private HeaderExpression.Evaluator evaluator;
        private int[] rows = new int[0];
        private int count;

        /** How many traces there are. */
        int count() {
            return count;
        }

        /** One of them, ascending. */
        int row(int index) {
            return rows[index];
        }
    }

    /**
     * Reads a condition.
     *
     * @param parameter whose value the text is
     * @param text      the condition; all traces if it is blank
     * @throws ParameterException if it cannot be understood
     */
    static TraceCondition of(Parameter<?> parameter, String text, ProcessorInput input) throws ParameterException {
        if (text.isBlank()) {
            return new TraceCondition(Optional.empty());
        }
        try {
            return new TraceCondition(Optional.of(HeaderExpression.parse(text, input.names())));
        } catch (ExpressionException e) {
            throw new ParameterException(parameter.id(), e.getMessage(),
                    "a condition looks like offset > 3000 and trace != 17");
        }
    }

    /** The headers it depends on. */
    List<HeaderKey> keys() {
        return expression.map(HeaderExpression::keys).orElse(List.of());
    }

    /** Finds the traces of a gather that meet the condition. */
    Found find(GatherBuffer gather, Workspace workspace) {
        Found found = workspace.retained(Found.class, Found::new);
        int traces = gather.traces();
        if (found.rows.length < traces) {
            found.rows = new int[traces];
        }
        if (expression.isPresent()) {
            if (found.expression != expression.get()) {
                found.expression = expression.get();
                found.evaluator = found.expression.evaluator();
            }
            found.count = found.evaluator.select(gather.headers(), traces, gather::number, found.rows);
        } else {
            for (int t = 0; t < traces; t++) {
                found.rows[t] = t;
            }
            found.count = traces;
        }
        return found;
    }
}
