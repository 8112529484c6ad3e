// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.layers;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.moveout.ui.SectionPart;

/**
 * The overlays of the active section: one check item each, what can be added, what can be removed. Filled whenever it
 * opens.
 */
public final class OverlaysMenu extends ContributionItem {
    @Override
    public void fill(Menu menu, int index) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null && window.getActivePage() != null
                && window.getActivePage().getActiveEditor() instanceof SectionPart part && part.canvas().isPresent()) {
            fill(menu, part, OverlayKinds.read(Platform.getExtensionRegistry(), ILog.of(OverlaysMenu.class)));
        } else {
            item(menu, SWT.PUSH, "Open a section first", () -> { }).setEnabled(false);
        }
    }

    static void fill(Menu menu, SectionPart part, OverlayKinds kinds) {
        SectionOverlays overlays = SectionOverlays.of(part.canvas().orElseThrow());
        for (Overlay o : overlays.all()) {
            MenuItem item = item(menu, SWT.CHECK, o.name(), () -> overlays.setShown(o, !overlays.isShown(o)));
            item.setSelection(overlays.isShown(o));
            o.file().ifPresent(f -> item.setToolTipText(f.toString()));
        }
        if (!overlays.all().isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        for (OverlayKind kind : kinds.all()) {
            if (kind.needsFile()) {
                item(menu, SWT.PUSH, "Add " + kind.name() + " from File...",
                        () -> OverlayFiles.ask(part, kind).forEach(f -> overlays.add(part, kind, Optional.of(f), true)));
            } else {
                item(menu, SWT.PUSH, "Add " + kind.name(), () -> overlays.add(part, kind, Optional.empty(), true));
            }
        }
        if (kinds.all().isEmpty()) {
            item(menu, SWT.PUSH, "No kinds of overlays are installed", () -> { }).setEnabled(false);
        }
        if (!overlays.all().isEmpty()) {
            MenuItem remove = new MenuItem(menu, SWT.CASCADE);
            remove.setText("Remove");
            Menu sub = new Menu(remove);
            remove.setMenu(sub);
            for (Overlay o : overlays.all()) {
                item(sub, SWT.PUSH, o.name(), () -> overlays.remove(o));
            }
        }
    }

    private static MenuItem item(Menu menu, int style, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        // an ampersand in the name of a file is no mnemonic
        item.setText(text.replace("&", "&&"));
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return item;
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
