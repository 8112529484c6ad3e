// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Long work and how its end is told: quiet notices in a corner of the window, never a modal dialog in the way. */
package org.moveout.ui.internal.notice;
