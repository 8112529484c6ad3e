// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.process.filter.BandpassFactory;

class ProcessorsTest {
    @Test
    void builtInProcessorsAreRegistered() {
        Processors processors = Processors.builtIn();
        assertTrue(processors.ids().contains("bandpass"));
        assertEquals(BandpassFactory.class, processors.find("bandpass").orElseThrow().getClass());
        assertTrue(processors.find("bandpas").isEmpty());
        for (ProcessorFactory factory : processors.all()) {
            ProcessorDescription d = factory.description();
            assertSame(factory, processors.find(d.id()).orElseThrow());
            for (Parameter<?> p : d.parameters()) {
                assertTrue(!p.help().isBlank() && !p.allowed().isBlank(), d.id() + "." + p.id());
            }
        }
    }

    @Test
    void anIdIsGivenOnce() {
        assertThrows(IllegalArgumentException.class,
                () -> Processors.of(List.of(new BandpassFactory(), new BandpassFactory())));
    }

    @Test
    void defaultsSuitUsualData() throws Exception {
        List<HeaderColumn> columns = Stream.of("offset", "cdp", "inline", "crossline", "trace_id", "field_record")
                .map(k -> new HeaderColumn(new HeaderKey(k), HeaderType.INT32)).toList();
        ProcessorInput input = ProcessorInput.of(Sampling.time(1000, 4), columns);
        for (ProcessorFactory factory : Processors.builtIn().all()) {
            ParameterValues values = ParameterValues.defaults(factory.description().parameters());
            Processor processor;
            try {
                processor = factory.create(values, input);
            } catch (ParameterException e) {
                assertTrue(values.parameters().stream().anyMatch(p -> p instanceof Parameter.File f
                        && f.id().equals(e.parameter())), () -> factory.description().id() + " " + e.getMessage());
                continue;
            }
            assertTrue(processor.halo() >= 0);
            assertTrue(processor.output().count() > 0);
        }
    }

    @Test
    void buffersChangeShape() {
        Sampling sampling = Sampling.time(3, 4);
        GatherBuffer buffer = GatherBuffer.of(new float[] { 1, 2, 3, 4, 5, 6 }, 2, sampling);
        float[] before = buffer.data();
        buffer.reshape(1, sampling);
        assertSame(before, buffer.data());
        assertEquals(1, buffer.traces());
        buffer.reshape(3, sampling);
        assertNotSame(before, buffer.data());
        assertArrayEquals(new float[] { 1, 2, 3, 4, 5, 6, 0, 0, 0 }, buffer.data());
        assertEquals(3, buffer.samples());
        assertThrows(IllegalArgumentException.class, () -> buffer.reshape(-1, sampling));
        assertThrows(ArithmeticException.class, () -> buffer.reshape(1 << 30, sampling));
        assertThrows(IllegalArgumentException.class, () -> GatherBuffer.of(new float[5], 2, sampling));
    }

    @Test
    void workspaceKeepsItsScratch() {
        Workspace workspace = new Workspace();
        float[] a = workspace.floats(0, 100);
        assertSame(a, workspace.floats(0, 50));
        assertNotSame(a, workspace.floats(7, 50));
        assertTrue(workspace.floats(0, 200).length >= 200);
        StringBuilder object = workspace.retained(StringBuilder.class, StringBuilder::new);
        assertSame(object, workspace.retained(StringBuilder.class, StringBuilder::new));
    }
}
