// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.moveout.data.DataException;

/** What went wrong as one plain sentence for the user, with the technical reason kept for the log. */
public final class Failures {
    /** The bundle that failures are logged for. */
    public static final String BUNDLE = "org.moveout.eclipse";

    private Failures() {
    }

    /**
     * An error status: its message is {@link #sentence}, its exception the cause.
     *
     * @param what  what was being done: "Import line7.sgy"
     * @param cause what ended it
     */
    public static IStatus status(String what, Throwable cause) {
        return new Status(IStatus.ERROR, BUNDLE, sentence(what, cause), cause);
    }

    /**
     * One sentence with a remedy.
     *
     * @param what  what was being done: "Import line7.sgy"
     * @param cause what ended it
     */
    public static String sentence(String what, Throwable cause) {
        return switch (cause) {
        case DataException e -> e.getMessage();
        case AccessDeniedException e -> e.getFile()
                + ": access is denied; check its permissions or choose another place.";
        case NoSuchFileException e -> e.getFile() + ": there is no such file; check the path, or whether the disk is "
                + "connected.";
        case FileAlreadyExistsException e -> e.getFile() + ": exists already; choose another name or overwrite it.";
        case FileNotFoundException e -> e.getMessage() + "; check the path and its permissions.";
        case FileSystemException e when e.getReason() != null -> e.getFile() + ": "
                + decapitalise(e.getReason()) + remedy(e.getReason());
        case IOException e when e.getMessage() != null -> what + ": " + decapitalise(stripStop(e.getMessage()))
                + remedy(e.getMessage());
        case OutOfMemoryError e -> what + ": not enough memory; close other datasets, or start with a larger heap "
                + "(MOVEOUT_JAVA_OPTS=-Xmx2g).";
        default -> what + ": stopped by an internal error (" + cause.getClass().getSimpleName()
                + "); the error log has the details, please report it.";
        };
    }

    private static String remedy(String reason) {
        String r = reason.toLowerCase(Locale.ROOT);
        if (r.contains("no space") || r.contains("quota")) {
            return "; free some space or choose another disk.";
        }
        if (r.contains("read-only")) {
            return "; choose a place that can be written.";
        }
        return "; check the disk and try again.";
    }

    private static String stripStop(String s) {
        return s.endsWith(".") ? s.substring(0, s.length() - 1) : s;
    }

    private static String decapitalise(String s) {
        return s.length() > 1 && Character.isUpperCase(s.charAt(0)) && Character.isLowerCase(s.charAt(1))
                ? Character.toLowerCase(s.charAt(0)) + s.substring(1) : s;
    }
}
