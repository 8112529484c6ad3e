// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.moveout.data.DataException;

/**
 * Finds out how a SEG-Y file is laid out.
 * <p>
 * Reads the file headers and a bounded number of trace headers spread over the file: the time does not depend on the
 * size of the file. Stateless and thread-safe.
 */
public final class SegyScanner {
    private SegyScanner() {
    }

    /** Scans a file, finding everything out. */
    public static SegyScan scan(Path file) throws IOException {
        return scan(file, ScanOptions.NONE);
    }

    /**
     * Scans a file.
     *
     * @param options what the user knows better than the file
     * @throws DataException if the file cannot be read or is no SEG-Y that can be read, with the reason and a remedy
     */
    public static SegyScan scan(Path file, ScanOptions options) throws IOException {
        try (Probe probe = Probe.open(file)) {
            var foreign = ForeignFile.check(probe);
            if (foreign.isPresent()) {
                throw foreign.get();
            }
            return new ScanRun(probe, options).run();
        }
    }

    /** Most important first; the order of discovery within a severity. */
    static List<Finding> sorted(List<Finding> findings) {
        List<Finding> list = new ArrayList<>(findings);
        list.sort(Comparator.comparing(Finding::severity).reversed());
        return list;
    }
}
