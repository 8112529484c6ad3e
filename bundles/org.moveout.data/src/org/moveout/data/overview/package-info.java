// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Datasets made small: least, greatest and mean amplitude of groups of traces and samples, so that a million traces are
 * on the screen at once and no single spike is lost. Start at {@link org.moveout.data.overview.Overview}.
 */
package org.moveout.data.overview;
