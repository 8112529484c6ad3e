// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.moveout.ui.internal.Accessibility;

/** Which gathers a step works on, for steps that need whole ones. */
final class EnsembleField {
    private static final String OF_RUN = "as the run";
    private static final List<String> USUAL = List.of("cdp", "field_record", "inline", "crossline",
            "inline, crossline");

    private final StepEditing editing;
    private final Label label;
    private final Combo combo;
    private final Label message;
    private List<String> proposed = List.of();
    private List<String> shown;
    private String typed = "";
    private boolean showing;

    EnsembleField(Composite form, StepEditing editing) {
        this.editing = editing;
        String tip = "The headers whose equal values make the gathers that this step works on, such as cdp or inline, "
                + "crossline.\nLeave it to the run if the whole flow works on the same gathers.";
        label = new Label(form, SWT.WRAP);
        label.setText("Gathers by");
        label.setToolTipText(tip);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
        combo = new Combo(form, SWT.DROP_DOWN);
        combo.setToolTipText(tip);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(ParameterField.COLUMNS - 1, 1)
                .grab(true, false).hint(60, SWT.DEFAULT).applyTo(combo);
        Accessibility.name(combo, "Gathers by");
        message = new Label(form, SWT.WRAP);
        FlowColors.keep(message);
        GridDataFactory.fillDefaults().span(ParameterField.COLUMNS, 1).grab(true, false).hint(90, SWT.DEFAULT)
                .exclude(true).applyTo(message);
        message.setVisible(false);
        combo.addListener(SWT.Modify, e -> {
            if (!showing) {
                take();
            }
        });
        ParameterField.scrollUnlessFocused(combo, editing);
    }

    /** Shows or hides the whole line. */
    void setVisible(boolean yes) {
        if (label.getVisible() != yes || ((GridData) label.getLayoutData()).exclude == yes) {
            label.setVisible(yes);
            combo.setVisible(yes);
            ((GridData) label.getLayoutData()).exclude = !yes;
            ((GridData) combo.getLayoutData()).exclude = !yes;
            if (!yes) {
                say("");
            }
            editing.resized();
        }
    }

    void show(List<String> keys) {
        List<String> items = new ArrayList<>(List.of(OF_RUN));
        List<String> headers = editing.headers();
        USUAL.stream().filter(u -> headers.isEmpty() || headers.containsAll(split(u))).forEach(items::add);
        if (!items.equals(proposed) && !combo.isFocusControl()) {
            proposed = items;
            String text = combo.getText();
            showing = true;
            combo.setItems(items.toArray(String[]::new));
            combo.setText(text);
            showing = false;
        }
        boolean same = keys.equals(shown);
        shown = keys;
        if (same && !typed.isEmpty()) {
            return;
        }
        if (!keys.equals(keys(combo.getText())) || combo.getText().isEmpty() && !combo.isFocusControl()) {
            showing = true;
            combo.setText(keys.isEmpty() ? OF_RUN : String.join(", ", keys));
            showing = false;
            typedProblem("");
            say("");
        }
    }

    /** What is wrong with what was typed; empty if nothing is. */
    String typed() {
        return typed;
    }

    private void typedProblem(String sentence) {
        if (!typed.equals(sentence)) {
            typed = sentence;
            editing.problemsChanged();
        }
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static List<String> keys(String text) {
        return text.isBlank() || text.strip().equals(OF_RUN) ? List.of() : split(text);
    }

    private void take() {
        List<String> keys = keys(combo.getText());
        List<String> headers = editing.headers();
        String bad = keys.stream().filter(k -> !k.matches("[A-Za-z][A-Za-z0-9_]*")).findFirst().orElse(null);
        if (bad != null) {
            String sentence = "'" + bad + "' is no header name; write names with commas, such as inline, crossline.";
            say(sentence);
            typedProblem(sentence);
            return;
        }
        String unknown = keys.stream().filter(k -> !headers.isEmpty() && !headers.contains(k)).findFirst()
                .orElse(null);
        say(unknown == null ? "" : "The data has no header '" + unknown + "'.");
        typedProblem("");
        editing.setEnsemble(keys);
    }

    private void say(String sentence) {
        if (!message.getText().equals(sentence)) {
            message.setForeground(FlowColors.of(message.getParent()).error());
            message.setText(sentence);
            message.setVisible(!sentence.isEmpty());
            ((GridData) message.getLayoutData()).exclude = sentence.isEmpty();
            editing.resized();
        }
    }
}
