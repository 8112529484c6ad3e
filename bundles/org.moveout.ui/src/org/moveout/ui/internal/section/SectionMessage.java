// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.Map;

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
import org.moveout.ui.internal.Icons;

/** What stands in a section instead of data: that it is being opened, or one sentence why it cannot be. */
final class SectionMessage {
    private final Composite outer;
    private final LocalResourceManager resources;
    private Composite inner;
    private String text = "";

    SectionMessage(Composite parent) {
        outer = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(outer);
        resources = new LocalResourceManager(JFaceResources.getResources(), outer);
    }

    Composite control() {
        return outer;
    }

    /** What is shown. */
    String text() {
        return text;
    }

    /**
     * Shows a sentence.
     *
     * @param icon     name of the icon
     * @param sentence for the user
     * @param links    what can be done, in order
     */
    void show(String icon, String sentence, Map<String, Runnable> links) {
        text = sentence;
        for (Control old : outer.getChildren()) {
            old.dispose();
        }
        inner = new Composite(outer, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(inner);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 20).spacing(10, 10).applyTo(inner);
        Label image = new Label(inner, SWT.NONE);
        image.setImage(resources.create(Icons.descriptor(icon)));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(image);
        Label label = new Label(inner, SWT.WRAP);
        label.setText(sentence.replace("&", "&&"));
        int width = Math.min(560, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(label);
        if (!links.isEmpty()) {
            Composite row = new Composite(inner, SWT.NONE);
            GridDataFactory.fillDefaults().span(2, 1).indent(26, 0).applyTo(row);
            GridLayoutFactory.fillDefaults().numColumns(links.size()).spacing(18, 0).applyTo(row);
            links.forEach((name, action) -> {
                Link link = new Link(row, SWT.NONE);
                link.setText("<a>" + name + "</a>");
                link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
            });
        }
        outer.layout(true, true);
    }
}
