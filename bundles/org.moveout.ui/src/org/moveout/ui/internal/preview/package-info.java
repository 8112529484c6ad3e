// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Trying the current flow on the section: live panes, sweeps over a parameter, picking curves. Start reading at
 * {@code LivePreview}.
 */
package org.moveout.ui.internal.preview;
