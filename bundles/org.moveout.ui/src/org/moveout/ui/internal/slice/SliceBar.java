// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.slice;

import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.moveout.data.Sampling;

/** Chooses a slice: a spinner with the time or depth and a slider. */
final class SliceBar {
    private final Composite bar;
    private final Label label;
    private final Spinner spinner;
    private final Scale slider;
    private final Label unit;
    private final IntConsumer chosen;
    private Sampling sampling;
    private double factor = 1;
    private int sample;
    private boolean typing;
    private boolean updating;

    /**
     * @param chosen given the sample the user chooses
     */
    SliceBar(Composite parent, IntConsumer chosen) {
        this.chosen = chosen;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).margins(6, 3).applyTo(bar);
        label = new Label(bar, SWT.NONE);
        label.setText("Time");
        spinner = new Spinner(bar, SWT.BORDER);
        spinner.setToolTipText("Which slice; PgUp and PgDn or the wheel over the slice go to the next ones");
        unit = new Label(bar, SWT.NONE);
        unit.setText("ms");
        slider = new Scale(bar, SWT.HORIZONTAL);
        slider.setToolTipText("Drag to go through the slices");
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
                .applyTo(slider);
        name(spinner, "Slice");
        name(slider, "Slice slider");
        spinner.addListener(SWT.Selection, e -> typed());
        spinner.addListener(SWT.DefaultSelection, e -> setSample(sample));
        spinner.addListener(SWT.FocusOut, e -> setSample(sample));
        slider.addListener(SWT.Selection, e -> user(slider.getSelection()));
        setEnabled(false);
    }

    private void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = sampling == null ? name : name + ", " + SliceText.at(sampling, sample);
            }
        });
    }

    Control control() {
        return bar;
    }

    /** Another dataset; null for none. */
    void setSampling(Sampling now) {
        sampling = now;
        setEnabled(now != null && now.count() > 0);
        if (now == null) {
            return;
        }
        updating = true;
        int digits = SliceText.decimals(now);
        factor = Math.pow(10, digits);
        label.setText(SliceText.kind(now));
        unit.setText(now.domain().unit());
        spinner.setValues(value(0), value(0), value(Math.max(0, now.count() - 1)), digits,
                (int) Math.max(1, Math.round(now.interval() * factor)),
                (int) Math.max(1, Math.round(10 * now.interval() * factor)));
        slider.setMinimum(0);
        slider.setMaximum(Math.max(1, now.count() - 1));
        slider.setPageIncrement(10);
        bar.layout();
        updating = false;
    }

    private int value(int s) {
        return (int) Math.round(sampling.at(s) * factor);
    }

    /** Shows which slice it is. */
    void setSample(int now) {
        sample = now;
        if (sampling != null) {
            updating = true;
            if (!typing) {
                spinner.setSelection(value(now));
            }
            slider.setSelection(now);
            updating = false;
        }
    }

    /** The nearest slice; what is typed stays as it is until it is done, a "1" may be the beginning of a "100". */
    private void typed() {
        if (sampling != null && !updating) {
            typing = true;
            user((int) Math.round(sampling.indexOf(spinner.getSelection() / factor)));
            typing = false;
        }
    }

    private void user(int now) {
        if (!updating && sampling != null) {
            chosen.accept(Math.clamp(now, 0, Math.max(0, sampling.count() - 1)));
        }
    }

    private void setEnabled(boolean enabled) {
        spinner.setEnabled(enabled);
        slider.setEnabled(enabled);
    }
}
