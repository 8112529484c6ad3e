// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.util.Optional;

import org.moveout.data.Dataset;
import org.moveout.data.expression.ExpressionException;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.flow.query.DatasetNames;

/** The {@code --where} option. */
final class Where {
    static final String HELP = "Only traces whose headers match, for example \"inline = 123 and offset < 500\". There "
            + "are = != < <= > >=, in (1, 2), between 1 and 9, and, or, not, + - * / % ^, abs(), sqrt(), min(), "
            + "max(), if() and others, parentheses, header names and 'trace', the trace number from 0.";

    private final Arguments.Value<String> text;

    Where(Arguments a) {
        text = a.option("--where", "EXPRESSION", Values::text, HELP);
    }

    boolean given() {
        return text.given();
    }

    /** The expression with the names of a dataset. */
    Optional<HeaderExpression> expression(Dataset dataset) throws UsageException {
        if (!text.given()) {
            return Optional.empty();
        }
        try {
            return Optional.of(HeaderExpression.parse(text.get().get(), new DatasetNames(dataset.headers())));
        } catch (ExpressionException e) {
            String message = e.getMessage();
            throw new UsageException("--where: " + message + (message.endsWith("?") ? "" : "."));
        }
    }
}
