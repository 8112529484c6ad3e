// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.moveout.data.HeaderKey;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.flow.steps.FlowException;
import org.moveout.flow.steps.FlowFile;
import org.moveout.testkit.SegyFixture;

class EstimateProcessTest {
    @TempDir
    private Path folder;
    private Path source;

    @BeforeEach
    void source() throws IOException {
        source = new SegyFixture().shape(100, 40).fold(10).write(folder.resolve("in.sgy"));
    }

    private ProcessRequest request(String output, String... steps) throws IOException {
        String text = "version: 1\nsteps:\n";
        for (String step : steps) {
            text += "  - {processor: " + step + "}\n";
        }
        return ProcessRequest.of(source, folder.resolve(output), new FlowFile(PlainProcessors.ALL).parse(text, "f.yaml"),
                PlainProcessors.ALL).ensembles(List.of(HeaderKey.CDP)).temporary(folder.resolve("tmp"));
    }

    private ProcessEstimate estimate(ProcessRequest request) throws IOException {
        try (Stream<Path> before = Files.list(folder)) {
            List<Path> there = before.toList();
            ProcessEstimate estimate = new EstimateProcess(request).run(Progress.NONE);
            try (Stream<Path> after = Files.list(folder)) {
                assertThat(after.toList()).as("nothing is left").isEqualTo(there);
            }
            return estimate;
        }
    }

    @Test
    void tellsWhatTheRunThenDoes() throws Exception {
        ProcessRequest request = request("out.sgy", "lift", "average", "mixer");
        ProcessEstimate estimate = estimate(request);
        assertThat(estimate.traces()).isEqualTo(100);
        assertThat(estimate.gathers()).isEqualTo(10);
        assertThat(estimate.outputTraces()).isEqualTo(10);
        assertThat(estimate.steps()).containsExactly("lift", "average", "mixer");
        assertThat(estimate.passes()).containsExactly("lift, average: gathers of CDP",
                "mixer: traces along the line, 2 neighbours on either side");
        assertThat(estimate.seconds()).isBetween(0.0, 60.0);
        assertThat(estimate.memoryBytes()).isBetween(1L << 20, estimate.memoryLimit());
        assertThat(estimate.temporaryBytes()).isBetween(10L * 400, 100L * 400);
        assertThat(estimate.temporaryFolder()).isEqualTo(folder.resolve("tmp"));
        assertThat(estimate.problems()).isEmpty();
        assertThat(estimate.order()).as("stacked traces").isEqualTo(OutputOrder.ENSEMBLE);
        assertThat(estimate.lines()).isNotEmpty();
        ProcessSummary summary = new ProcessDataset(request).run(Progress.NONE);
        assertThat(summary.bytes()).isEqualTo(estimate.outputBytes());
        assertThat(summary.traces()).isEqualTo(estimate.outputTraces());
        assertThat(summary.gathers()).isEqualTo(estimate.gathers());
    }

    @Test
    void onePassNeedsNoTemporarySpace() throws Exception {
        assertThat(estimate(request("out.sgy", "lift", "mixer")).temporaryBytes()).isZero();
        assertThat(estimate(request("out.sgy", "demean")).temporaryBytes()).isZero();
        assertThat(estimate(request("out.moveout", "demean")).temporaryBytes()).isZero();
    }

    @Test
    void whatWouldStopTheRunIsTold() throws Exception {
        Files.writeString(folder.resolve("there.sgy"), "x");
        assertThat(estimate(request("there.sgy", "lift")).problems()).singleElement().asString()
                .contains("exists already");
        assertThat(estimate(request("there.sgy", "lift").overwrite(true)).possible()).isTrue();
        assertThat(estimate(request("no/such/out.sgy", "lift")).problems()).singleElement().asString()
                .contains("does not exist");
        assertThatThrownBy(() -> estimate(request("out.sgy", "demean, ensemble: nonsense")))
                .isInstanceOf(FlowException.class).hasMessageContaining("nonsense");
    }

    @Test
    void canBeCancelled() throws Exception {
        TaskProgress cancelled = new TaskProgress(state -> {
            // nobody looks
        }, () -> true);
        ProcessRequest request = request("out.sgy", "demean");
        assertThatThrownBy(() -> new EstimateProcess(request).run(cancelled)).isInstanceOf(CancelledException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(source);
        }
    }
}
