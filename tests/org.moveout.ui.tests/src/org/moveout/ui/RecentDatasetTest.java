// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class RecentDatasetTest {
    @Test
    void aLineBringsTheEntryBack() {
        RecentDataset entry = new RecentDataset(Path.of("/data/a b.sgy"), "a\tb", "SEG-Y", 534, 3_337_896);
        assertEquals(Optional.of(new RecentDataset(entry.path(), "a b", "SEG-Y", 534, 3_337_896)),
                RecentDataset.parse(entry.line()));
    }

    @Test
    void damagedLinesArePassedOver() {
        for (String line : new String[] { "", "x", "\t\t\t\t", "/a\tb\tc\td\te", "/a\tb\tc\t1" }) {
            assertEquals(Optional.empty(), RecentDataset.parse(line), line);
        }
    }
}
