// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Names for assistive technology, where the text on the screen does not say enough. */
public final class Accessibility {
    private Accessibility() {
    }

    /** Names a control. */
    public static void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }
        });
    }

    /** Names a tool bar, and each of its items by its tool tip, which says more than an icon. */
    public static void describe(ToolBar bar, String name) {
        bar.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = e.childID == ACC.CHILDID_SELF || e.childID < 0 || e.childID >= bar.getItemCount() ? name
                        : itemName(bar.getItem(e.childID));
            }
        });
    }

    private static String itemName(ToolItem item) {
        String tip = item.getToolTipText();
        String text = item.getText();
        if (tip == null || tip.isEmpty()) {
            return text;
        }
        return text.isEmpty() ? tip : tip + ": " + text;
    }
}
