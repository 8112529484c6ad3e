// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** What Moveout shows in the status line of a window: the cache and the heap. */
package org.moveout.ui.internal.status;
