// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.moveout.data.HeaderKey;
import org.moveout.flow.headers.SortTraces;

/** The criteria the table is sorted by. The sorting itself is done elsewhere, in the background. */
final class SortCriteria implements ISortModel {
    private final IntFunction<HeaderKey> columns;
    private final Consumer<List<SortTraces.Key>> changed;
    private List<SortTraces.Key> keys = List.of();

    /**
     * @param columns the key of a column, by its index
     * @param changed told when the user has chosen others
     */
    SortCriteria(IntFunction<HeaderKey> columns, Consumer<List<SortTraces.Key>> changed) {
        this.columns = columns;
        this.changed = changed;
    }

    /** The criteria, the first one counting most. */
    List<SortTraces.Key> keys() {
        return keys;
    }

    /** Sets the criteria without telling anybody. */
    void set(List<SortTraces.Key> now) {
        keys = List.copyOf(now);
    }

    private int place(int column) {
        HeaderKey key = columns.apply(column);
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        // only asked for by features that this table does not have
        return List.of();
    }

    @Override
    public boolean isColumnIndexSorted(int columnIndex) {
        return place(columnIndex) >= 0;
    }

    @Override
    public SortDirectionEnum getSortDirection(int columnIndex) {
        int at = place(columnIndex);
        return at < 0 ? SortDirectionEnum.NONE
                : keys.get(at).descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public int getSortOrder(int columnIndex) {
        return place(columnIndex);
    }

    @SuppressWarnings("rawtypes")
    @Override
    public List<Comparator> getComparatorsForColumnIndex(int columnIndex) {
        return List.of();
    }

    @Override
    public Comparator<?> getColumnComparator(int columnIndex) {
        return null;
    }

    @Override
    public void sort(int columnIndex, SortDirectionEnum direction, boolean accumulate) {
        HeaderKey key = columns.apply(columnIndex);
        List<SortTraces.Key> now = new ArrayList<>();
        if (accumulate) {
            now.addAll(keys);
        }
        int at = -1;
        for (int i = 0; i < now.size(); i++) {
            at = now.get(i).key().equals(key) ? i : at;
        }
        if (at >= 0) {
            now.remove(at);
        }
        if (direction != SortDirectionEnum.NONE) {
            now.add(at >= 0 ? at : now.size(), new SortTraces.Key(key, direction == SortDirectionEnum.DESC));
        }
        keys = List.copyOf(now);
        changed.accept(keys);
    }

    @Override
    public void clear() {
        keys = List.of();
        changed.accept(keys);
    }
}
