// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.SectionPart;

/** The datasets in View &gt; Compare with, found out when the menu opens. */
public final class CompareMenu extends ContributionItem {
    @Override
    public void fill(Menu menu, int index) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null && window.getActivePage() != null
                && window.getActivePage().getActiveEditor() instanceof SectionPart section
                && Comparison.of(section).isPresent()) {
            CompareChoices.fill(menu, Comparison.of(section).get(), section.path(), OpenDatasets.of(window));
        } else {
            MenuItem none = new MenuItem(menu, SWT.PUSH);
            none.setText("Open a section first");
            none.setEnabled(false);
        }
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
