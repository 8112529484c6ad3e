// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

class FlowPassesTest {
    private record Nothing(String id, Scope scope, boolean stacks, List<HeaderKey> changed) implements ProcessorFactory {
        @Override
        public ProcessorDescription description() {
            return new ProcessorDescription(id, id, "For tests.", "none", List.of());
        }

        @Override
        public Processor create(ParameterValues values, ProcessorInput input) {
            return new Processor() {
                @Override
                public Scope scope() {
                    return scope;
                }

                @Override
                public Sampling output() {
                    return input.sampling();
                }

                @Override
                public List<HeaderKey> changedHeaders() {
                    return changed;
                }

                @Override
                public boolean stacks() {
                    return stacks;
                }

                @Override
                public void process(GatherBuffer gather, Workspace workspace) {
                    throw new UnsupportedOperationException("not run here");
                }
            };
        }
    }

    private static final Processors ALL = Processors.of(List.of(new Nothing("trace", Scope.TRACE, false, List.of()),
            new Nothing("recdp", Scope.TRACE, false, List.of(HeaderKey.CDP)),
            new Nothing("line", Scope.LINE, false, List.of()), new Nothing("gather", Scope.ENSEMBLE, false, List.of()),
            new Nothing("stack", Scope.ENSEMBLE, true, List.of())));

    private static FlowPasses passes(String steps, HeaderKey... keys) throws Exception {
        StringBuilder text = new StringBuilder("version: 1\nsteps: [");
        for (String step : steps.strip().split(" ")) {
            String[] words = step.split(":");
            text.append("{processor: ").append(words[0]).append(words.length > 1 ? ", ensemble: " + words[1] : "")
                    .append("},");
        }
        Flow flow = steps.isBlank() ? Flow.of(List.of()) : new FlowFile(ALL).parse(text + "]\n", "f.yaml");
        FlowPipeline pipeline = FlowPipeline.of(flow, ProcessorInput.of(Sampling.time(10, 4)), ALL, "f.yaml");
        return FlowPasses.of(flow, pipeline, List.of(keys), n -> n.equals("nowhere") ? Optional.empty()
                : Optional.of(new HeaderKey(n)), "f.yaml");
    }

    private static String text(FlowPasses passes) {
        List<String> all = new ArrayList<>();
        for (FlowPass pass : passes.list()) {
            String steps = String.join(" ", pass.pipeline().stages().stream().map(FlowPipeline.Stage::id).toList());
            all.add(steps + (pass.byGathers() ? " by " + String.join(" ", pass.keys().stream().map(HeaderKey::name)
                    .toList()) : ""));
        }
        return String.join(" / ", all);
    }

    @ParameterizedTest
    @CsvSource({ "'', ''", "trace, trace", "trace trace, trace trace", "trace line trace line, trace line trace line",
            "trace gather trace gather, trace gather trace gather by cdp", "gather line, gather by cdp / line",
            "trace line trace gather, trace line trace / gather by cdp",
            "gather gather:offset, gather by cdp / gather by offset", "gather gather:cdp, gather gather by cdp",
            "gather stack trace, gather stack trace by cdp", "stack trace line, stack trace by cdp / line",
            "recdp gather, recdp / gather by cdp", "gather recdp trace gather, gather recdp trace by cdp / gather by cdp",
            "recdp gather:offset, recdp gather by offset" })
    void areCutWhereTheyMustBe(String steps, String passes) throws Exception {
        assertThat(text(passes(steps, HeaderKey.CDP))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({ "'', ' by cdp'", "trace, trace by cdp", "line, line / by cdp", "gather, gather by cdp",
            "gather:offset trace, gather trace by offset", "gather:offset line, gather by offset / line / by offset",
            "stack line, stack by cdp / line" })
    void areSortedInTheEnd(String steps, String passes) throws Exception {
        assertThat(text(passes(steps, HeaderKey.CDP).sorted(List.of(HeaderKey.CDP))).replace("/  by", "/ by"))
                .isEqualTo(passes);
    }

    @Test
    void gathersMustBeKnown() {
        assertThatThrownBy(() -> passes("trace gather")).isInstanceOf(FlowException.class)
                .hasMessageContaining("step 2 (gather)").hasMessageContaining("ensemble: cdp");
        assertThatThrownBy(() -> passes("gather:nowhere", HeaderKey.CDP)).isInstanceOf(FlowException.class)
                .hasMessageContaining("no header 'nowhere'");
    }
}
