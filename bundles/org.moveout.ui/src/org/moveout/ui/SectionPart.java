// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.IEditorPart;
import org.moveout.data.HeaderKey;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Viewport;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/** A seismic section in the workbench, as other parts see it. For the user-interface thread. */
public interface SectionPart extends IEditorPart {
    /** The file or store that is shown. */
    Path path();

    /** The dataset; empty while it is being opened or cannot be. */
    Optional<OpenDataset> dataset();

    /**
     * The canvas the user works on: of several panes the one used last. Empty while the data is being opened or cannot
     * be.
     */
    Optional<SeismicCanvas> canvas();

    /** The canvases of all panes, the section's own first; none while the data is being opened or cannot be. */
    List<PaneCanvas> canvases();

    /**
     * One of the panes of a section.
     *
     * @param title  of the pane
     * @param canvas in it
     */
    record PaneCanvas(String title, SeismicCanvas canvas) {
    }

    /** All traces in stored order, whatever is shown now; empty while there is no dataset. */
    Optional<SectionInput> whole();

    /**
     * Shows some traces, in some order, instead of what is shown now.
     *
     * @param name  what they are, such as "CDP 1204"; shown on the part's title
     * @param order stored traces of the dataset
     */
    void show(String name, TraceOrder order);

    /**
     * Shows some traces in place of those shown now, for stepping from one gather to the next: the title and everything
     * on the canvas change at once when the new picture is ready, and clip and settings stay. A later switch takes the
     * place of one under way.
     *
     * @param name  what they are; "" if they are all traces
     * @param input traces of the dataset
     * @param part  what of them to show
     * @param axis  headers along the top if the user has chosen none
     * @param shown called after the change, when {@link SectionLinks} have been told
     */
    void switchTo(String name, SectionInput input, Viewport part, List<HeaderKey> axis, Runnable shown);

    /** Shows all traces in stored order again. */
    void showWhole();

    /** Moves the view so that a stored trace is visible, if it is among those shown. */
    void reveal(long storedTrace);

    /**
     * Puts other traces beside those of the section: linked in view, cursor and scale, to be flipped and swiped. They
     * are not kept over a restart.
     *
     * @param panes instead of those given before; none to take them away. Three panes in all are the most.
     */
    void compare(List<Pane> panes);

    /**
     * Keeps a text over a restart for whoever chooses the traces to {@link #show}, so that it finds its own choice
     * again. The traces shown come back by themselves.
     *
     * @param text such as "cdp 1204 by offset"; empty for nothing
     */
    void setArrangement(String text);

    /** The text kept by {@link #setArrangement}, empty if there is none; there before the dataset is. */
    String arrangement();
}
