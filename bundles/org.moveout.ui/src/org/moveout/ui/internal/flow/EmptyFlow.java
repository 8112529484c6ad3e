// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.List;
import java.util.function.Consumer;

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
import org.moveout.flow.edit.FlowPreset;
import org.moveout.ui.internal.Icons;

/** What the Flow view shows while there are no steps: how to begin. */
final class EmptyFlow {
    private static final int PRESETS = 3;

    private final Composite control;
    private final Link first;

    /** What can be begun with. */
    interface Ways {
        /** Choose a processor; below a control. */
        void add(Control below);

        /** Choose a file. */
        void open();
    }

    EmptyFlow(Composite parent, List<FlowPreset> presets, Consumer<FlowPreset> take, Ways ways) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 24).spacing(0, 8).applyTo(control);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), control);
        Label icon = new Label(control, SWT.NONE);
        icon.setImage(resources.create(Icons.descriptor("flow")));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.END).grab(true, true).applyTo(icon);
        text("A flow is what is done to the traces, step by step.");
        first = link("Add a step...", "Choose a processor from the list", null);
        first.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> ways.add(first)));
        link("Open a flow file...", "Or drop one here", ways::open);
        if (!presets.isEmpty()) {
            text("Or begin with");
            for (FlowPreset preset : presets.subList(0, Math.min(PRESETS, presets.size()))) {
                link(preset.name(), preset.description(), () -> take.accept(preset));
            }
        }
        Label rest = new Label(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rest);
    }

    Composite control() {
        return control;
    }

    boolean setFocus() {
        return first.setFocus();
    }

    private void text(String words) {
        Label text = new Label(control, SWT.WRAP | SWT.CENTER);
        text.setText(words);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT)
                .indent(0, 6).applyTo(text);
    }

    private Link link(String text, String tip, Runnable action) {
        Link link = new Link(control, SWT.NONE);
        link.setText("<a>" + text.replace("&", "&&") + "</a>");
        link.setToolTipText(tip);
        if (action != null) {
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        }
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(link);
        return link;
    }
}
