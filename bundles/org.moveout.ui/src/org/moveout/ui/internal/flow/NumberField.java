// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.moveout.data.Sampling;
import org.moveout.flow.edit.NumberStep;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.ui.internal.Accessibility;

/**
 * A number with its unit: typed, changed by the arrow keys, the page keys and the wheel, and by a slider where the
 * limits are such that one can be aimed.
 */
final class NumberField<T extends Number> extends ParameterField<T> {
    private static final int FIELD_WIDTH = 58;
    private static final int NARROW_WIDTH = 34;
    private static final int INDENT = 6;
    private static final double WIDEST = 1000;

    private final Kind<T> kind;
    private final Track slider;
    private final Text text;
    private boolean showing;
    private Range range;
    private boolean narrow;

    /** How a kind of number is changed. */
    private interface Kind<T extends Number> {
        T next(T value, boolean up, boolean coarse);

        T of(double value, Range range);

        /** Whether a value is written as a word that stands for "no limit". */
        boolean isWord(T value);

        double min();

        double max();
    }

    /** Where a slider begins and ends. */
    private record Range(double min, double max) {
    }

    private NumberField(Composite form, Parameter<T> parameter, Kind<T> kind, StepEditing editing) {
        super(form, parameter, editing);
        this.kind = kind;
        label();
        slider = new Track(form, this::slid);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(40, 22).applyTo(slider);
        text = new Text(form, SWT.BORDER | SWT.SINGLE | SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).indent(INDENT, 0).hint(FIELD_WIDTH, SWT.DEFAULT)
                .applyTo(text);
        Label unit = new Label(form, SWT.NONE);
        unit.setText(isLong(parameter.unit()) ? "" : parameter.unit());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(unit);
        text.addListener(SWT.Modify, e -> {
            if (!showing) {
                take(text.getText());
            }
        });
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.MouseVerticalWheel, this::wheel);
        text.addListener(SWT.FocusIn, e -> text.selectAll());
        text.addListener(SWT.FocusOut, e -> tidy());
        finish();
        slider.setToolTipText(tip());
        Accessibility.name(slider, parameter.label());
        limit(range(Optional.empty()));
    }

    static NumberField<Double> of(Composite form, Parameter.Real real, StepEditing editing) {
        return new NumberField<>(form, real, new Kind<Double>() {
            @Override
            public Double next(Double value, boolean up, boolean coarse) {
                return NumberStep.next(real, value, up, coarse);
            }

            @Override
            public Double of(double value, Range range) {
                return Math.clamp(NumberStep.rounded(value, range.min(), range.max()), real.min(), real.max());
            }

            @Override
            public boolean isWord(Double value) {
                return real.isWord(value);
            }

            @Override
            public double min() {
                return real.min();
            }

            @Override
            public double max() {
                return real.max();
            }
        }, editing);
    }

    static NumberField<Integer> of(Composite form, Parameter.Whole whole, StepEditing editing) {
        return new NumberField<>(form, whole, new Kind<Integer>() {
            @Override
            public Integer next(Integer value, boolean up, boolean coarse) {
                return NumberStep.next(whole, value, up, coarse);
            }

            @Override
            public Integer of(double value, Range range) {
                return (int) Math.round(value);
            }

            @Override
            public boolean isWord(Integer value) {
                return false;
            }

            @Override
            public double min() {
                return whole.min();
            }

            @Override
            public double max() {
                return whole.max();
            }
        }, editing);
    }

    @Override
    Control control() {
        return text;
    }

    Text text() {
        return text;
    }

    @Override
    void show(T value) {
        if (!saysSo(value)) {
            showing = true;
            text.setText(parameter().print(value));
            showing = false;
            typedProblem("");
        }
        place(value);
    }

    private boolean saysSo(T value) {
        return read().filter(value::equals).isPresent();
    }

    private Optional<T> read() {
        try {
            return Optional.of(parameter().parse(text.getText()));
        } catch (ParameterException e) {
            return Optional.empty();
        }
    }

    /** Writes the number as the flow does, once the user has left it. */
    private void tidy() {
        read().ifPresent(v -> {
            if (!text.getText().equals(parameter().print(v))) {
                showing = true;
                text.setText(parameter().print(v));
                showing = false;
            }
        });
    }

    private void key(Event e) {
        boolean up = e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.PAGE_UP;
        boolean down = e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.PAGE_DOWN;
        if ((up || down) && e.stateMask == 0) {
            e.doit = false;
            step(up, e.keyCode == SWT.PAGE_UP || e.keyCode == SWT.PAGE_DOWN);
        }
    }

    private void wheel(Event e) {
        if (text.isFocusControl() && e.count != 0) {
            e.doit = false;
            step(e.count > 0, (e.stateMask & SWT.MOD1) != 0);
        }
    }

    private void step(boolean up, boolean coarse) {
        read().ifPresent(v -> {
            boolean limit = range != null && kind.isWord(v);
            T from = limit ? kind.of(Math.clamp(v.doubleValue(), range.min(), range.max()), range) : v;
            text.setText(parameter().print(kind.next(from, up, coarse)));
            text.selectAll();
        });
    }

    private void slid(double share) {
        T value = kind.of(range.min() + share * (range.max() - range.min()), range);
        T usual = parameter().defaultValue();
        boolean limit = kind.isWord(usual) && share == (usual.doubleValue() <= range.min() ? 0 : 1);
        text.setText(parameter().print(limit ? usual : value));
    }

    @Override
    void inputIs(Sampling sampling) {
        Range now = range(Optional.of(sampling));
        if (now == null ? range != null : !now.equals(range)) {
            limit(now);
            read().ifPresent(this::place);
        }
    }

    /** The part of the limits that makes sense for the data: up to Nyquist, up to the length of a trace. */
    private Range range(Optional<Sampling> sampling) {
        double min = kind.min();
        double max = kind.max();
        if (sampling.isPresent() && sampling.get().interval() > 0 && sampling.get().count() > 1) {
            Sampling s = sampling.get();
            switch (parameter().unit()) {
            case "Hz" -> max = Math.min(max, 500 / s.interval());
            case "ms" -> {
                max = Math.min(max, Math.max(s.last(), s.last() - s.first()));
                min = Math.max(min, Math.min(0, s.first()));
            }
            default -> {
                // no more is known
            }
            }
        }
        return max > min && max - min <= (sampling.isPresent() && parameter().unit().equals("ms") ? 1e5 : WIDEST)
                ? new Range(min, max) : null;
    }

    private void limit(Range now) {
        range = now;
        showSlider(now != null && !narrow);
    }

    @Override
    void setNarrow(boolean yes) {
        narrow = yes;
        ((GridData) text.getLayoutData()).widthHint = yes ? NARROW_WIDTH : FIELD_WIDTH;
        showSlider(range != null && !yes);
    }

    private void showSlider(boolean shown) {
        GridData onSlider = (GridData) slider.getLayoutData();
        GridData onText = (GridData) text.getLayoutData();
        boolean gone = !shown;
        if (onSlider.exclude != gone || gone) {
            onSlider.exclude = gone;
            slider.setVisible(!gone);
            onText.horizontalSpan = gone ? 2 : 1;
            onText.grabExcessHorizontalSpace = gone;
            onText.horizontalIndent = gone ? 0 : INDENT;
            editing().resized();
        }
    }

    private void place(T value) {
        if (range != null) {
            slider.place((value.doubleValue() - range.min()) / (range.max() - range.min()));
        }
    }
}
