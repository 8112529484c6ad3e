// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moveout.flow.Version;
import org.moveout.flow.synth.SynthKind;

class MainTest {
    @TempDir
    private Path folder;

    @Test
    void withoutCommandSaysWhatThereIs() {
        CommandRun run = CommandRun.of();
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: moveout", "scan", "synth");
        CommandRun help = CommandRun.of("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).isEqualTo(run.err());
    }

    @Test
    void everyCommandHasHelpOfReadableWidth() {
        for (String name : Commands.names()) {
            CommandRun run = CommandRun.of(name, "--help");
            assertThat(run.status()).as(name).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("Usage: moveout " + name).contains("--json", "--progress", "--tmp",
                    "--debug", "--help", "--version");
            assertThat(run.out().lines()).allMatch(l -> l.length() <= 100);
            assertThat(CommandRun.of("help", name).out()).isEqualTo(run.out());
        }
    }

    @Test
    void tellsItsVersion() throws Exception {
        assertThat(CommandRun.of("--version").out()).startsWith("Moveout " + Version.NUMBER);
        assertThat(CommandRun.of("scan", "--version").out()).startsWith("Moveout " + Version.NUMBER);
        assertThat(CommandRun.of("--version", "--json").json().get("version").asText()).isEqualTo(Version.NUMBER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "scna                        | There is no command 'scna'; did you mean scan?",
        "xyzzy                       | There is no command 'xyzzy'; there are scan, import",
        "--json scan x               | The command comes first",
        "scan                        | FILE is missing; see 'moveout scan --help'.",
        "scan a b                    | 'b' is one argument too many",
        "scan a --jsn                | there is no option '--jsn' (did you mean --json?)",
        "scan a --map                | --map needs a value, KEY=BYTE[:TYPE]",
        "scan a --map inline         | --map: 'inline' is no mapping; write KEY=BYTE[:TYPE]",
        "scan a --map inline=0       | byte 0 in 'inline=0' is outside the trace header",
        "scan a --map inline=9:int9  | 'int9' is no type",
        "scan a --map 9=9            | is no header name",
        "scan a --sample-format ibn  | 'ibn' is no sample format",
        "scan a --byte-order middle  | allowed is big, little",
        "scan a --template nothing   | there is no file and no template 'nothing'",
        "scan a --json=yes           | --json takes no value",
        "scan a --progress loud      | allowed is auto, bar, lines, json, none",
        "scan a --tmp /no/such/place | is no folder that can be written to",
        "import a --threads 0        | --threads: 0 is out of limits; allowed is 1 to 1024.",
        "import a --threads two      | 'two' is no whole number",
        "import a --threads 1 --threads 2 | --threads: it is given twice.",
        "import a --codec none --level 3  | --level belongs to --codec zstd.",
        "window a --out w --traces 5     | '5' is no range; write first:end",
        "window a --out w --traces 7:7   | the range 7:7 is empty",
        "window a --out w --traces -3:7  | -3 is out of limits",
        "window a                    | --out is missing",
        "headers a --json --format csv | contradict each other",
        "export a b --format wav     | 'wav' is no sample format",
        "export a b --revision 3     | '3' is no revision of SEG-Y",
        "render a b --clip 0         | --clip: 0 is out of limits",
        "render a b --clip 98 --clip-value 3 | exclude each other",
        "render a b --colormap rainbow | there are grey",
        "render a b --mode dots      | allowed is",
        "process a --out b           | --flow is missing",
        "process a --flow f          | --out is missing",
        "synth a --kind 4d           | allowed is post2d, post3d, shots, cdp",
        "synth a --traces 0          | --traces: 0 is out of limits",
    })
    void refusesWrongUsage(String line, String sentence) {
        CommandRun run = CommandRun.of((Object[]) line.trim().split(" +"));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).startsWith("moveout: ").contains(sentence).doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out().isEmpty()).isEqualTo(!line.contains("--json "));
    }

    @Test
    void reportsErrorsAsJsonToo() throws Exception {
        CommandRun run = CommandRun.of("info", folder.resolve("nothing.sgy"), "--json");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.json().get("error").asText()).contains("nothing.sgy");
        assertThat(run.json().get("status").asInt()).isEqualTo(1);
        assertThat(run.err()).startsWith("moveout: ").contains("nothing.sgy");
    }

    @Test
    void showsTheTraceOfAnErrorOnlyWhenAsked() {
        assertThat(CommandRun.of("info", "/no/such").err()).doesNotContain("\tat ");
        assertThat(CommandRun.of("info", "/no/such", "--debug").err()).contains("\tat ");
    }

    @Test
    void stopsQuietlyWhenTheReaderGoesAway() throws Exception {
        Path file = CommandRun.synth(folder.resolve("a.sgy"), SynthKind.POST2D, 20_000, 1);
        OutputStream pipe = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        int status = Main.run(pipe, new PrintStream(err), Map.of(), new Cancellation(), "headers", file.toString());
        assertThat(status).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void failsWhenStandardOutputIsFull() throws Exception {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        int status = Main.run(full, new PrintStream(err), Map.of(), new Cancellation(), "processors");
        assertThat(status).isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString()).contains("Standard output cannot be written", "No space left");
    }

    @Test
    void putsTemporaryFilesWhereToldAndOnlyMeanwhile() {
        String before = System.getProperty("java.io.tmpdir");
        assertThat(CommandRun.of("processors", "--tmp", folder).status()).isZero();
        assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(before);
    }
}
