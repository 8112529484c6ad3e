// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.gain;

import java.util.List;

import org.moveout.data.Sampling;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.TraceProcessor;

/** {@code clip}: limits amplitudes; what is larger becomes the limit with its sign. */
public final class ClipFactory implements ProcessorFactory {
    /** The limit. */
    public static final Parameter.Real LIMIT = new Parameter.Real("limit", "Limit",
            "Largest absolute amplitude that is left, in the units of the data.", "", 1.0, 1e-30, 1e30);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("clip", "Clip",
            "Cuts amplitudes beyond a limit down to it. A last resort against bursts: it makes new frequencies.",
            "Seismic Unix, sugain (clip)", List.of(LIMIT));

    /** For the service loader. */
    public ClipFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput incoming) {
        Sampling input = incoming.sampling();
        float limit = values.get(LIMIT).floatValue();
        return new TraceProcessor(input, (data, offset, samples, workspace) -> {
            for (int s = 0; s < samples; s++) {
                data[offset + s] = Math.clamp(data[offset + s], -limit, limit);
            }
        });
    }
}
