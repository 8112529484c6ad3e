// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Labels and values in two columns, as wide as the longest label. Not thread-safe. */
public final class Listing {
    private static final int LEAST_WIDTH = 16;

    private final String indent;
    private final List<String> labels = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /**
     * @param indent put before each line
     */
    public Listing(String indent) {
        this.indent = indent;
    }

    /** Adds a line; a value of several lines goes on below itself. */
    public Listing add(String label, String value) {
        labels.add(label);
        values.add(value);
        return this;
    }

    /** Writes all lines. */
    public void write(Writer out) throws IOException {
        int width = LEAST_WIDTH;
        for (String label : labels) {
            width = Math.max(width, label.length());
        }
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            for (String line : values.get(i).split("\n", -1)) {
                StringBuilder text = new StringBuilder(indent).append(label);
                TextTable.pad(text, width - label.length() + 2);
                out.write(text.append(line).toString().stripTrailing());
                out.write('\n');
                label = "";
            }
        }
    }
}
