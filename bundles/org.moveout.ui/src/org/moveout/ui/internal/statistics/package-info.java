// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** The Statistics view: {@link org.moveout.ui.internal.statistics.StatisticsView}. */
package org.moveout.ui.internal.statistics;
