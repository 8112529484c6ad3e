// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.data.task.Progress;
import org.moveout.flow.internal.run.RunJournal;
import org.moveout.flow.internal.run.RunRegistry;
import org.moveout.flow.steps.FlowFile;
import org.moveout.segy.SegyScanner;
import org.moveout.testkit.SegyFixture;

/** Runs in processes of their own that are killed, resumed and compared with one that was left alone. */
class KillAndResumeTest {
    private static final int TRACES = 1500;
    private static final int SAMPLES = 13;

    @TempDir
    private Path folder;

    /** Processes in a process that can be killed. Arguments: source, output, temporary folder, steps. */
    public static void main(String[] args) throws IOException {
        new ProcessDataset(request(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3])).run(Progress.NONE);
    }

    private static ProcessRequest request(Path source, Path output, Path temporary, String steps) throws IOException {
        String text = "version: 1\nsteps:\n";
        for (String step : steps.replace("sorted ", "").split(" ")) {
            text += "  - {processor: " + step + "}\n";
        }
        return ProcessRequest.of(source, output, new FlowFile(PlainProcessors.ALL).parse(text, "f.yaml"),
                PlainProcessors.ALL).ensembles(List.of(HeaderKey.CDP)).temporary(temporary).threads(2).resume(true)
                .order(steps.startsWith("sorted") ? OutputOrder.ENSEMBLE : OutputOrder.ORIGINAL);
    }

    private Path store() throws IOException {
        byte[] bytes = new SegyFixture().format(5).shape(TRACES, SAMPLES).fold(9).randomHeaders().bytes();
        for (int t = 0; t < TRACES; t++) {
            ByteBuffer.wrap(bytes).putInt(3600 + t * (240 + 4 * SAMPLES) + 20, t / 12 * 2 + t % 12);
        }
        Path source = Files.write(folder.resolve("in.sgy"), bytes);
        Path store = folder.resolve("in.moveout");
        new ImportSegy(ImportRequest.of(source, SegyScanner.scan(source).layout()).into(store).withChunkTraces(7))
                .run(Progress.NONE);
        return store;
    }

    private Process start(Path store, Path output, String steps) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), KillAndResumeTest.class.getName(), store.toString(),
                output.toString(), folder.resolve("tmp").toString(), steps);
        builder.environment().put("MOVEOUT_STATE_DIR", folder.resolve("state").toString());
        return builder.redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile()).start();
    }

    /** Kills the process when the journal has so many more lines; false if it has ended before. */
    private boolean kill(Process process, Path journal, int lines) throws Exception {
        int before = Files.exists(journal) ? lines(journal) : 0;
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (process.isAlive() && (!Files.exists(journal) || lines(journal) < before + lines)) {
            assertThat(System.nanoTime()).isLessThan(patience);
            Thread.sleep(5);
        }
        boolean killed = process.isAlive();
        process.destroyForcibly().waitFor();
        assertThat(killed || process.exitValue() == 0).as(Files.readString(folder.resolve("log.txt"))).isTrue();
        return killed && Files.exists(journal);
    }

    private static int lines(Path journal) throws IOException {
        try (Stream<String> lines = Files.lines(journal)) {
            return (int) lines.count();
        } catch (java.nio.file.NoSuchFileException e) {
            return 0;
        }
    }

    @ParameterizedTest
    @CsvSource({ "out.sgy, slow demean", "out.sgy, slow demean number mixer slow", "out.moveout, sorted slow lift", "out.moveout, slow mixer",
            "out.moveout, slow demean number" })
    void aRunThatIsKilledAgainAndAgainGivesTheSameInTheEnd(String name, String steps) throws Exception {
        Path store = store();
        Path whole = folder.resolve("whole-" + name);
        new ProcessDataset(request(store, whole, folder.resolve("tmp"), steps.replace("slow ", "").replace(" slow",
                ""))).run(Progress.NONE);
        Path output = folder.resolve(name);
        Path journal = RunJournal.of(output);
        int kills = 0;
        for (int lines : new int[] { 7, 40, 90, 25 }) {
            if (!Files.exists(output) && kill(start(store, output, steps), journal, lines)) {
                kills++;
                List<LeftoverRun> left = LeftoverRuns.find(new RunRegistry(folder.resolve("state").resolve("runs")));
                assertThat(left).hasSize(1);
                assertThat(left.getFirst().output()).isEqualTo(output);
                assertThat(left.getFirst().done()).isBetween(0L, left.getFirst().total());
                assertThat(left.getFirst().bytes()).isPositive();
            }
        }
        assertThat(kills).isGreaterThan(1);
        if (!Files.exists(output)) {
            LeftoverRun left = LeftoverRuns.find(new RunRegistry(folder.resolve("state").resolve("runs"))).getFirst();
            new ProcessDataset(left.request(PlainProcessors.ALL)).run(Progress.NONE);
        }
        assertThat(bytes(output)).isEqualTo(bytes(whole));
        assertThat(journal).doesNotExist();
        assertThat(LeftoverRuns.find(new RunRegistry(folder.resolve("state").resolve("runs")))).isEmpty();
        assertThat(Files.exists(folder.resolve("tmp")) ? folder.resolve("tmp").toFile().list() : new String[0]).isEmpty();
    }

    private byte[] bytes(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return Files.readAllBytes(output);
        }
        Path file = folder.resolve("exported.sgy");
        new ExportSegy(new ExportRequest(output, file, Optional.empty(), Optional.empty(), Optional.empty(), true, 1))
                .run(Progress.NONE);
        return Files.readAllBytes(file);
    }

    private Path killed(Path store) throws Exception {
        Path output = folder.resolve("out.sgy");
        assertThat(kill(start(store, output, "slow demean slow"), RunJournal.of(output), 20)).isTrue();
        return output;
    }

    @Test
    void damagedPiecesAreMadeAgain() throws Exception {
        Path store = store();
        Path whole = folder.resolve("whole.sgy");
        new ProcessDataset(request(store, whole, folder.resolve("tmp"), "demean")).run(Progress.NONE);
        Path output = killed(store);
        Path partial = folder.resolve("out.sgy.partial");
        byte[] bytes = Files.readAllBytes(partial);
        for (int at = 3600; at < bytes.length; at += 5000) {
            bytes[at] ^= 1;
        }
        Files.write(partial, bytes);
        Path journal = RunJournal.of(output);
        String text = Files.readString(journal);
        Files.writeString(journal, text.substring(0, text.length() - 4) + "\npiece 0 x y\npiece 0 1 2");
        new ProcessDataset(request(store, output, folder.resolve("tmp"), "slow demean slow")).run(Progress.NONE);
        assertThat(bytes(output)).isEqualTo(bytes(whole));
    }

    @Test
    void aLeftOverIsNotTouchedUnasked() throws Exception {
        Path store = store();
        Path output = killed(store);
        ProcessRequest same = request(store, output, folder.resolve("tmp"), "slow demean slow");
        assertThatThrownBy(() -> new ProcessDataset(same.resume(false)).run(Progress.NONE))
                .isInstanceOf(DataException.class).hasMessageContaining("--resume").hasMessageContaining("--overwrite");
        assertThatThrownBy(() -> new ProcessDataset(request(store, output, folder.resolve("tmp"), "demean"))
                .run(Progress.NONE)).hasMessageContaining("it had another flow");
        assertThat(folder.resolve("out.sgy.partial")).exists();
        assertThat(new EstimateProcess(same.resume(false)).run(Progress.NONE).problems()).hasSize(1);
        LeftoverRun left = LeftoverRuns.find(new RunRegistry(folder.resolve("state").resolve("runs"))).getFirst();
        left.remove();
        assertThat(folder.resolve("out.sgy.partial")).doesNotExist();
        assertThat(RunJournal.of(output)).doesNotExist();
        assertThat(LeftoverRuns.find(new RunRegistry(folder.resolve("state").resolve("runs")))).isEmpty();
    }

    @Test
    void aRunKilledAfterItsOutputGotItsNameIsOver() throws Exception {
        Path store = store();
        Path output = killed(store);
        Path journal = RunJournal.of(output);
        Files.writeString(journal, Files.readString(journal) + "renaming ok\n");
        RunRegistry registry = new RunRegistry(folder.resolve("state").resolve("runs"));
        assertThat(LeftoverRuns.find(registry)).as("not renamed yet").hasSize(1);
        Files.move(folder.resolve("out.sgy.partial"), output);
        assertThat(LeftoverRuns.find(registry)).isEmpty();
        assertThat(journal).doesNotExist();
        assertThat(output).exists();
    }

    @Test
    void twoRunsOfOneOutputAreKeptApart() throws Exception {
        Path store = store();
        Path output = folder.resolve("out.sgy");
        Process process = start(store, output, "slow demean slow");
        try {
            while (process.isAlive() && (!Files.exists(RunJournal.of(output)) || lines(RunJournal.of(output)) < 10)) {
                Thread.sleep(5);
            }
            assertThatThrownBy(() -> new ProcessDataset(request(store, output, folder.resolve("tmp"), "demean"))
                    .run(Progress.NONE)).hasMessageContaining("being written right now");
            assertThat(LeftoverRuns.find(new RunRegistry(folder.resolve("state").resolve("runs")))).isEmpty();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
