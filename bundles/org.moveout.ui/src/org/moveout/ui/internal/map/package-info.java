// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The map: where traces are, fold, and the choice of lines of a 3D survey. {@link MapView} ties it to the workbench,
 * {@link MapCanvas} draws and listens to the mouse, {@link DatasetGeometries} reads positions in the background.
 */
package org.moveout.ui.internal.map;
