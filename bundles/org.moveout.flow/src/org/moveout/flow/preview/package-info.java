// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Trying a flow on what is on the screen, before anything is written: on the traces shown
 * ({@link org.moveout.flow.preview.GatherPreview}), on whatever is read of a dataset
 * ({@link org.moveout.flow.preview.ProcessedSource}), and with several values of a parameter
 * ({@link org.moveout.flow.preview.Sweep}). {@link org.moveout.flow.preview.PreviewRunner} works on the newest wish.
 */
package org.moveout.flow.preview;
