// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.nio.file.Path;

/** A line of the Datasets view: something open, or something that was open once. */
public sealed interface DatasetEntry permits OpenDataset, RecentDataset {
    /** Where it is, absolute. */
    Path path();

    /** The name to show. */
    String name();

    /** What it is in a word: "SEG-Y", "store" or "memory". */
    String kind();

    /** How many traces it has; -1 if that is not known. */
    long traces();

    /** Its size on disk, or in memory if it is there; -1 if that is not known. */
    long bytes();
}
