// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    static Stream<Throwable> causes() {
        return Stream.of(new AccessDeniedException("/a/b.sgy"), new NoSuchFileException("/a/b.sgy"),
                new FileSystemException("/a/b.sgy", null, "No space left on device"),
                new FileSystemException("/a/b.sgy", null, "Read-only file system"),
                new IOException("Input/output error"), new IOException(), new OutOfMemoryError("Java heap space"),
                new NullPointerException());
    }

    @ParameterizedTest
    @MethodSource("causes")
    void everyFailureIsOneSentenceWithARemedy(Throwable cause) {
        String sentence = Failures.sentence("Import b.sgy", cause);
        assertTrue(sentence.endsWith("."), sentence);
        assertTrue(sentence.contains(";"), "no remedy: " + sentence);
        assertFalse(sentence.contains("java."), sentence);
        assertFalse(sentence.contains("\n"), sentence);
        assertFalse(sentence.contains("null"), sentence);
    }

    @Test
    void aFullDiskIsNamed() {
        assertEquals("/a/b.sgy: no space left on device; free some space or choose another disk.",
                Failures.sentence("Import b.sgy", new FileSystemException("/a/b.sgy", null,
                        "No space left on device")));
    }
}
