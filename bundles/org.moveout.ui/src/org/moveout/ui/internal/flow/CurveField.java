// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.moveout.process.Knots;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.ui.internal.Accessibility;
import org.moveout.ui.internal.Icons;

/** A curve by its points, as text and in a table of its own. */
final class CurveField extends TextField<Knots> {
    private final Parameter.Curve curve;

    CurveField(Composite form, Parameter.Curve curve, StepEditing editing) {
        super(form, curve, editing, 2);
        this.curve = curve;
        text().setMessage(words(curve.xLabel(), curve.xUnit()) + ":" + words(curve.label(), curve.unit()) + ", ...");
        Button edit = new Button(form, SWT.PUSH);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), edit);
        edit.setImage(resources.create(Icons.descriptor("flow-curve")));
        edit.setToolTipText("Edit the points in a table");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(edit);
        Accessibility.name(edit, "Points of " + curve.label());
        edit.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> edit(edit)));
        finish();
    }

    static String words(String label, String unit) {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }

    private void edit(Button edit) {
        Knots now;
        try {
            now = curve.parse(text().getText());
        } catch (ParameterException e) {
            now = curve.defaultValue();
        }
        CurveDialog dialog = new CurveDialog(edit.getShell(), curve, now);
        if (dialog.open() == CurveDialog.OK) {
            text().setText(curve.print(dialog.curve()));
        }
    }
}
