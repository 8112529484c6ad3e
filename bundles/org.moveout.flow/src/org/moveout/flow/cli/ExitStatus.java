// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

/** What the process returns to the shell. */
final class ExitStatus {
    /** Everything was done. */
    static final int DONE = 0;
    /** The work failed; a sentence on standard error says why. */
    static final int FAILED = 1;
    /** The command line makes no sense. */
    static final int USAGE = 2;
    /** A verification found a difference. */
    static final int DIFFERENT = 3;
    /** The user cancelled; nothing is left behind. */
    static final int CANCELLED = 130;

    private ExitStatus() {
    }
}
