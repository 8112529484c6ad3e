// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.data.Sampling;
import org.moveout.flow.edit.FlowEdit;
import org.moveout.flow.edit.StepWords;
import org.moveout.flow.preview.PreviewRunner;
import org.moveout.flow.preview.Sweep;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.Step;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Viewport;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.Accessibility;
import org.moveout.ui.internal.gather.GatherIndexes;
import org.moveout.view.DeviceZoom;

/**
 * The traces of the section used last with several values of one parameter, side by side; a click on one sets its value.
 * Keeps up with the flow, the gather and the view while it is open. Modeless: one goes on working beside it.
 */
public final class SweepDialog extends Dialog {
    private static final int COUNT = 7;
    private static final long PATIENCE_MILLIS = 2000;
    private static final int SETTLE_MILLIS = 60;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 520;
    private static SweepDialog open;

    private final IWorkbenchWindow window;
    private final CurrentFlow flow;
    private final SectionLinks links;
    private final GatherIndexes indexes;
    private final PreviewRunner runner;
    private final Follow follow = new Follow();
    private Combo steps;
    private Combo parameters;
    private Button closer;
    private Button farther;
    private Label state;
    private SweepStrip strip;
    private DeviceZoom zoom;
    private List<Integer> stepKeys = List.of();
    private List<Parameter<?>> choices = List.of();
    private int stepKey = -1;
    private Parameter<?> parameter;
    private Sweep sweep;
    private SweepTraces traces;
    private FlowFiles files;
    private Path folder;
    private int asked;

