// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.colormaps;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.raster.ColorMap;
import org.moveout.raster.ColorTable;
import org.moveout.ui.ColorMaps;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.Background;
import org.moveout.ui.internal.notice.Notice;

/** Asks for a colour table file, takes it in and uses it in the active section. */
public final class LoadColorMapHandler extends AbstractHandler {
    private static final String TITLE = "Load Colour Map";

    private record Loaded(ColorMap map, String text) {
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(TITLE);
        dialog.setFilterExtensions(new String[] { "*.cpt;*.txt;*.rgb;*.pal;*.csv;*.dat;*.alut;*.map", "*.*" });
        dialog.setFilterNames(new String[] { "Colour tables (cpt, or lines of position red green blue)", "All files" });
        String chosen = dialog.open();
        if (chosen != null) {
            load(window, Path.of(chosen));
        }
        return null;
    }

    /** Reads a table in the background and uses it. */
    static void load(IWorkbenchWindow window, Path file) {
        new Background("Read colour table", window.getShell()).ask(
                () -> new Loaded(ColorTable.read(file), Files.readString(file, StandardCharsets.ISO_8859_1)),
                loaded -> use(window, loaded),
                e -> problem(window, e instanceof NoSuchFileException ? file + " does not exist." : e.getMessage()));
    }

    private static void use(IWorkbenchWindow window, Loaded loaded) {
        try {
            ColorMaps.of(window).load(loaded.map(), loaded.text());
        } catch (IllegalArgumentException e) {
            problem(window, e.getMessage());
            return;
        }
        if (window.getActivePage() != null && window.getActivePage().getActiveEditor() instanceof SectionPart section) {
            section.canvas().ifPresent(c -> c.setSettings(c.settings().withColorMap(loaded.map())));
        }
    }

    private static void problem(IWorkbenchWindow window, String sentence) {
        Notice.show(window, Notice.Kind.ERROR, TITLE, List.of(String.valueOf(sentence)), List.of());
    }
}
