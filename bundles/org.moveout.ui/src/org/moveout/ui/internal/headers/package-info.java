// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Trace headers on the screen: the table ({@link org.moveout.ui.internal.headers.TraceHeadersView}) and the curves above
 * a section ({@link org.moveout.ui.internal.headers.HeaderStrip}). What they show comes from
 * {@code org.moveout.flow.headers}, always in the background.
 */
package org.moveout.ui.internal.headers;
