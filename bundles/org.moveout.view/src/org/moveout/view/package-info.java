// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The seismic canvas: an SWT control that shows a dataset of any size while it stays in the file.
 * <p>
 * Start at {@link org.moveout.view.SeismicCanvas}, which hands its work to one class for each idea: {@code CanvasInput}
 * what is shown, {@code CanvasMotion} which part of it, {@code CanvasPicture} how and where on the canvas,
 * {@code CanvasSelection} the tool and what it selects, {@code CanvasPointer} the cross-hair and what other parts point
 * at, {@code CanvasLayers} what lies on top.
 * <p>
 * Painting copies the last finished picture and never reads; reading,
 * rasterising and making images happens on threads that each canvas owns and ends with itself. Unless stated otherwise
 * everything here is called on the user-interface thread.
 */
package org.moveout.view;
