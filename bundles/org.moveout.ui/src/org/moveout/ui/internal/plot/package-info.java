// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Curves and bars for companion views: {@link org.moveout.ui.internal.plot.Plot} wraps SWTChart with the colours of the
 * theme, units, zoom and a read-out; {@link org.moveout.ui.internal.plot.Extent} says which part of a section a view is
 * about.
 */
package org.moveout.ui.internal.plot;
