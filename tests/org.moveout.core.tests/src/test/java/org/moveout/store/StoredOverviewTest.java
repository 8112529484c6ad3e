// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.overview.Overview;
import org.moveout.data.overview.OverviewBuilder;
import org.moveout.data.overview.OverviewLevel;
import org.moveout.data.overview.OverviewShape;
import org.moveout.data.task.Progress;
import org.moveout.testkit.Amplitudes;

class StoredOverviewTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    private Path folder;
    private Path directory;

    @BeforeEach
    void choosePlace() {
        directory = folder.resolve("pyramid.zarr");
    }

    private Optional<Overview> write(Amplitudes a, String identity) throws IOException {
        OverviewWriter writer = new OverviewWriter(directory, new OverviewShape(a.traces(), a.samples()),
                a.sampling());
        OverviewBuilder builder = writer.builder();
        builder.add(a.data(), a.traces());
        builder.finish();
        writer.finish(identity);
        return open(a, identity);
    }

    private Optional<Overview> open(Amplitudes a, String identity) {
        return StoredOverview.open(directory, identity, a.traces(), a.sampling());
    }

    @ParameterizedTest
    @CsvSource({ "1,1", "17,3", "5000,90", "70000,5", "300,2500", "40,9000" })
    void boundsStayBoundsAndMeansAreCloseEnoughToDraw(int traces, int samples) throws IOException {
        Amplitudes a = Amplitudes.noise(traces, samples, 4, true);
        for (OverviewLevel level : write(a, "x").orElseThrow().levels()) {
            float[] min = all(level.min());
            float[] max = all(level.max());
            float[] mean = all(level.mean());
            int rows = level.min().sampling().count();
            assertThat(rows).isEqualTo((samples + level.sampleFactor() - 1) / level.sampleFactor());
            for (int i = 0; i < min.length; i++) {
                Amplitudes.Group wanted = a.group(level.traceFactor(), level.sampleFactor(), i / rows, i % rows);
                boolean hole = Float.isNaN(wanted.min());
                boolean right = hole ? Float.isNaN(min[i]) && Float.isNaN(max[i])
                        : min[i] <= wanted.min() && max[i] >= wanted.max() && near(min[i], wanted.min())
                                && near(max[i], wanted.max());
                right &= Float.isNaN(wanted.mean()) ? Float.isNaN(mean[i]) : near(mean[i], wanted.mean());
                assertThat(right).as("%s: %s %s %s at %d", wanted, min[i], max[i], mean[i], i).isTrue();
            }
        }
    }

    /** Within one step of eight significant bits. */
    private static boolean near(float stored, float exact) {
        return stored == exact || Math.abs(stored - exact) <= Math.abs(exact) / 128 + Float.MIN_NORMAL;
    }

    private static float[] all(WindowSource source) throws IOException {
        return source.read(Window.of(new TraceRange(0, source.traceCount()), source.sampling())).data();
    }

    @Test
    void boundsAreRoundedOutwards() throws IOException {
        float[] data = new float[16 * 4];
        float[] values = { 1.00001f, -1.00001f, Float.MAX_VALUE, -Float.MAX_VALUE };
        for (int t = 0; t < 16; t++) {
            System.arraycopy(values, 0, data, t * 4, 4);
        }
        OverviewLevel level = write(new Amplitudes(16, 4, data), "x").orElseThrow().levels().getFirst();
        assertThat(all(level.min())).containsExactly(1f, -1.0078125f, 0x1.fep127f, Float.NEGATIVE_INFINITY);
        assertThat(all(level.max())).containsExactly(1.0078125f, -1f, Float.POSITIVE_INFINITY, -0x1.fep127f);
    }

    @Test
    void partsReadLikeTheWhole() throws IOException {
        Amplitudes a = Amplitudes.noise(6000, 3000, 4, false);
        Random random = new Random(1);
        for (OverviewLevel level : write(a, "x").orElseThrow().levels()) {
            WindowSource source = level.max();
            int rows = source.sampling().count();
            Amplitudes whole = new Amplitudes((int) source.traceCount(), rows, all(source));
            for (int i = 0; i < 20; i++) {
                int g = random.nextInt(whole.traces());
                int s = random.nextInt(rows);
                Window w = new Window(new TraceRange(g, g + random.nextInt(whole.traces() - g + 1)),
                        new SampleRange(s, s + random.nextInt(rows - s + 1)), 1);
                assertThat(source.read(w).data()).isEqualTo(whole.read(w).data());
            }
        }
    }

    @Test
    void theVerticalAxisOfALevelIsInTheMiddleOfItsSamples() throws IOException {
        Amplitudes a = Amplitudes.noise(20, 2500, 4, false);
        List<OverviewLevel> levels = write(a, "x").orElseThrow().levels();
        assertThat(levels.get(0).max().sampling()).isEqualTo(Sampling.time(2500, 4));
        assertThat(levels.get(1).max().sampling()).isEqualTo(new Sampling(625, 16, 6, a.sampling().domain()));
    }

    @Test
    void anOverviewOfOtherDataIsNone() throws IOException {
        Amplitudes a = Amplitudes.noise(100, 10, 4, false);
        assertThat(write(a, "size 1")).isPresent();
        assertThat(open(a, "size 2")).isEmpty();
        assertThat(StoredOverview.open(directory, "size 1", 101, a.sampling())).isEmpty();
        assertThat(StoredOverview.open(directory, "size 1", 100, Sampling.time(10, 2))).isEmpty();
        assertThat(StoredOverview.open(folder.resolve("none"), "size 1", 100, a.sampling())).isEmpty();
        assertThat(StoredOverview.check(directory, "size 2", Progress.NONE)).singleElement().asString()
                .contains("other data");
    }

    @Test
    void everyFlippedBitIsFoundAndNothingWrongIsEverRead() throws IOException {
        Amplitudes a = Amplitudes.noise(2000, 40, 4, false);
        Overview sound = write(a, "x").orElseThrow();
        float[] right = all(sound.levels().getFirst().max());
        assertThat(StoredOverview.check(directory, "x", Progress.NONE)).isEmpty();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(15);
        Random random = new Random(5);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < 6; i++) {
                byte[] bad = bytes.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, i == 5 ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bad);
                String name = directory.relativize(file).toString().replace('\\', '/');
                assertThat(StoredOverview.check(directory, "x", Progress.NONE)).as(name).isNotEmpty()
                        .allSatisfy(p -> assertThat(p).contains("derived from the samples").contains("pyramid.zarr"))
                        .anySatisfy(p -> assertThat(p).contains(name));
                Optional<Overview> opened = open(a, "x");
                if (opened.isPresent()) {
                    float[] read;
                    try {
                        read = all(opened.get().levels().getFirst().max());
                    } catch (DataException e) {
                        assertThat(e.getMessage()).contains("derived");
                        continue;
                    }
                    assertThat(read).isEqualTo(right);
                }
            }
            Files.delete(file);
            assertThat(StoredOverview.check(directory, "x", Progress.NONE)).isNotEmpty();
            Files.write(file, bytes);
        }
        assertThat(StoredOverview.check(directory, "x", Progress.NONE)).isEmpty();
    }

    @Test
    void whatWasThereBeforeIsReplaced() throws IOException {
        write(Amplitudes.noise(200_000, 3, 1, false), "old");
        Amplitudes a = Amplitudes.noise(100, 3, 2, false);
        assertThat(write(a, "new").orElseThrow().levels()).hasSize(1);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder(".zgroup", "zarr.json",
                    "overview.json", "16x1");
        }
    }

    @Test
    void notFinishingLeavesNothingThatOpens() throws IOException {
        Amplitudes a = Amplitudes.noise(100, 10, 4, false);
        OverviewWriter writer = new OverviewWriter(directory, new OverviewShape(100, 10), a.sampling());
        writer.builder().add(a.data(), 60);
        assertThat(open(a, "x")).isEmpty();
        assertThatThrownBy(() -> new OverviewWriter(directory, new OverviewShape(100, 11), a.sampling()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void zarrPythonReadsTheLevelsAndNumPyAgrees() throws Exception {
        assumeTrue(Files.isExecutable(PYTHON), "no /usr/bin/python3");
        assumeTrue(python("import zarr, numcodecs, numpy").isEmpty(), "no python3-zarr");
        Amplitudes a = Amplitudes.noise(5000, 2500, 9, false);
        write(a, "x");
        ByteBuffer bytes = ByteBuffer.allocate(4 * a.data().length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(a.data());
        Path samples = Files.write(folder.resolve("samples.bin"), bytes.array());
        String result = python("""
                import sys, numpy as np, zarr
                g = zarr.open_group(sys.argv[1], mode='r')
                a = np.fromfile(sys.argv[2], '<f4').reshape(5000, 2500)
                for name in sorted(g.group_keys()):
                    t, s = map(int, name.split('x'))
                    p = np.full((-(-5000 // t) * t, -(-2500 // s) * s), np.nan, 'f4')
                    p[:5000, :2500] = a
                    p = p.reshape(p.shape[0] // t, t, p.shape[1] // s, s)
                    lo, hi, mean = np.nanmin(p, (1, 3)), np.nanmax(p, (1, 3)), np.nanmean(p.astype('f8'), (1, 3))
                    zl, zh, zm = g[name]['min'][:], g[name]['max'][:], g[name]['mean'][:]
                    step = lambda v: np.abs(v) / 128
                    print(name, zl.shape, zl.dtype, bool((zl <= lo).all() and (zl >= lo - step(lo)).all()),
                          bool((zh >= hi).all() and (zh <= hi + step(hi)).all()),
                          bool((np.abs(zm - mean) <= step(mean)).all()))
                """, directory.toString(), samples.toString());
        assertThat(result.lines()).containsExactly("16x1 (313, 2500) float32 True True True",
                "16x4 (313, 625) float32 True True True");
    }

    private String python(String script, String... arguments) throws Exception {
        Path file = Files.writeString(folder.resolve("script.py"), script);
        ProcessBuilder builder = new ProcessBuilder(PYTHON.toString(), file.toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0 ? output.strip() : "exit " + process.exitValue() + ": " + output;
    }
}
