// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** What the parts of the user interface share. Nothing below this package is for other bundles. */
package org.moveout.ui.internal;
