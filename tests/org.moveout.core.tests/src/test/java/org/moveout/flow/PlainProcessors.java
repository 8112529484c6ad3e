// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

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

/** Processors of each kind that a test can follow with a few lines of its own. */
final class PlainProcessors {
    static final int HALO = 2;
    static final HeaderKey ID = new HeaderKey("trace_id");

    static final Processors ALL = Processors.of(List.of(
            // each sample plus a thousandth of the offset
            new Plain("lift", Scope.TRACE, false, List.of(HeaderKey.OFFSET), List.of(), (g, w) -> {
                int offset = g.headers().indexOf(HeaderKey.OFFSET);
                for (int t = 0; t < g.traces(); t++) {
                    for (int s = 0; s < g.samples(); s++) {
                        g.data()[t * g.samples() + s] += g.headers().longAt(offset, t) * 0.001f;
                    }
                }
            }),
            // the sum of five traces
            new Plain("mixer", Scope.LINE, false, List.of(), List.of(), (g, w) -> {
                float[] in = g.data().clone();
                for (int t = 0; t < g.traces(); t++) {
                    for (int s = 0; s < g.samples(); s++) {
                        float sum = 0;
                        for (int n = Math.max(0, t - HALO); n <= Math.min(g.traces() - 1, t + HALO); n++) {
                            sum += in[n * g.samples() + s];
                        }
                        g.data()[t * g.samples() + s] = sum;
                    }
                }
            }),
            // less the mean of the gather
            new Plain("demean", Scope.ENSEMBLE, false, List.of(), List.of(), (g, w) -> {
                for (int s = 0; s < g.samples(); s++) {
                    float mean = mean(g, s);
                    for (int t = 0; t < g.traces(); t++) {
                        g.data()[t * g.samples() + s] -= mean;
                    }
                }
            }),
            // the mean of the gather, and its fold as offset
            new Plain("average", Scope.ENSEMBLE, true, List.of(HeaderKey.OFFSET), List.of(HeaderKey.OFFSET), (g, w) -> {
                for (int s = 0; s < g.samples(); s++) {
                    g.data()[s] = mean(g, s);
                }
                g.headers().setLong(g.headers().indexOf(HeaderKey.OFFSET), 0, g.traces());
                g.reshape(1, g.sampling());
            }),
            // the mean of the gather, headers as they are
            new Plain("pile", Scope.ENSEMBLE, true, List.of(), List.of(), (g, w) -> {
                for (int s = 0; s < g.samples(); s++) {
                    g.data()[s] = mean(g, s);
                }
                g.reshape(1, g.sampling());
            }),
            // the number of the trace plus 7 as offset
            new Plain("number", Scope.TRACE, false, List.of(HeaderKey.OFFSET), List.of(HeaderKey.OFFSET), (g, w) -> {
                for (int t = 0; t < g.traces(); t++) {
                    g.headers().setLong(g.headers().indexOf(HeaderKey.OFFSET), t, g.number(t) + 7);
                }
            }),
            // CDP of another kind, so that gathers change
            new Plain("regroup", Scope.TRACE, false, List.of(HeaderKey.CDP), List.of(HeaderKey.CDP), (g, w) -> {
                int cdp = g.headers().indexOf(HeaderKey.CDP);
                for (int t = 0; t < g.traces(); t++) {
                    g.headers().setLong(cdp, t, g.headers().longAt(cdp, t) % 3);
                }
            }),
            // nothing, slowly
            new Plain("slow", Scope.TRACE, false, List.of(), List.of(), (g, w) -> {
                try {
                    Thread.sleep(3);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }),
            new Plain("overflow", Scope.TRACE, false, List.of(ID), List.of(ID), (g, w) -> {
                for (int t = 0; t < g.traces(); t++) {
                    g.headers().ints(0)[t] = g.number(t) == 5 ? 70_000 : 1;
                }
            }),
            new Plain("broken", Scope.TRACE, false, List.of(), List.of(), (g, w) -> {
                throw new UncheckedIOException(new IOException("a file is gone"));
            })));

    private PlainProcessors() {
    }

    private static float mean(GatherBuffer g, int sample) {
        double sum = 0;
        for (int t = 0; t < g.traces(); t++) {
            sum += g.data()[t * g.samples() + sample];
        }
        return (float) (sum / g.traces());
    }

    private interface Action {
        void run(GatherBuffer gather, Workspace workspace);
    }

    private record Plain(String id, Scope scope, boolean stacks, List<HeaderKey> headers, List<HeaderKey> changedHeaders,
            Action action) implements ProcessorFactory {
        @Override
        public ProcessorDescription description() {
            return new ProcessorDescription(id, id, "For tests.", "none", List.of());
        }

        @Override
        public Processor create(ParameterValues values, ProcessorInput input) {
            Sampling sampling = input.sampling();
            return new Processor() {
                @Override
                public Scope scope() {
                    return scope;
                }

                @Override
                public int halo() {
                    return scope == Scope.LINE ? HALO : 0;
                }

                @Override
                public Sampling output() {
                    return sampling;
                }

                @Override
                public List<HeaderKey> headers() {
                    return headers;
                }

                @Override
                public List<HeaderKey> changedHeaders() {
                    return changedHeaders;
                }

                @Override
                public boolean stacks() {
                    return stacks;
                }

                @Override
                public void process(GatherBuffer gather, Workspace workspace) {
                    action.run(gather, workspace);
                }
            };
        }
    }
}
