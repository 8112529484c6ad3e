// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.moveout.process.Parameter;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.process.filter.BandpassFactory;

class FlowFileTest {
    private static final Parameter.Text NOTE = new Parameter.Text("note", "Note", "", "none", Pattern.compile("(?s).*"),
            "any text");
    private static final Parameter.Choice MODE = new Parameter.Choice("mode", "Mode", "", "rms",
            List.of(new Parameter.Choice.Option("rms", "RMS"), new Parameter.Choice.Option("on", "On")));
    private static final Parameter.Flag FLAG = new Parameter.Flag("flag", "Flag", "", false);

    private static final ProcessorFactory NOTES = new ProcessorFactory() {
        @Override
        public ProcessorDescription description() {
            return new ProcessorDescription("notes", "Notes", "For tests.", "none", List.of(NOTE, MODE, FLAG));
        }

        @Override
        public Processor create(ParameterValues values, ProcessorInput input) {
            throw new UnsupportedOperationException();
        }
    };
    private static final FlowFile FILE = new FlowFile(Processors.of(List.of(new BandpassFactory(), NOTES)));

    @TempDir
    private Path directory;

    private static final String EXAMPLE = """
            version: 1
            steps:
              - processor: bandpass        # id from `moveout processors`
                low: 8                     # Hz
                high: 60.5
                order: 4
              - processor: notes
                mode: rms
                enabled: false
            """;

    @Test
    void readsTheDocumentedForm() throws Exception {
        Flow flow = FILE.parse(EXAMPLE, "a.yaml");
        assertEquals(2, flow.steps().size());
        Step first = flow.steps().get(0);
        assertEquals("bandpass", first.processor());
        assertTrue(first.enabled());
        assertEquals(8.0, first.values().get(BandpassFactory.LOW));
        assertEquals(60.5, first.values().get(BandpassFactory.HIGH));
        assertEquals(4, first.values().get(BandpassFactory.ORDER));
        assertFalse(flow.steps().get(1).enabled());
        assertEquals("none", flow.steps().get(1).values().get(NOTE));
    }

    @Test
    void printedFlowsReadBack() throws Exception {
        Flow flow = FILE.parse(EXAMPLE, "a.yaml");
        String text = FlowFile.print(flow);
        assertEquals("""
                version: 1
                steps:
                  - processor: bandpass
                    low: 8
                    high: 60.5
                    order: 4
                    phase: zero
                  - processor: notes
                    note: none
                    mode: rms
                    flag: false
                    enabled: false
                """, text);
        assertEquals(flow, FILE.parse(text, "b.yaml"));
        assertEquals(text, FlowFile.print(FILE.parse(text, "b.yaml")));
        Flow empty = Flow.of(List.of());
        assertEquals(empty, FILE.parse(FlowFile.print(empty), "c.yaml"));
    }

