// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.moveout.eclipse.Failures;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.internal.Background;
import org.moveout.ui.internal.datasets.OpenHandler;

/** Which dataset is processed with which flow by which gathers: the rows that wizard and dialog have in common. */
final class SourceFields {
    /** File endings of flows, as SWT wants them. */
    private static final String FLOWS = "*.yaml;*.yml;*.flow";
    private static final int MOST_STEPS = 5;

    private final ProcessModel model;
    private final CurrentFlow current;
    private final Runnable changed;
    private final List<Path> sources = new ArrayList<>();
    private final List<FlowChoice> flows = new ArrayList<>();
    private final Combo source;
    private final Label facts;
    private final Combo flow;
    private final Label steps;
    private final Combo keys;
    private final Background looking;
    private final Background reading;
    private String problem = "";
    private boolean filling;

    /**
     * @param parent  a grid of three columns
     * @param model   filled from here
     * @param offered datasets to choose from; the first is chosen
     * @param current the flow of the Flow view
     * @param changed called when the model has changed, and when {@link #problem} has
     */
    SourceFields(Composite parent, ProcessModel model, List<Path> offered, CurrentFlow current, Runnable changed) {
        this.model = model;
        this.current = current;
        this.changed = changed;
        looking = new Background("Look at a dataset", parent);
        reading = new Background("Read a flow", parent);
        source = row(parent, "&Dataset:", SWT.READ_ONLY);
        browse(parent, "Brow&se...", this::browseSource);
        facts = remark(parent);
        flow = row(parent, "F&low:", SWT.READ_ONLY);
        browse(parent, "Op&en...", this::browseFlow);
        steps = remark(parent);
        keys = row(parent, "&Gathers by:", SWT.DROP_DOWN);
        keys.setToolTipText("Headers whose equal values make a gather, separated by commas: for steps that work on whole "
                + "gathers and do not name their own, and for the order of the output");
        new Label(parent, SWT.NONE);
        offered.forEach(this::add);
        flows.add(FlowChoice.of(current));
        flow.add(flows.getFirst().label());
        flow.select(0);
        source.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> look()));
        flow.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> flowChosen()));
        keys.addModifyListener(e -> {
            if (!filling) {
                model.setKeys(keys.getText());
                changed.run();
            }
        });
    }

    /**
     * Begins with what is chosen; to be called when everything that is told of changes is there.
     *
     * @param first the flow to begin with; empty for that of the Flow view
     */
    void begin(Optional<FlowChoice> first) {
        first.ifPresent(this::choose);
        flowChosen();
        if (!sources.isEmpty()) {
            source.select(0);
            look();
        }
    }

    /** Why there is no source or no flow, a sentence; empty if nothing went wrong. */
    String problem() {
        return problem;
    }

    void setFocus() {
        (sources.isEmpty() ? source : flow).setFocus();
    }

    private static Combo row(Composite parent, String label, int style) {
        new Label(parent, SWT.NONE).setText(label);
        Combo combo = new Combo(parent, SWT.BORDER | style);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(380, SWT.DEFAULT)
                .applyTo(combo);
        return combo;
    }

    private static void browse(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        Dialog.applyDialogFont(button);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }

    private static Label remark(Composite parent) {
        new Label(parent, SWT.NONE);
        Label label = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(380, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void add(Path path) {
        if (!sources.contains(path)) {
            sources.add(path);
            source.add(path.getFileName() + "  (" + path.getParent() + ")");
        }
    }

    private void browseSource() {
        FileDialog dialog = new FileDialog(source.getShell(), SWT.OPEN);
        dialog.setText("Dataset to Process");
        dialog.setFilterExtensions(new String[] { OpenHandler.SEGY + ";metadata.json", "*.*" });
        dialog.setFilterNames(new String[] { "Seismic data (SEG-Y, metadata.json of a store)", "All files" });
        String chosen = dialog.open();
        if (chosen != null) {
            Path path = Path.of(chosen).toAbsolutePath().normalize();
            Path data = path.endsWith("metadata.json") ? path.getParent() : path;
            add(data);
            source.select(sources.indexOf(data));
            look();
        }
    }

    private void browseFlow() {
        FileDialog dialog = new FileDialog(flow.getShell(), SWT.OPEN);
        dialog.setText("Flow");
        dialog.setFilterExtensions(new String[] { FLOWS, "*.*" });
        dialog.setFilterNames(new String[] { "Flows (YAML)", "All files" });
        current.file().ifPresent(f -> dialog.setFilterPath(f.getParent().toString()));
        String chosen = dialog.open();
        if (chosen != null) {
            reading.ask(() -> FlowChoice.read(Path.of(chosen), model.processors()), read -> {
                choose(read);
                flowChosen();
            }, e -> failed("Open a flow", e));
        }
    }

    private void choose(FlowChoice choice) {
        if (choice.fromView()) {
            flows.set(0, choice);
            return;
        }
        flows.add(choice);
        flow.add(choice.label());
        flow.select(flows.size() - 1);
    }

    private void look() {
        Path path = sources.get(source.getSelectionIndex());
        model.setFacts(null);
        problem = "";
        facts.setText("Looking at it ...");
        source.setToolTipText(path.toString());
        changed.run();
        looking.ask(() -> SourceFacts.read(path), this::looked, e -> {
            facts.setText("");
            failed("Open " + path.getFileName(), e);
        });
    }

    private void looked(SourceFacts now) {
        model.setFacts(now);
        if (now.path().equals(sources.getFirst())) {
            model.flow().flatMap(FlowChoice::gathers).ifPresent(by -> model.setKeys(SourceFacts.text(by)));
        }
        facts.setText(now.line());
        filling = true;
        keys.setItems(now.choices().toArray(String[]::new));
        keys.setText(model.keys());
        filling = false;
        changed.run();
    }

    private void flowChosen() {
        FlowChoice choice = flows.get(flow.getSelectionIndex());
        model.setFlow(choice);
        problem = "";
        List<String> words = choice.words(model.processors());
        List<String> shown = words.size() > MOST_STEPS ? new ArrayList<>(words.subList(0, MOST_STEPS - 1)) : words;
        if (shown.size() < words.size()) {
            shown.add("\u2026 and " + (words.size() - shown.size()) + " more");
        }
        steps.setText(String.join("\n", shown).replace("&", "&&"));
        steps.requestLayout();
        changed.run();
    }

    private void failed(String what, Throwable e) {
        problem = Failures.sentence(what, e);
        changed.run();
    }
}
