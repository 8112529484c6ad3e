// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** What somebody sees who starts Moveout for the first time. */
package org.moveout.ui.internal.welcome;
