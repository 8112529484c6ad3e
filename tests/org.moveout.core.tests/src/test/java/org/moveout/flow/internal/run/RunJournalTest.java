// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.flow.OutputOrder;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.steps.FlowFile;
import org.moveout.process.Processors;
import org.moveout.segy.SampleFormat;
import org.moveout.testkit.SegyFixture;

class RunJournalTest {
    @TempDir
    private Path folder;
    private Path source;
    private Path file;
    private ProcessRequest request;

    @BeforeEach
    void request() throws Exception {
        source = new SegyFixture().write(folder.resolve("in.sgy"));
        Path output = folder.resolve("o \u00e4.sgy");
        file = RunJournal.of(output);
        request = ProcessRequest.of(source, output, new FlowFile(Processors.builtIn())
                .parse("version: 1\nsteps:\n  - {processor: bandpass, low: 5}\n", "f.yaml"), Processors.builtIn())
                .named("f.yaml", folder).ensembles(List.of(HeaderKey.CDP, HeaderKey.OFFSET))
                .order(OutputOrder.ENSEMBLE).format(SampleFormat.IEEE_FLOAT);
    }

    private RunIdentity identity(ProcessRequest of) throws Exception {
        return RunIdentity.of(of, List.of());
    }

    @Test
    void everythingComesBack() throws Exception {
        Path temporary = folder.resolve("tmp").resolve("moveout-run-1");
        try (RunJournal journal = RunJournal.create(file, identity(request), temporary, 500, 2)) {
            journal.piece(0, 0, 200, -5);
            journal.piece(0, 1, 300, 77);
            journal.pass(0);
            journal.piece(1, 3, 120, 9);
        }
        RunJournal.Content content = RunJournal.read(file).orElseThrow();
        assertThat(content.temporary()).isEqualTo(temporary);
        assertThat(content.finished()).containsExactly(0);
        assertThat(content.pieces(0)).isEqualTo(Map.of(0, new RunJournal.Entry(200, -5), 1,
                new RunJournal.Entry(300, 77)));
        assertThat(content.done()).isEqualTo(620);
        ProcessRequest again = content.identity().request(request.processors());
        assertThat(again).isEqualTo(request.resume(true));
        assertThat(identity(again).difference(content.identity())).isEmpty();
    }

    @Test
    void lineCutShortByAKillIsIgnored() throws Exception {
        try (RunJournal journal = RunJournal.create(file, identity(request), folder, 500, 1)) {
            journal.piece(0, 0, 200, 1);
            journal.piece(0, 1, 200, 2);
        }
        String text = Files.readString(file);
        for (int length = text.length() - 1; length > text.length() - 18; length--) {
            Files.writeString(file, text.substring(0, length));
            try (RunJournal journal = RunJournal.resume(file)) {
                journal.piece(0, 2, 100, 3);
            }
            RunJournal.Content content = RunJournal.read(file).orElseThrow();
            assertThat(content.pieces(0)).containsKeys(0, 2);
            assertThat(content.pieces(0).getOrDefault(1, new RunJournal.Entry(200, 2)))
                    .isEqualTo(new RunJournal.Entry(200, 2));
        }
        Files.writeString(file, text.substring(0, 40));
        assertThat(RunJournal.read(file)).isEmpty();
    }

    @Test
    void differencesAreNamed() throws Exception {
        RunIdentity left = identity(request);
        assertThat(identity(request.order(OutputOrder.ORIGINAL)).difference(left)).isEqualTo("it had another order");
        assertThat(identity(request.ensembles(List.of())).difference(left)).isEqualTo("it had other ensembles");
        assertThat(identity(request.format(SampleFormat.IBM_FLOAT)).difference(left)).isEqualTo("it had another format");
        assertThat(identity(request.threads(7).overwrite(true)).difference(left)).isEmpty();
        Path used = Files.writeString(folder.resolve("velocities.txt"), "1");
        RunIdentity with = RunIdentity.of(request, List.of(used));
        Files.writeString(used, "12");
        assertThat(RunIdentity.of(request, List.of(used)).difference(with))
                .isEqualTo("a file that the flow names has changed since");
        Files.write(source, new SegyFixture().shape(3, 50).bytes());
        assertThat(identity(request).difference(left)).isEqualTo("the input has changed since");
    }

    @Test
    void journalOfARunUnderWayIsNotTouched() throws Exception {
        assertThat(Files.exists(file)).isFalse();
        try (RunJournal journal = RunJournal.create(file, identity(request), folder, 500, 1)) {
            assertThat(RunJournal.isRunning(file)).isTrue();
            assertThatThrownBy(() -> RunJournal.resume(file)).isInstanceOf(DataException.class)
                    .hasMessageContaining("o \u00e4.sgy").hasMessageContaining("right now");
            journal.piece(0, 0, 1, 1);
        }
        assertThat(RunJournal.isRunning(file)).isFalse();
        RunJournal.resume(file).delete();
        assertThat(file).doesNotExist();
    }

    @Test
    void registryForgetsWhatIsGone() throws Exception {
        RunRegistry registry = new RunRegistry(folder.resolve("state"));
        assertThat(registry.journals()).isEmpty();
        Files.writeString(file, "journal");
        Path gone = folder.resolve("gone.sgy.partial.journal");
        Path elsewhere = folder.resolve("disk").resolve("x.sgy.partial.journal");
        registry.add(file);
        registry.add(gone);
        registry.add(elsewhere);
        assertThat(registry.journals()).containsExactly(file);
        try (var entries = Files.list(folder.resolve("state"))) {
            assertThat(entries).as("a disk that is not connected now may come back").hasSize(2);
        }
        registry.remove(file);
        assertThat(registry.journals()).isEmpty();
    }

    @Test
    void stateFolderIsWhereTheSystemWantsIt() {
        Path home = folder.resolve("home");
        assertThat(RunRegistry.stateFolder(Map.of(), "Linux", home)).isEqualTo(home.resolve(".local/state/moveout"));
        assertThat(RunRegistry.stateFolder(Map.of("XDG_STATE_HOME", folder.toString()), "Linux", home))
                .isEqualTo(folder.resolve("moveout"));
        assertThat(RunRegistry.stateFolder(Map.of("MOVEOUT_STATE_DIR", folder.toString(), "XDG_STATE_HOME", "/x"),
                "Linux", home)).isEqualTo(folder);
        assertThat(RunRegistry.stateFolder(Map.of("LOCALAPPDATA", folder.toString()), "Windows 11", home))
                .isEqualTo(folder.resolve("Moveout"));
        assertThat(RunRegistry.stateFolder(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library/Application Support/Moveout"));
    }
}
