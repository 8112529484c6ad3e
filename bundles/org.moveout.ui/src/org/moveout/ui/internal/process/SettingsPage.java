// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.moveout.flow.OutputOrder;
import org.moveout.flow.ProcessProposal;
import org.moveout.segy.SampleFormat;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.internal.Background;
import org.moveout.ui.internal.Icons;
import org.moveout.ui.internal.datasets.OpenHandler;

/** Page 1: what is processed with which flow, and what is written where. */
final class SettingsPage extends WizardPage {
    private static final String SAME = "as in the original (IEEE floating point if that has whole numbers)";

    private final ProcessModel model;
    private final List<Path> offered;
    private final CurrentFlow current;
    private final Optional<FlowChoice> first;
    private SourceFields fields;
    private Button segy;
    private Button store;
    private Text output;
    private Combo format;
    private Label formatLabel;
    private Button original;
    private Button byGathers;
    private Button overwrite;
    private Background proposing;
    private Background disk;
    private boolean named;
    private boolean filling;

    /**
     * @param offered datasets to choose from, the first is chosen
     * @param first   the flow to begin with; empty for that of the Flow view
     */
    SettingsPage(ProcessModel model, List<Path> offered, CurrentFlow current, Optional<FlowChoice> first) {
        super("settings", "Process and Export", Icons.descriptor("process-wizard"));
        this.model = model;
        this.offered = offered;
        this.current = current;
        this.first = first;
        setDescription("Runs a flow over a whole dataset of any size, in little memory, with all headers of the original.");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 8).spacing(8, 7).applyTo(page);
        proposing = new Background("Propose an output", page);
        disk = new Background("Look at a file", page);
        fields = new SourceFields(page, model, offered, current, this::inputChanged);
        line(page);
        segy = radio(choices(page, "Write:"), "&SEG-Y file");
        store = radio(segy.getParent(), "S&tore");
        segy.setSelection(true);
        label(page, "&Output:");
        output = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(output);
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("B&rowse...");
        GridDataFactory.fillDefaults().applyTo(browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
        formatLabel = label(page, "Sa&mples:");
        format = new Combo(page, SWT.READ_ONLY);
        format.add(SAME);
        for (SampleFormat f : SampleFormat.values()) {
            format.add(f.title());
        }
        format.select(0);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(format);
        original = radio(choices(page, "Order:"), "as &in the original");
        byGathers = radio(original.getParent(), "gather by g&ather");
        byGathers.setToolTipText("Ascending by the headers of the gathers. Traces that are not stored so are brought into "
                + "this order through temporary files.");
        original.setSelection(true);
        label(page, "");
        overwrite = new Button(page, SWT.CHECK);
        overwrite.setText("Re&place the output if it exists");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(overwrite);
        listen();
        setControl(page);
        fields.begin(first);
    }

    private static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    private static void line(Composite page) {
        Label line = new Label(page, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).indent(0, 4).applyTo(line);
    }

    private static Composite choices(Composite page, String text) {
        label(page, text);
        Composite row = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(row);
        return row;
    }

    private static Button radio(Composite parent, String text) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(text);
        return button;
    }

    private void listen() {
        output.addModifyListener(e -> {
            if (!filling) {
                named = !output.getText().isBlank();
                model.setOutput(output.getText());
                check();
            }
        });
        store.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> kindChosen()));
        byGathers.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            model.setOrder(byGathers.getSelection() ? OutputOrder.ENSEMBLE : OutputOrder.ORIGINAL);
            check();
        }));
        format.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            int chosen = format.getSelectionIndex();
            model.setFormat(chosen <= 0 ? Optional.empty() : Optional.of(SampleFormat.values()[chosen - 1]));
        }));
        overwrite.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            model.setOverwrite(overwrite.getSelection());
            check();
        }));
    }

    private void kindChosen() {
        model.setIntoStore(store.getSelection());
        format.setEnabled(!model.intoStore());
        formatLabel.setEnabled(!model.intoStore());
        if (named) {
            show(model.output());
        }
        inputChanged();
    }

    private void browse() {
        if (model.intoStore()) {
            DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
            dialog.setText("Folder for the Store");
            dialog.setMessage("The store becomes a directory in this folder.");
            Optional<Path> now = model.target();
            now.ifPresent(t -> dialog.setFilterPath(String.valueOf(t.getParent())));
            String chosen = dialog.open();
            if (chosen != null) {
                output.setText(now.map(t -> Path.of(chosen).resolve(t.getFileName())).orElse(Path.of(chosen)).toString());
            }
            return;
        }
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText("Output");
        dialog.setFilterExtensions(new String[] { OpenHandler.SEGY, "*.*" });
        dialog.setFilterNames(new String[] { "SEG-Y files", "All files" });
        model.target().ifPresent(t -> {
            dialog.setFilterPath(String.valueOf(t.getParent()));
            dialog.setFileName(String.valueOf(t.getFileName()));
        });
        String chosen = dialog.open();
        if (chosen != null) {
            output.setText(chosen);
        }
    }

    /** Dataset, flow or kind of output has changed: proposes another name, unless the user has entered one. */
    private void inputChanged() {
        Optional<Path> proposal = model.proposal();
        if (proposal.isPresent() && !named) {
            proposing.ask(() -> ProcessProposal.free(proposal.get()), free -> {
                show(free.toString());
                check();
            }, e -> {
                show(proposal.get().toString());
                check();
            });
        }
        check();
    }

    private void show(String path) {
        filling = true;
        model.setOutput(path);
        output.setText(path);
        output.setSelection(path.length());
        filling = false;
    }

    private void check() {
        boolean looking = model.facts().isEmpty() && fields.problem().isEmpty() && !offered.isEmpty();
        Optional<String> problem = fields.problem().isEmpty() ? model.problem() : Optional.of(fields.problem());
        boolean unnamed = fields.problem().isEmpty() && !named && model.output().isEmpty()
                && model.flowProblem().isEmpty();
        tell(looking || unnamed && problem.isPresent() ? null : problem.orElse(null));
        setPageComplete(problem.isEmpty());
        disk.forget();
        if (problem.isEmpty()) {
            Path target = model.target().orElseThrow();
            disk.ask(() -> Files.exists(target), there -> {
                Optional<String> clash = model.clash(there);
                tell(clash.orElse(null));
                setPageComplete(clash.isEmpty());
                setMessage(there && clash.isEmpty() ? target.getFileName() + " exists and will be replaced."
                        : null, WARNING);
            }, e -> tell(null));
        } else {
            setMessage(null);
        }
    }

    private void tell(String error) {
        setErrorMessage(error);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            fields.setFocus();
        }
    }
}
