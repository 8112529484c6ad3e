// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** The preference page; what is set there is read through {@code org.moveout.eclipse.Options}. */
package org.moveout.ui.internal.preferences;
