// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.eclipse.ProcessOptions;
import org.moveout.flow.OutputOrder;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFile;
import org.moveout.process.Processors;
import org.moveout.segy.SampleFormat;

/** What is entered becomes a run, or a sentence that says why not. */
class ProcessModelTest {
    private static final Path DATA = Path.of("/data/line7.sgy").toAbsolutePath();
    private static final Path OPEN = DATA.resolveSibling("open.sgy");

    private final Processors processors = Processors.builtIn();
    private ProcessModel model;

    @BeforeEach
    void begin() throws Exception {
        model = new ProcessModel(new ProcessOptions("/fast", "", 3, true), processors, OPEN::equals);
        model.setFacts(new SourceFacts(DATA, 100, Sampling.time(50, 4), List.of(HeaderKey.CDP, HeaderKey.OFFSET),
                List.of(HeaderKey.CDP)));
        model.setFlow(choice("steps:\n  - {processor: agc}\n"));
    }

    private FlowChoice choice(String steps) throws Exception {
        return new FlowChoice("level.yaml", Path.of("/flows").toAbsolutePath(),
                new FlowFile(processors).parse("version: 1\n" + steps, "level.yaml"), false, Optional.empty());
    }

    private String problem() {
        return model.problem().orElse("");
    }

    @Test
    void everythingEnteredIsInTheRequest() {
        model.setOutput(model.proposal().orElseThrow().toString());
        model.setFormat(Optional.of(SampleFormat.IEEE_FLOAT));
        model.setOrder(OutputOrder.ENSEMBLE);
        model.setOverwrite(true);
        assertEquals("", problem());
        ProcessRequest request = model.request();
        assertEquals(DATA, request.source());
        assertEquals(DATA.resolveSibling("line7_level.sgy"), request.output());
        assertEquals(List.of(HeaderKey.CDP), request.ensembleKeys());
        assertEquals(Optional.of(SampleFormat.IEEE_FLOAT), request.format());
        assertEquals(OutputOrder.ENSEMBLE, request.order());
        assertEquals(Path.of("/fast").toAbsolutePath(), request.temporaryFolder());
        assertEquals(3, request.threads());
        assertTrue(request.overwrite());
    }

    @Test
    void storesGetTheirEndingAndNoSampleFormat() {
        model.setOutput("/data/mine.sgy");
        model.setFormat(Optional.of(SampleFormat.INT16));
        model.setIntoStore(true);
        assertEquals("", problem());
        assertTrue(model.request().intoStore());
        assertEquals(Optional.empty(), model.request().format());
        model.setOutput("/data/mine.sgy");
        assertTrue(problem().contains("ends in .moveout"), problem());
    }

    @Test
    void whatCannotBeRunIsSaid() throws Exception {
        model.setOutput(DATA.toString());
        assertTrue(problem().contains("the input"), problem());
        model.setOutput(OPEN.toString());
        assertTrue(problem().contains("is open"), problem());
        model.setOutput("");
        assertTrue(problem().startsWith("Enter the file"), problem());
        model.setOutput("/data/out.sgy");
        model.setKeys("cdq");
        assertTrue(problem().contains("no header 'cdq'"), problem());
        model.setKeys("");
        model.setOrder(OutputOrder.ENSEMBLE);
        assertTrue(problem().contains("ordered by"), problem());
        model.setFlow(choice("steps:\n  - {processor: agc, enabled: false}\n"));
        assertTrue(problem().contains("switched on"), problem());
        model.setFlow(new FlowChoice("Untitled", Path.of(""), Flow.of(List.of()), true, Optional.empty()));
        assertEquals(DATA.resolveSibling("line7_flow.sgy"), model.proposal().orElseThrow());
        assertTrue(model.clash(true).isPresent());
        assertTrue(model.clash(false).isEmpty());
    }
}
