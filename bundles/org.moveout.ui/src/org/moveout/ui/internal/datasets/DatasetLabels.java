// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Tree;
import org.moveout.data.Dataset;
import org.moveout.flow.Sizes;
import org.moveout.ui.DatasetEntry;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.RecentDataset;
import org.moveout.ui.internal.Icons;

/** Texts, icons and tool tips of the Datasets view. */
public final class DatasetLabels {
    /** The columns, in order. */
    enum Column {
        NAME("Name", 0),
        TRACES("Traces", 76),
        SIZE("Size", 68),
        KIND("Kind", 56);

        private final String title;
        private final int width;

        Column(String title, int width) {
            this.title = title;
            this.width = width;
        }

        String title() {
            return title;
        }

        int width() {
            return width;
        }

        boolean isNumber() {
            return this == TRACES || this == SIZE;
        }
    }

    private final LocalResourceManager resources;

    DatasetLabels(Tree tree) {
        resources = new LocalResourceManager(JFaceResources.getResources(), tree);
    }

    ColumnLabelProvider of(Column column) {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text(element, column);
            }

            @Override
            public Image getImage(Object element) {
                return column == Column.NAME ? resources.create(Icons.descriptor(icon(element))) : null;
            }

            @Override
            public Font getFont(Object element) {
                return element instanceof DatasetTree.Group
                        ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
            }

            @Override
            public String getToolTipText(Object element) {
                return tip(element);
            }
        };
    }

    private static String text(Object element, Column column) {
        if (element instanceof DatasetTree.Group group) {
            return column == Column.NAME ? group.title() : "";
        }
        DatasetEntry entry = (DatasetEntry) element;
        return switch (column) {
        case NAME -> entry.name();
        case KIND -> entry.kind();
        case TRACES -> entry.traces() < 0 ? "" : String.format(Locale.ROOT, "%,d", entry.traces());
        case SIZE -> entry.bytes() < 0 ? "" : Sizes.text(entry.bytes());
        };
    }

    private static String icon(Object element) {
        return switch (element) {
        case DatasetTree.Group g -> g.icon();
        case RecentDataset r when !DatasetsView.isThere(r) -> "dataset-missing";
        default -> icon(((DatasetEntry) element).kind());
        };
    }

    /** The icon of a kind of dataset; see {@link DatasetEntry#kind()}. */
    public static String icon(String kind) {
        return switch (kind) {
        case "store" -> "dataset-store";
        case "memory" -> "dataset-memory";
        default -> "dataset-raw";
        };
    }

    private static String tip(Object element) {
        return switch (element) {
        case OpenDataset d -> {
            StringBuilder tip = new StringBuilder(d.path().toString());
            for (Dataset.Property p : d.dataset().properties()) {
                if (tip.length() < 900) {
                    tip.append('\n').append(p.label()).append(": ").append(p.value());
                }
            }
            yield tip.toString();
        }
        case RecentDataset r -> r.path() + (DatasetsView.isThere(r) ? "" : "\nis no longer there");
        default -> null;
        };
    }
}
