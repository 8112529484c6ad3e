// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.moveout.data.HeaderKey;
import org.moveout.data.task.ProgressState;
import org.moveout.flow.ImportEstimate;
import org.moveout.flow.ImportRequest;
import org.moveout.flow.Sizes;
import org.moveout.segy.HeaderNames;
import org.moveout.store.Compression;
import org.moveout.store.WriteOption;
import org.moveout.ui.internal.Background;
import org.moveout.ui.internal.Icons;

/** Page 3: where the store goes, which ensembles it has, and how it is written. */
final class StorePage extends WizardPage {
    private static final String NO_ENSEMBLES = "none";
    private static final Map<String, Compression> COMPRESSIONS = Map.of("Zstandard, fast (recommended)",
            Compression.DEFAULT, "Zstandard, small (slower)", Compression.SMALL, "None", Compression.NONE);
    private static final List<String> COMPRESSION_NAMES = List.of("Zstandard, fast (recommended)",
            "Zstandard, small (slower)", "None");

    private final ImportModel model;

    private Text store;
    private Combo ensembles;
    private Combo compression;
    private Text chunk;
    private Button overwrite;
    private Button resume;
    private Label free;
    private Label size;
    private Label time;
    private Background disk;
    private Background measuring;
    private boolean filling;

    private record Place(boolean exists, boolean partial, long free) {
    }

    StorePage(ImportModel model) {
        super("store", "Store", Icons.descriptor("import-wizard"));
        this.model = model;
        setDescription("Where the store goes and how its traces are grouped.");
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 8).spacing(8, 8).applyTo(page);
        disk = new Background("Look at a folder", page);
        measuring = new Background("Estimate an import", page);
        label(page, "&Store:");
        store = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(store);
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("&Folder...");
        setButtonLayoutData(browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
        label(page, "&Ensembles by:");
        ensembles = new Combo(page, SWT.DROP_DOWN);
        ensembles.setToolTipText("Header fields whose runs of equal values make a gather, separated by commas");
        GridDataFactory.fillDefaults().span(2, 1).hint(convertWidthInCharsToPixels(40), SWT.DEFAULT)
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(ensembles);
        createOptions(page);
        createEstimate(page);
        store.addModifyListener(e -> changed());
        ensembles.addModifyListener(e -> changed());
        setControl(page);
        model.addListener(this::fill);
        fill();
    }

