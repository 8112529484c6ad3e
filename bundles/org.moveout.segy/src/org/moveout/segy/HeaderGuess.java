// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.Objects;

import org.moveout.data.HeaderKey;

/**
 * Where a header field seems to be, judged by its values in sampled traces.
 *
 * @param key        the field
 * @param firstByte  one-based
 * @param type       how it is stored
 * @param confidence how sure
 * @param reason     what speaks for it, as a short phrase: "61 inlines by 202 crosslines, complete grid"
 */
public record HeaderGuess(HeaderKey key, int firstByte, FieldType type, Confidence confidence, String reason) {
    /** How sure a guess is. */
    public enum Confidence {
        /** The values leave little doubt. */
        CERTAIN,
        /** The values fit. */
        LIKELY,
        /** The values do not contradict. */
        POSSIBLE;

        /** In words. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Validates the values. */
    public HeaderGuess {
        Objects.requireNonNull(key);
        Objects.requireNonNull(type);
        Objects.requireNonNull(confidence);
        Objects.requireNonNull(reason);
    }

    /** As one line: "CDP at byte 21 (certain): 1 to 534, one per trace". */
    public String line() {
        return key.label() + " at byte " + firstByte + " (" + confidence + "): " + reason;
    }
}
