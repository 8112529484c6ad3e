// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFile;
import org.moveout.process.ParameterException;

class FlowWriterTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenReadsBack() throws IOException {
        Path file = folder.resolve("my flow.yaml");
        Flow first = Flows.parse("  - processor: agc");
        Flow second = Flows.parse("  - processor: all", "    mute: \"0:100, 500:400\"", "    enabled: false",
                "    ensemble: cdp");
        FlowWriter.write(first, file);
        FlowWriter.write(second, file);
        assertEquals(second, new FlowFile(Flows.ALL).read(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is left beside the file");
        }
    }

    @Test
    void aFolderThatIsNotThereLeavesNothing() {
        assertThrows(IOException.class,
                () -> FlowWriter.write(Flows.parse("  - processor: agc"), folder.resolve("none/flow.yaml")));
    }

    private static String file(Flow flow) {
        return flow.steps().get(0).values().get(Flows.FILE);
    }

    private Flow with(String name) throws ParameterException {
        return Flow.of(java.util.List.of(Flows.step("all", Map.of("velocities", name))));
    }

    @Test
    void filesStayTheSameWhenAFlowMoves() throws ParameterException {
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        assertEquals(a.resolve("v.txt").toString(), file(FlowWriter.moved(with("v.txt"), a, b)));
        assertEquals("a/v.txt", file(FlowWriter.moved(with("v.txt"), a, folder)));
        assertEquals("v.txt", file(FlowWriter.moved(with("b/v.txt"), folder, b)));
        assertEquals("v.txt", file(FlowWriter.moved(with("v.txt"), a, a)));
        assertEquals("", file(FlowWriter.moved(with(""), a, b)));
        String full = folder.resolve("x.txt").toString();
        assertEquals(full, file(FlowWriter.moved(with(full), a, b)));
    }
}