    private void createOptions(Composite page) {
        Group group = new Group(page, SWT.NONE);
        group.setText("Options");
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).indent(0, 6).applyTo(group);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(8, 6).applyTo(group);
        label(group, "&Compression:");
        compression = new Combo(group, SWT.READ_ONLY);
        compression.setItems(COMPRESSION_NAMES.toArray(String[]::new));
        compression.select(0);
        compression.addModifyListener(e -> changed());
        label(group, "C&hunk size:");
        chunk = new Text(group, SWT.BORDER);
        chunk.setMessage("automatic");
        chunk.setToolTipText("Traces that are compressed together; empty: about 4 MB");
        GridDataFactory.fillDefaults().hint(convertWidthInCharsToPixels(14), SWT.DEFAULT).applyTo(chunk);
        chunk.addModifyListener(e -> changed());
        overwrite = check(group, "Over&write the store if it exists");
        resume = check(group, "&Go on with an interrupted import of the same file");
    }

    private Button check(Composite group, String text) {
        Button button = new Button(group, SWT.CHECK);
        button.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed()));
        return button;
    }

    private void createEstimate(Composite page) {
        Group group = new Group(page, SWT.NONE);
        group.setText("Estimate");
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(group);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(8, 4).applyTo(group);
        label(group, "Size of the store:");
        size = value(group);
        label(group, "Time:");
        time = value(group);
        label(group, "Free on that disk:");
        free = value(group);
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private static Label value(Composite parent) {
        Label label = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            store.setFocus();
        }
    }

    /** Takes over what suits a new file. */
    private void fill() {
        if (store == null || store.isDisposed() || !model.hasFile()) {
            return;
        }
        filling = true;
        store.setText(model.store().toString());
        String[] sets = model.verdict().ensembles().stream().map(StorePage::text).toArray(String[]::new);
        ensembles.setItems(sets);
        ensembles.setText(text(model.ensembleKeys()));
        overwrite.setSelection(false);
        resume.setSelection(false);
        filling = false;
        changed();
    }

    private static String text(List<HeaderKey> keys) {
        return keys.isEmpty() ? NO_ENSEMBLES : keys.stream().map(HeaderKey::name).collect(Collectors.joining(", "));
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
        dialog.setText("Folder for the Store");
        dialog.setMessage("The store becomes a directory in this folder.");
        Path now = Path.of(store.getText());
        dialog.setFilterPath(String.valueOf(now.getParent()));
        String chosen = dialog.open();
        if (chosen != null) {
            store.setText(Path.of(chosen).resolve(now.getFileName()).toString());
        }
    }

    /** Checks what is entered, hands it to the model, and has the disk looked at. */
    private void changed() {
        if (filling || !model.hasFile()) {
            return;
        }
        Optional<String> problem = take();
        setErrorMessage(problem.orElse(null));
        setPageComplete(problem.isEmpty());
        if (problem.isEmpty()) {
            Path target = model.store();
            disk.ask(() -> look(target), this::looked, e -> free.setText("unknown"));
            measure();
        }
    }

    private Optional<String> take() {
        try {
            Path path = Path.of(store.getText().strip());
            if (store.getText().isBlank() || path.getFileName() == null) {
                return Optional.of("Enter the directory that the store becomes, for example line7.moveout.");
            }
            model.setStore(path.toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.of("The store cannot have this name; use letters, digits and . _ - only.");
        }
        List<HeaderKey> keys = new ArrayList<>();
        if (!ensembles.getText().isBlank() && !ensembles.getText().strip().equals(NO_ENSEMBLES)) {
            for (String name : Arrays.stream(ensembles.getText().split(",")).map(String::strip).toList()) {
                Optional<HeaderKey> key = HeaderNames.resolve(name).or(() -> model.layout().headerMap().fields()
                        .stream()
                        .map(f -> f.key()).filter(k -> k.name().equals(name.toLowerCase(Locale.ROOT))).findFirst());
                if (key.isEmpty() || model.layout().headerMap().field(key.get()).isEmpty()) {
                    return Optional.of("'" + name
                            + "' is no header field; use names such as cdp, inline or field_record, "
                            + "or none.");
                }
                keys.add(key.get());
            }
        }
        model.setEnsembleKeys(keys);
        model.setCompression(COMPRESSIONS.get(compression.getText()));
        String traces = chunk.getText().strip();
        if (!traces.isEmpty() && !traces.matches("[1-9]\\d{0,5}")) {
            return Optional.of("The chunk size is a number of traces, for example 1000, or empty.");
        }
        model.setChunkTraces(traces.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(traces)));
        Set<WriteOption> options = EnumSet.noneOf(WriteOption.class);
        if (overwrite.getSelection()) {
            options.add(WriteOption.OVERWRITE);
        }
        if (resume.getSelection()) {
            options.add(WriteOption.RESUME);
        }
        model.setWriteOptions(options);
        return Optional.empty();
    }

    private static Place look(Path target) throws IOException {
        return new Place(Files.exists(target), Files.exists(target.resolveSibling(target.getFileName() + ".partial")),
                Sizes.free(target));
    }

    private void looked(Place place) {
        free.setText(Sizes.text(place.free()));
        resume.setEnabled(place.partial());
        boolean clash = place.exists() && !overwrite.getSelection();
        setErrorMessage(clash ? model.store().getFileName() + " exists already; choose another name or overwrite it."
                : null);
        setPageComplete(!clash);
    }

    private void measure() {
        ImportRequest request = model.request();
        int threads = model.options().workerThreads();
        size.setText("measuring ...");
        time.setText("");
        measuring.ask(() -> ImportEstimate.measure(request), estimate -> {
            size.setText("about " + Sizes.text(estimate.storeBytes()) + ", made from "
                    + Sizes.text(model.layout().fileSize()));
            double seconds = Math.max(1, estimate.cpuSeconds() / threads);
            time.setText("about " + (seconds < 60 ? String.format(Locale.ROOT, "%.0f s", seconds)
                    : ProgressState.clock(seconds) + " (min:s)") + " of computing on " + threads
                    + (threads == 1 ? " thread" : " threads"));
        }, e -> {
            size.setText("unknown");
            time.setText("unknown");
        });
    }
}
