// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.flow.cli.text.TextTable.Align;
import org.moveout.flow.cli.text.TextTable;
import org.moveout.flow.query.HeaderQuery;

/** Ways to write rows of headers. Rows stream through; nothing is kept. */
interface HeaderRows extends HeaderQuery.Rows {
    /** Writes what comes before the rows. */
    void begin() throws IOException;

    /**
     * Writes what comes after the rows.
     *
     * @param found   how many rows there were
     * @param limited whether there may be more
     */
    void end(long found, boolean limited) throws IOException;

    private static int[] columns(HeaderBatch batch, List<HeaderKey> keys) {
        return keys.stream().mapToInt(batch::indexOf).toArray();
    }

    private static String cell(HeaderBatch batch, int column, int row) {
        return batch.columns().get(column).type().isFloating() ? Quantities.exact(batch.doubles(column)[row])
                : Long.toString(batch.longAt(column, row));
    }

    /** Aligned columns for people. */
    final class Table implements HeaderRows {
        private final Writer out;
        private final List<HeaderKey> keys;
        private final boolean brief;
        private final List<String[]> first = new ArrayList<>();
        private boolean[] shown;
        private TextTable table;

        /**
         * @param brief leave out headers that are the same in the first {@value TextTable#GROUP} rows
         */
        Table(Writer out, List<HeaderKey> keys, boolean brief) {
            this.out = out;
            this.keys = keys;
            this.brief = brief;
        }

        @Override
        public void begin() {
            // the first rows decide about the columns
        }

        @Override
        public void accept(HeaderBatch batch, int[] rows, int count) throws IOException {
            int[] columns = columns(batch, keys);
            for (int i = 0; i < count; i++) {
                String[] cells = new String[columns.length + 1];
                cells[0] = Long.toString(batch.firstTrace() + rows[i]);
                for (int c = 0; c < columns.length; c++) {
                    cells[c + 1] = cell(batch, columns[c], rows[i]);
                }
                if (table != null) {
                    row(cells);
                } else {
                    first.add(cells);
                    if (first.size() == TextTable.GROUP) {
                        settle();
                    }
                }
            }
        }

        private void settle() throws IOException {
            shown = new boolean[keys.size() + 1];
            table = new TextTable(out, "").column(HeaderExpression.TRACE, Align.RIGHT);
            shown[0] = true;
            for (int c = 1; c < shown.length; c++) {
                shown[c] = !brief || first.size() == 1 || varies(c);
                if (shown[c]) {
                    table.column(keys.get(c - 1).name(), Align.RIGHT);
                }
            }
            for (String[] cells : first) {
                row(cells);
            }
            first.clear();
        }

        private boolean varies(int column) {
            String value = first.get(0)[column];
            for (String[] cells : first) {
                if (!cells[column].equals(value)) {
                    return true;
                }
            }
            return false;
        }

        private void row(String[] cells) throws IOException {
            List<String> some = new ArrayList<>();
            for (int c = 0; c < cells.length; c++) {
                if (shown[c]) {
                    some.add(cells[c]);
                }
            }
            table.row(some.toArray(new String[0]));
        }

        @Override
        public void end(long found, boolean limited) throws IOException {
            if (found == 0) {
                out.write("No trace matches.\n");
                return;
            }
            if (table == null) {
                settle();
            }
            table.end();
        }
    }

    /** Comma-separated values with a line of names (RFC 4180, line feeds only). */
    final class Csv implements HeaderRows {
        private final Writer out;
        private final List<HeaderKey> keys;

        Csv(Writer out, List<HeaderKey> keys) {
            this.out = out;
            this.keys = keys;
        }

        @Override
        public void begin() throws IOException {
            StringBuilder line = new StringBuilder(HeaderExpression.TRACE);
            for (HeaderKey key : keys) {
                line.append(',').append(key.name());
            }
            out.write(line.append('\n').toString());
        }

        @Override
        public void accept(HeaderBatch batch, int[] rows, int count) throws IOException {
            int[] columns = columns(batch, keys);
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < count; i++) {
                line.setLength(0);
                line.append(batch.firstTrace() + rows[i]);
                for (int column : columns) {
                    line.append(',').append(cell(batch, column, rows[i]));
                }
                out.write(line.append('\n').toString());
            }
        }

        @Override
        public void end(long found, boolean limited) {
            // the last row is the end
        }
    }

    /** One JSON object with the names of the columns and an array for each row. */
    final class Json implements HeaderRows {
        private final JsonWriter json;
        private final List<HeaderKey> keys;

        Json(JsonWriter json, List<HeaderKey> keys) {
            this.json = json;
            this.keys = keys;
        }

        @Override
        public void begin() throws IOException {
            json.beginObject().name("columns").beginRow().value(HeaderExpression.TRACE);
            for (HeaderKey key : keys) {
                json.value(key.name());
            }
            json.end().name("rows").beginArray();
        }

        @Override
        public void accept(HeaderBatch batch, int[] rows, int count) throws IOException {
            int[] columns = columns(batch, keys);
            for (int i = 0; i < count; i++) {
                json.beginRow().value(batch.firstTrace() + rows[i]);
                for (int c : columns) {
                    if (batch.columns().get(c).type().isFloating()) {
                        json.value(batch.doubles(c)[rows[i]]);
                    } else {
                        json.value(batch.longAt(c, rows[i]));
                    }
                }
                json.end();
            }
        }

        @Override
        public void end(long found, boolean limited) throws IOException {
            json.end().field("count", found).field("limited", limited).end();
        }
    }
}
