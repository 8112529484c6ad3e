// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0

/** The one thing of ours in the foreign platform of the install test: it tells what got installed and resolved there. */
package org.moveout.foreign.probe;
