// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.moveout.raster.PictureFile;
import org.moveout.raster.SectionPicture;
import org.moveout.ui.internal.Background;

/** Asks how a section is to be saved as a picture: file, kind, size, title. */
final class PictureDialog extends TitleAreaDialog {
    /**
     * What the user wants.
     *
     * @param file     to write
     * @param kind     of file
     * @param onScreen whether the canvas is copied as it is, with everything that is drawn over the section
     * @param width    of the page in pixels
     * @param height   of the page in pixels
     * @param scale    pixels for each point
     * @param title    of the page
     * @param footer   whether the page says how it was drawn
     */
    record Choice(Path file, PictureFile kind, boolean onScreen, int width, int height, double scale, String title,
            boolean footer) {
    }

    private static final String[] SIZE_NAMES = { "Section as on the screen", "Slide, 16:9", "A4, landscape",
        "A3, landscape", "A4, portrait", "Other" };
    /** In points of 1/96 inch; the first is that of the canvas. */
    private static final int[][] SIZES = { { 0, 0 }, { 1280, 720 }, { 1123, 794 }, { 1587, 1123 }, { 794, 1123 } };
    private static final String[] SCALE_NAMES = { "96 pixels per inch (screen)", "192 pixels per inch",
        "288 pixels per inch (print)", "576 pixels per inch" };
    private static final double[] SCALES = { 1, 2, 3, 6 };
    private static final int ON_SCREEN = 1;

    private final Path first;
    private final String firstTitle;
    private final Point screen;
    private Text file;
    private Combo what;
    private Combo size;
    private Spinner width;
    private Spinner height;
    private Combo scale;
    private Text title;
    private Button footer;
    private Button overwrite;
    private Label result;
    private Background looking;
    private boolean exists;
    private Choice choice;

