// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.moveout.flow.edit.FlowEdit;
import org.moveout.process.ParameterValues;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.Processors;

/** What can be done with a step. */
final class StepMenu {
    private StepMenu() {
    }

    /**
     * Opens the menu.
     *
     * @param card     the step
     * @param at       its place, from 0
     * @param list     the list it is in
     * @param apply    carries out changes
     * @param onScreen where
     */
    static void open(StepCard card, int at, StepList list, Processors processors, Consumer<FlowEdit> apply,
            Point onScreen) {
        card.header().setToolTipText(null);
        Menu menu = new Menu(card.header());
        boolean on = card.step().enabled();
        item(menu, on ? "Switch &Off\tSpace" : "Switch &On\tSpace", true,
                () -> apply.accept(new FlowEdit.Enable(at, !on)));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Move &Up\tAlt+Up", at > 0, () -> list.move(at, -1));
        item(menu, "Move &Down\tAlt+Down", at + 1 < list.cards().size(), () -> list.move(at, 1));
        item(menu, "D&uplicate\tCtrl+D", true, () -> apply.accept(new FlowEdit.Duplicate(at)));
        item(menu, "&Remove\tDelete", true, () -> apply.accept(new FlowEdit.Remove(at)));
        new MenuItem(menu, SWT.SEPARATOR);
        ParameterValues values = card.step().values();
        item(menu, "Reset to De&faults", !values.equals(ParameterValues.defaults(values.parameters())),
                () -> apply.accept(new FlowEdit.Reset(at)));
        Optional<ProcessorFactory> factory = processors.find(card.step().processor());
        item(menu, "&About This Processor", factory.isPresent(),
                () -> ProcessorInfo.open(card.header().getShell(), onScreen, factory.get().description()));
        menu.setLocation(onScreen);
        menu.setVisible(true);
        menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
    }

    private static void item(Menu menu, String text, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setEnabled(enabled);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }
}
