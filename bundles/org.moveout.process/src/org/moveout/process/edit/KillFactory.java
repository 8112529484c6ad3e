// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.edit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/**
 * {@code kill}: sets traces to zero or reverses their polarity, where their headers meet a condition.
 * <p>
 * Killing also removes samples that are not finite; reversing leaves them as they are.
 */
public final class KillFactory implements ProcessorFactory {
    /** Which traces. */
    public static final Parameter.Text WHERE = new Parameter.Text("where", "Traces",
            "Which traces, by a condition on their headers such as \"offset > 3000 or trace = 17\"; trace is the "
                    + "zero-based number in the dataset. Empty means all.",
            "trace_id = 2", TraceCondition.LINE, "a condition on headers");
    /** What happens to them. */
    public static final Parameter.Choice ACTION = new Parameter.Choice("action", "Action",
            "Whether the traces become zero or change their sign.", "kill",
            List.of(new Parameter.Choice.Option("kill", "Set to zero"),
                    new Parameter.Choice.Option("reverse", "Reverse polarity")));
    /** Whether killed traces are marked. */
    public static final Parameter.Flag MARK = new Parameter.Flag("mark", "Mark as dead",
            "Whether killed traces also get the trace identification code 2 (dead).", false);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("kill", "Kill or reverse traces",
            "Sets the traces that meet a condition to zero, or reverses their polarity.",
            "Oz Yilmaz, Seismic Data Analysis, SEG (2001), section 1.5 (trace editing); SEG-Y rev 1, bytes 29-30",
            List.of(WHERE, ACTION, MARK));

    /** For the service loader. */
    public KillFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput input) throws ParameterException {
        TraceCondition condition = TraceCondition.of(WHERE, values.get(WHERE), input);
        boolean kill = values.get(ACTION).equals("kill");
        boolean mark = kill && values.get(MARK);
        if (mark && input.columns().stream().noneMatch(c -> c.key().equals(HeaderKey.TRACE_ID))) {
            throw new ParameterException(MARK.id(), "the data has no header '" + HeaderKey.TRACE_ID + "' to mark traces in",
                    "set it to false");
        }
        return new Kill(input.sampling(), condition, kill, mark);
    }

    private record Kill(Sampling output, TraceCondition condition, boolean kill, boolean mark) implements Processor {
        private static final int DEAD = 2;

        @Override
        public Scope scope() {
            return Scope.TRACE;
        }

        @Override
        public List<HeaderKey> headers() {
            Set<HeaderKey> keys = new LinkedHashSet<>(condition.keys());
            keys.addAll(changedHeaders());
            return List.copyOf(keys);
        }

        @Override
        public List<HeaderKey> changedHeaders() {
            return mark ? List.of(HeaderKey.TRACE_ID) : List.of();
        }

        @Override
        public void process(GatherBuffer gather, Workspace workspace) {
            float[] data = gather.data();
            int samples = gather.samples();
            int column = mark ? gather.headers().indexOf(HeaderKey.TRACE_ID) : -1;
            TraceCondition.Found found = condition.find(gather, workspace);
            for (int i = 0; i < found.count(); i++) {
                int from = found.row(i) * samples;
                if (kill) {
                    Arrays.fill(data, from, from + samples, 0);
                } else {
                    for (int s = from; s < from + samples; s++) {
                        data[s] = 0f - data[s];
                    }
                }
                if (mark) {
                    gather.headers().setLong(column, found.row(i), DEAD);
                }
            }
        }
    }
}
