// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.List;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.moveout.data.HeaderColumn;
import org.moveout.flow.headers.HeaderPages;

/**
 * The rows and columns of the table as NatTable wants them: values, names of columns, numbers of traces and the corner
 * between them. Values that are not there yet are dots. For the user-interface thread.
 */
final class HeaderCells {
    private static final String DOTS = "\u2026";

    private final int mostRows;
    private List<HeaderColumn> columns = List.of();
    private HeaderPages pages;

    /**
     * @param mostRows the table can show; there are none beyond
     */
    HeaderCells(int mostRows) {
        this.mostRows = mostRows;
    }

    void setPages(HeaderPages now) {
        pages = now;
    }

    /** Where values come from; null before the first. */
    HeaderPages pages() {
        return pages;
    }

    void setColumns(List<HeaderColumn> now) {
        columns = List.copyOf(now);
    }

    /** The columns by their index, which is not where they stand on the screen. */
    List<HeaderColumn> columns() {
        return columns;
    }

    /** How many rows there are. */
    int count() {
        return pages == null ? 0 : (int) Math.min(pages.source().rows().count(), mostRows);
    }

    /** Whether a value is not there yet. */
    boolean isAwaited(int column, int row) {
        return pages != null && column < columns.size() && row < count()
                && pages.cell(columns.get(column), row).isEmpty();
    }

    IDataProvider values() {
        return new Values();
    }

    IDataProvider names() {
        return new Names();
    }

    IDataProvider numbers() {
        return new Numbers();
    }

    IDataProvider corner() {
        return new Corner();
    }

    private abstract static class Provider implements IDataProvider {
        @Override
        public void setDataValue(int columnIndex, int rowIndex, Object newValue) {
            throw new UnsupportedOperationException("headers are only shown");
        }
    }

    private final class Values extends Provider {
        @Override
        public Object getDataValue(int columnIndex, int rowIndex) {
            return columnIndex >= columns.size() || rowIndex >= count() ? ""
                    : pages.cell(columns.get(columnIndex), rowIndex).map(HeaderPages.Cell::text).orElse(DOTS);
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public int getRowCount() {
            return count();
        }
    }

    private final class Names extends Provider {
        @Override
        public Object getDataValue(int columnIndex, int rowIndex) {
            return columnIndex < columns.size() ? columns.get(columnIndex).key().label() : "";
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }

    private final class Numbers extends Provider {
        @Override
        public Object getDataValue(int columnIndex, int rowIndex) {
            return rowIndex < count() ? Long.toString(pages.source().rows().trace(rowIndex)) : "";
        }

        @Override
        public int getColumnCount() {
            return 1;
        }

        @Override
        public int getRowCount() {
            return count();
        }
    }

    private static final class Corner extends Provider {
        @Override
        public Object getDataValue(int columnIndex, int rowIndex) {
            return "Trace";
        }

        @Override
        public int getColumnCount() {
            return 1;
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}
