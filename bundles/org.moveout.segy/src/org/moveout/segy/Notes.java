// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.ArrayList;
import java.util.List;

/** Collects findings during a scan. Confined to one thread. */
final class Notes {
    private final List<Finding> findings = new ArrayList<>();

    void info(String sentence) {
        findings.add(new Finding(Finding.Severity.INFO, sentence));
    }

    void warn(String sentence) {
        findings.add(new Finding(Finding.Severity.WARNING, sentence));
    }

    List<Finding> list() {
        return SegyScanner.sorted(findings);
    }
}
