// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.Optional;

import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Viewport;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionLinks;
import org.moveout.view.CanvasTool;
import org.moveout.view.Readout;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionListener;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** Tells the status line, the tool bar and other parts what happens in a pane of a section. */
final class PaneEvents implements SectionListener {
    private final SectionEditor section;
    private final SeismicCanvas pane;
    private final SectionLinks links;

    PaneEvents(SectionEditor section, SeismicCanvas pane, SectionLinks links) {
        this.section = section;
        this.pane = pane;
        this.links = links;
    }

    /** The canvas of the section's own dataset. */
    private Optional<SeismicCanvas> own() {
        return section.comparison().map(c -> c.main().canvas());
    }

    @Override
    public void settingsChanged(DisplaySettings settings) {
        section.refreshBars();
    }

    @Override
    public void toolChanged(CanvasTool tool) {
        section.refreshBars();
    }

    @Override
    public void viewportChanged(Viewport viewport) {
        if (own().filter(c -> c == pane).isPresent()) {
            links.viewportChanged(section, viewport);
        }
    }

    @Override
    public void readoutChanged(Optional<Readout> readout) {
        section.say(readout.map(r -> r.describe() + section.comparison().map(c -> c.describe(pane, r)).orElse(""))
                .orElse(""));
        Optional<SectionInput> here = pane.input();
        boolean sameTraces = here.isPresent() && own().flatMap(SeismicCanvas::input)
                .filter(i -> i.order().count() == here.get().order().count()).isPresent();
        links.point(readout.filter(r -> sameTraces).map(r -> new SectionCursor(section.path(), r.stored(),
                r.axis().sampling().at(r.sample()), section)));
    }

    @Override
    public void stateChanged(SectionState state) {
        if (state instanceof SectionState.Failed failure) {
            section.say(failure.reason());
        }
    }
}
