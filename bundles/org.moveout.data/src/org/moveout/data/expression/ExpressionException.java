// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

/** A header expression that cannot be understood. The message is a sentence for the user and names the position. */
public final class ExpressionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * @param message  one sentence: what is wrong and what is allowed
     * @param position zero-based character where it is wrong
     */
    public ExpressionException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** The zero-based character of the expression that is wrong. */
    public int position() {
        return position;
    }
}
