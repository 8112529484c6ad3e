// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.example;

import java.util.List;

import org.moveout.process.Parameter;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.TraceProcessor;

/**
 * {@code softclip}: bends large amplitudes smoothly instead of cutting them off. An amplitude {@code a} becomes
 * {@code c tanh(a / c)}, where {@code c} is a multiple of the RMS amplitude of the trace.
 */
public final class SoftClip implements ProcessorFactory {
    /** Where the bend begins. */
    public static final Parameter.Real LEVEL = new Parameter.Real("level", "Level",
            "No amplitude becomes larger than this many times the RMS amplitude of its trace.", "x RMS", 3.0, 0.1, 1000);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("softclip", "Soft clip",
            "Bends large amplitudes smoothly, so that a few strong ones do not outshine the rest.",
            "The usual tanh limiter of audio processing", List.of(LEVEL));

    /** For the extension registry and the service loader. */
    public SoftClip() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput input) {
        double level = values.get(LEVEL);
        return new TraceProcessor(input.sampling(), (data, offset, samples, workspace) -> {
            double squares = 0;
            for (int s = 0; s < samples; s++) {
                squares += (double) data[offset + s] * data[offset + s];
            }
            double most = level * Math.sqrt(squares / samples);
            for (int s = 0; s < samples; s++) {
                data[offset + s] = (float) (most * Math.tanh(data[offset + s] / most));
            }
        });
    }
}
