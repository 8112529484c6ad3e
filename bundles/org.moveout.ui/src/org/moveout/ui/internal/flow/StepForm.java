// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.moveout.flow.edit.FlowCheck;
import org.moveout.flow.steps.Step;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterValues;
import org.moveout.process.Scope;

/** The parameters of a step, made from their descriptions. */
final class StepForm {
    private static final int NARROW = 300;
    private static final int WIDE_MARGIN = 34;
    private static final int NARROW_MARGIN = 12;

    private final Composite control;
    private final List<ParameterField<?>> fields = new ArrayList<>();
    private final EnsembleField ensemble;
    private Step shown;
    private boolean narrow;

    StepForm(Composite parent, Step step, StepEditing editing) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(ParameterField.COLUMNS).margins(0, 0).extendedMargins(WIDE_MARGIN, 10, 2, 10)
                .spacing(4, 5).applyTo(control);
        control.addListener(SWT.Resize, e -> fit(editing));
        for (Parameter<?> parameter : step.values().parameters()) {
            fields.add(ParameterField.create(control, parameter, editing));
        }
        ensemble = new EnsembleField(control, editing);
        if (fields.isEmpty()) {
            Label none = new Label(control, SWT.WRAP);
            none.setText("There is nothing to set.");
            GridDataFactory.fillDefaults().span(ParameterField.COLUMNS, 1).applyTo(none);
        }
        ensemble.setVisible(false);
        show(step);
    }

    /** Leaves out what is not needed where there is little room: sliders, and the space at the left. */
    private void fit(StepEditing editing) {
        int width = control.getSize().x;
        boolean now = width > 0 && width < NARROW;
        if (now != narrow) {
            narrow = now;
            ((GridLayout) control.getLayout()).marginLeft = now ? NARROW_MARGIN : WIDE_MARGIN;
            fields.forEach(f -> f.setNarrow(now));
            editing.resized();
        }
    }

    Composite control() {
        return control;
    }

    List<ParameterField<?>> fields() {
        return fields;
    }

    void show(Step step) {
        shown = step;
        fields.forEach(f -> show(f, step.values()));
        ensemble.show(step.ensemble());
        if (!step.ensemble().isEmpty()) {
            ensemble.setVisible(true);
        }
    }

    private static <T> void show(ParameterField<T> field, ParameterValues values) {
        field.update(values.get(field.parameter()));
    }

    /** What was found when the step was tried on data. */
    void check(FlowCheck.StepCheck check) {
        for (ParameterField<?> field : fields) {
            field.inputIs(check.input());
            field.foundProblem(check.parameter().equals(field.parameter().id()) ? check.problem() : "");
        }
        check.scope().ifPresent(s -> ensemble.setVisible(s == Scope.ENSEMBLE || !shown.ensemble().isEmpty()));
        ensemble.show(shown.ensemble());
    }

    /** The first sentence about what is wrong with what was typed; empty if nothing is. */
    String typedProblem() {
        return fields.stream().map(ParameterField::typed).filter(p -> !p.isEmpty()).findFirst()
                .orElse(ensemble.typed());
    }

    /** Puts the cursor into the first field. */
    boolean focus() {
        return !fields.isEmpty() && fields.getFirst().control().setFocus();
    }
}
