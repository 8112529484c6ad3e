// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.moveout.flow.edit.FlowCheck;
import org.moveout.flow.edit.StepWords;
import org.moveout.flow.steps.Step;
import org.moveout.process.Processors;

/** A step in the list: its head, and its form while that is open. The form is made when it is opened first. */
final class StepCard {
    private final Composite control;
    private final StepHeader header;
    private final Processors processors;
    private final StepEditing editing;
    private final int key;
    private Step step;
    private StepForm form;
    private FlowCheck.StepCheck check;

    StepCard(Composite parent, int key, Step step, Processors processors, StepEditing editing,
            StepHeader.Events events) {
        this.key = key;
        this.step = step;
        this.processors = processors;
        this.editing = editing;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(1, 1).spacing(0, 0).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        control.addListener(SWT.Paint, e -> {
            Rectangle area = control.getClientArea();
            e.gc.setForeground(FlowColors.of(control).border());
            e.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        });
        header = new StepHeader(control, events);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
    }

    int key() {
        return key;
    }

    Composite control() {
        return control;
    }

    StepHeader header() {
        return header;
    }

    Step step() {
        return step;
    }

    void show(int number, Step now) {
        boolean hadSummary = !header.summary().isEmpty();
        step = now;
        header.show(number, StepWords.title(now, processors), StepWords.summary(now), now.enabled());
        if (form != null) {
            form.show(now);
        }
        if (hadSummary == header.summary().isEmpty()) {
            editing.resized();
        }
    }

    void check(FlowCheck.StepCheck now) {
        check = now;
        if (form != null) {
            form.check(now);
        }
        tell();
    }

    /** Says on the head what is wrong, unless the form says so at the parameter. */
    void tell() {
        String typed = form == null ? "" : form.typedProblem();
        String found = !typed.isEmpty() ? typed : check == null ? "" : check.problem();
        boolean said = isOpen() && (!typed.isEmpty() || check != null && !check.parameter().isEmpty());
        if (header.setProblem(said ? "" : found)) {
            editing.resized();
        }
    }

    boolean isOpen() {
        return form != null && form.control().getVisible();
    }

    void setOpen(boolean yes) {
        if (yes == isOpen()) {
            return;
        }
        if (form == null) {
            form = new StepForm(control, step, editing);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
            if (check != null) {
                form.check(check);
            }
        }
        form.control().setVisible(yes);
        ((GridData) form.control().getLayoutData()).exclude = !yes;
        header.setExpanded(yes);
        tell();
        editing.resized();
    }

    /** Whether a value is typed that is not allowed. */
    boolean isBadlyTyped() {
        return form != null && !form.typedProblem().isEmpty();
    }

    /** The form; null before the card was opened first. */
    StepForm form() {
        return form;
    }
}
