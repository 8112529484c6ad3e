// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Processors contributed through the extension point: one that is an example to follow, and some that are not. */
package org.moveout.eclipse.example;
