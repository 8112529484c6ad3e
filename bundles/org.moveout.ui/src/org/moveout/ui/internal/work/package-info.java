// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The work that is running, in the status line and in a window above it: how far it is, and how to pause and cancel it.
 * Start reading at {@link org.moveout.ui.internal.work.RunningWork}.
 */
package org.moveout.ui.internal.work;
