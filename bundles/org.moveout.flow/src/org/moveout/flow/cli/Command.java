// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;

/** One command. It declares its arguments in its constructor and is run once. */
interface Command {
    /**
     * Does the work.
     *
     * @return the {@link ExitStatus}
     * @throws UsageException if the arguments contradict each other or the data
     * @throws IOException    with a sentence for the user
     */
    int run(Session session) throws UsageException, IOException;
}
