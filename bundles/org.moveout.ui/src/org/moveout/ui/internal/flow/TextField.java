// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;

/** Text that is checked while it is typed; also the base of fields with a button beside the text. */
class TextField<T> extends ParameterField<T> {
    private final Text text;
    private boolean showing;

    TextField(Composite form, Parameter<T> parameter, StepEditing editing) {
        this(form, parameter, editing, 1);
        finish();
    }

    /** Leaves some columns at the right for a subclass, which calls {@link #finish()} itself. */
    TextField(Composite form, Parameter<T> parameter, StepEditing editing, int own) {
        super(form, parameter, editing);
        label();
        text = new Text(form, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(COLUMNS - own, 1).grab(true, false)
                .hint(60, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, e -> {
            if (!showing) {
                take(text.getText());
            }
        });
    }

    @Override
    final Control control() {
        return text;
    }

    final Text text() {
        return text;
    }

    @Override
    final void show(T value) {
        boolean same;
        try {
            same = parameter().parse(text.getText()).equals(value);
        } catch (ParameterException e) {
            same = false;
        }
        if (!same) {
            showing = true;
            text.setText(parameter().print(value));
            showing = false;
            typedProblem("");
        }
    }
}
