// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.Dataset;
import org.moveout.data.geometry.CoordinateUnit;
import org.moveout.data.geometry.SurveyGrid;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.data.task.Progress;
import org.moveout.flow.Datasets;
import org.moveout.flow.ImportRequest;
import org.moveout.flow.ImportSegy;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyScanner;

class GeometriesTest {
    @TempDir
    Path folder;

    private Path survey() throws IOException {
        Path file = folder.resolve("survey.sgy");
        new SynthSegy(new SynthRequest(file, SynthKind.POST3D, 600, 20, 4000, SampleFormat.IBM_FLOAT, 1,
                0, 30, true, 1)).run(Progress.NONE);
        return file;
    }

    private static TraceGeometry read(Path path) throws IOException {
        try (Dataset dataset = Datasets.open(path)) {
            return Geometries.read(dataset, 1 << 20).run(Progress.NONE);
        }
    }

    @Test
    void aFileAndItsStoreHaveTheSameGeometry() throws IOException {
        Path file = survey();
        Path store = folder.resolve("survey.moveout");
        new ImportSegy(ImportRequest.of(file, SegyScanner.scan(file).layout()).into(store)).run(Progress.NONE);
        TraceGeometry a = read(file);
        TraceGeometry b = read(store);
        assertThat(a.unit()).isEqualTo(CoordinateUnit.METRE);
        assertThat(a.grid()).isEqualTo(b.grid());
        SurveyGrid grid = a.grid().orElseThrow();
        assertThat(grid.inlines()).isEqualTo(new SurveyGrid.Lines(1001, 1, 20));
        assertThat(grid.crosslines()).isEqualTo(new SurveyGrid.Lines(2001, 1, 30));
        assertThat(grid.inlineSpacing()).isCloseTo(25, within(0.05));
        assertThat(grid.crosslineSpacing()).isCloseTo(12.5, within(0.05));
        for (int t = 0; t < 600; t++) {
            assertThat(b.positions().x(t)).isEqualTo(a.positions().x(t));
            assertThat(b.positions().y(t)).isEqualTo(a.positions().y(t));
        }
    }

    @Test
    void theBinaryHeaderSaysFeet() throws IOException {
        Path file = survey();
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(3254);
            out.writeShort(2);
        }
        assertThat(read(file).unit()).isEqualTo(CoordinateUnit.FOOT);
        Path store = folder.resolve("feet.moveout");
        new ImportSegy(ImportRequest.of(file, SegyScanner.scan(file).layout()).into(store)).run(Progress.NONE);
        assertThat(read(store).unit()).isEqualTo(CoordinateUnit.FOOT);
    }

    /** Bin sizes and corners by numpy.linalg.lstsq over the same headers. */
    @Test
    void realSurveysHaveTheirKnownGrids() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/testdata"))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "the collection of test files is not here");
        Path data = at.resolve("shared/testdata");
        SurveyGrid f3 = read(data.resolve("segyio/f3.sgy")).grid().orElseThrow();
        assertThat(f3.inlines()).isEqualTo(new SurveyGrid.Lines(111, 1, 23));
        assertThat(f3.crosslines()).isEqualTo(new SurveyGrid.Lines(875, 1, 18));
        assertThat(f3.inlineSpacing()).isCloseTo(24.999561, within(1e-4));
        assertThat(f3.crosslineSpacing()).isCloseTo(25.000065, within(1e-4));
        assertThat(f3.azimuth()).isCloseTo(88.39997, within(1e-3));
        TraceGeometry volve = read(data.resolve("segysak/test-geometry.sgy"));
        SurveyGrid grid = volve.grid().orElseThrow();
        assertThat(grid.inlineSpacing()).isCloseTo(12.500009, within(1e-4));
        assertThat(grid.crosslineSpacing()).isCloseTo(12.500003, within(1e-4));
        assertThat(grid.azimuth()).isCloseTo(284.00168, within(1e-3));
        TraceGeometry lake = read(data.resolve("karst/20180313151504.seg"));
        assertThat(lake.unit()).isEqualTo(CoordinateUnit.DEGREE);
        assertThat(lake.positions().x(0)).isCloseTo(-91.634475, within(1e-5));
        assertThat(lake.grid()).isEmpty();
    }
}
