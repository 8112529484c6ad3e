// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.Optional;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Menus that are filled when they open: colour maps and clips of the active section. */
public final class SectionMenus {
    private SectionMenus() {
    }

    /** Colour maps. */
    public static final class Colors extends ContributionItem {
        @Override
        public void fill(Menu menu, int index) {
            active().flatMap(SectionEditor::canvas).ifPresent(canvas -> DisplayMenus.fillColors(menu, canvas));
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }

    /** Clips. */
    public static final class Clips extends ContributionItem {
        @Override
        public void fill(Menu menu, int index) {
            active().flatMap(SectionEditor::canvas).ifPresent(canvas -> DisplayMenus.fillClips(menu, canvas));
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }

    private static Optional<SectionEditor> active() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && window.getActivePage() != null
                && window.getActivePage().getActiveEditor() instanceof SectionEditor section ? Optional.of(section)
                        : Optional.empty();
    }
}