    private SweepDialog(IWorkbenchWindow window) {
        super(window.getShell());
        this.window = window;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MAX | SWT.MODELESS);
        setBlockOnOpen(false);
        flow = CurrentFlow.of(window);
        links = SectionLinks.of(window);
        indexes = GatherIndexes.of(window);
        runner = new PreviewRunner("Moveout sweep", window.getShell().getDisplay()::asyncExec, PATIENCE_MILLIS);
    }

    /**
     * Opens the dialog, or brings the one that is open to the front.
     *
     * @param step      position of the step to begin with; -1 for the first that has something to sweep
     * @param parameter of that step; empty for the first of them
     */
    public static SweepDialog open(IWorkbenchWindow window, int step, Optional<Parameter<?>> parameter) {
        if (open == null || open.getShell() == null || open.getShell().isDisposed()) {
            open = new SweepDialog(window);
            open.open();
        }
        open.getShell().setActive();
        open.choose(step, parameter);
        return open;
    }

    // ---- controls --------------------------------------------------------------------------------------------------

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Parameter Sweep");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(WIDTH, HEIGHT);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(4, 6).applyTo(area);
        Composite row = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(6, 0).applyTo(row);
        new Label(row, SWT.NONE).setText("S&weep");
        parameters = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
        parameters.setToolTipText("The parameter whose values are shown side by side");
        parameters.setVisibleItemCount(20);
        parameters.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> choose(stepIndex(), Optional.of(choices.get(parameters.getSelectionIndex())))));
        Accessibility.name(parameters, "Parameter");
        new Label(row, SWT.NONE).setText("&of");
        steps = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
        steps.setToolTipText("The step of the flow");
        steps.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> choose(flow.history().indexOf(stepKeys.get(steps.getSelectionIndex())), Optional.empty())));
        Accessibility.name(steps, "Step");
        Composite range = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(range);
        closer = button(range, "\u2212", "Values closer together (\u2212)", () -> spread(sweep.narrower()));
        farther = button(range, "+", "Values farther apart (+)", () -> spread(sweep.wider()));
        state = new Label(row, SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT).applyTo(state);
        strip = new SweepStrip(area, this::set, this::later);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(strip);
        strip.addListener(SWT.KeyDown, e -> {
            if (e.character == '+' && farther.isEnabled()) {
                spread(sweep.wider());
            } else if (e.character == '-' && closer.isEnabled()) {
                spread(sweep.narrower());
            }
        });
        zoom = new DeviceZoom(strip);
        flow.addListener(follow);
        links.addListener(follow);
        area.addListener(SWT.Dispose, e -> gone());
        strip.setFocus();
        return area;
    }

    private static Button button(Composite parent, String text, String tip, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        Accessibility.name(button, tip);
        GridDataFactory.fillDefaults().hint(36, SWT.DEFAULT).applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return button;
    }

    @Override
    protected void handleShellCloseEvent() {
        setReturnCode(IDialogConstants.CANCEL_ID);
        close();
    }

    private void gone() {
        flow.removeListener(follow);
        links.removeListener(follow);
        runner.close();
        closeFiles();
        open = null;
    }

    private void closeFiles() {
        if (files != null) {
            try {
                files.close();
            } catch (IOException e) {
                ILog.of(SweepDialog.class).warn("A file of the flow could not be closed.", e);
            }
            files = null;
        }
    }

    private FlowFiles files() {
        if (files == null || !flow.folder().equals(folder)) {
            closeFiles();
            folder = flow.folder();
            files = new FlowFiles(folder);
        }
        return files;
    }

    // ---- what is swept -------------------------------------------------------------------------------------------

    private int stepIndex() {
        return flow.history().indexOf(stepKey);
    }

    private void choose(int step, Optional<Parameter<?>> wanted) {
        List<Step> all = flow.flow().steps();
        int at = step >= 0 && step < all.size() && !sweepable(all.get(step)).isEmpty() ? step : firstSweepable(all);
        stepKey = at < 0 ? -1 : flow.history().keys().get(at);
        List<Parameter<?>> possible = at < 0 ? List.of() : sweepable(all.get(at));
        parameter = at < 0 ? null : wanted.filter(possible::contains).orElse(possible.getFirst());
        sweep = at < 0 ? null : Sweep.around(flow.flow(), at, parameter, COUNT);
        fill();
        ask();
    }

    private static int firstSweepable(List<Step> steps) {
        for (boolean on : new boolean[] { true, false }) {
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).enabled() == on && !sweepable(steps.get(i)).isEmpty()) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static List<Parameter<?>> sweepable(Step step) {
        List<Parameter<?>> list = new ArrayList<>();
        step.values().parameters().stream().filter(Sweep::isSweepable).forEach(list::add);
        return list;
    }

    private void fill() {
        List<Step> all = flow.flow().steps();
        List<Integer> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!sweepable(all.get(i)).isEmpty()) {
                keys.add(flow.history().keys().get(i));
                names.add((i + 1) + "  " + StepWords.title(all.get(i), flow.processors()));
            }
        }
        stepKeys = keys;
        steps.setItems(names.toArray(String[]::new));
        steps.select(keys.indexOf(stepKey));
        choices = stepKey < 0 ? List.of() : sweepable(all.get(stepIndex()));
        parameters.setItems(choices.stream().map(Parameter::label).toArray(String[]::new));
        parameters.select(choices.indexOf(parameter));
        steps.getParent().layout();
        buttons();
    }

    private void buttons() {
        boolean numbers = sweep != null && sweep.isNumeric();
        closer.setEnabled(numbers && sweep.narrower() != sweep);
        farther.setEnabled(numbers && sweep.wider() != sweep);
    }

    private void spread(Sweep other) {
        sweep = other;
        buttons();
        ask();
    }

    /** The user wants a value. */
    private void set(Sweep.Variant variant) {
        int at = stepIndex();
        if (at >= 0) {
            try {
                flow.history().apply(edit(at, parameter, variant.value()));
            } catch (ParameterException e) {
                state.setText(e.getMessage());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> FlowEdit edit(int at, Parameter<T> parameter, Object value) {
        // values of a sweep come from its own parameter
        return new FlowEdit.Set<>(at, parameter, (T) value);
    }

    private Object present() {
        int at = stepIndex();
        return at < 0 ? null : flow.flow().steps().get(at).values().get(parameter);
    }

    // ---- pictures --------------------------------------------------------------------------------------------------

    /** Pictures of other sizes or another part, when the user has stopped for a moment. */
    private void later() {
        int number = ++asked;
        strip.getDisplay().timerExec(SETTLE_MILLIS, () -> {
            if (number == asked && !strip.isDisposed()) {
                ask();
            }
        });
    }

    private void ask() {
        asked++;
        SectionPart section = links.active().orElse(null);
        traces = section == null ? null
                : SweepTraces.of(section, indexes.bar(section), Optional.ofNullable(traces)).orElse(null);
        if (sweep == null || traces == null) {
            runner.forget();
            strip.say(sweep == null ? "Add a step with a number or a choice to the flow."
                    : "Open a section to see the sweep.");
            state.setText("");
            return;
        }
        strip.expect(sweep.variants().size());
        Point size = strip.pictureSize();
        int percent = zoom.percent();
        SweepPictures.Wish wish = new SweepPictures.Wish(traces, sweep, flow.processors(), files(),
                Math.max(1, size.x * percent / 100), Math.max(1, size.y * percent / 100), percent);
        Sampling sampling = traces.input().source().sampling();
        Viewport view = traces.view();
        state.setText("\u2026");
        runner.submit(traces.gather(), progress -> SweepPictures.draw(wish, progress), made -> {
            strip.show(made, percent, view, sampling, present());
            state.setText(distance() + String.format(Locale.ROOT, "%.0f ms for %d", made.millis(),
                    made.panels().size()));
        }, e -> {
            strip.say(LivePreview.sentence(e));
            state.setText("");
        });
    }

    private String distance() {
        return sweep.isNumeric() ? sweep.distance().stripTrailingZeros().toPlainString()
                + (parameter.unit().isEmpty() ? "" : " " + parameter.unit()) + " apart, " : "";
    }

    /** The pictures, for tests. */
    SweepStrip strip() {
        return strip;
    }

    /** What the dialog says, for tests. */
    String said() {
        return state.getText();
    }

    /** What the dialog keeps up with. */
    private final class Follow implements SectionLinks.Listener, CurrentFlow.Listener {
        @Override
        public void flowChanged(CurrentFlow changed) {
            if (strip.isDisposed()) {
                return;
            }
            int at = stepIndex();
            if (sweep == null || at < 0) {
                choose(at, Optional.empty());
                return;
            }
            Flow now = flow.flow();
            boolean onlyValue = sweep.variants().stream().anyMatch(v -> v.flow().equals(now))
                    || now.equals(sweep.flow());
            if (onlyValue) {
                strip.markPresent(present());
            } else {
                sweep = new Sweep(now, at, parameter, sweep.distance(), COUNT);
                fill();
                ask();
            }
        }

        @Override
        public void sectionActivated(Optional<SectionPart> section) {
            later();
        }

        @Override
        public void inputChanged(SectionPart section) {
            if (links.active().filter(s -> s == section).isPresent()) {
                ask();
            }
        }

        @Override
        public void viewportChanged(SectionPart section, Viewport viewport) {
            if (links.active().filter(s -> s == section).isPresent()) {
                later();
            }
        }

        @Override
        public void panesChanged(SectionPart section) {
            DisplaySettings before = traces == null ? null : traces.settings();
            if (links.active().filter(s -> s == section).isPresent() && before != null
                    && !section.canvas().map(c -> c.settings().withClip(before.clip())).orElse(before).equals(before)) {
                later();
            }
        }
    }
}
