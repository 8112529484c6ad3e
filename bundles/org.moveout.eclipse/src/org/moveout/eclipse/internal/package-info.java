// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Entry points named in {@code plugin.xml}; nothing here is for other bundles. */
package org.moveout.eclipse.internal;
