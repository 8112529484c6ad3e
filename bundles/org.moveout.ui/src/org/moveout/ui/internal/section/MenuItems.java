// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;

/** Kinds of menu items that the display menus are made of. */
final class MenuItems {
    private MenuItems() {
    }

    /** An item that is one of several. */
    static MenuItem radio(Menu menu, String text, boolean selected, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(text);
        item.setSelection(selected);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (item.getSelection()) {
                action.run();
            }
        }));
        return item;
    }

    /** An item that does something. */
    static MenuItem push(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return item;
    }

    /** A line between groups of items; radio items on either side are independent. */
    static void separator(Menu menu) {
        new MenuItem(menu, SWT.SEPARATOR);
    }

    /** A menu in a menu, to be filled. */
    static Menu cascade(Menu menu, String text) {
        MenuItem item = new MenuItem(menu, SWT.CASCADE);
        item.setText(text);
        Menu sub = new Menu(item);
        item.setMenu(sub);
        return sub;
    }

    /**
     * Asks for a number.
     *
     * @param question with the unit
     * @param now      the number there is
     * @param allowed  which numbers are taken
     * @param sentence what is said about others
     */
    static void ask(Shell shell, String title, String question, String now, DoublePredicate allowed, String sentence,
            DoubleConsumer use) {
        InputDialog dialog = new InputDialog(shell, title, question, now, s -> {
            double value = number(s);
            return allowed.test(value) ? null : sentence;
        });
        if (dialog.open() == Window.OK) {
            use.accept(number(dialog.getValue()));
        }
    }

    /** A number as people write it, a decimal comma and a unit or per cent sign after it allowed; NaN if it is none. */
    static double number(String text) {
        String t = text.strip().replace('\u2212', '-').replaceFirst("\\s*(%|ms|m|Hz|dB|traces?)$", "");
        if (t.indexOf(',') >= 0 && t.indexOf('.') < 0) {
            t = t.replace(',', '.');
        }
        try {
            double value = Double.parseDouble(t);
            return Double.isFinite(value) && !t.matches(".*[dDfFxX].*") ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
