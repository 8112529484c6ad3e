// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

/** Ids of the commands about the flow, as in {@code plugin.xml}. */
final class FlowCommands {
    /** Runs the flow over the whole dataset. */
    static final String RUN = "org.moveout.ui.processAndExport";

    private FlowCommands() {
    }
}
