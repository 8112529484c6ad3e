// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.moveout.process.Parameter;
import org.moveout.ui.internal.CheckBox;

/** Yes or no. */
final class FlagField extends ParameterField<Boolean> {
    private final Button check;

    FlagField(Composite form, Parameter.Flag flag, StepEditing editing) {
        super(form, flag, editing);
        new Label(form, SWT.NONE);
        check = CheckBox.create(form);
        check.setText(flag.label().replace("&", "&&"));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(COLUMNS - 1, 1).applyTo(check);
        check.addListener(SWT.Selection, e -> editing.set(flag, check.getSelection()));
        finish();
    }

    @Override
    Control control() {
        return check;
    }

    @Override
    void show(Boolean value) {
        check.setSelection(value);
    }
}
