// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.moveout.flow.synth.SynthKind;

class FlowCommandTest {
    @TempDir
    private Path folder;

    private Path flow(String name, String... steps) throws IOException {
        return Files.writeString(folder.resolve(name), "version: 1\nsteps:\n" + String.join("\n", steps) + "\n");
    }

    @Test
    void aGoodFlowIsListed() throws Exception {
        Path file = flow("a.yaml", "  - processor: bandpass", "    low: 12", "  - processor: agc", "    enabled: false");
        CommandRun run = CommandRun.of("flow", "check", file);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines()).containsExactly("step 1  Band-pass filter: 12-60 Hz, order 4",
                "step 2  Automatic gain control: 500 ms, root mean square  (switched off)", "a.yaml is a flow of 2 steps.");
        CommandRun json = CommandRun.of("flow", "check", file, "--json");
        assertThat(json.json().at("/steps/0/parameters/low").asText()).isEqualTo("12");
        assertThat(json.json().at("/steps/1/enabled").asBoolean()).isFalse();
    }

    @Test
    void aFlowIsTriedOnData() throws Exception {
        Path data = CommandRun.synth(folder.resolve("line.sgy"), SynthKind.POST2D, 20, 100);
        Path good = flow("good.yaml", "  - processor: bandpass");
        CommandRun run = CommandRun.of("flow", "check", good, data);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).endsWith("good.yaml is a flow of 1 step and suits line.sgy.\n");
        assertThat(CommandRun.of("flow", "check", good, data, "--json").json().has("output_sampling")).isTrue();
        CommandRun bad = CommandRun.of("flow", "check", flow("bad.yaml", "  - processor: bandpass", "    high: 5000"), data);
        assertThat(bad.status()).isEqualTo(2);
        assertThat(bad.err()).contains("bad.yaml: step 1 (bandpass), high: 5000 Hz is not below the Nyquist frequency");
    }

    @Test
    void aBadFlowIsRefusedWithItsLine() throws Exception {
        CommandRun run = CommandRun.of("flow", "check", flow("a.yaml", "  - processor: bandpass", "    order: 99"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("moveout: a.yaml, line 4: order: 99 is out of limits; allowed is a whole number "
                + "from 1 to 16.\n");
    }

    @Test
    void flowsAreCompared() throws Exception {
        Path a = flow("a.yaml", "  - processor: agc");
        Path b = flow("b.yaml", "  - processor: agc", "    window: 250");
        CommandRun run = CommandRun.of("flow", "diff", a, b);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("step 1 (agc): window 250 ms, was 500 ms\n");
        CommandRun json = CommandRun.of("flow", "diff", a, b, "--json");
        assertThat(json.json().get("equal").asBoolean()).isFalse();
        assertThat(json.json().at("/changes/0/kind").asText()).isEqualTo("changed");
        assertThat(json.json().at("/changes/0/after").asText()).isEqualTo("250 ms");
        CommandRun same = CommandRun.of("flow", "diff", a, a);
        assertThat(same.status()).isZero();
        assertThat(same.out()).isEqualTo("Both flows do the same.\n");
    }

    @Test
    void presetsAreListedAndWritten() throws Exception {
        assertThat(CommandRun.of("flow", "preset").out()).contains("Band-pass and AGC\n");
        assertThat(CommandRun.of("flow", "preset", "--json").json().at("/presets/0/steps").asInt()).isEqualTo(2);
        Path out = folder.resolve("out.yaml");
        CommandRun run = CommandRun.of("flow", "preset", "band-pass and agc", out);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(CommandRun.of("flow", "check", out).status()).isZero();
        List<String> before = Files.readAllLines(out);
        assertThat(CommandRun.of("flow", "preset", "band-pass and agc", out).status()).isEqualTo(1);
        assertThat(Files.readAllLines(out)).isEqualTo(before);
    }

    @Test
    void wrongUseIsExplained() throws Exception {
        assertThat(CommandRun.of("flow").status()).isEqualTo(2);
        assertThat(CommandRun.of("flow", "run").err()).contains("there are check, diff and preset");
        assertThat(CommandRun.of("flow", "check").err()).contains("moveout flow check FLOW.yaml");
        assertThat(CommandRun.of("flow", "diff", flow("a.yaml", "  - processor: agc")).err())
                .contains("Two flows are needed");
        assertThat(CommandRun.of("flow", "preset", "nonsense").err()).contains("there are Band-pass and AGC");
        assertThat(CommandRun.of("flow", "--help").out()).contains("moveout flow diff A.yaml B.yaml");
    }
}
