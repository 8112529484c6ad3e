// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Panes beside a section: linked views and scales, flip, swipe and differences. Start at
 * {@link org.moveout.ui.internal.compare.Comparison}.
 */
package org.moveout.ui.internal.compare;
