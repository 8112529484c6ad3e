// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.util.Objects;

/**
 * A value that a processor cannot work with: of the wrong type, out of limits, or unfit for the data.
 * <p>
 * The message is one plain sentence for the user that begins with the parameter and says what is allowed.
 */
public final class ParameterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * @param parameter the id of the parameter that is at fault
     * @param problem   what is wrong with its value, without final stop
     * @param allowed   what would be right, without final stop
     */
    public ParameterException(String parameter, String problem, String allowed) {
        super(parameter + ": " + problem + "; " + allowed + ".");
        this.parameter = Objects.requireNonNull(parameter);
    }

    /** The id of the parameter that is at fault. */
    public String parameter() {
        return parameter;
    }
}
