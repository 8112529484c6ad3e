// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@link SegyScanner} found out about a file.
 *
 * @param file          the file
 * @param fileSize      its length in bytes
 * @param layout        how to read it
 * @param findings      decisions, doubts and defects, most important first
 * @param textHeader    the textual header as lines for people
 * @param extendedTexts the extended textual headers likewise, in file order
 * @param binaryHeader  the binary header
 * @param guesses       where header fields seem to be, surest first
 */
public record SegyScan(Path file, long fileSize, SegyLayout layout, List<Finding> findings, String textHeader,
        List<String> extendedTexts, BinaryHeader binaryHeader, List<HeaderGuess> guesses) {
    /** Copies the lists. */
    public SegyScan {
        findings = List.copyOf(findings);
        extendedTexts = List.copyOf(extendedTexts);
        guesses = List.copyOf(guesses);
    }
}
