// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.menus.IMenuService;
import org.moveout.ui.Ids;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.internal.compare.Comparison;
import org.moveout.ui.internal.gather.GatherBar;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/** What panes need of their section: its context menu, keys and news. */
final class SectionPanes implements Comparison.Host {
    private final SectionEditor section;
    private final SectionLinks links;
    private final MenuManager popup = new MenuManager();
    private final KeyContext keys;
    private Menu menu;
    private GatherBar gathers;

    SectionPanes(SectionEditor section, SectionLinks links) {
        this.section = section;
        this.links = links;
        section.getSite().getService(IMenuService.class).populateContributionManager(popup,
                "popup:" + Ids.SECTION_EDITOR);
        keys = new KeyContext(section.getSite().getService(IContextService.class), Ids.SECTION_CONTEXT);
    }

    /** Has a bar of gathers get its keys on panes that come from now on. */
    void setGathers(GatherBar bar) {
        gathers = bar;
    }

    void dispose() {
        section.getSite().getService(IMenuService.class).releaseContributions(popup);
        popup.dispose();
    }

    @Override
    public SectionInput input(OpenDataset opened) {
        return SectionInput.of(opened.dataset(), opened.source()).withOverview(opened.overview());
    }

    @Override
    public void adopt(SeismicCanvas pane) {
        if (menu == null) {
            menu = popup.createContextMenu(pane);
        }
        pane.setMenu(menu);
        // the menu is the section's, not the pane's
        pane.addListener(SWT.Dispose, e -> pane.setMenu(null));
        keys.follow(pane);
        if (gathers != null) {
            gathers.follow(pane);
        }
        pane.addSectionListener(new PaneEvents(section, pane, links));
    }

    @Override
    public void say(String sentence) {
        section.say(sentence);
    }

    @Override
    public void comparisonChanged() {
        section.refreshBars();
        links.panesChanged(section);
    }
}
