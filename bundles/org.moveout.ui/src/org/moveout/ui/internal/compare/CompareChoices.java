// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.moveout.ui.DatasetEntry;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.internal.datasets.OpenHandler;
import org.moveout.ui.internal.keys.KeyNames;

/** What a section can be compared with: open datasets first, then recent ones, then any file. */
public final class CompareChoices {
    private static final int MOST_RECENT = 5;
    private static final Set<CompareAction> RADIO = EnumSet.of(CompareAction.SIDE_BY_SIDE, CompareAction.STACKED,
            CompareAction.ONE_PLACE, CompareAction.SWIPE);
    private static final Set<CompareAction> CHECK = EnumSet.of(CompareAction.DIFFERENCE, CompareAction.LINK,
            CompareAction.OWN_SCALE);
    private static final List<CompareAction> ACTIONS = List.of(CompareAction.SIDE_BY_SIDE, CompareAction.STACKED,
            CompareAction.ONE_PLACE, CompareAction.SWIPE, CompareAction.DIFFERENCE, CompareAction.FLIP,
            CompareAction.LINK, CompareAction.OWN_SCALE, CompareAction.END);

    private CompareChoices() {
    }

    /** One item for each dataset, with a check mark on those that stand beside the section now. */
    public static void fill(Menu menu, Comparison comparison, Path own, OpenDatasets datasets) {
        Shell shell = menu.getShell();
        choices(own, datasets).forEach((path, text) -> {
            Compared.Stored what = new Compared.Stored(path);
            MenuItem item = item(menu, SWT.CHECK, text, () -> {
                if (comparison.has(what)) {
                    comparison.remove(what);
                } else {
                    comparison.add(path);
                }
            });
            item.setToolTipText(path.toString());
            item.setSelection(comparison.has(what));
        });
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, SWT.PUSH, "&File...", () -> file(shell, comparison));
        item(menu, SWT.PUSH, "&Store Folder...", () -> folder(shell, comparison));
    }

    /** What can be done with the panes there are. */
    public static void fillActions(Menu menu, Comparison comparison, KeyNames keys) {
        new MenuItem(menu, SWT.SEPARATOR);
        for (CompareAction action : ACTIONS) {
            int style = RADIO.contains(action) ? SWT.RADIO : CHECK.contains(action) ? SWT.CHECK : SWT.PUSH;
            MenuItem item = new MenuItem(menu, style);
            String key = keys.of(action.command()).stream().findFirst().orElse("");
            item.setText(action.label() + (key.isEmpty() ? "" : "\t" + key));
            item.setSelection(action.isChecked(comparison));
            item.setEnabled(action.isUseful(comparison) && !comparison.compared().isEmpty());
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
                if (style != SWT.RADIO || item.getSelection()) {
                    action.run(comparison);
                }
            }));
            if (action == CompareAction.SWIPE || action == CompareAction.DIFFERENCE) {
                new MenuItem(menu, SWT.SEPARATOR);
            }
        }
    }

    /** Asks in a list, for those who use keys. */
    public static void ask(Shell shell, Comparison comparison, Path own, OpenDatasets datasets) {
        Map<Path, String> choices = choices(own, datasets);
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new LabelProvider() {
            @Override
            public String getText(Object element) {
                return choices.get(element) + "   " + ((Path) element).getParent();
            }
        });
        dialog.setTitle("Compare with");
        dialog.setMessage("A dataset to put beside the section (type to filter):");
        dialog.setElements(choices.keySet().toArray());
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Path path) {
            comparison.add(path);
        }
    }

    private static Map<Path, String> choices(Path own, OpenDatasets datasets) {
        Map<Path, String> choices = new LinkedHashMap<>();
        datasets.open().stream().filter(d -> !d.path().equals(own)).forEach(d -> choices.put(d.path(), text(d)));
        datasets.recent().stream().limit(MOST_RECENT).forEach(d -> choices.put(d.path(), text(d)));
        choices.put(own, "This Dataset Again");
        return choices;
    }

    private static String text(DatasetEntry entry) {
        Path file = entry.path().getFileName();
        return file == null ? entry.name() : file.toString();
    }

    private static void file(Shell shell, Comparison comparison) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText("Compare with a SEG-Y File");
        dialog.setFilterExtensions(new String[] { OpenHandler.SEGY, "*.*" });
        dialog.setFilterNames(new String[] { "SEG-Y files", "All files" });
        String chosen = dialog.open();
        if (chosen != null) {
            comparison.add(Path.of(chosen));
        }
    }

    private static void folder(Shell shell, Comparison comparison) {
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
        dialog.setText("Compare with a Store");
        dialog.setMessage("Choose the directory of a store; its name ends in .moveout.");
        String chosen = dialog.open();
        if (chosen != null) {
            comparison.add(Path.of(chosen));
        }
    }

    private static MenuItem item(Menu menu, int style, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(style == SWT.CHECK ? text.replace("&", "&&") : text);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return item;
    }
}
