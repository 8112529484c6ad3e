// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.moveout.data.HeaderKey;

/**
 * What a textual header says about header bytes and about the vertical axis.
 *
 * @param bytes first bytes named for a key
 * @param depth the words that make the vertical axis depth, if there are any
 */
record TextHints(Map<HeaderKey, Integer> bytes, Optional<String> depth) {
    private static final Pattern INLINE = place("(?:in-?\\s?line|iline)(?:\\s*(?:number|no\\.?|#))?");
    private static final Pattern CROSSLINE = place("(?:cross-?\\s?line|x-?line)(?:\\s*(?:number|no\\.?|#))?");
    private static final Pattern X = place("(?:cdp[ _-]?x|x[ -]coord(?:inate)?)");
    private static final Pattern Y = place("(?:cdp[ _-]?y|y[ -]coord(?:inate)?)");
    private static final Pattern DEPTH = Pattern.compile("(?i)(?:(?:vertical\\s+)?domain|vertical\\s+axis|z[- ]axis)"
            + "\\s*[:=]?\\s*(?:is\\s+)?depth\\b|sample\\s+(?:interval|rate)\\s*[:=]?\\s*\\d+(?:\\.\\d+)?\\s*"
            + "(?:m|metres?|meters?)\\b(?!\\s*s)");

    private static Pattern place(String name) {
        return Pattern.compile("(?i)\\b" + name
                + "\\s*(?:[:=(]|\\bin\\b|\\bat\\b|\\bis\\b)?\\s*(?:trace\\s+header\\s+)?"
                + "bytes?\\s*[:=]?\\s*(\\d{1,3})\\b");
    }

    static TextHints of(String text) {
        Map<HeaderKey, Integer> bytes = new HashMap<>();
        find(INLINE, text, HeaderKey.INLINE, bytes);
        find(CROSSLINE, text, HeaderKey.CROSSLINE, bytes);
        find(X, text, HeaderKey.CDP_X, bytes);
        find(Y, text, HeaderKey.CDP_Y, bytes);
        Matcher m = DEPTH.matcher(text);
        return new TextHints(Map.copyOf(bytes), m.find() ? Optional.of(m.group().strip().replaceAll("\\s+", " "))
                : Optional.empty());
    }

    private static void find(Pattern pattern, String text, HeaderKey key, Map<HeaderKey, Integer> bytes) {
        Matcher m = pattern.matcher(text);
        if (m.find()) {
            int b = Integer.parseInt(m.group(1));
            if (b >= 1 && b <= StandardFields.HEADER_BYTES - 3) {
                bytes.put(key, b);
            }
        }
    }

    /** Whether the text names this byte for the key. */
    boolean names(HeaderKey key, int firstByte) {
        return bytes.getOrDefault(key, -1) == firstByte;
    }
}
