// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** The import wizard: what a file is, its header bytes, where to put it; start at {@code ImportWizard}. */
package org.moveout.ui.internal.importing;
