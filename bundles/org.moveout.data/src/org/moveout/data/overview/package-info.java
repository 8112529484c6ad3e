// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Datasets made small: least, greatest and mean amplitude of groups of traces and samples, so that a million traces are
 * on the screen at once and no single spike is lost. Look at it from {@link org.moveout.data.overview.Overview} on;
 * made by {@link org.moveout.data.overview.OverviewBuilder} from whatever gives traces, for whatever keeps groups.
 */
package org.moveout.data.overview;
