// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Bad input or a failed operation, told to the user as one plain sentence: what (file, trace or byte), cause, remedy.
 * <p>
 * The message is shown as it is, in dialogs and on the command line, so it never contains class names or stack traces.
 * The cause, if any, goes to the log.
 */
public final class DataException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message one full sentence naming the file, what is wrong and what to do about it
     */
    public DataException(String message) {
        super(message);
    }

    /**
     * @param message one full sentence naming the file, what is wrong and what to do about it
     * @param cause   the technical reason, for the log
     */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Puts a message together in the usual order.
     *
     * @param file   the file concerned; only its name is shown
     * @param cause  what is wrong, without final stop
     * @param remedy what the user can do, without final stop
     */
    public static DataException of(Path file, String cause, String remedy) {
        Path name = file.getFileName();
        return new DataException((name == null ? file : name) + ": " + cause + "; " + remedy + ".");
    }
}
