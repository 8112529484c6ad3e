// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;
import org.moveout.process.filter.BandpassFactory;

class FlowPipelineTest {
    /** Keeps every other sample; says what scope and halo it is told to have. */
    private record Decimate(String id, Scope scope, int halo) implements ProcessorFactory {
        @Override
        public ProcessorDescription description() {
            return new ProcessorDescription(id, "Decimate", "For tests.", "none", List.of());
        }

        @Override
        public Processor create(ParameterValues values, ProcessorInput data) {
            Sampling input = data.sampling();
            Sampling half = new Sampling((input.count() + 1) / 2, 2 * input.interval(), input.first(), input.domain());
            return new Processor() {
                @Override
                public Scope scope() {
                    return Decimate.this.scope;
                }

                @Override
                public int halo() {
                    return Decimate.this.halo;
                }

                @Override
                public Sampling output() {
                    return half;
                }

                @Override
                public List<HeaderKey> headers() {
                    return List.of(HeaderKey.OFFSET);
                }

                @Override
                public void process(GatherBuffer gather, Workspace workspace) {
                    int traces = gather.traces();
                    for (int t = 0; t < traces; t++) {
                        for (int s = 0; s < half.count(); s++) {
                            gather.data()[t * half.count() + s] = gather.data()[t * input.count() + 2 * s];
                        }
                    }
                    gather.reshape(traces, half);
                }
            };
        }
    }

    private static final Processors ALL = Processors.of(List.of(new BandpassFactory(),
            new Decimate("decimate", Scope.TRACE, 0), new Decimate("mix", Scope.LINE, 2),
            new Decimate("stack", Scope.ENSEMBLE, 0)));

    private static FlowPipeline pipeline(Sampling input, String... steps) throws IOException {
        String text = "version: 1\nsteps:\n";
        for (String step : steps) {
            text += "  - {processor: " + step + "}\n";
        }
        return FlowPipeline.of(new FlowFile(ALL).parse(text, "f.yaml"), ProcessorInput.of(input), ALL, "f.yaml");
    }

    @Test
    void eachStepSeesWhatTheOneBeforeLeaves() throws Exception {
        FlowPipeline pipeline = pipeline(Sampling.time(9, 4), "decimate", "decimate");
        assertEquals(Sampling.time(9, 4), pipeline.input());
        assertEquals(Sampling.time(3, 16), pipeline.output());
        GatherBuffer gather = GatherBuffer.of(new float[] { 0, 1, 2, 3, 4, 5, 6, 7, 8 }, 1, Sampling.time(9, 4));
        pipeline.process(gather, new Workspace());
        assertEquals(3, gather.samples());
        assertArrayEquals(new float[] { 0, 4, 8 }, Arrays.copyOf(gather.data(), 3));
        FlowException e = assertThrows(FlowException.class,
                () -> pipeline(Sampling.time(9, 4), "decimate", "bandpass, high: 70"));
        assertEquals("f.yaml: step 2 (bandpass), high: 70 Hz is not below the Nyquist frequency of this data, sampled "
                + "every 8 ms; allowed is less than 62.5 Hz.", e.getMessage());
    }

    @Test
    void disabledStepsAreLeftOut() throws Exception {
        FlowPipeline pipeline = pipeline(Sampling.time(9, 4), "bandpass, high: 900, enabled: false", "decimate");
        assertEquals(1, pipeline.stages().size());
        assertEquals(2, pipeline.stages().get(0).step());
        FlowPipeline nothing = pipeline(Sampling.time(9, 4), "decimate, enabled: false");
        assertEquals(Sampling.time(9, 4), nothing.output());
        assertEquals(Scope.TRACE, nothing.scope());
    }

    @Test
    void halosAddUpAndTheWidestScopeWins() throws Exception {
        FlowPipeline line = pipeline(Sampling.time(99, 4), "mix", "bandpass, high: 20", "mix");
        assertEquals(4, line.halo());
        assertEquals(Scope.LINE, line.scope());
        assertEquals(Set.of(HeaderKey.OFFSET), line.headers());
        assertEquals(Scope.ENSEMBLE, pipeline(Sampling.time(99, 4), "bandpass", "stack").scope());
        assertEquals(Scope.ENSEMBLE, pipeline(Sampling.time(99, 4), "stack", "mix").scope());
    }

    @Test
    void aMissingProcessorIsNamed() throws Exception {
        Flow flow = new FlowFile(ALL).parse("version: 1\nsteps:\n  - processor: mix\n", "f.yaml");
        Processors few = Processors.of(List.of(new BandpassFactory()));
        assertEquals("f.yaml: step 1 (mix), there is no such processor; there are bandpass.",
                assertThrows(FlowException.class, () -> FlowPipeline.of(flow, ProcessorInput.of(Sampling.time(9, 4)), few, "f.yaml"))
                        .getMessage());
    }
}
