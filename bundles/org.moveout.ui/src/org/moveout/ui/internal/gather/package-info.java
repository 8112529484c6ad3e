// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Stepping through gathers and lines of a section: the bar above the canvas and what is behind it. Start at
 * {@link org.moveout.ui.internal.gather.GatherBar} (what is seen) and
 * {@link org.moveout.ui.internal.gather.GatherNavigator} (what happens).
 */
package org.moveout.ui.internal.gather;
