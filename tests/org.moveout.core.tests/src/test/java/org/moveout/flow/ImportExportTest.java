// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.segy.FieldType;
import org.moveout.segy.HeaderMap;
import org.moveout.segy.Revision;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyLayout;
import org.moveout.segy.SegyScanner;
import org.moveout.store.StoreDataset;
import org.moveout.store.WriteOption;
import org.moveout.testkit.SegyFixture;

class ImportExportTest {
    @TempDir
    Path dir;

    static Stream<Arguments> kinds() {
        List<Arguments> kinds = new ArrayList<>();
        for (int format : new int[] { 1, 2, 3, 5, 8 }) {
            for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
                for (boolean odd : new boolean[] { false, true }) {
                    kinds.add(Arguments.of(format, order, odd));
                }
            }
        }
        return kinds.stream();
    }

    private ImportSummary importInto(Path source, Path store, WriteOption... options) throws IOException {
        SegyLayout layout = SegyScanner.scan(source).layout();
        return new ImportSegy(ImportRequest.of(source, layout).into(store).by(EnsembleKeys.suggest(source, layout))
                .withChunkTraces(64).withThreads(2).with(options)).run(Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatGoesInComesOutByteForByte(int format, ByteOrder order, boolean odd) throws Exception {
        SegyFixture fixture = new SegyFixture().format(format).order(order).shape(333, 97).fold(9);
        if (odd) {
            fixture.randomBits().randomHeaders().revision(0x0100, 2).trailer(new byte[] { 1, 2, 3 }).ascii();
        }
        Path source = fixture.write(dir.resolve("in.sgy"));
        Path store = dir.resolve("s.moveout");
        ImportSummary summary = importInto(source, store);
        assertThat(summary.traces()).isEqualTo(333);
        ExportSummary export = new ExportSegy(ExportRequest.of(store, dir.resolve("out.sgy"))).run(Progress.NONE);
        assertThat(export.original()).isTrue();
        assertThat(Files.mismatch(source, dir.resolve("out.sgy"))).isEqualTo(-1);
        assertThat(new VerifyAgainst(store, source, 2).run(Progress.NONE).difference()).isEmpty();
        try (Dataset raw = Datasets.open(source); Dataset stored = Datasets.open(store)) {
            Window window = new Window(new TraceRange(50, 200), new SampleRange(10, 60), 3);
            assertThat(stored.read(window).data()).isEqualTo(raw.read(window).data());
            assertThat(stored.sampling()).isEqualTo(raw.sampling());
        }
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void amplitudesAndHeadersAreTheFixturesOwn() throws Exception {
        Path source = new SegyFixture().shape(100, 40).fold(10).write(dir.resolve("a.sgy"));
        importInto(source, dir.resolve("a.moveout"));
        try (StoreDataset store = StoreDataset.open(dir.resolve("a.moveout"))) {
            TraceBlock block = store.read(Window.of(new TraceRange(0, 100), store.sampling()));
            for (int t = 0; t < 100; t++) {
                for (int s = 0; s < 40; s++) {
                    assertThat(block.at(t, s)).isEqualTo(SegyFixture.amplitude(t, s));
                }
            }
            assertThat(store.headers().longs(HeaderKey.CDP, new TraceRange(8, 12))).containsExactly(1000, 1000, 1001, 1001);
            EnsembleIndex index = store.ensembles().orElseThrow();
            assertThat(index.keys()).containsExactly(HeaderKey.CDP);
            assertThat(index.count()).isEqualTo(10);
            assertThat(store.metadata().statistics().samples()).isEqualTo(4000);
            assertThat(store.metadata().statistics().max()).isEqualTo(50);
        }
    }

    @Test
    void mappedHeadersKeepTheStandardBytes() throws Exception {
        Path source = new SegyFixture().shape(30, 20).randomHeaders().write(dir.resolve("m.sgy"));
        SegyLayout layout = SegyScanner.scan(source).layout();
        HeaderMap map = layout.headerMap().with(HeaderKey.INLINE, 9, FieldType.INT32)
                .with(new HeaderKey("my_pick"), 233, FieldType.FLOAT32);
        new ImportSegy(ImportRequest.of(source, layout.with(map)).into(dir.resolve("m.moveout"))
                .by(List.of(HeaderKey.INLINE))).run(Progress.NONE);
        try (StoreDataset store = StoreDataset.open(dir.resolve("m.moveout"))) {
            TraceRange range = new TraceRange(0, 30);
            assertThat(store.headers().longs(HeaderKey.INLINE, range)[29]).isEqualTo(105);
            assertThat(store.headers().longs(new HeaderKey("inline_std"), range)[29]).isEqualTo(15);
            assertThat(store.headers().has(new HeaderKey("my_pick"))).isTrue();
        }
        new ExportSegy(ExportRequest.of(dir.resolve("m.moveout"), dir.resolve("m2.sgy"))).run(Progress.NONE);
        assertThat(Files.mismatch(source, dir.resolve("m2.sgy"))).isEqualTo(-1);
    }

    @Test
    void exportInAnotherFormatRevisionAndWithSomeTraces() throws Exception {
        Path source = new SegyFixture().shape(200, 30).fold(10).write(dir.resolve("f.sgy"));
        importInto(source, dir.resolve("f.moveout"));
        TraceSelection some = new TraceSelection(List.of(new TraceRange(5, 10), new TraceRange(60, 130)));
        Path out = dir.resolve("f5.sgy");
        ExportSummary summary = new ExportSegy(ExportRequest.of(dir.resolve("f.moveout"), out)
                .with(SampleFormat.IEEE_FLOAT).with(Revision.REV_1).with(some)).run(Progress.NONE);
        assertThat(summary.traces()).isEqualTo(75);
        assertThat(summary.original()).isFalse();
        SegyLayout layout = SegyScanner.scan(out).layout();
        assertThat(layout.format()).isEqualTo(SampleFormat.IEEE_FLOAT);
        assertThat(layout.revision()).isEqualTo(Revision.REV_1);
        try (Dataset d = Datasets.open(out)) {
            assertThat(d.traceCount()).isEqualTo(75);
            assertThat(d.headers().longs(new HeaderKey("trace_sequence_line"), new TraceRange(4, 7)))
                    .containsExactly(10, 61, 62);
            assertThat(d.read(Window.of(new TraceRange(5, 6), d.sampling())).at(0, 3))
                    .isEqualTo(SegyFixture.amplitude(60, 3));
        }
    }

    @Test
    void cancellingLeavesNothingBehind() throws Exception {
        Path source = new SegyFixture().shape(3000, 100).write(dir.resolve("c.sgy"));
        AtomicBoolean stop = new AtomicBoolean();
        Progress cancelling = new TaskProgress(s -> stop.set(s.phase().equals("Importing")), stop::get);
        SegyLayout layout = SegyScanner.scan(source).layout();
        ImportRequest request = ImportRequest.of(source, layout).withChunkTraces(10);
        assertThatThrownBy(() -> new ImportSegy(request).run(cancelling)).isInstanceOf(CancelledException.class);
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).containsExactly(source);
        }
        new ImportSegy(request).run(Progress.NONE);
        stop.set(false);
        Progress cancelExport = new TaskProgress(s -> stop.set(true), stop::get);
        assertThatThrownBy(() -> new ExportSegy(ExportRequest.of(request.store(), dir.resolve("o.sgy")))
                .run(cancelExport)).isInstanceOf(CancelledException.class);
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).containsExactlyInAnyOrder(source, request.store());
        }
    }

    @Test
    void existingThingsAreNotTouchedUnlessAllowed() throws Exception {
        Path source = new SegyFixture().write(dir.resolve("e.sgy"));
        Path store = dir.resolve("e.moveout");
        importInto(source, store);
        assertThatThrownBy(() -> importInto(source, store)).isInstanceOf(DataException.class)
                .hasMessageContaining("e.moveout").hasMessageContaining("overwrite");
        importInto(source, store, WriteOption.OVERWRITE);
        Path out = Files.writeString(dir.resolve("precious.sgy"), "precious");
        assertThatThrownBy(() -> new ExportSegy(ExportRequest.of(store, out)).run(Progress.NONE))
                .isInstanceOf(DataException.class).hasMessageContaining("exists already");
        assertThat(out).hasContent("precious");
    }

    @Test
    void aFileCutDuringTheImportIsNoticed() throws Exception {
        Path source = new SegyFixture().shape(4000, 200).write(dir.resolve("cut.sgy"));
        SegyLayout layout = SegyScanner.scan(source).layout();
        AtomicBoolean cut = new AtomicBoolean();
        Progress progress = new TaskProgress(s -> {
            if (cut.compareAndSet(false, true)) {
                shorten(source);
            }
        }, () -> false);
        assertThatThrownBy(() -> new ImportSegy(ImportRequest.of(source, layout).withChunkTraces(50)).run(progress))
                .isInstanceOf(DataException.class).hasMessageContaining("cut.sgy");
        assertThat(dir.resolve("cut.moveout")).doesNotExist();
        assertThat(dir.resolve("cut.moveout.partial")).doesNotExist();
    }

    private static void shorten(Path file) {
        try (var channel = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.truncate(100_000);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void verifyAgainstNamesTheFirstDifference() throws Exception {
        Path source = new SegyFixture().shape(40, 25).write(dir.resolve("v.sgy"));
        Path store = dir.resolve("v.moveout");
        importInto(source, store);
        byte[] bytes = Files.readAllBytes(source);
        bytes[3600 + 7 * 340 + 240 + 4 * 11 + 3] ^= 1;
        Path other = Files.write(dir.resolve("w.sgy"), bytes);
        assertThat(new VerifyAgainst(store, other, 0).run(Progress.NONE).difference())
                .isEqualTo(Optional.of("Trace 7 (counted from 0) differs first in sample 11, byte 6268 of the file."));
        bytes[3600 + 3 * 340 + 19] ^= 1;
        Files.write(other, bytes);
        assertThat(new VerifyAgainst(store, other, 0).run(Progress.NONE).difference())
                .isEqualTo(Optional.of("Trace 3 (counted from 0) differs first in byte 20 of its header, byte 4640 of the file."));
    }

    @Test
    void theNumberOfThreadsAndChunksDoesNotMatter() throws Exception {
        Path source = new SegyFixture().shape(501, 64).fold(7).randomBits().format(5).write(dir.resolve("t.sgy"));
        SegyLayout layout = SegyScanner.scan(source).layout();
        List<Object> seen = new ArrayList<>();
        for (int threads : new int[] { 1, 2, 8 }) {
            Path store = dir.resolve("t" + threads + ".moveout");
            ImportSummary s = new ImportSegy(ImportRequest.of(source, layout).into(store).withThreads(threads)
                    .withChunkTraces(threads * 37).by(List.of(HeaderKey.FIELD_RECORD))).run(Progress.NONE);
            try (StoreDataset d = StoreDataset.open(store)) {
                seen.add(List.of(s.metadata().sha256(), d.ensembles().orElseThrow().count(),
                        s.metadata().statistics().samples(), s.metadata().statistics().min(),
                        s.metadata().statistics().percentiles()[6]));
            }
        }
        assertThat(seen).containsOnly(seen.getFirst());
    }

    @Test
    void emptyFilesOfZeroTracesImport() throws Exception {
        Path source = new SegyFixture().shape(0, 25).write(dir.resolve("z.sgy"));
        ImportSummary summary = importInto(source, dir.resolve("z.moveout"));
        assertThat(summary.traces()).isZero();
        new ExportSegy(ExportRequest.of(dir.resolve("z.moveout"), dir.resolve("z2.sgy"))).run(Progress.NONE);
        assertThat(Files.mismatch(source, dir.resolve("z2.sgy"))).isEqualTo(-1);
    }
}
