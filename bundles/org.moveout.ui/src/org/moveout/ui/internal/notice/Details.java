// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.notice;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;

/** The technical side of a failure, for people who report it. */
final class Details {
    private Details() {
    }

    /** The status with the lines of its exception as children, which an error dialog shows on demand. */
    static IStatus of(IStatus status) {
        MultiStatus all = new MultiStatus(status.getPlugin(), status.getCode(), status.getMessage(), null);
        if (status.getException() != null) {
            StringWriter text = new StringWriter();
            status.getException().printStackTrace(new PrintWriter(text));
            text.toString().lines().forEach(line -> all.add(new Status(status.getSeverity(), status.getPlugin(),
                    line.replace("\t", "    "))));
        }
        return all;
    }
}
