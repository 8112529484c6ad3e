// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.moveout.view.SeismicCanvas;

/** Menus that are filled when they open, for the active section. */
public final class SectionMenus {
    private SectionMenus() {
    }

    /** Asks for the items each time the menu opens. */
    private abstract static class Dynamic extends ContributionItem {
        private final BiConsumer<Menu, SeismicCanvas> items;

        Dynamic(BiConsumer<Menu, SeismicCanvas> items) {
            this.items = items;
        }

        @Override
        public void fill(Menu menu, int index) {
            active().flatMap(SectionEditor::canvas).ifPresent(canvas -> items.accept(menu, canvas));
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }

    /** Colour maps. */
    public static final class Colors extends Dynamic {
        /** Created by the workbench. */
        public Colors() {
            super(DisplayMenus::fillColors);
        }
    }

    /** Clips. */
    public static final class Clips extends Dynamic {
        /** Created by the workbench. */
        public Clips() {
            super(DisplayMenus::fillClips);
        }
    }

    /** Interpolation. */
    public static final class Interpolations extends Dynamic {
        /** Created by the workbench. */
        public Interpolations() {
            super(DetailMenus::fillInterpolations);
        }
    }

    /** Automatic gain control and trace balance. */
    public static final class Gains extends Dynamic {
        /** Created by the workbench. */
        public Gains() {
            super(DetailMenus::fillGains);
        }
    }

    /** How wiggles look. */
    public static final class Wiggles extends Dynamic {
        /** Created by the workbench. */
        public Wiggles() {
            super(DetailMenus::fillWiggles);
        }
    }

    /** Where traces stand. */
    public static final class Spacings extends Dynamic {
        /** Created by the workbench. */
        public Spacings() {
            super(DetailMenus::fillSpacings);
        }
    }

    /** The rows along the top. */
    public static final class Axes extends Dynamic {
        /** Created by the workbench. */
        public Axes() {
            super(DetailMenus::fillAxis);
        }
    }

    private static Optional<SectionEditor> active() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && window.getActivePage() != null
                && window.getActivePage().getActiveEditor() instanceof SectionEditor section ? Optional.of(section)
                        : Optional.empty();
    }
}
