// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.Objects;

/**
 * Something worth telling about a file: a decision, a doubt or a defect.
 *
 * @param severity how much it matters
 * @param sentence one plain sentence: what was found and what was decided
 */
public record Finding(Severity severity, String sentence) {
    /** How much a finding matters. */
    public enum Severity {
        /** Good to know; nothing is wrong. */
        INFO,
        /** The file contradicts itself or the standard, and a choice was made that may need a look. */
        WARNING
    }

    /** Validates the values. */
    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(sentence);
    }
}
