// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse.example;

import java.util.List;

import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/** {@code scale}: multiplies all samples by a number. The example of the extension point's documentation. */
public final class ScaleFactory implements ProcessorFactory {
    /** The factor. */
    public static final Parameter.Real FACTOR = new Parameter.Real("factor", "Factor",
            "Every sample is multiplied by this number.", "", 2.0, -1e6, 1e6);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("scale", "Scale",
            "Multiplies all samples by a number.", "Elementary.", List.of(FACTOR));

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput input) {
        return new Scale(values.get(FACTOR).floatValue(), input.sampling());
    }

    private record Scale(float factor, Sampling output) implements Processor {
        @Override
        public Scope scope() {
            return Scope.TRACE;
        }

        @Override
        public void process(GatherBuffer gather, Workspace workspace) {
            float[] data = gather.data();
            int n = gather.traces() * gather.samples();
            for (int i = 0; i < n; i++) {
                data[i] *= factor;
            }
        }
    }
}
