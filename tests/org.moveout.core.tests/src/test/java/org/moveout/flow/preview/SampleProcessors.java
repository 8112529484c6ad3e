// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFile;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/** Small processors of every kind, beside the built-in ones. */
final class SampleProcessors {
    /** What a processor does to a buffer. */
    private interface Kernel {
        void apply(GatherBuffer gather, Sampling in, Sampling out);
    }

    private record Simple(String id, Scope scope, int halo, boolean stacks, int decimation, List<HeaderKey> headers,
            Kernel kernel) implements ProcessorFactory {
        @Override
        public ProcessorDescription description() {
            return new ProcessorDescription(id, id, "For tests.", "none", List.of());
        }

        @Override
        public Processor create(ParameterValues values, ProcessorInput data) {
            Sampling in = data.sampling();
            Sampling out = decimation == 1 ? in
                    : new Sampling(in.count() / decimation, decimation * in.interval(), in.first(), in.domain());
            Simple self = this;
            return new Processor() {
                @Override
                public Scope scope() {
                    return self.scope;
                }

                @Override
                public int halo() {
                    return self.halo;
                }

                @Override
                public boolean stacks() {
                    return self.stacks;
                }

                @Override
                public Sampling output() {
                    return out;
                }

                @Override
                public List<HeaderKey> headers() {
                    return self.headers;
                }

                @Override
                public void process(GatherBuffer gather, Workspace workspace) {
                    kernel.apply(gather, in, out);
                }
            };
        }
    }

    /** Multiplies each trace by its offset. */
    private static final Simple BY_OFFSET = new Simple("by_offset", Scope.TRACE, 0, false, 1,
            List.of(HeaderKey.OFFSET), (g, in, out) -> {
                int column = g.headers().indexOf(HeaderKey.OFFSET);
                for (int t = 0; t < g.traces(); t++) {
                    for (int s = 0; s < in.count(); s++) {
                        g.data()[t * in.count() + s] *= (float) g.headers().doubleAt(column, t);
                    }
                }
            });

    /** Keeps every other sample. */
    private static final Simple DECIMATE = new Simple("decimate", Scope.TRACE, 0, false, 2, List.of(),
            (g, in, out) -> {
                int traces = g.traces();
                for (int t = 0; t < traces; t++) {
                    for (int s = 0; s < out.count(); s++) {
                        g.data()[t * out.count() + s] = g.data()[t * in.count() + 2 * s];
                    }
                }
                g.reshape(traces, out);
            });

    /** The mean of five neighbours. */
    private static final Simple MIX = new Simple("smear", Scope.LINE, 2, false, 1, List.of(), (g, in, out) -> {
        float[] before = Arrays.copyOf(g.data(), g.traces() * in.count());
        for (int t = 0; t < g.traces(); t++) {
            for (int s = 0; s < in.count(); s++) {
                double sum = 0;
                int n = 0;
                for (int k = Math.max(0, t - 2); k <= Math.min(g.traces() - 1, t + 2); k++, n++) {
                    sum += before[k * in.count() + s];
                }
                g.data()[t * in.count() + s] = (float) (sum / n);
            }
        }
    });

    /** Subtracts the mean trace of the gather. */
    private static final Simple REJECT = new Simple("reject", Scope.ENSEMBLE, 0, false, 1, List.of(),
            (g, in, out) -> {
                for (int s = 0; s < in.count(); s++) {
                    float mean = mean(g, in, s);
                    for (int t = 0; t < g.traces(); t++) {
                        g.data()[t * in.count() + s] -= mean;
                    }
                }
            });

    /** The mean trace of the gather. */
    private static final Simple STACK = new Simple("mean_stack", Scope.ENSEMBLE, 0, true, 1, List.of(),
            (g, in, out) -> {
                for (int s = 0; s < in.count(); s++) {
                    g.data()[s] = mean(g, in, s);
                }
                g.reshape(1, out);
            });

    static final Processors ALL = all();

    private SampleProcessors() {
    }

    private static float mean(GatherBuffer g, Sampling in, int s) {
        double sum = 0;
        for (int t = 0; t < g.traces(); t++) {
            sum += g.data()[t * in.count() + s];
        }
        return (float) (sum / g.traces());
    }

    private static Processors all() {
        List<ProcessorFactory> factories = new ArrayList<>(Processors.builtIn().all());
        factories.addAll(List.of(BY_OFFSET, DECIMATE, MIX, REJECT, STACK));
        return Processors.of(factories);
    }

    static Flow flow(String... steps) throws IOException {
        StringBuilder text = new StringBuilder("version: 1\nsteps:\n");
        for (String step : steps) {
            text.append("  - {processor: ").append(step).append("}\n");
        }
        return new FlowFile(ALL).parse(text.toString(), "f.yaml");
    }

    static FlowPipeline pipeline(ProcessorInput input, String... steps) throws IOException {
        return FlowPipeline.of(flow(steps), input, ALL, "f.yaml");
    }
}
