// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.task;

/** The user cancelled the work. Unchecked, so that it passes through code that has nothing to add. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public CancelledException() {
        super("Cancelled.");
    }
}
