// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.flow.steps.Flow;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;

class FlowPresetsTest {
    @TempDir
    private Path folder;

    @Test
    void thoseThatComeWithMoveoutAreThereIfTheirProcessorsAre() {
        Processors all = Processors.builtIn();
        long possible = FlowPresets.texts().stream().filter(text -> Pattern.compile("processor: (\\w+)").matcher(text)
                .results().allMatch(m -> all.find(m.group(1)).isPresent())).count();
        List<FlowPreset> presets = FlowPresets.builtIn(all);
        assertTrue(presets.size() >= 2);
        assertEquals(possible, presets.size(), "a preset whose processors are there cannot be read");
        assertEquals("Band-pass and AGC", presets.get(0).name());
        assertFalse(presets.get(0).description().isBlank());
        assertEquals("8-60 Hz, order 4", StepWords.summary(presets.get(0).flow().steps().get(0)));
        assertEquals(List.of("Band-pass and AGC"), FlowPresets.builtIn(Flows.ALL).stream().map(FlowPreset::name)
                .toList());
    }

    @Test
    void thoseThatComeWithMoveoutSuitUsualData() {
        for (FlowPreset preset : FlowPresets.builtIn(Processors.builtIn())) {
            FlowCheck check = FlowCheck.withoutData(preset.flow(), ProcessorInput.Files.NONE, Processors.builtIn());
            assertEquals("", check.problem() + check.steps().stream().map(FlowCheck.StepCheck::problem).toList()
                    .toString().replaceAll("[\\[\\], ]", ""), preset.name());
        }
    }

    @Test
    void theUsersOwnAreFiles() throws IOException {
        FlowPresets presets = new FlowPresets(Flows.ALL, folder.resolve("flows"));
        assertEquals(List.of(), presets.own());
        Flow flow = Flows.parse("  - processor: agc", "    window: 300");
        presets.save(" Vibro line ", flow);
        presets.save("Änderung 2", Flow.of(List.of()));
        assertEquals(List.of("Vibro line", "Änderung 2"), presets.own().stream().map(FlowPreset::name).toList());
        assertTrue(presets.exists("Vibro line"));
        assertEquals(flow, presets.own().get(0).flow());
        presets.save("Vibro line", Flow.of(List.of()));
        assertEquals(2, presets.own().size());
        Files.writeString(folder.resolve("flows/other.yaml"), "version: 1\nsteps:\n  - processor: not_installed\n");
        assertEquals(2, presets.own().size());
        presets.remove(presets.own().get(0));
        assertEquals(List.of("Änderung 2"), presets.own().stream().map(FlowPreset::name).toList());
        assertEquals(2, presets.all().size());
    }

    @Test
    void namesCannotLeadElsewhere() {
        FlowPresets presets = new FlowPresets(Flows.ALL, folder);
        for (String name : List.of("", "  ", "../x", "a/b", "a\\b", ".hidden", "x:", "end.", "n\nn", "x".repeat(61))) {
            assertTrue(FlowPresets.problem(name).isPresent(), name);
            assertThrows(DataException.class, () -> presets.save(name, Flow.of(List.of())), name);
        }
        assertEquals(Optional.empty(), FlowPresets.problem("Band-pass 8-60 (v1.2)"));
    }

    @Test
    void checksGoOnBehindAStepThatFails() throws IOException {
        Flow flow = Flows.parse("  - processor: bandpass", "    high: 300", "  - processor: all", "    key: nonsense",
                "  - processor: agc");
        FlowCheck check = FlowCheck.of(flow, ProcessorInput.of(Sampling.time(100, 4)), Flows.ALL);
        assertEquals("high", check.steps().get(0).parameter());
        assertEquals("300 Hz is not below the Nyquist frequency of this data, sampled every 4 ms; allowed is less than "
                + "125 Hz.", check.steps().get(0).problem());
        assertEquals("key", check.steps().get(1).parameter());
        assertTrue(check.steps().get(2).isGood());
        assertEquals("", check.problem());
    }
}
