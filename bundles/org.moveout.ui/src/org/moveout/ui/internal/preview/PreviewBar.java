// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.moveout.ui.internal.CheckBox;
import org.moveout.ui.internal.Icons;

/** The controls of a preview, in the Flow view: on or off, of what, which panes; and how long it took. */
public final class PreviewBar {
    private final Composite control;
    private final LivePreview preview;
    private final Button on;
    private final Label news;
    private final Combo scope;
    private final Combo panes;
    private final Composite trouble;
    private final CLabel sign;
    private final Label problem;

    /**
     * Creates the controls.
     *
     * @param parent  has a grid layout
     * @param preview what they control; closed with them
     */
    public PreviewBar(Composite parent, LivePreview preview) {
        this.preview = preview;
        control = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(control);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), control);
        on = CheckBox.create(control);
        on.setText("Pre&view");
        on.setToolTipText("Show what the flow makes of the section, beside it, while you change it");
        on.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> preview.choose(preview.choices().withOn(on.getSelection()))));
        news = new Label(control, SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(news);
        scope = combo("What is processed: the traces shown, taken as gathers of their own, or whatever you look at as "
                + "processing the whole dataset would do it", Arrays.stream(PreviewChoices.Scope.values())
                        .map(PreviewChoices.Scope::label).toArray(String[]::new));
        scope.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> preview.choose(
                preview.choices().withScope(PreviewChoices.Scope.values()[scope.getSelectionIndex()]))));
        panes = combo("What is shown. Press Space in the section to flip between the panes",
                Arrays.stream(PreviewChoices.Panes.values()).map(PreviewChoices.Panes::label).toArray(String[]::new));
        panes.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> preview.choose(
                preview.choices().withPanes(PreviewChoices.Panes.values()[panes.getSelectionIndex()]))));
        trouble = new Composite(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).exclude(true).applyTo(trouble);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2, 0).applyTo(trouble);
        sign = new CLabel(trouble, SWT.NONE);
        sign.setMargins(0, 0, 2, 0);
        sign.setImage(resources.create(Icons.descriptor("error")));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(sign);
        problem = new Label(trouble, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).applyTo(problem);
        preview.addListener(this::update);
        control.addDisposeListener(e -> preview.close());
        update();
    }

    private Combo combo(String tip, String... items) {
        Combo combo = new Combo(control, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items);
        combo.setToolTipText(tip);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
        return combo;
    }

    private void update() {
        if (control.isDisposed()) {
            return;
        }
        PreviewChoices choices = preview.choices();
        boolean steps = preview.hasSteps();
        boolean active = steps && choices.on();
        on.setEnabled(steps);
        on.setSelection(active);
        scope.select(choices.scope().ordinal());
        scope.setEnabled(active);
        panes.select(choices.panes().ordinal());
        panes.setEnabled(active);
        text(news, steps ? preview.news() : "Add a step to see it.");
        news.setToolTipText(preview.news());
        String sentence = preview.problem();
        GridData data = (GridData) trouble.getLayoutData();
        if (!sentence.equals(problem.getText()) || data.exclude != sentence.isEmpty()) {
            text(problem, sentence);
            data.exclude = sentence.isEmpty();
            trouble.setVisible(!data.exclude);
            control.requestLayout();
        }
    }

    private static void text(Label label, String text) {
        String plain = text.replace("&", "&&");
        if (!plain.equals(label.getText())) {
            label.setText(plain);
        }
    }

    /** What the controls say, for tests: whether it is on, the news and the problem. */
    String state() {
        return on.getSelection() + "|" + news.getText() + "|" + problem.getText();
    }
}
