// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.moveout.segy.Finding;
import org.moveout.segy.HeaderGuess;
import org.moveout.segy.SegyScan;
import org.moveout.ui.internal.Icons;

/** What the scanner found out, line by line with an icon for how much it matters or how sure it is. */
final class FindingTable {
    private final TableViewer viewer;
    private final TableViewerColumn column;
    private final LocalResourceManager resources;

    private record Line(String icon, String text) {
    }

    FindingTable(Composite parent) {
        Composite box = new Composite(parent, SWT.NONE);
        box.setLayout(new FillLayout());
        resources = new LocalResourceManager(JFaceResources.getResources(), box);
        viewer = new TableViewer(box, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column = new TableViewerColumn(viewer, SWT.LEFT);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return ((Line) element).text();
            }

            @Override
            public Image getImage(Object element) {
                return resources.create(Icons.descriptor(((Line) element).icon()));
            }

            @Override
            public String getToolTipText(Object element) {
                return ((Line) element).text();
            }
        });
        ColumnViewerToolTipSupport.enableFor(viewer);
    }

    Control control() {
        return viewer.getTable().getParent();
    }

    /** Shows warnings, then what header fields seem to be, then the rest. */
    void show(SegyScan scan) {
        List<Line> lines = new ArrayList<>();
        scan.findings().stream().filter(f -> f.severity() == Finding.Severity.WARNING)
                .forEach(f -> lines.add(new Line("warning", f.sentence())));
        for (HeaderGuess guess : scan.guesses()) {
            lines.add(new Line(switch (guess.confidence()) {
            case CERTAIN -> "certain";
            case LIKELY -> "likely";
            case POSSIBLE -> "unsure";
            }, guess.line()));
        }
        scan.findings().stream().filter(f -> f.severity() != Finding.Severity.WARNING)
                .forEach(f -> lines.add(new Line("info", f.sentence())));
        viewer.setInput(lines);
        // as wide as the longest sentence, which scrolling then reaches
        column.getColumn().pack();
    }

    void clear() {
        viewer.setInput(List.of());
    }
}
