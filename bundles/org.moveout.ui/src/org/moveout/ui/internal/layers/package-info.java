// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Overlays on sections: the kinds that plug-ins contribute ({@link org.moveout.ui.internal.layers.OverlayKinds}), those
 * that lie on a section now ({@link org.moveout.ui.internal.layers.SectionOverlays}), and the menu and commands. What a
 * plug-in implements is {@link org.moveout.ui.CanvasLayerFactory}.
 */
package org.moveout.ui.internal.layers;
