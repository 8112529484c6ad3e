// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.memory;

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

/** Simple steps of every scope, whose results can be written down at once. */
enum GatherSteps implements ProcessorFactory {
    /** Takes the mean trace of the gather off each trace. */
    DEMEAN(Scope.ENSEMBLE, 0) {
        @Override
        void process(GatherBuffer g) {
            for (int s = 0; s < g.samples(); s++) {
                float mean = mean(g, s);
                for (int t = 0; t < g.traces(); t++) {
                    g.data()[t * g.samples() + s] -= mean;
                }
            }
        }
    },
    /** The mean trace of the gather; its offset becomes the fold. */
    MEAN(Scope.ENSEMBLE, 0) {
        @Override
        void process(GatherBuffer g) {
            for (int s = 0; s < g.samples(); s++) {
                g.data()[s] = mean(g, s);
            }
            g.headers().setLong(g.headers().indexOf(HeaderKey.OFFSET), 0, g.traces());
            g.reshape(1, g.sampling());
        }
    },
    /** Adds the number of the trace in the input to its first sample, and 5000 to its offset. */
    NUMBER(Scope.TRACE, 0) {
        @Override
        void process(GatherBuffer g) {
            int offset = g.headers().indexOf(HeaderKey.OFFSET);
            for (int t = 0; t < g.traces(); t++) {
                g.data()[t * g.samples()] += g.number(t);
                g.headers().setLong(offset, t, g.headers().longAt(offset, t) + 5000);
            }
        }
    },
    /** Adds up each trace and two neighbours on either side. */
    MIX(Scope.LINE, 2) {
        @Override
        void process(GatherBuffer g) {
            float[] in = g.data().clone();
            for (int t = 0; t < g.traces(); t++) {
                for (int s = 0; s < g.samples(); s++) {
                    float sum = 0;
                    for (int n = Math.max(0, t - 2); n <= Math.min(g.traces() - 1, t + 2); n++) {
                        sum += in[n * g.samples() + s];
                    }
                    g.data()[t * g.samples() + s] = sum;
                }
            }
        }
    };

    static final Processors ALL = Processors.of(List.of(values()));

    private final Scope scope;
    private final int halo;

    GatherSteps(Scope scope, int halo) {
        this.scope = scope;
        this.halo = halo;
    }

    abstract void process(GatherBuffer gather);

    private static float mean(GatherBuffer g, int sample) {
        double sum = 0;
        for (int t = 0; t < g.traces(); t++) {
            sum += g.data()[t * g.samples() + sample];
        }
        return (float) (sum / g.traces());
    }

    @Override
    public ProcessorDescription description() {
        return new ProcessorDescription(name().toLowerCase(java.util.Locale.ROOT), name(), "For tests.", "none", List.of());
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput input) {
        return new Processor() {
            @Override
            public Scope scope() {
                return scope;
            }

            @Override
            public int halo() {
                return halo;
            }

            @Override
            public boolean stacks() {
                return GatherSteps.this == MEAN;
            }

            @Override
            public Sampling output() {
                return input.sampling();
            }

            @Override
            public List<HeaderKey> headers() {
                return changedHeaders();
            }

            @Override
            public List<HeaderKey> changedHeaders() {
                return GatherSteps.this == MEAN || GatherSteps.this == NUMBER ? List.of(HeaderKey.OFFSET) : List.of();
            }

            @Override
            public void process(GatherBuffer gather, Workspace workspace) {
                GatherSteps.this.process(gather);
            }
        };
    }
}
