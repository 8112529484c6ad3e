// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.flow.steps.FlowFile;
import org.moveout.segy.SegyScanner;
import org.moveout.store.StoreDataset;
import org.moveout.testkit.SegyFixture;

/** Flows of every kind over data in every order against a reference in memory, byte for byte. */
class ProcessDatasetTest {
    private static final int TRACES = 157;
    private static final int SAMPLES = 11;
    private static final Map<String, Integer> KEYS = Map.of("cdp", 20, "field_record", 8);

    @TempDir
    private static Path shared;
    @TempDir
    private Path folder;

    /** How CDP numbers are laid out over the traces. */
    private enum Stored {
        /** Gathers of 1 to 40 traces, one after the other. */
        SORTED {
            @Override
            int cdp(int t) {
                return t < 1 ? 3 : t < 41 ? 5 : t < 43 ? 6 : t < 44 ? 8 : 9 + (t - 44) / 7;
            }
        },
        /** The same from the end. */
        FALLING {
            @Override
            int cdp(int t) {
                return 100 - SORTED.cdp(t);
            }
        },
        /** As in shots over a line. */
        SHOTS {
            @Override
            int cdp(int t) {
                return t / 12 * 2 + t % 12;
            }
        },
        /** Two runs of the same number, far apart. */
        TWICE {
            @Override
            int cdp(int t) {
                return t / 5 % 17;
            }
        },
        /** Two large gathers, mixed. */
        MIXED {
            @Override
            int cdp(int t) {
                return t % 2;
            }
        },
        /** Every trace for itself, backwards. */
        SINGLE {
            @Override
            int cdp(int t) {
                return 1000 - t;
            }
        };

        abstract int cdp(int trace);
    }

    static Stream<Arguments> flows() {
        List<Arguments> all = new ArrayList<>();
        for (Stored stored : List.of(Stored.TWICE, Stored.SINGLE, Stored.MIXED)) {
            for (String flow : List.of("lift number", "demean", "pile mixer", "demean average lift",
                    "number lift demean")) {
                all.add(Arguments.of(stored, flow));
            }
        }
        for (Stored stored : List.of(Stored.SORTED, Stored.FALLING, Stored.SHOTS)) {
            for (String flow : List.of("", "lift", "mixer", "lift mixer lift mixer", "demean", "average", "pile",
                    "demean mixer", "mixer demean", "pile mixer", "demean average lift", "number lift demean",
                    "demean:field_record demean", "average:field_record mixer pile", "demean number",
                    "demean regroup demean lift")) {
                all.add(Arguments.of(stored, flow));
            }
        }
        return all.stream();
    }

    /** Made once for all tests of a kind. */
    private static Path source(Stored stored) throws IOException {
        Path file = shared.resolve(stored + ".sgy");
        if (!Files.exists(file)) {
            byte[] bytes = new SegyFixture().format(5).shape(TRACES, SAMPLES).fold(9).randomHeaders()
                    .revision(0x0100, 0).trailer(new byte[] { 9, 8, 7 }).bytes();
            for (int t = 0; t < TRACES; t++) {
                ByteBuffer.wrap(bytes).putInt(3600 + t * (240 + 4 * SAMPLES) + 20, stored.cdp(t));
            }
            Files.write(file, bytes);
        }
        return file;
    }

    private static Path store(Stored stored, int chunkTraces) throws IOException {
        Path store = shared.resolve(stored + "-" + chunkTraces + ".moveout");
        if (!Files.exists(store)) {
            Path source = source(stored);
            new ImportSegy(ImportRequest.of(source, SegyScanner.scan(source).layout()).into(store)
                    .by(List.of(HeaderKey.CDP)).withChunkTraces(chunkTraces)).run(Progress.NONE);
        }
        return store;
    }

    private ProcessRequest request(Path source, String steps, Path output) throws IOException {
        StringBuilder text = new StringBuilder("version: 1\nsteps:\n");
        for (String step : steps.split(" ")) {
            if (!step.isEmpty()) {
                String[] words = step.split(":");
                text.append("  - {processor: ").append(words[0]).append(words.length > 1 ? ", ensemble: " + words[1] : "")
                        .append("}\n");
            }
        }
        if (steps.isEmpty()) {
            text.append("  []\n");
        }
        return ProcessRequest.of(source, output, new FlowFile(PlainProcessors.ALL).parse(text.toString(), "f.yaml"),
                PlainProcessors.ALL).ensembles(List.of(HeaderKey.CDP)).temporary(folder.resolve("tmp"));
    }

