// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowException;
import org.moveout.flow.steps.FlowFile;
import org.moveout.flow.steps.Step;
import org.moveout.process.Knots;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.process.TraceProcessor;
import org.moveout.process.filter.BandpassFactory;
import org.moveout.process.gain.AgcFactory;

/** A small catalogue with a processor that has one parameter of each kind, and flows of it. */
final class Flows {
    static final Parameter.Curve MUTE = new Parameter.Curve("mute", "Mute", "Help.", "Offset", "m", "ms", Knots.NONE, 0);
    static final Parameter.File FILE = new Parameter.File("velocities", "Velocities", "Help.", "Velocities", false,
            false);
    static final Parameter.Header HEADER = new Parameter.Header("key", "Key", "Help.", "", "offset", false);
    static final Parameter.Flag FLAG = new Parameter.Flag("taper", "Taper", "Help.", false);
    static final Parameter.Text TEXT = new Parameter.Text("note", "Note", "Help.", "", Pattern.compile(".*"), "text");
    static final Parameter.Whole WHOLE = new Parameter.Whole("fold", "Fold", "Help.", "", 0, 0, 100);

    /** A processor that leaves everything as it is. */
    private record Everything() implements ProcessorFactory {
        @Override
        public ProcessorDescription description() {
            return new ProcessorDescription("all", "Every kind", "For tests.", "none",
                    List.of(MUTE, FILE, HEADER, FLAG, TEXT, WHOLE));
        }

        @Override
        public Processor create(ParameterValues values, ProcessorInput input) throws ParameterException {
            input.require(HEADER, values.get(HEADER));
            return new TraceProcessor(input.sampling(), (data, offset, samples, workspace) -> {
            });
        }
    }

    static final Processors ALL = Processors.of(List.of(new BandpassFactory(), new AgcFactory(), new Everything()));

    private Flows() {
    }

    static Flow parse(String... lines) throws FlowException {
        return new FlowFile(ALL).parse("version: 1\nsteps:\n" + String.join("\n", lines), "test.yaml");
    }

    /** A step with given values, others by default. */
    static Step step(String processor, Map<String, ?> values) throws ParameterException {
        return Step.of(processor, ParameterValues
                .of(ALL.find(processor).orElseThrow().description().parameters(), values));
    }
}
