// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.moveout.ui.Sample;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.Commands;
import org.moveout.ui.internal.Icons;

/** What the Datasets view shows while there is nothing to list: an invitation. */
final class EmptyDatasets {
    private final Composite control;

    EmptyDatasets(Composite parent, IWorkbenchPage page) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 24).spacing(0, 8).applyTo(control);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), control);
        Label icon = new Label(control, SWT.NONE);
        icon.setImage(resources.create(Icons.descriptor("open")));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.END).grab(true, true).applyTo(icon);
        Label text = new Label(control, SWT.WRAP | SWT.CENTER);
        text.setText("Open a SEG-Y file or drop one here");
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).applyTo(text);
        link("Open a file", () -> Commands.run(page, Commands.OPEN));
        link("Import into a store", () -> Commands.run(page, Commands.IMPORT));
        Sample.path().ifPresent(sample -> link("Open the sample line", () -> Sections.open(page, sample)));
        Label rest = new Label(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rest);
    }

    Control control() {
        return control;
    }

    private void link(String text, Runnable action) {
        Link link = new Link(control, SWT.NONE);
        link.setText("<a>" + text + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(link);
    }
}
