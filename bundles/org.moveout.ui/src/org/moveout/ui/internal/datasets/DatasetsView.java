// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import java.nio.file.Files;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.moveout.ui.DatasetEntry;
import org.moveout.ui.DropFiles;
import org.moveout.ui.Ids;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.Sections;

/** Open and recent datasets. A double click opens a section, files dropped here are opened. */
public final class DatasetsView extends ViewPart {
    private final Runnable refresh = this::refresh;

    private OpenDatasets datasets;
    private Composite stack;
    private Composite list;
    private EmptyDatasets empty;
    private TreeViewer viewer;

    @Override
    public void createPartControl(Composite parent) {
        datasets = OpenDatasets.of(getSite());
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        empty = new EmptyDatasets(stack, getSite().getPage());
        list = new Composite(stack, SWT.NONE);
        createTree();
        DropFiles.accept(stack, getSite().getWorkbenchWindow());
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker("open"));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
        getSite().registerContextMenu(menu, viewer);
        getSite().setSelectionProvider(viewer);
        getSite().getService(IContextService.class).activateContext(Ids.DATASETS_CONTEXT);
        datasets.addListener(refresh);
        refresh();
    }

    private void createTree() {
        viewer = new TreeViewer(list, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTree().setHeaderVisible(true);
        TreeColumnLayout layout = new TreeColumnLayout();
        list.setLayout(layout);
        DatasetLabels labels = new DatasetLabels(viewer.getTree());
        for (DatasetLabels.Column column : DatasetLabels.Column.values()) {
            boolean number = column.isNumber();
            TreeViewerColumn c = new TreeViewerColumn(viewer, number ? SWT.RIGHT : SWT.LEFT);
            c.getColumn().setText(column.title());
            c.setLabelProvider(labels.of(column));
            layout.setColumnData(c.getColumn(), column == DatasetLabels.Column.NAME ? new ColumnWeightData(100, 130)
                    : new ColumnPixelData(column.width(), true, true));
        }
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(new DatasetTree());
        viewer.setInput(datasets);
        viewer.addDoubleClickListener(e -> doubleClicked(((IStructuredSelection) e.getSelection()).getFirstElement()));
    }

    private void doubleClicked(Object element) {
        if (element instanceof DatasetEntry entry) {
            Sections.open(getSite().getPage(), entry.path());
        } else {
            viewer.setExpandedState(element, !viewer.getExpandedState(element));
        }
    }

    private void refresh() {
        if (stack.isDisposed()) {
            return;
        }
        boolean nothing = datasets.open().isEmpty() && datasets.recent().isEmpty();
        StackLayout layout = (StackLayout) stack.getLayout();
        layout.topControl = nothing ? empty.control() : list;
        stack.layout();
        viewer.refresh();
        viewer.expandAll();
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == list) {
            viewer.getControl().setFocus();
        } else {
            empty.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (datasets != null) {
            datasets.removeListener(refresh);
        }
        super.dispose();
    }

    /** Whether a recent dataset is still there; only asked for drawing a few lines. */
    static boolean isThere(DatasetEntry entry) {
        return Files.exists(entry.path());
    }
}
