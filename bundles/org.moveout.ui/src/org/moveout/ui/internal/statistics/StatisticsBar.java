// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.statistics;

import java.util.function.Consumer;
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

/** The choices above the plots. */
final class StatisticsBar {
    StatisticsBar(Composite parent, Supplier<StatisticsChoices> choices, Consumer<StatisticsChoices> choose) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(bar);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 6;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        bar.setLayout(layout);
        Combo combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        for (Extent e : Extent.values()) {
            combo.add(e.label());
        }
        combo.select(choices.get().extent().ordinal());
        combo.setToolTipText("Which part of the section");
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> choose.accept(choices.get().withExtent(Extent.values()[combo.getSelectionIndex()]))));
        Combo content = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        content.setItems("Histogram", "Trace RMS");
        content.select(choices.get().traceRms() ? 1 : 0);
        content.setToolTipText("What is plotted");
        Button log = check(bar, "Log counts", "Counts in powers of ten, which shows rare amplitudes",
                choices.get().logCounts(), on -> choose.accept(choices.get().withLogCounts(on)));
        Button full = check(bar, "Full range",
                "From the smallest to the largest amplitude, instead of the central 99.9 %", choices.get().fullRange(),
                on -> choose.accept(choices.get().withFullRange(on)));
        log.setEnabled(!choices.get().traceRms());
        full.setEnabled(!choices.get().traceRms());
        content.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            boolean rms = content.getSelectionIndex() == 1;
            log.setEnabled(!rms);
            full.setEnabled(!rms);
            choose.accept(choices.get().withTraceRms(rms));
        }));
    }

    private static Button check(Composite bar, String text, String tip, boolean on, Consumer<Boolean> chosen) {
        Button button = CheckBox.create(bar);
        button.setText(text);
        button.setToolTipText(tip);
        button.setSelection(on);
        button.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(e -> chosen.accept(button.getSelection())));
        return button;
    }
}
