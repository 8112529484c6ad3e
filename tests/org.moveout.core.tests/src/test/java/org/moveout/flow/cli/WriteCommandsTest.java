// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.flow.synth.SynthKind;

/** Commands that write data: import, export, process, synth; and cancelling them. */
class WriteCommandsTest {
    @TempDir
    private Path folder;

    private Path line() throws Exception {
        return CommandRun.synth(folder.resolve("line.sgy"), SynthKind.POST2D, 300, 250);
    }

    private static CommandRun done(Object... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private List<String> files() throws Exception {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void importsAndExportsTheSameBytes() throws Exception {
        Path file = line();
        CommandRun run = done("import", file, "--chunk-traces", "100", "--threads", "2");
        assertThat(run.out()).contains("line.moveout", "300", "traces/s");
        Path store = folder.resolve("line.moveout");
        CommandRun again = CommandRun.of("import", file);
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("--overwrite");
        done("import", file, store, "--overwrite", "--codec", "none");
        Path back = folder.resolve("back.sgy");
        JsonNode json = done("export", store, back, "--json").json();
        assertThat(json.get("identical_to_source").asBoolean()).isTrue();
        assertThat(Files.mismatch(file, back)).isEqualTo(-1);
        CommandRun exists = CommandRun.of("export", store, back);
        assertThat(exists.status()).isEqualTo(1);
        assertThat(exists.err()).contains("back.sgy", "exists");
        done("export", store, back, "--overwrite", "--format", "ieee", "--revision", "1");
        assertThat(done("scan", back, "--json").json().get("format_code").asInt()).isEqualTo(5);
    }

    @Test
    void exportsSomeTraces() throws Exception {
        done("import", line());
        Path some = folder.resolve("some.sgy");
        JsonNode json = done("export", folder.resolve("line.moveout"), some, "--where", "trace % 3 = 0", "--json")
                .json();
        assertThat(json.get("traces").asInt()).isEqualTo(100);
        assertThat(done("scan", some, "--json").json().get("traces").asInt()).isEqualTo(100);
        CommandRun none = CommandRun.of("export", folder.resolve("line.moveout"), folder.resolve("none.sgy"), "--where",
                "trace < 0");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("no trace matches");
    }

    @Test
    void importRefusesUnknownEnsembles() throws Exception {
        CommandRun run = CommandRun.of("import", line(), "--ensemble", "cpd");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--ensemble: There is no header 'cpd'; did you mean cdp");
        assertThat(files()).containsExactly("line.sgy");
    }

    @Test
    void importRefusesWhatIsNoSegy() throws Exception {
        for (byte[] content : List.of(new byte[0], new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 },
                new byte[3599])) {
            Path file = folder.resolve("bad.sgy");
            Files.write(file, content);
            CommandRun run = CommandRun.of("import", file);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).startsWith("moveout: bad.sgy").doesNotContain("please report");
            assertThat(run.err().lines()).hasSize(1);
            assertThat(files()).containsExactly("bad.sgy");
        }
    }

    @Test
    void processesWithAFlow() throws Exception {
        Path file = line();
        Path flow = folder.resolve("flow.yaml");
        Files.writeString(flow, "version: 1\nsteps:\n  - processor: bandpass\n    low: 8\n    high: 60\n    order: "
                + "4\n");
        Path out = folder.resolve("out.sgy");
        CommandRun dry = done("process", file, "--flow", flow, "--dry-run", "--out", out);
        assertThat(dry.out()).contains("bandpass  8-60 Hz, order 4", "Nothing was written.");
        assertThat(done("process", file, "--flow", flow, "--dry-run", "--json").json().get("steps").get(0)
                .get("parameters").get("low").asText()).isEqualTo("8");
        assertThat(out).doesNotExist();
        JsonNode json = done("process", file, "--flow", flow, "--out", out, "--json").json();
        assertThat(json.get("traces").asInt()).isEqualTo(300);
        assertThat(Files.size(out)).isEqualTo(Files.size(file));
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, "version: 1\nsteps:\n  - processor: bandpas\n");
        CommandRun unknown = CommandRun.of("process", file, "--flow", bad, "--out", folder.resolve("no.sgy"));
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("bad.yaml, line 3", "bandpass");
        Files.writeString(bad, "version: 1\nsteps:\n  - processor: bandpass\n    high: 600\n");
        assertThat(CommandRun.of("process", file, "--flow", bad, "--out", folder.resolve("no.sgy")).status())
                .isEqualTo(2);
        assertThat(folder.resolve("no.sgy")).doesNotExist();
    }

    @Test
    void synthesises() throws Exception {
        Path file = folder.resolve("s.sgy");
        JsonNode json = done("synth", file, "--kind", "shots", "--traces", "500", "--samples", "100", "--format",
                "int16",
                "--seed", "7", "--json").json();
        assertThat(json.get("traces").asInt()).isEqualTo(500);
        assertThat(json.get("bytes").asLong()).isEqualTo(Files.size(file)).isEqualTo(3600 + 500 * (240 + 200));
        assertThat(CommandRun.of("synth", file).err()).contains("exists");
        assertThat(done("scan", file, "--json").json().get("format_code").asInt()).isEqualTo(3);
    }

    @Test
    void listsProcessors() throws Exception {
        assertThat(done("processors").out()).contains("bandpass", "Hz", "Source:");
        JsonNode json = done("processors", "--format", "json").json();
        assertThat(done("processors", "--json").json()).isEqualTo(json);
        for (JsonNode p : json.get("processors")) {
            if (p.get("id").asText().equals("bandpass")) {
                assertThat(p.get("parameters").findValuesAsText("id")).contains("low", "high", "order");
                assertThat(p.get("parameters").get(0).get("unit").asText()).isEqualTo("Hz");
                return;
            }
        }
        throw new AssertionError("no bandpass");
    }

    @Test
    void cancellingLeavesNothing() throws Exception {
        Path file = line();
        Path flow = folder.resolve("flow.yaml");
        Files.writeString(flow, "version: 1\nsteps:\n  - processor: bandpass\n");
        done("import", file, folder.resolve("a.moveout"));
        List<String> before = files();
        List<Object[]> runs = new ArrayList<>();
        runs.add(new Object[] { "import", file });
        runs.add(new Object[] { "export", folder.resolve("a.moveout"), folder.resolve("b.sgy") });
        runs.add(new Object[] { "process", file, "--flow", flow, "--out", folder.resolve("b.sgy") });
        runs.add(new Object[] { "window", file, "--out", folder.resolve("b.npy") });
        runs.add(new Object[] { "synth", folder.resolve("b.sgy") });
        runs.add(new Object[] { "stats", file });
        runs.add(new Object[] { "headers", file });
        runs.add(new Object[] { "verify", folder.resolve("a.moveout") });
        for (Object[] args : runs) {
            Cancellation cancelled = new Cancellation();
            cancelled.request();
            CommandRun run = CommandRun.of(cancelled, args);
            assertThat(run.status()).as("%s: %s", args[0], run.err()).isEqualTo(130);
            assertThat(run.err()).contains("moveout: Cancelled");
            assertThat(files()).isEqualTo(before);
        }
    }
}
