// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines. */
public final class Wrap {
    private Wrap() {
    }

    /**
     * Breaks at blanks; words that are too long stand alone.
     *
     * @param width characters of a line at most
     * @return at least one line
     */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf(' ', at);
            end = end < 0 ? text.length() : end;
            if (line.length() > 0 && line.length() + 1 + end - at > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (end > at) {
                line.append(line.length() > 0 ? " " : "").append(text, at, end);
            }
            at = end + 1;
        }
        lines.add(line.toString());
        return lines;
    }
}
