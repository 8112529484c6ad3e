// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.moveout.ui.DatasetEntry;
import org.moveout.ui.OpenDatasets;

/** What is open first, then what was: two groups, the second only if it has something. */
final class DatasetTree implements ITreeContentProvider {
    /**
     * A group of datasets.
     *
     * @param title   its name
     * @param icon    its icon
     * @param entries what is in it
     */
    record Group(String title, String icon, List<? extends DatasetEntry> entries) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Group g && g.title.equals(title);
        }

        @Override
        public int hashCode() {
            return title.hashCode();
        }
    }

    @Override
    public Object[] getElements(Object input) {
        OpenDatasets datasets = (OpenDatasets) input;
        List<Group> groups = new ArrayList<>();
        if (!datasets.open().isEmpty()) {
            groups.add(new Group("Open", "group-open", datasets.open()));
        }
        if (!datasets.recent().isEmpty()) {
            groups.add(new Group("Recent", "group-recent", datasets.recent()));
        }
        return groups.toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
        return element instanceof Group g ? g.entries().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Group;
    }
}
