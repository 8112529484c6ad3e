// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.moveout.data.DataException;
import org.moveout.data.task.CancelledException;
import org.moveout.flow.steps.FlowException;

/**
 * What went wrong, for the user.
 *
 * @param status   the {@link ExitStatus}
 * @param sentence one plain sentence
 */
record Failure(int status, String sentence) {
    static Failure of(Throwable thrown) {
        Throwable t = thrown;
        while ((t instanceof UncheckedIOException || t instanceof ExecutionException
                || t instanceof CompletionException) && t.getCause() != null) {
            t = t.getCause();
        }
        return switch (t) {
        case CancelledException c -> new Failure(ExitStatus.CANCELLED, "Cancelled; nothing was left behind.");
        case UsageException u -> new Failure(ExitStatus.USAGE, u.getMessage());
        case FlowException f -> new Failure(ExitStatus.USAGE, f.getMessage());
        case DataException d -> new Failure(ExitStatus.FAILED, d.getMessage());
        case IOException e -> new Failure(ExitStatus.FAILED, io(e));
        case OutOfMemoryError e -> new Failure(ExitStatus.FAILED, "The memory of the Java process ("
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB) is not enough for this; set the environment "
                + "variable MOVEOUT_JAVA_OPTS to a larger limit, for example MOVEOUT_JAVA_OPTS=-Xmx1g, or ask for "
                + "less at once.");
        default -> new Failure(ExitStatus.FAILED, "Something unexpected happened (" + t.getClass().getSimpleName()
                + (t.getMessage() == null ? "" : ": " + t.getMessage().lines().findFirst().orElse(""))
                + "); please report it together with what the same command prints with --debug.");
        };
    }

    private static String io(IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        if (message.contains("No space left") || message.contains("not enough space")
                || message.contains("Disk quota exceeded")) {
            return "The disk is full (" + message + "); make room or choose another folder.";
        }
        if (e instanceof FileSystemException f && f.getFile() != null) {
            return f.getFile() + ": " + switch (f) {
            case NoSuchFileException n -> "there is no such file or folder; check the name.";
            case AccessDeniedException a -> "you have no permission for this; change the permissions of the file or "
                    + "its folder, or choose another one.";
            case FileAlreadyExistsException x -> "it exists already; choose another name.";
            case NotDirectoryException n -> "this is no folder; choose a folder.";
            case DirectoryNotEmptyException d -> "the folder is not empty; choose another one.";
            default -> (f.getReason() == null ? "the file system reports an error" : f.getReason())
                    + "; check the name and the disk.";
            };
        }
        if (message.isEmpty()) {
            return "Reading or writing failed (" + e.getClass().getSimpleName() + "); check the disk or the network.";
        }
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }
}
