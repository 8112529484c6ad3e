// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Where traces are: positions on the ground, the grid of a 3D survey, fold, and lines across all of it.
 * <p>
 * {@link org.moveout.data.geometry.ReadGeometry} reads the headers of a dataset once, in constant time per trace and with
 * bounded memory, and gives a {@link org.moveout.data.geometry.TraceGeometry}: start there.
 */
package org.moveout.data.geometry;