    private static byte[] expected(Path source, String steps, OutputOrder order) throws IOException {
        Reference reference = new Reference(Files.readAllBytes(source), TRACES, SAMPLES);
        String last = "cdp";
        boolean stacked = false;
        for (String step : steps.split(" ")) {
            if (!step.isEmpty()) {
                String[] words = step.split(":");
                String key = words.length > 1 ? words[1] : "cdp";
                reference.step(words[0], KEYS.get(key));
                if (List.of("demean", "average", "pile").contains(words[0])) {
                    last = key;
                    stacked = !words[0].equals("demean");
                }
            }
        }
        if (order == OutputOrder.ENSEMBLE && !stacked) {
            reference.sort(KEYS.get(last));
        }
        return reference.bytes();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void comesOutAsFromAReference(Stored stored, String steps) throws Exception {
        Path source = source(stored);
        Path small = store(stored, 7);
        Path large = store(stored, 64);
        Path out = folder.resolve("out.sgy");
        for (OutputOrder order : OutputOrder.values()) {
            byte[] expected = expected(source, steps, order);
            for (Path from : List.of(source, small, large)) {
                for (int threads : from == small ? new int[] { 1, 8 } : new int[] { 2 }) {
                    ProcessSummary summary = new ProcessDataset(request(from, steps, out).order(order)
                            .threads(threads).overwrite(true)).run(Progress.NONE);
                    assertThat(Files.readAllBytes(out)).as("%s, %d threads, %s", from.getFileName(), threads, order)
                            .isEqualTo(expected);
                    assertThat(summary.verified()).isTrue();
                    assertThat(summary.tracesIn()).isEqualTo(TRACES);
                    assertThat(summary.bytes()).isEqualTo(expected.length);
                }
            }
            Path made = folder.resolve("made.moveout");
            Path from = order == OutputOrder.ORIGINAL ? small : source;
            new ProcessDataset(request(from, steps, made).order(order).threads(2).overwrite(true)).run(Progress.NONE);
            new ExportSegy(new ExportRequest(made, out, Optional.empty(), Optional.empty(), Optional.empty(), true, 1))
                    .run(Progress.NONE);
            assertThat(Files.readAllBytes(out)).as("through a store, %s", order).isEqualTo(expected);
        }
        assertThat(!Files.exists(folder.resolve("tmp")) || isEmpty(folder.resolve("tmp"))).isTrue();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).allMatch(List.of("out.sgy", "out.sgy.flow.yaml",
                    "made.moveout", "tmp")::contains);
        }
    }

    @Test
    void aStoreOfStacksKnowsItsEnsembles() throws Exception {
        Path made = folder.resolve("made.moveout");
        new ProcessDataset(request(source(Stored.SHOTS), "average", made)).run(Progress.NONE);
        try (StoreDataset store = StoreDataset.open(made)) {
            assertThat(store.ensembles().orElseThrow().count()).isEqualTo((int) store.traceCount());
            assertThat(store.metadata().ensembleKeys()).containsExactly(HeaderKey.CDP);
            assertThat(store.metadata().provenance()).contains("average");
        }
    }

    @Test
    void aHeaderThatDoesNotFitIsRefusedWithTraceAndValue() throws Exception {
        Path out = folder.resolve("out.sgy");
        assertThatThrownBy(() -> new ProcessDataset(request(source(Stored.SORTED), "overflow", out))
                .run(Progress.NONE)).isInstanceOf(DataException.class).hasMessageContaining("Trace 5")
                .hasMessageContaining("70000").hasMessageContaining(PlainProcessors.ID.name());
        assertThat(folder.resolve("out.sgy.partial")).doesNotExist();
        assertThat(folder.resolve("out.sgy.partial.journal")).doesNotExist();
    }

    @Test
    void whatAProcessorCannotReadIsToldAndCanBeGoneOnWith() throws Exception {
        Path out = folder.resolve("out.sgy");
        assertThatThrownBy(() -> new ProcessDataset(request(source(Stored.SORTED), "broken", out)).run(Progress.NONE))
                .isInstanceOf(DataException.class).hasMessageContaining("a file is gone")
                .hasMessageContaining("--resume");
        LeftoverRun left = LeftoverRuns.find().stream().filter(r -> r.output().equals(out)).findFirst().orElseThrow();
        left.remove();
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).isEmpty();
        }
    }

    @Test
    void cancellingLeavesNothing() throws Exception {
        Path source = source(Stored.SHOTS);
        for (String name : List.of("out.sgy", "out.moveout")) {
            for (int polls = 0; polls < 60; polls += 4) {
                int[] left = { polls };
                TaskProgress progress = new TaskProgress(state -> {
                    // nobody looks
                }, () -> left[0]-- <= 0);
                try {
                    new ProcessDataset(request(source, "demean mixer", folder.resolve(name)).overwrite(true))
                            .run(progress);
                } catch (CancelledException e) {
                    try (Stream<Path> there = Files.list(folder)) {
                        assertThat(there.map(p -> p.getFileName().toString())).as("%s, %d", name, polls)
                                .noneMatch(n -> n.contains("partial"));
                    }
                    assertThat(!Files.exists(folder.resolve("tmp")) || isEmpty(folder.resolve("tmp"))).isTrue();
                }
            }
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
