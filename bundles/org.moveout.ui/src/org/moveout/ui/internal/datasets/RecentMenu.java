// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.RecentDataset;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.Icons;

/** File &gt; Open Recent: what was opened last, found out when the menu opens. */
public final class RecentMenu extends ContributionItem {
    private static final int MOST = 10;
    private static final int LONGEST = 60;

    @Override
    public void fill(Menu menu, int index) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null || window.getActivePage() == null) {
            return;
        }
        OpenDatasets datasets = OpenDatasets.of(window);
        List<RecentDataset> history = datasets.history();
        if (history.isEmpty()) {
            MenuItem none = new MenuItem(menu, SWT.PUSH);
            none.setText("Nothing was opened yet");
            none.setEnabled(false);
            return;
        }
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources());
        for (int i = 0; i < Math.min(MOST, history.size()); i++) {
            item(menu, i, history.get(i), window.getActivePage(), resources);
        }
        MenuItem last = new MenuItem(menu, SWT.SEPARATOR);
        last.addDisposeListener(e -> resources.dispose());
        MenuItem clear = new MenuItem(menu, SWT.PUSH);
        clear.setText("&Clear List");
        clear.setToolTipText("Forget what was opened; files stay where they are");
        clear.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> datasets.forgetAll()));
    }

    private static void item(Menu menu, int number, RecentDataset entry, IWorkbenchPage page,
            LocalResourceManager resources) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText((number < 9 ? "&" + (number + 1) : "1&0") + "  " + text(entry.path()).replace("&", "&&"));
        item.setToolTipText(entry.path().toString());
        item.setImage(resources.create(Icons.descriptor("store".equals(entry.kind()) ? "dataset-store"
                : "dataset-raw")));
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> Sections.open(page, entry.path())));
    }

    /** File and folder, the folder shortened in its middle. */
    static String text(Path path) {
        String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        String folder = path.getParent() == null ? "" : path.getParent().toString();
        if (folder.length() > LONGEST) {
            folder = folder.substring(0, LONGEST / 2 - 1) + "\u2026" + folder.substring(folder.length() - LONGEST / 2);
        }
        return folder.isEmpty() ? name : name + "   " + folder;
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
