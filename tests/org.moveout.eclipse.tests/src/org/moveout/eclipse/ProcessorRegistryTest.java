// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.moveout.data.Sampling;
import org.moveout.eclipse.example.ScaleFactory;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.process.Workspace;
import org.moveout.process.filter.BandpassFactory;

class ProcessorRegistryTest {
    private static Processors read(List<String> messages) {
        ILog log = ILog.of(ProcessorRegistryTest.class);
        ILogListener listener = (status, plugin) -> messages.add(status.getMessage());
        log.addLogListener(listener);
        try {
            return ProcessorRegistry.read(Platform.getExtensionRegistry(), log);
        } finally {
            log.removeLogListener(listener);
        }
    }

    @Test
    void extensionsJoinTheBuiltInProcessors() throws Exception {
        Processors processors = read(new ArrayList<>());
        assertTrue(processors.ids().containsAll(List.of("bandpass", "scale")), processors.ids().toString());
        assertTrue(processors.ids().containsAll(Processors.builtIn().ids()));
        ProcessorFactory scale = processors.find("scale").orElseThrow();
        ParameterValues values = ParameterValues.of(scale.description().parameters(), Map.of("factor", 3));
        assertEquals(3.0, values.get(ScaleFactory.FACTOR));
        Processor processor = scale.create(values, ProcessorInput.of(Sampling.time(2, 4)));
        float[] data = { 1, -2, 0.5f, 4 };
        processor.process(GatherBuffer.of(data, 2, Sampling.time(2, 4)), new Workspace());
        assertArrayEquals(new float[] { 3, -6, 1.5f, 12 }, data);
    }

    @Test
    void badContributionsAreLeftOutAndReported() {
        List<String> messages = new ArrayList<>();
        Processors processors = read(messages);
        assertInstanceOf(BandpassFactory.class, processors.find("bandpass").orElseThrow());
        assertEquals(4, messages.size(), messages.toString());
        for (String part : List.of("id 'bandpass'", "FailingFactory cannot be created", "Missing cannot be created",
                "java.lang.Object is no ProcessorFactory")) {
            assertTrue(messages.stream().anyMatch(m -> m.contains(part)), part + " not in " + messages);
        }
    }
}
