// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.nio.file.FileSystemException;

import org.moveout.data.DataException;

/** Tells failures of disks and networks, after which a run can go on, from those that would come again. */
final class DiskTrouble {
    private DiskTrouble() {
    }

    /** Whether the operating system refused to read or write. */
    static boolean isOne(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof FileSystemException || t instanceof IOException && !(t instanceof DataException)
                    && t.getCause() == null) {
                return true;
            }
        }
        return false;
    }

    /** The sentence for the user, with its full stop. */
    static String sentence(IOException failure) {
        String text = String.valueOf(failure.getMessage()).strip();
        if (!(failure instanceof DataException)) {
            text = text.contains("No space left") ? "The disk is full" : "Reading or writing failed (" + text + ")";
        }
        return text.endsWith(".") ? text : text + ".";
    }
}
