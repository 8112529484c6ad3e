// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.statistics;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IActionBars;
import org.moveout.ui.internal.plot.PlotActions;

/** The tool bar and the menu of the Statistics view. */
final class StatisticsMenu {
    private static final int[] BINS = { 0, 64, 256, 1024 };

    private final StatisticsView view;

    StatisticsMenu(StatisticsView view) {
        this.view = view;
    }

    void fill(IActionBars bars) {
        IToolBarManager tools = bars.getToolBarManager();
        tools.add(PlotActions.action("Copy Picture", "copy", view::copyPicture));
        tools.add(PlotActions.action("Export Values...", "export", view::exportCsv));
        IMenuManager menu = bars.getMenuManager();
        MenuManager bins = new MenuManager("Bins");
        for (int n : BINS) {
            Action action = new Action(n == 0 ? "Automatic (Freedman-Diaconis)" : Integer.toString(n),
                    IAction.AS_RADIO_BUTTON) {
                @Override
                public void run() {
                    if (isChecked()) {
                        view.choose(view.choices().withBins(n));
                    }
                }
            };
            action.setChecked(view.choices().bins() == n);
            bins.add(action);
        }
        menu.add(bins);
        menu.add(new Separator());
        menu.add(PlotActions.action("Compute for All Traces", "", view::computeAll));
        menu.add(new Separator());
        menu.add(PlotActions.action("Copy Table", "copy", view::copyTable));
        menu.add(PlotActions.action("Copy Picture", "copy", view::copyPicture));
        menu.add(PlotActions.action("Export Values...", "export", view::exportCsv));
    }
}
