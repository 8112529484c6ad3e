// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;

class DiskTierTest {
    private static final SourceIdentity A = new SourceIdentity("aa", "01");
    private static final SourceIdentity A_CHANGED = new SourceIdentity("aa", "02");
    private static final SourceIdentity B = new SourceIdentity("bb", "01");

    @TempDir
    Path folder;

    private DiskTier open(long limit) throws IOException {
        return DiskTier.open(folder.resolve("tiles"), limit, Runnable::run);
    }

    private static DiskTier.Key key(SourceIdentity source, int index) {
        return new DiskTier.Key(source, 1, 0, index);
    }

    private static float[] tile(int seed) {
        float[] data = new float[1000];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) Math.sin(seed + i);
        }
        data[7] = Float.NaN;
        data[8] = -0f;
        return data;
    }

    private static void keep(DiskTier tier, SourceIdentity source, int index) {
        tier.get(key(source, index));
        tier.put(key(source, index), tile(index));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void givesBackEveryBitAlsoAfterRestart() throws IOException {
        keep(open(1 << 20), A, 3);
        float[] back = open(1 << 20).get(key(A, 3));
        for (int i = 0; i < back.length; i++) {
            assertThat(Float.floatToRawIntBits(back[i])).isEqualTo(Float.floatToRawIntBits(tile(3)[i]));
        }
        assertThat(open(1 << 20).get(key(A, 4))).isNull();
        assertThat(open(1 << 20).get(key(B, 3))).isNull();
    }

    @Test
    void noticesAChangedSourceAndDeletesWhatItHadOfIt() throws IOException {
        DiskTier tier = open(1 << 20);
        keep(tier, A, 0);
        keep(tier, B, 0);
        DiskTier later = open(1 << 20);
        assertThat(later.get(key(A_CHANGED, 0))).isNull();
        assertThat(files()).hasSize(1);
        assertThat(later.get(key(B, 0))).isNotNull();
        assertThat(later.get(key(A, 0))).isNull();
    }

    @Test
    void keepsToItsBoundAndDropsWhatWasUsedLongestAgo() throws IOException {
        long size = 24 + 4000;
        DiskTier tier = open(3 * size);
        for (int i = 0; i < 3; i++) {
            keep(tier, A, i);
        }
        tier.get(key(A, 0));
        keep(tier, A, 3);
        assertThat(tier.bytes()).isEqualTo(3 * size);
        assertThat(tier.get(key(A, 1))).isNull();
        assertThat(tier.get(key(A, 0))).isNotNull();
        assertThat(files()).hasSize(3);
        List<Path> there = files();
        Files.setLastModifiedTime(there.get(0), FileTime.fromMillis(1_000_000));
        DiskTier smaller = open(2 * size);
        assertThat(smaller.bytes()).isEqualTo(2 * size);
        assertThat(there.get(0)).doesNotExist();
    }

    @Test
    void aDamagedFileIsDroppedAndReadAgain() throws IOException {
        DiskTier tier = open(1 << 20);
        keep(tier, A, 0);
        keep(tier, A, 1);
        keep(tier, A, 2);
        List<Path> files = files().stream().sorted().toList();
        byte[] bytes = Files.readAllBytes(files.get(0));
        bytes[2000] ^= 4;
        Files.write(files.get(0), bytes);
        Files.write(files.get(1), new byte[11]);
        Files.delete(files.get(2));
        for (int i = 0; i < 3; i++) {
            assertThat(tier.get(key(A, i))).isNull();
        }
        assertThat(tier.bytes()).isZero();
        keep(tier, A, 0);
        assertThat(tier.get(key(A, 0))).isNotNull();
    }

    @Test
    void anUnwritableFolderEndsWritingWithASentence() throws IOException {
        DiskTier tier = open(1 << 20);
        Files.write(folder.resolve("tiles").resolve("aa"), new byte[1]);
        keep(tier, A, 0);
        assertThat(tier.problem()).hasValueSatisfying(p -> assertThat(p).contains("tiles").contains("preferences"));
        assertThat(tier.get(key(A, 0))).isNull();
    }

    @Test
    void aBusyWriterCostsNothing() throws IOException {
        DiskTier tier = DiskTier.open(folder, 1 << 20, work -> {
            throw new RejectedExecutionException();
        });
        keep(tier, A, 0);
        assertThat(tier.get(key(A, 0))).isNull();
        assertThat(tier.problem()).isEmpty();
    }

    @Test
    void leftOversOfAKilledProgramAreRemoved() throws IOException {
        keep(open(1 << 20), A, 0);
        Path part = Files.write(files().get(0).resolveSibling("x.tile.1.part"), new byte[10]);
        open(1 << 20);
        assertThat(part).doesNotExist();
    }

    @Test
    void identityChangesWithTheData() throws IOException {
        Path file = Files.write(folder.resolve("line.sgy"), new byte[100]);
        SourceIdentity before = SourceIdentity.of(file, "traces");
        assertThat(SourceIdentity.of(file, "traces")).isEqualTo(before);
        assertThat(SourceIdentity.of(file, "other").name()).isNotEqualTo(before.name());
        Files.setLastModifiedTime(file, FileTime.fromMillis(5_000));
        assertThat(SourceIdentity.of(file, "traces").name()).isEqualTo(before.name());
        assertThat(SourceIdentity.of(file, "traces").state()).isNotEqualTo(before.state());
        Path store = Files.createDirectories(folder.resolve("s.moveout/traces.zarr")).getParent();
        Path metadata = Files.writeString(store.resolve("metadata.json"), "{}");
        SourceIdentity s = SourceIdentity.of(store, "traces");
        Files.write(store.resolve("traces.zarr/0.0"), new byte[5]);
        assertThat(SourceIdentity.of(store, "traces")).isEqualTo(s);
        Files.writeString(metadata, "{ }");
        assertThat(SourceIdentity.of(store, "traces").state()).isNotEqualTo(s.state());
    }

    @Test
    void standsBehindTheMemoryOfACache() throws IOException {
        AtomicInteger reads = new AtomicInteger();
        WindowSource source = new WindowSource() {
            @Override
            public long traceCount() {
                return 5000;
            }

            @Override
            public Sampling sampling() {
                return Sampling.time(500, 2);
            }

            @Override
            public TraceBlock read(Window w, Progress progress) {
                reads.incrementAndGet();
                float[] data = new float[(int) w.sampleTotal()];
                for (int i = 0; i < data.length; i++) {
                    data[i] = w.traces().first() + i;
                }
                return new TraceBlock(w, data);
            }
        };
        Window all = Window.of(new TraceRange(0, 5000), source.sampling());
        WindowCache first = new WindowCache(0);
        first.setDiskTier(Optional.of(open(1 << 28)));
        float[] expected = first.attach(source, Optional.of(A)).read(all).data();
        int cold = reads.get();
        assertThat(cold).isGreaterThan(3);
        assertThat(first.attach(source).read(all).data()).isEqualTo(expected);
        assertThat(reads.get()).isEqualTo(cold);
        WindowCache second = new WindowCache(1 << 28);
        second.setDiskTier(Optional.of(open(1 << 28)));
        assertThat(second.attach(source, Optional.of(A)).read(all).data()).isEqualTo(expected);
        assertThat(reads.get()).isEqualTo(cold);
        assertThat(second.statistics().diskHits()).isEqualTo(cold);
        assertThat(second.statistics().diskBytes()).isGreaterThan(10_000_000L);
        WindowCache without = new WindowCache(1 << 28);
        without.attach(source, Optional.of(A)).read(all);
        assertThat(reads.get()).isEqualTo(2 * cold);
    }
}
