// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.moveout.data.DataException;

/** Opens files for reading, turning what may go wrong into plain sentences. */
final class Channels {
    private Channels() {
    }

    static FileChannel open(Path path) throws DataException {
        if (Files.isDirectory(path)) {
            throw DataException.of(path, "this is a directory, not a SEG-Y file", "choose a file inside it");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // opening a pipe would wait for somebody to write into it
            throw DataException.of(path, "this is a device or a pipe, not a file", "copy the data into a file first");
        }
        try {
            return FileChannel.open(path, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new DataException(path + ": there is no such file; check its name and folder.", e);
        } catch (AccessDeniedException e) {
            throw new DataException(name(path) + ": you have no permission to read the file; change its permissions or"
                    + " copy it to a place of your own.", e);
        } catch (IOException e) {
            throw new DataException(name(path) + ": the file cannot be opened (" + reason(e)
                    + "); check the disk or the network.", e);
        }
    }

    static String reason(IOException e) {
        String m = e.getMessage();
        return m == null || m.isBlank() ? "no reason given" : m;
    }

    private static Path name(Path path) {
        Path name = path.getFileName();
        return name == null ? path : name;
    }
}
