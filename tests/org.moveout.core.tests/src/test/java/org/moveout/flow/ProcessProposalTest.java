// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.task.Progress;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyScanner;

class ProcessProposalTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "line7.sgy      | bandpass.yaml        | line7_bandpass.sgy",
        "line7.SEGY     | bandpass.YML         | line7_bandpass.sgy",
        "line7.moveout  | f-k and stack.yaml   | line7_f-k_and_stack.sgy",
        "line7          | a/b:c*.yaml          | line7_a_b_c.sgy",
        "line7.sgy      | Über.yaml            | line7_Über.sgy",
        "line7.sgy      | ''                   | line7_flow.sgy",
        "line7.sgy      | ..                   | line7_flow.sgy" })
    void outputsAreNamedAfterSourceAndFlow(String source, String flow, String expected) {
        Path folder = Path.of("elsewhere");
        assertThat(ProcessProposal.output(Path.of("data", source), flow, folder, false))
                .isEqualTo(folder.resolve(expected));
        assertThat(ProcessProposal.output(Path.of("data", source), flow, folder, true))
                .isEqualTo(folder.resolve(expected.replace(".sgy", ".moveout")));
    }

    @Test
    void longFlowNamesAreCut() {
        String name = ProcessProposal.output(Path.of("a.sgy"), "x".repeat(300), Path.of("d"), false).getFileName()
                .toString();
        assertThat(name).hasSizeLessThan(60).startsWith("a_xxx").endsWith(".sgy");
    }

    @Test
    void takenNamesGetNumbers() throws IOException {
        Path wanted = directory.resolve("line7_bandpass.sgy");
        assertThat(ProcessProposal.free(wanted)).isEqualTo(wanted);
        Files.createFile(wanted);
        assertThat(ProcessProposal.free(wanted)).isEqualTo(directory.resolve("line7_bandpass_2.sgy"));
        Files.createDirectory(directory.resolve("line7_bandpass_2.sgy"));
        assertThat(ProcessProposal.free(wanted)).isEqualTo(directory.resolve("line7_bandpass_3.sgy"));
    }

    @Test
    void gathersAreThoseOfTheStoreOrOfTheHeaders() throws IOException {
        Path shots = directory.resolve("shots.sgy");
        new SynthSegy(new SynthRequest(shots, SynthKind.SHOTS, 96, 20, 4000, SampleFormat.IEEE_FLOAT, 7, 0.1, 24, true,
                1)).run(Progress.NONE);
        try (Dataset dataset = Datasets.open(shots)) {
            assertThat(ProcessProposal.isPossible(dataset)).isTrue();
            assertThat(ProcessProposal.ensembleKeys(dataset)).containsExactly(HeaderKey.FIELD_RECORD);
        }
        Path store = new ImportSegy(ImportRequest.of(shots, SegyScanner.scan(shots).layout())
                .by(List.of(HeaderKey.SOURCE_POINT))).run(Progress.NONE).store();
        try (Dataset dataset = Datasets.open(store)) {
            assertThat(ProcessProposal.isPossible(dataset)).isTrue();
            assertThat(ProcessProposal.ensembleKeys(dataset)).containsExactly(HeaderKey.SOURCE_POINT);
        }
    }
}
