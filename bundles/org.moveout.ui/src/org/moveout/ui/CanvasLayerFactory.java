// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.moveout.data.task.Progress;
import org.moveout.view.CanvasLayer;
import org.moveout.view.SectionInput;

/**
 * Makes overlays of one kind. Contributed through the extension point {@code org.moveout.ui.canvasLayers}, which gives
 * the kind its name and the endings of its files; see EXTENDING.md for one that is built and tested.
 * <p>
 * Implementations have a public constructor without arguments. They are called on any thread, one call at a time.
 */
public interface CanvasLayerFactory {
    /**
     * Makes a layer. Runs in the background, so it may read the file and the trace headers.
     *
     * @param section  what the layer is for: all traces of the dataset in stored order. When a gather is shown later,
     *                 the layer is painted with the input that is shown then
     * @param file     the file the user chose; empty for kinds that declare no file endings
     * @param progress polled for cancellation
     * @return the layer, which the canvas disposes; empty if there is nothing to show for this section
     * @throws IOException for a {@link org.moveout.data.DataException} the user is told its message: one sentence that
     *                     names the file, the line, the cause and the remedy
     */
    Optional<CanvasLayer> create(SectionInput section, Optional<Path> file, Progress progress) throws IOException;
}
