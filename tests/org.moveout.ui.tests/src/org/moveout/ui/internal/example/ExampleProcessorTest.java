// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.moveout.data.Sampling;
import org.moveout.eclipse.ProcessorRegistry;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Workspace;

/** The processor of the example plug-in, as EXTENDING.md tells to write one, in a running framework. */
class ExampleProcessorTest {
    private static final Sampling SAMPLING = Sampling.time(4, 4);

    private static ProcessorFactory softClip() {
        return ProcessorRegistry.read(Platform.getExtensionRegistry(), ILog.of(ExampleProcessorTest.class))
                .find("softclip").orElseThrow();
    }

    private static float[] clipped(double level, float... trace) throws Exception {
        ProcessorFactory factory = softClip();
        ParameterValues values = ParameterValues.of(factory.description().parameters(), Map.of("level", level));
        float[] data = trace.clone();
        factory.create(values, ProcessorInput.of(SAMPLING)).process(GatherBuffer.of(data, 1, SAMPLING), new Workspace());
        return data;
    }

    @Test
    void largeAmplitudesAreBent() throws Exception {
        // the RMS amplitude is 5: sqrt((0 + 0 + 36 + 64) / 4)
        float[] bent = clipped(2, 0, 0, 6, -8);
        assertEquals(0, bent[0]);
        assertEquals(10 * Math.tanh(0.6), bent[2], 1e-6);
        assertEquals(-10 * Math.tanh(0.8), bent[3], 1e-6);
    }

    @Test
    void deadTracesAndBadSamplesStay() throws Exception {
        assertEquals(0, clipped(2, 0, 0, 0, 0)[3]);
        float[] bent = clipped(2, Float.NaN, 0, 6, -8);
        assertTrue(Float.isNaN(bent[0]));
        assertEquals(-10 * Math.tanh(0.8), bent[3], 1e-6);
    }

    @Test
    void levelsOutOfLimitsAreRefused() {
        assertThrows(ParameterException.class, () -> clipped(0, 1, 2, 3, 4));
    }
}
