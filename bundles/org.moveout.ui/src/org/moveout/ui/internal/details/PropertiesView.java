// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.moveout.data.Dataset.Property;
import org.moveout.flow.Sizes;
import org.moveout.ui.OpenDataset;

/** What a dataset is: counts, sampling, format, sizes, each with its unit. */
public final class PropertiesView extends FollowingView {
    private Composite stack;
    private Composite empty;
    private Composite list;
    private TableViewer viewer;

    @Override
    public void createPartControl(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        empty = hint(stack, "Open a section to see its properties.");
        list = new Composite(stack, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        list.setLayout(layout);
        viewer = new TableViewer(list, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, "Property", 42, true);
        column(layout, "Value", 58, false);
        ColumnViewerToolTipSupport.enableFor(viewer);
        follow();
    }

    private void column(TableColumnLayout layout, String title, int weight, boolean label) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                Property p = (Property) element;
                return label ? p.label() : p.value();
            }

            @Override
            public String getToolTipText(Object element) {
                Property p = (Property) element;
                return p.label() + ": " + p.value();
            }
        });
    }

    /** A composite with one centred line, for views that have nothing to show. */
    static Composite hint(Composite parent, String text) {
        Composite box = new Composite(parent, SWT.NONE);
        box.setLayout(new GridLayout());
        Label label = new Label(box, SWT.WRAP | SWT.CENTER);
        label.setText(text);
        label.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        return box;
    }

    @Override
    protected void show(Optional<OpenDataset> dataset) {
        ((StackLayout) stack.getLayout()).topControl = dataset.isPresent() ? list : empty;
        stack.layout();
        if (dataset.isEmpty()) {
            viewer.setInput(List.of());
            setContentDescription("");
            return;
        }
        OpenDataset d = dataset.get();
        List<Property> lines = new ArrayList<>();
        lines.add(new Property("Name", d.name()));
        lines.addAll(d.dataset().properties());
        lines.add(new Property("Size on disk", Sizes.text(d.bytes())));
        lines.add(new Property("Location", d.path().toString()));
        viewer.setInput(lines);
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }
}
