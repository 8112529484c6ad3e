// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;

class DiskProblemTest {
    private static final Path STORE = Path.of("line7.moveout");

    @Test
    void aFullDiskIsToldWithFigures() {
        for (String text : new String[] { "No space left on device", "There is not enough space on the disk" }) {
            String message = DiskProblem.of(STORE, new IOException(text), 12_400_000_000L).getMessage();
            assertTrue(message.startsWith("line7.moveout: the disk is full (about 12.4 GB more needed, "), message);
            assertTrue(message.contains(" free); free some space"), message);
        }
    }

    @Test
    void missingPermissionNamesTheDirectory() {
        String message = DiskProblem.of(Path.of("/data/out/line7.moveout"), new AccessDeniedException("/data/out/x"), 1)
                .getMessage();
        assertTrue(message.contains("you may not write to"), message);
        assertTrue(message.contains("out"), message);
    }

    @Test
    void whatIsASentenceAlreadyStaysOne() {
        DataException known = new DataException("It is so.");
        assertSame(known, DiskProblem.of(STORE, known, 1));
    }
}
