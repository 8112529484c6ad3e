// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.spectrum;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.moveout.ui.internal.CheckBox;
import org.moveout.ui.internal.plot.Extent;
import org.moveout.ui.internal.spectrum.SpectrumChoices.Content;

/** The choices that are changed most often, above the plots. */
final class SpectrumBar {
    SpectrumBar(Composite parent, Supplier<SpectrumChoices> choices, Consumer<SpectrumChoices> choose) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(bar);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 6;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        bar.setLayout(layout);
        SpectrumChoices now = choices.get();
        combo(bar, "Which part of the section", Extent.values(), Extent::label, now.extent(),
                e -> choose.accept(choices.get().withExtent(e)));
        Button decibels = CheckBox.create(bar);
        combo(bar, "What is plotted", Content.values(), Content::label, now.content(), c -> {
            choose.accept(choices.get().withContent(c));
            decibels.setEnabled(c == Content.AMPLITUDE || c == Content.BOTH);
        }).moveAbove(decibels);
        decibels.setText("dB");
        decibels.setToolTipText("Amplitudes in dB instead of linear");
        decibels.setSelection(now.decibels());
        decibels.setEnabled(now.content() == Content.AMPLITUDE || now.content() == Content.BOTH);
        decibels.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> choose.accept(choices.get().withDecibels(decibels.getSelection()))));
    }

    private static <E> Combo combo(Composite parent, String tip, E[] values, Function<E, String> label, E selected,
            Consumer<E> chosen) {
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(Arrays.stream(values).map(label).toArray(String[]::new));
        combo.setToolTipText(tip);
        combo.select(Arrays.asList(values).indexOf(selected));
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> chosen.accept(values[combo.getSelectionIndex()])));
        return combo;
    }
}