    @Test
    void awkwardTextsReadBack() throws Exception {
        Random random = new Random(11);
        List<String> texts = new ArrayList<>(List.of("", " ", "8", "true", "null", "~", "a: b", "- x", "#",
                "it's", "\"q\"", "back\\slash", "line\nfeed\ttab\r", "\u0000\u007f\u0085\u2028\ufeff",
                "äöü Ω 地震", "*x", "&x", "!x", "0x10", "1e5", ".inf", "@", "`", "%", "C:\\data\\v.txt", "/data/v.txt"));
        String signs = "ab1 :#-'\"\\{}[],&*!|>%@`\n\t~?=<.é";
        for (int k = 0; k < 500; k++) {
            StringBuilder s = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                s.append(signs.charAt(random.nextInt(signs.length())));
            }
            texts.add(s.toString());
        }
        for (String text : texts) {
            for (String mode : List.of("rms", "on")) {
                Flow flow = Flow.of(List.of(Step.of("notes",
                        ParameterValues.of(List.of(NOTE, MODE, FLAG), Map.of("note", text, "mode", mode)))));
                assertEquals(flow, FILE.parse(FlowFile.print(flow), "t.yaml"), text);
            }
        }
    }

    @Test
    void aStepMayHaveGathersOfItsOwn() throws Exception {
        Flow flow = FILE.parse("version: 1\nsteps:\n  - processor: bandpass\n    ensemble: inline , crossline\n", "a.yaml");
        assertEquals(List.of("inline", "crossline"), flow.steps().get(0).ensemble());
        assertEquals(flow, FILE.parse(FlowFile.print(flow), "a.yaml"));
        refused("version: 1\nsteps:\n  - processor: bandpass\n    ensemble: 3\n", "a.yaml, line 4: ensemble: '3' is not "
                + "allowed; allowed are header names with commas, such as cdp or inline, crossline.");
    }

    private static void refused(String text, String message) {
        assertEquals(message, assertThrows(FlowException.class, () -> FILE.parse(text, "a.yaml")).getMessage());
    }

    /** Refuses a band-pass step with one more line, which is line 4. */
    private static void refusedStep(String line, String message) {
        refused("version: 1\nsteps:\n  - processor: bandpass\n    " + line, "a.yaml, line 4: " + message);
    }

    @Test
    void wrongStepsAreRefusedWithWhatIsAllowed() {
        refusedStep("lo: 8", "lo: there is no such parameter; there are low, high, order, phase.");
        refusedStep("low: 0", "low: 0 is out of limits; allowed is a number from 0.01 to 10000 Hz.");
        refusedStep("low: .nan", "low: NaN is out of limits; allowed is a number from 0.01 to 10000 Hz.");
        refusedStep("low: '8'", "low: '8' is not allowed; allowed is a number from 0.01 to 10000 Hz.");
        refusedStep("low: 8 Hz", "low: '8 Hz' is not allowed; allowed is a number from 0.01 to 10000 Hz.");
        refusedStep("low:", "low: has no value; allowed is a number from 0.01 to 10000 Hz.");
        refusedStep("low: [8]", "low: a list or table is not allowed; allowed is a number from 0.01 to 10000 Hz.");
        refusedStep("order: 2.5", "order: 2.5 is not allowed; allowed is a whole number from 1 to 16.");
        refusedStep("order: 99999999999999999999",
                "order: 99999999999999999999 is out of limits; "
                        + "allowed is a whole number from 1 to 16.");
        refusedStep("enabled: no", "enabled: 'no' is not allowed; allowed is true or false.");
    }

    @Test
    void wrongFlowsAreRefusedWithTheirLine() {
        refused("version: 1\nsteps:\n  - processor: bandpas",
                "a.yaml, line 3: there is no processor 'bandpas'; there are bandpass, notes.");
        refused("version: 1\nsteps:\n  - processor: bandpass\n    low: 8\n    low: 9",
                "a.yaml, line 5: 'low' is given twice; remove one of the lines.");
        refused("version: 1\nsteps:\n  - low: 8",
                "a.yaml, line 3: 'processor' is missing; write '- processor: ' and one of bandpass, notes.");
        refused("version: 1\nsteps:\n  - bandpass",
                "a.yaml, line 3: this is out of place; a step has a 'processor' and its parameters.");
        refused("version: 1\nsteps: bandpass",
                "a.yaml, line 2: 'steps' is not a list; begin each step with '- processor: ...'.");
        refused("version: 1",
                "a.yaml, line 1: 'steps' is missing; write 'steps:' and below it '- processor: ...'.");
        refused("version: 2\nsteps: []",
                "a.yaml, line 1: version: only 1 can be read; write 'version: 1' or use a newer Moveout.");
        refused("steps: []",
                "a.yaml, line 1: 'version' is missing; write 'version: 1'.");
        refused("version: 1\nstep: []",
                "a.yaml, line 2: 'step' is unknown here; allowed are version and steps.");
        refused("hello",
                "a.yaml, line 1: this is out of place; a flow has 'version' and 'steps'.");
        refused("# nothing",
                "a.yaml: the flow is empty; a flow file has the lines 'version: 1' and 'steps:'.");
        refused("", "a.yaml: the flow is empty; a flow file has the lines 'version: 1' and 'steps:'.");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        for (String text : List.of("version: 1\nsteps:\n  - processor: bandpass\n   low: 8\n", "version: 1\nsteps: [\n",
                "version: 1\n\tsteps: []\n", "a: b: c\n", "--- 1\n--- 2\n", "x: \u0001\n", "? [a]\n: b\n", "{{}: 1}",
                "&a [*a]", "*a", "!!java.util.Date x", "[".repeat(100_000), "{a: ".repeat(20_000),
                "- ".repeat(50_000))) {
            FlowException e = assertThrows(FlowException.class, () -> FILE.parse(text, "a.yaml"));
            assertTrue(e.getMessage().startsWith("a.yaml"), e.getMessage());
            assertFalse(e.getMessage().contains("org."), e.getMessage());
        }
    }

    @Test
    void randomTextNeverFailsOtherwise() {
        Random random = new Random(5);
        for (int k = 0; k < 3000; k++) {
            char[] chars = EXAMPLE.toCharArray();
            for (int i = random.nextInt(6); i >= 0; i--) {
                chars[random.nextInt(chars.length)] = " :-#\n\t[]{}'\"&*!|>%\u00008axz".charAt(random.nextInt(23));
            }
            try {
                FILE.parse(new String(chars), "a.yaml");
            } catch (FlowException e) {
                assertTrue(e.getMessage().startsWith("a.yaml"));
            }
        }
    }

    @Test
    void filesAreRead() throws IOException {
        Path file = directory.resolve("f.yaml");
        Files.writeString(file, EXAMPLE);
        assertEquals(2, FILE.read(file).steps().size());
        Files.write(file, new byte[] { (byte) 0xff, (byte) 0xfe, 0 });
        assertEquals("f.yaml: this is no flow file, it is not text in UTF-8; choose another file.",
                assertThrows(FlowException.class, () -> FILE.read(file)).getMessage());
        Files.write(file, new byte[(1 << 20) + 1]);
        assertEquals("f.yaml: this is no flow file, it is longer than 1 MB; choose another file.",
                assertThrows(FlowException.class, () -> FILE.read(file)).getMessage());
        Path none = directory.resolve("none.yaml");
        assertEquals(none + ": there is no such flow file; check the path.",
                assertThrows(FlowException.class, () -> FILE.read(none)).getMessage());
    }
}
