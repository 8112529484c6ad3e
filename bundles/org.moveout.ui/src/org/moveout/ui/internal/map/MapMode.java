// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

/** What the map draws. */
public enum MapMode {
    /** The positions of traces. */
    TRACES,
    /** Sources and receivers. */
    STATIONS,
    /** The number of traces in each bin. */
    FOLD
}
