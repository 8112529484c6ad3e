// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns of text under headings. Columns are as wide as their widest cell, in groups of {@value #GROUP} rows, so that
 * tables of any length take constant memory. Not thread-safe.
 */
public final class TextTable {
    /** Rows after which widths are settled; later cells that are wider push their line to the right. */
    public static final int GROUP = 1000;

    /** Where the cells of a column are flush. */
    public enum Align {
        /** For words. */
        LEFT,
        /** For numbers. */
        RIGHT
    }

    private static final String GAP = "  ";

    private final Writer out;
    private final String indent;
    private final List<String> headings = new ArrayList<>();
    private final List<Align> aligns = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private int[] widths;

    /**
     * @param out    receives the lines
     * @param indent put before each line
     */
    public TextTable(Writer out, String indent) {
        this.out = out;
        this.indent = indent;
    }

    /** Adds a column; all columns come before the first row. */
    public TextTable column(String heading, Align align) {
        headings.add(heading);
        aligns.add(align);
        return this;
    }

    /** Adds a row, one cell for each column. */
    public void row(String... cells) throws IOException {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + headings.size() + " columns");
        }
        rows.add(cells);
        if (rows.size() == GROUP) {
            flush();
        }
    }

    /** Writes what is left (and the headings of an empty table). */
    public void end() throws IOException {
        flush();
    }

    private void flush() throws IOException {
        boolean first = widths == null;
        if (first) {
            widths = new int[headings.size()];
            widen(headings.toArray(new String[0]));
        }
        for (String[] row : rows) {
            widen(row);
        }
        if (first) {
            line(headings.toArray(new String[0]));
        }
        for (String[] row : rows) {
            line(row);
        }
        rows.clear();
    }

    private void widen(String[] cells) {
        for (int c = 0; c < cells.length; c++) {
            widths[c] = Math.max(widths[c], cells[c].length());
        }
    }

    private void line(String[] cells) throws IOException {
        StringBuilder line = new StringBuilder(indent);
        for (int c = 0; c < cells.length; c++) {
            if (c > 0) {
                line.append(GAP);
            }
            int pad = widths[c] - cells[c].length();
            if (aligns.get(c) == Align.RIGHT) {
                pad(line, pad);
            }
            line.append(cells[c]);
            if (aligns.get(c) == Align.LEFT && c < cells.length - 1) {
                pad(line, pad);
            }
        }
        out.write(line.append('\n').toString());
    }

    static void pad(StringBuilder line, int blanks) {
        for (int i = 0; i < blanks; i++) {
            line.append(' ');
        }
    }
}
