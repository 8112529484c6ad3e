// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The seismic canvas: an SWT control that shows a dataset of any size while it stays in the file.
 * <p>
 * Start at {@link org.moveout.view.SeismicCanvas}. Painting copies the last finished picture and never reads; reading,
 * rasterising and making images happens on threads that each canvas owns and ends with itself. Unless stated otherwise
 * everything here is called on the user-interface thread.
 */
package org.moveout.view;
