// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.util.Locale;

/** How progress is shown on standard error. */
enum ProgressMode {
    /** A bar on a terminal, lines otherwise. */
    AUTO,
    /** A bar that is drawn again and again in place. */
    BAR,
    /** A line every few seconds. */
    LINES,
    /** One JSON object a line, several a second. */
    JSON,
    /** Nothing. */
    NONE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
