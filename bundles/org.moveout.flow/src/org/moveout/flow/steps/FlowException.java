// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import java.io.IOException;

/**
 * A flow that cannot be read or does not suit the data. The message is one plain sentence for the user with the file
 * and, if the text is at fault, the line.
 */
public final class FlowException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param name    what the flow is called, usually its file name
     * @param line    the one-based line at fault, 0 if it is no particular one
     * @param problem what is wrong and what is allowed, with final stop
     */
    public FlowException(String name, int line, String problem) {
        super(name + (line > 0 ? ", line " + line : "") + ": " + problem);
        this.line = line;
    }

    /** The one-based line at fault, 0 if it is no particular one. */
    public int line() {
        return line;
    }
}