    /**
     * @param first      the proposed file
     * @param firstTitle the proposed title
     * @param screen     size of the canvas in points
     */
    PictureDialog(Shell shell, Path first, String firstTitle, Point screen) {
        super(shell);
        this.first = first;
        this.firstTitle = firstTitle;
        this.screen = screen;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Save Picture");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle("Save the section as a picture");
        setMessage("PNG for slides and web pages; PDF or SVG for print and drawing programs, with sharp text and lines.");
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(form);
        looking = new Background("Look at a file", form);
        label(form, "&File:");
        file = new Text(form, SWT.BORDER);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(420, SWT.DEFAULT)
                .applyTo(file);
        Button browse = new Button(form, SWT.PUSH);
        browse.setText("&Browse...");
        setButtonLayoutData(browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
        label(form, "");
        overwrite = new Button(form, SWT.CHECK);
        overwrite.setText("&Replace the file if it exists");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(overwrite);
        label(form, "&Shows:");
        what = combo(form, "The page: section, axes, title and colour bar",
                "The screen, with picks and marks (PNG only)");
        label(form, "Si&ze:");
        size = combo(form, SIZE_NAMES);
        label(form, "");
        Composite numbers = new Composite(form, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(numbers);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(numbers);
        width = spinner(numbers, " \u00d7 ");
        height = spinner(numbers, " points of 1/96 inch");
        label(form, "Resol&ution:");
        scale = combo(form, SCALE_NAMES);
        label(form, "&Title:");
        title = new Text(form, SWT.BORDER);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(title);
        footer = new Button(form, SWT.CHECK);
        footer.setText("Say below how it is &drawn (clip, gain, date)");
        GridDataFactory.fillDefaults().span(3, 1).applyTo(footer);
        result = new Label(form, SWT.NONE);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(result);

        file.setText(first.toString());
        title.setText(firstTitle);
        show(0);
        file.addModifyListener(e -> look());
        size.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show(size.getSelectionIndex())));
        for (Spinner s : new Spinner[] { width, height }) {
            s.addModifyListener(e -> {
                if (s.isFocusControl()) {
                    size.select(SIZE_NAMES.length - 1);
                }
                check();
            });
        }
        for (Combo c : new Combo[] { what, scale }) {
            c.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> check()));
        }
        overwrite.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> check()));
        return area;
    }

    private static void label(Composite form, String text) {
        new Label(form, SWT.NONE).setText(text);
    }

    private static Combo combo(Composite form, String... items) {
        Combo combo = new Combo(form, SWT.READ_ONLY);
        combo.setItems(items);
        combo.select(0);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(combo);
        return combo;
    }

    private static Spinner spinner(Composite parent, String after) {
        Spinner spinner = new Spinner(parent, SWT.BORDER);
        spinner.setValues(1000, 100, SectionPicture.LARGEST, 0, 10, 100);
        new Label(parent, SWT.NONE).setText(after);
        return spinner;
    }

    private void show(int index) {
        if (index < SIZES.length) {
            width.setSelection(index == 0 ? screen.x : SIZES[index][0]);
            height.setSelection(index == 0 ? screen.y : SIZES[index][1]);
        }
        check();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Save", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        look();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions(Arrays.stream(PictureFile.values()).map(k -> "*." + k.ending())
                .toArray(String[]::new));
        dialog.setFilterNames(Arrays.stream(PictureFile.values()).map(PictureFile::label).toArray(String[]::new));
        target().map(PictureFile::of).flatMap(k -> k).ifPresent(k -> dialog.setFilterIndex(k.ordinal()));
        dialog.setFileName(file.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            boolean known = PictureFile.of(Path.of(chosen)).isPresent();
            int kind = Math.clamp(dialog.getFilterIndex(), 0, PictureFile.values().length - 1);
            file.setText(known ? chosen : chosen + '.' + PictureFile.values()[kind].ending());
        }
    }

    private Optional<Path> target() {
        try {
            String text = file.getText().strip();
            Path path = text.isEmpty() ? null : Path.of(text).toAbsolutePath().normalize();
            return Optional.ofNullable(path).filter(p -> p.getFileName() != null);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Finds out whether the file is there, then checks. */
    private void look() {
        exists = false;
        check();
        target().ifPresentOrElse(path -> looking.ask(() -> Files.exists(path), there -> {
            exists = there;
            check();
        }, e -> check()), looking::forget);
    }

    private void check() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok == null) {
            return;
        }
        String problem = problem();
        ok.setEnabled(problem == null);
        setErrorMessage(problem);
        Optional<PictureFile> kind = target().flatMap(PictureFile::of);
        boolean page = what.getSelectionIndex() != ON_SCREEN;
        for (Control c : new Control[] { size, width, height, title, footer }) {
            c.setEnabled(page);
        }
        boolean pixels = kind.filter(k -> k != PictureFile.PNG).isEmpty();
        scale.setEnabled(page && pixels);
        double factor = SCALES[scale.getSelectionIndex()];
        double inch = PrinterSurface.POINTS_PER_INCH;
        result.setText(!page ? "" : pixels
                ? Math.round(width.getSelection() * factor) + " \u00d7 " + Math.round(height.getSelection() * factor)
                        + " pixels"
                : String.format(Locale.ROOT, "%.1f \u00d7 %.1f cm", width.getSelection() / inch * 2.54,
                        height.getSelection() / inch * 2.54));
        result.requestLayout();
    }

    private String problem() {
        Optional<Path> path = target();
        if (path.isEmpty()) {
            return "Enter the file to write.";
        }
        Optional<PictureFile> kind = PictureFile.of(path.get());
        if (kind.isEmpty()) {
            return "Let the name of the file end in " + PictureFile.endings() + ".";
        }
        if (what.getSelectionIndex() == ON_SCREEN && kind.get() != PictureFile.PNG) {
            return "What is on the screen is saved as PNG; let the name of the file end in .png.";
        }
        double factor = kind.get() == PictureFile.PNG ? SCALES[scale.getSelectionIndex()] : 1;
        double w = width.getSelection() * factor;
        double h = height.getSelection() * factor;
        if (w > SectionPicture.LARGEST || h > SectionPicture.LARGEST || w * h > SectionPicture.MOST_PIXELS) {
            return "The picture is too large: up to 20,000 pixels along an edge and 200 million in all.";
        }
        return exists && !overwrite.getSelection()
                ? path.get().getFileName() + " exists already; choose another name or replace it." : null;
    }

    @Override
    protected void okPressed() {
        Path path = target().orElseThrow();
        PictureFile kind = PictureFile.of(path).orElseThrow();
        double factor = kind == PictureFile.PNG ? SCALES[scale.getSelectionIndex()] : 1;
        choice = new Choice(path, kind, what.getSelectionIndex() == ON_SCREEN,
                (int) Math.round(width.getSelection() * factor), (int) Math.round(height.getSelection() * factor),
                factor, title.getText().strip(), footer.getSelection());
        super.okPressed();
    }

    /** What the user wants; empty unless the dialog ended with Save. */
    Optional<Choice> choice() {
        return Optional.ofNullable(choice);
    }
}
