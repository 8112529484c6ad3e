// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.DataException;
import org.moveout.data.task.Progress;
import org.moveout.segy.SegyLayout;
import org.moveout.segy.SegyScanner;

/**
 * Every public SEG-Y file beside the project goes through a store and comes back byte for byte. Skipped where that
 * collection (../shared/testdata) is missing; the sample line that ships with the product is always there.
 */
class RealFilesRoundTripTest {
    private static final Path ROOT = root();

    @TempDir
    Path dir;

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("releng/sample"))) {
            at = at.getParent();
        }
        return at;
    }

    private void roundTrip(Path file) throws IOException {
        SegyLayout layout = SegyScanner.scan(file).layout();
        Path store = dir.resolve("s.moveout");
        Path back = dir.resolve("back.sgy");
        new ImportSegy(ImportRequest.of(file, layout).into(store).by(EnsembleKeys.suggest(file, layout)))
                .run(Progress.NONE);
        new ExportSegy(ExportRequest.of(store, back)).run(Progress.NONE);
        assertThat(Files.mismatch(file, back)).as(file.toString()).isEqualTo(-1);
        Files.delete(back);
        try (Stream<Path> all = Files.walk(store)) {
            for (Path p : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(p);
            }
        }
    }

    @Test
    void theSampleLine() throws Exception {
        roundTrip(ROOT.resolve("releng/sample/31_81_PR.sgy"));
    }

    @Test
    void everyPublicFileThatCanBeRead() throws Exception {
        Path testdata = ROOT.resolveSibling("shared").resolve("testdata");
        assumeTrue(Files.isDirectory(testdata), "no ../shared/testdata");
        List<Path> files;
        try (Stream<Path> all = Files.walk(testdata)) {
            files = all.filter(f -> f.toString().matches("(?i).*\\.(sgy|segy|seg|sgy_first_trace|segy_first_trace)"))
                    .sorted().toList();
        }
        Map<Path, String> refused = new TreeMap<>();
        List<Path> passed = new ArrayList<>();
        for (Path file : files) {
            try {
                roundTrip(file);
                passed.add(file);
            } catch (DataException e) {
                refused.put(file, e.getMessage());
            }
        }
        refused.forEach((file, why) -> System.out.println(testdata.relativize(file) + ": " + why));
        System.out.println(passed.size() + " files byte-identical, " + refused.size() + " refused");
        // formats of later standards, and files that are no SEG-Y at all, are refused with a reason
        assertThat(refused.keySet()).allMatch(f -> f.toString().matches(
                ".*(Format(4|6|7|9|10|11|12|15|16)[lm]sb|sfs_P_survey).*"));
        assertThat(passed).hasSizeGreaterThan(140);
    }
}
