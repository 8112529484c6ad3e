// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.moveout.process.Parameter;

/** The name of a trace header: typed, or one of those that the data of the active section has. */
final class HeaderField extends ParameterField<String> {
    private final Combo combo;
    private List<String> proposed = List.of();
    private boolean showing;

    HeaderField(Composite form, Parameter.Header header, StepEditing editing) {
        super(form, header, editing);
        label();
        combo = new Combo(form, SWT.DROP_DOWN);
        combo.setVisibleItemCount(16);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(COLUMNS - 1, 1).grab(true, false)
                .hint(60, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Modify, e -> {
            if (!showing) {
                take(combo.getText());
            }
        });
        scrollUnlessFocused(combo);
        finish();
    }

    @Override
    Control control() {
        return combo;
    }

    @Override
    void show(String value) {
        propose(editing().headers());
        if (!combo.getText().strip().equals(value)) {
            showing = true;
            combo.setText(value);
            showing = false;
            typedProblem("");
        }
    }

    private void propose(List<String> names) {
        if (!names.equals(proposed) && !combo.isFocusControl()) {
            proposed = names;
            String text = combo.getText();
            showing = true;
            combo.setItems(names.toArray(String[]::new));
            combo.setText(text);
            showing = false;
        }
    }
}
