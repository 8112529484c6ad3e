// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.Raster;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.overview.Overview;
import org.moveout.data.overview.OverviewLevel;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.flow.BuildOverview;
import org.moveout.flow.Datasets;
import org.moveout.flow.OverviewFolder;
import org.moveout.flow.internal.OverviewSite;
import org.moveout.flow.synth.SynthKind;
import org.moveout.raster.Clip;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.RasterImage;
import org.moveout.raster.SectionBlock;
import org.moveout.raster.SectionPicture;
import org.moveout.raster.Viewport;
import org.moveout.segy.SegyDataset;
import org.moveout.store.StoreDataset;
import org.moveout.testkit.Amplitudes;

/** Overviews of a file just large enough to have one: 17 million samples. */
class OverviewFlowTest {
    private static final int TRACES = 34_001;
    private static final int SAMPLES = 500;

    @TempDir
    private static Path folder;
    private static Path file;
    private static Path store;

    @BeforeAll
    static void makeData() throws Exception {
        file = CommandRun.synth(folder.resolve("line.sgy"), SynthKind.values()[0], TRACES, SAMPLES);
        store = folder.resolve("line.moveout");
        assertThat(CommandRun.of("import", file, store, "--chunk-traces", "333").status()).isZero();
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path p : walk.filter(Files::isRegularFile).toList()) {
                contents.put(directory.relativize(p).toString(),
                        HexFormat.of().formatHex(sha(Files.readAllBytes(p))));
            }
        }
        return contents;
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anImportMakesTheOverviewThatLoopsOverTheFileFind() throws Exception {
        try (Dataset segy = Datasets.open(file); Dataset imported = Datasets.open(store)) {
            assertThat(segy.overview()).isEmpty();
            Amplitudes all = new Amplitudes(TRACES, SAMPLES,
                    segy.read(Window.of(new TraceRange(0, TRACES), segy.sampling())).data());
            Overview overview = imported.overview().orElseThrow();
            assertThat(overview.levels()).hasSize(1);
            OverviewLevel level = overview.levels().getFirst();
            float[] max = level.max().read(Window.of(new TraceRange(0, 2126), level.max().sampling())).data();
            float[] mean = level.mean().read(Window.of(new TraceRange(0, 2126), level.max().sampling())).data();
            for (int g = 0; g < 2126; g += 5) {
                for (int s = g % 7; s < SAMPLES; s += 11) {
                    Amplitudes.Group wanted = all.group(16, 1, g, s);
                    assertThat(max[g * SAMPLES + s]).isGreaterThanOrEqualTo(wanted.max())
                            .isLessThanOrEqualTo(wanted.max() + Math.abs(wanted.max()) / 128);
                    assertThat(Math.abs(mean[g * SAMPLES + s] - wanted.mean()))
                            .isLessThanOrEqualTo(Math.abs(wanted.mean()) / 128);
                }
            }
            assertThat(imported.properties()).contains(new Dataset.Property("Overview", "every 16 traces"));
        }
    }

    @Test
    void rebuildingGivesTheSameFilesWhateverTheChunks() throws Exception {
        Path other = folder.resolve("other.moveout");
        assertThat(CommandRun.of("import", file, other, "--threads", "3").status()).isZero();
        Map<String, String> first = contents(other.resolve("pyramid.zarr"));
        Map<String, String> asImported = contents(store.resolve("pyramid.zarr"));
        assertThat(first.keySet()).isEqualTo(asImported.keySet());
        // they name the chunks of different stores
        first.remove("overview.json");
        asImported.remove("overview.json");
        assertThat(first).isEqualTo(asImported);
        Files.delete(other.resolve("pyramid.zarr/overview.json"));
        CommandRun run = CommandRun.of("overview", other, "--json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.json().get("overview").asText()).endsWith("pyramid.zarr");
        Map<String, String> again = contents(other.resolve("pyramid.zarr"));
        assertThat(again).containsKey("overview.json");
        again.remove("overview.json");
        assertThat(again).isEqualTo(first);
        try (Stream<Path> left = Files.list(other)) {
            assertThat(left.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("pyramid.zarr."));
        }
        assertThat(CommandRun.of("verify", other).status()).isZero();
    }

    @Test
    void aKilledImportIsResumedWithTheSameOverview() throws Exception {
        Path target = folder.resolve("killed.moveout");
        Path journal = folder.resolve("killed.moveout.partial/journal");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", classPath, Main.class.getName(), "import", file.toString(),
                target.toString(), "--chunk-traces", "333", "--threads", "1", "--progress", "none")
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while ((!Files.exists(journal) || Files.size(journal) < 900) && process.isAlive()
                    && System.nanoTime() < patience) {
                Thread.sleep(1);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(journal).exists();
        assertThat(target).doesNotExist();
        CommandRun run = CommandRun.of("import", file, target, "--chunk-traces", "333", "--resume");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(contents(target.resolve("pyramid.zarr"))).isEqualTo(contents(store.resolve("pyramid.zarr")));
        assertThat(CommandRun.of("verify", target).status()).isZero();
    }

    @Test
    void aDamagedOverviewIsNamedAsDerivedAndHarmsNothingElse() throws Exception {
        Path copy = folder.resolve("damaged.moveout");
        assertThat(CommandRun.of("import", file, copy).status()).isZero();
        Path chunk = copy.resolve("pyramid.zarr/16x1/max/3.0");
        try (RandomAccessFile raw = new RandomAccessFile(chunk.toFile(), "rw")) {
            raw.seek(raw.length() / 2);
            int b = raw.read();
            raw.seek(raw.length() / 2);
            raw.write(b ^ 4);
        }
        CommandRun verify = CommandRun.of("verify", copy);
        assertThat(verify.status()).isEqualTo(ExitStatus.DIFFERENT);
        assertThat(verify.out()).contains("damaged.moveout", "pyramid.zarr", "16x1/max/3.0", "derived from the samples",
                "delete the directory pyramid.zarr").doesNotContain("import the data again");
        assertThat(CommandRun.of("verify", copy, "--against", file).status()).isZero();
        try (Dataset dataset = Datasets.open(copy)) {
            OverviewLevel level = dataset.overview().orElseThrow().levels().getFirst();
            Window all = Window.of(new TraceRange(0, level.max().traceCount()), level.max().sampling());
            assertThatThrownBy(() -> level.max().read(all)).isInstanceOf(DataException.class)
                    .hasMessageContaining("derived");
            assertThat(level.min().read(all).data()).isNotEmpty();
        }
        CommandRun picture = CommandRun.of("render", copy, folder.resolve("damaged.png"), "--bare", "--width", "300",
                "--height", "200");
        assertThat(picture.status()).as(picture.err()).isZero();
        assertThat(picture.err()).contains("drawn without the overview", "16x1/max/3.0");
    }

    @Test
    void picturesOfAStoreAreDrawnFromTheOverviewAndShowWhatTheSamplesShow() throws Exception {
        Path small = folder.resolve("a.png");
        CommandRun run = CommandRun.of("render", store, small, "--bare", "--width", "400", "--height", "250",
                "--clip-value", "1000");
        assertThat(run.status()).as(run.err()).isZero();
        // the same picture from every sample; traces at the edge of a column may fall into the next one
        Raster a = ImageIO.read(small.toFile()).getRaster();
        RasterImage b;
        try (Dataset segy = Datasets.open(file)) {
            b = SectionPicture.of(400, 250, Viewport.all(TRACES, segy.sampling()),
                    DisplaySettings.DEFAULT.withMode(DisplayMode.DENSITY).withClip(new Clip.Amplitude(1000)))
                    .bare(SectionBlock.of(segy.read(Window.of(new TraceRange(0, TRACES), segy.sampling()))),
                            segy.sampling());
        }
        long same = 0;
        for (int y = 0; y < 250; y++) {
            for (int x = 0; x < 400; x++) {
                if (Math.abs(a.getSample(x, y, 0) - (b.rgb(x, y) & 0xff)) <= 2) {
                    same++;
                }
            }
        }
        assertThat(same).isGreaterThan(90_000);
    }

    @Test
    void rawFilesKeepTheirOverviewInAFolder() throws Exception {
        Path copy = Files.copy(file, folder.resolve("raw.sgy"));
        OverviewFolder overviews = new OverviewFolder(folder.resolve("cache/overviews"), 1_000_000_000);
        try (Dataset segy = Datasets.open(copy)) {
            assertThat(OverviewFolder.isWanted(segy)).isTrue();
            assertThat(overviews.find(segy)).isEmpty();
            Overview built = overviews.build(segy, Progress.NONE).orElseThrow();
            assertThat(built.levels()).hasSize(1);
        }
        assertThat(copy.resolveSibling("pyramid.zarr")).doesNotExist();
        try (Dataset again = Datasets.open(copy); Dataset elsewhere = Datasets.open(file)) {
            assertThat(overviews.find(again)).isPresent();
            assertThat(overviews.find(elsewhere)).isEmpty();
        }
        Files.setLastModifiedTime(copy, FileTime.from(Instant.now().plusSeconds(5)));
        try (Dataset changed = Datasets.open(copy)) {
            assertThat(overviews.find(changed)).isEmpty();
            assertThat(overviews.build(changed, Progress.NONE)).isPresent();
            assertThat(overviews.find(changed)).isPresent();
        }
        try (Stream<Path> kept = Files.list(overviews.folder())) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void theOverviewUsedLongestAgoIsDroppedFirst() throws Exception {
        OverviewFolder overviews = new OverviewFolder(folder.resolve("bounded"), 12_000_000);
        Path[] copies = new Path[3];
        for (int i = 0; i < 3; i++) {
            copies[i] = Files.copy(file, folder.resolve("copy" + i + ".sgy"));
        }
        for (int i = 0; i < 2; i++) {
            try (Dataset d = Datasets.open(copies[i])) {
                assertThat(overviews.build(d, Progress.NONE)).isPresent();
            }
        }
        try (Stream<Path> kept = Files.list(overviews.folder())) {
            long past = System.currentTimeMillis() - 100_000;
            for (Path p : kept.toList()) {
                Files.setLastModifiedTime(p, FileTime.fromMillis(past));
            }
        }
        try (Dataset used = Datasets.open(copies[0]); Dataset old = Datasets.open(copies[1]);
                Dataset now = Datasets.open(copies[2])) {
            assertThat(overviews.find(used)).isPresent();
            assertThat(overviews.build(now, Progress.NONE)).isPresent();
            assertThat(overviews.find(used)).isPresent();
            assertThat(overviews.find(now)).isPresent();
            assertThat(overviews.find(old)).isEmpty();
        }
    }

    @Test
    void cancellingLeavesNothingAndTwoDoNotBuildTheSame() throws Exception {
        Path target = folder.resolve("cancelled/x.zarr");
        try (SegyDataset segy = SegyDataset.open(file)) {
            Progress soon = new Progress() {
                private int polls;

                @Override
                public void begin(String phase, long total, String unit) {
                    assertThat(total).isEqualTo(TRACES);
                }

                @Override
                public void advance(long amount) {
                    polls++;
                }

                @Override
                public boolean isCancelled() {
                    return polls > 3;
                }

                @Override
                public Progress split(double share) {
                    return this;
                }
            };
            assertThatThrownBy(() -> new BuildOverview(segy, target).run(soon))
                    .isInstanceOf(CancelledException.class);
            try (Stream<Path> left = Files.list(target.getParent())) {
                assertThat(left).isEmpty();
            }
            try (OverviewSite held = OverviewSite.open(target)) {
                assertThat(held.directory()).doesNotExist();
                assertThatThrownBy(() -> new BuildOverview(segy, target).run(Progress.NONE))
                        .isInstanceOf(DataException.class).hasMessageContaining("being built right now");
            }
            assertThat(new BuildOverview(segy, target).run(Progress.NONE)).isEqualTo(target).exists();
        }
    }

    @Test
    void smallStoresHaveNoneAndSayThatTheyNeedNone() throws Exception {
        Path small = CommandRun.synth(folder.resolve("small.sgy"), SynthKind.values()[0], 300, 100);
        assertThat(CommandRun.of("import", small).status()).isZero();
        Path made = folder.resolve("small.moveout");
        assertThat(made.resolve("pyramid.zarr")).doesNotExist();
        try (StoreDataset dataset = StoreDataset.open(made)) {
            assertThat(dataset.overview()).isEqualTo(Optional.empty());
            assertThat(OverviewFolder.isWanted(dataset)).isFalse();
        }
        CommandRun run = CommandRun.of("overview", made);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("small enough");
        assertThat(CommandRun.of("overview", small).status()).isEqualTo(1);
    }

    @Test
    void processingIntoAStoreMakesOneToo() throws Exception {
        Path flow = Files.writeString(folder.resolve("flow.yaml"), """
                version: 1
                steps:
                  - processor: bandpass
                """);
        Path out = folder.resolve("processed.moveout");
        CommandRun run = CommandRun.of("process", store, "--out", out, "--flow", flow);
        assertThat(run.status()).as(run.err()).isZero();
        try (Dataset dataset = Datasets.open(out)) {
            OverviewLevel level = dataset.overview().orElseThrow().levels().getFirst();
            Amplitudes some = new Amplitudes(32, SAMPLES,
                    dataset.read(Window.of(new TraceRange(1600, 1632), dataset.sampling())).data());
            float[] max = level.max().read(Window.of(new TraceRange(100, 102), dataset.sampling())).data();
            for (int i = 0; i < max.length; i++) {
                float wanted = some.group(16, 1, i / SAMPLES, i % SAMPLES).max();
                assertThat(max[i]).isBetween(wanted, wanted + Math.abs(wanted) / 128 + Float.MIN_NORMAL);
            }
        }
        assertThat(List.of(CommandRun.of("verify", out).status())).containsOnly(0);
    }
}
