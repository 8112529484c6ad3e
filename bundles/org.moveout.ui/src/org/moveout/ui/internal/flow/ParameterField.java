// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.moveout.data.Sampling;
import org.moveout.flow.edit.FlowCheck;
import org.moveout.flow.edit.StepWords;
import org.moveout.flow.preview.Sweep;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.ui.internal.Accessibility;

/**
 * A parameter in a form of {@link #COLUMNS} columns: its label, its control, and below it what is wrong with its value.
 * While the user types, values that are allowed go to the flow at once; others stay in the field with a sentence.
 */
abstract class ParameterField<T> {
    /** Label, slider, field, unit. */
    static final int COLUMNS = 4;
    private static final int LABEL_WIDTH = 96;
    private static final int LONG_UNIT = 7;

    private final Parameter<T> parameter;
    private final StepEditing editing;
    private final Composite form;
    private Label message;
    private ControlDecoration decoration;
    private T shown;
    private String typed = "";
    private String found = "";

    ParameterField(Composite form, Parameter<T> parameter, StepEditing editing) {
        this.form = form;
        this.parameter = parameter;
        this.editing = editing;
    }

    /** Makes the field of a parameter. */
    static ParameterField<?> create(Composite form, Parameter<?> parameter, StepEditing editing) {
        return switch (parameter) {
        case Parameter.Real real -> NumberField.of(form, real, editing);
        case Parameter.Whole whole -> NumberField.of(form, whole, editing);
        case Parameter.Choice choice -> new ChoiceField(form, choice, editing);
        case Parameter.Flag flag -> new FlagField(form, flag, editing);
        case Parameter.Text text -> new TextField<>(form, text, editing);
        case Parameter.File file -> new FileField(form, file, editing);
        case Parameter.Header header -> new HeaderField(form, header, editing);
        case Parameter.Curve curve -> new CurveField(form, curve, editing);
        };
    }

    /** Shows a value that the flow has; leaves the control alone if it says the same. */
    abstract void show(T value);

    /** The flow has this value; a bad one that is being typed stays until the flow has another. */
    final void update(T value) {
        boolean same = value.equals(shown);
        shown = value;
        if (!same || typed.isEmpty()) {
            show(value);
        }
    }

    /** What comes to the step; limits of sliders follow from it. */
    void inputIs(Sampling sampling) {
        // most fields do not care
    }

    /** There is little room, or enough. */
    void setNarrow(boolean yes) {
        // most fields shrink by themselves
    }

    /** The control that has the value. */
    abstract Control control();

    final Parameter<T> parameter() {
        return parameter;
    }

    final StepEditing editing() {
        return editing;
    }

    final String tip() {
        boolean plain = parameter instanceof Parameter.Choice || parameter instanceof Parameter.Flag;
        return parameter.help() + (parameter.help().isEmpty() ? "" : "\n")
                + (plain ? "" : "Allowed is " + parameter.allowed() + ".\n") + "Default: "
                + StepWords.value(parameter, parameter.defaultValue());
    }

    /** Whether a unit takes so much room that it stands with the label instead of behind the field. */
    static boolean isLong(String unit) {
        return unit.length() > LONG_UNIT;
    }

    /** The label at the left, with the help as its tool tip. */
    final void label() {
        Label label = new Label(form, SWT.WRAP);
        String words = parameter.label() + (isLong(parameter.unit()) ? " (" + parameter.unit() + ")" : "");
        label.setText(words.replace("&", "&&"));
        label.setToolTipText(tip());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(LABEL_WIDTH, SWT.DEFAULT).applyTo(label);
        label.setMenu(menu(label));
    }

    /** What every field gets when its control is there: help, a name, and the line for what is wrong. */
    final void finish() {
        Control control = control();
        control.setToolTipText(tip());
        Accessibility.name(control, parameter.label() + (parameter.unit().isEmpty() ? "" : " in " + parameter.unit()));
        message = new Label(form, SWT.WRAP);
        FlowColors.keep(message);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).hint(LABEL_WIDTH, SWT.DEFAULT).exclude(true)
                .applyTo(message);
        message.setVisible(false);
        decoration = new ControlDecoration(control, SWT.LEFT | SWT.TOP);
        decoration.setImage(FieldDecorationRegistry.getDefault()
                .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        decoration.setMarginWidth(1);
        decoration.hide();
    }

    final void scrollUnlessFocused(Control control) {
        scrollUnlessFocused(control, editing);
    }

    /** The wheel is for the list while the user is elsewhere: values must not change because one scrolls past them. */
    static void scrollUnlessFocused(Control control, StepEditing editing) {
        control.addListener(SWT.MouseVerticalWheel, e -> {
            if (!control.isFocusControl()) {
                e.doit = false;
                editing.scroll(e.count);
            }
        });
    }

    private Menu menu(Control control) {
        Menu menu = new Menu(control);
        MenuItem reset = new MenuItem(menu, SWT.PUSH);
        reset.setText("Default: " + StepWords.value(parameter, parameter.defaultValue()).replace("&", "&&"));
        reset.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            typedProblem("");
            show(parameter.defaultValue());
            editing.set(parameter, parameter.defaultValue());
        }));
        if (Sweep.isSweepable(parameter)) {
            MenuItem sweep = new MenuItem(menu, SWT.PUSH);
            sweep.setText("&Sweep...");
            sweep.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> editing.sweep(parameter)));
        }
        return menu;
    }

    /** Takes what the user has typed. */
    final void take(String text) {
        try {
            T value = parameter.parse(text);
            typedProblem("");
            editing.set(parameter, value);
        } catch (ParameterException e) {
            typedProblem(FlowCheck.sentence(e));
        }
    }

    /** What the control says differs from the flow, or does not any more. */
    final void typedProblem(String sentence) {
        boolean other = !typed.equals(sentence);
        typed = sentence;
        tell();
        if (other) {
            editing.problemsChanged();
        }
    }

    /** What is wrong with what was typed; empty if nothing is. */
    final String typed() {
        return typed;
    }

    /** What does not suit the data; empty if nothing. */
    final void foundProblem(String sentence) {
        found = sentence;
        tell();
    }

    /** What is said below the field. */
    final String problem() {
        return typed.isEmpty() ? found : typed;
    }

    private void tell() {
        String sentence = problem();
        boolean none = sentence.isEmpty();
        if (message.isDisposed() || message.getText().equals(sentence.replace("&", "&&"))) {
            return;
        }
        message.setForeground(FlowColors.of(form).error());
        message.setText(sentence.replace("&", "&&"));
        message.setVisible(!none);
        ((GridData) message.getLayoutData()).exclude = none;
        decoration.setDescriptionText(sentence);
        if (none) {
            decoration.hide();
        } else {
            decoration.show();
        }
        editing.resized();
    }
}
