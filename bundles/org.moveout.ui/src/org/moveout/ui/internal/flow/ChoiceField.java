// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.moveout.process.Parameter;

/** One of some alternatives. */
final class ChoiceField extends ParameterField<String> {
    private final Parameter.Choice choice;
    private final Combo combo;

    ChoiceField(Composite form, Parameter.Choice choice, StepEditing editing) {
        super(form, choice, editing);
        this.choice = choice;
        label();
        combo = new Combo(form, SWT.DROP_DOWN | SWT.READ_ONLY);
        choice.options().forEach(o -> combo.add(o.label()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(COLUMNS - 1, 1).grab(true, false)
                .hint(60, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, e -> take(choice.options().get(combo.getSelectionIndex()).id()));
        scrollUnlessFocused(combo);
        finish();
    }

    @Override
    Control control() {
        return combo;
    }

    @Override
    void show(String value) {
        for (int i = 0; i < choice.options().size(); i++) {
            if (choice.options().get(i).id().equals(value) && combo.getSelectionIndex() != i) {
                combo.select(i);
            }
        }
        typedProblem("");
    }
}
