// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.time;

import java.util.ArrayList;
import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;

/**
 * {@code shift}: moves traces along the time axis by a constant and by their headers.
 * <p>
 * A trace moves by {@code time + factor * (header + header2)}; positive values move it to later times. Whole samples are
 * copied exactly; in between a sinc in a Kaiser window over 64 samples interpolates, exact to 3e-5 up to 0.91 of the
 * Nyquist frequency. Samples that come from beyond the ends of the trace are zero. The sampling and the headers stay as
 * they are.
 * <p>
 * A sample that is not finite counts as zero and moves to the nearest sample. A header that is not finite counts as
 * zero.
 */
public final class ShiftFactory implements ProcessorFactory {
    /** The constant. */
    public static final Parameter.Real TIME = new Parameter.Real("time", "Time",
            "Moves all traces by this much (ms, or m in depth); positive values to later times.", "ms", 0.0, -1e6, 1e6);
    /** A header with a shift. */
    public static final Parameter.Header HEADER = new Parameter.Header("header", "Header",
            "A trace header that holds a shift of its trace (ms, or m in depth), such as total_static.", "ms", "", true);
    /** Another one. */
    public static final Parameter.Header HEADER_2 = new Parameter.Header("header2", "Second header",
            "Another header to add to the first, such as receiver statics to source statics.", "ms", "", true);
    /** What headers are multiplied by. */
    public static final Parameter.Real FACTOR = new Parameter.Real("factor", "Factor for headers",
            "Multiplies the headers before they are added to the time: -1 takes statics away that had been applied.", "",
            1.0, -1e6, 1e6);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("shift", "Time shift and statics",
            "Moves traces along the time axis by a constant, and by statics in their headers.",
            "Oz Yilmaz, Seismic Data Analysis, SEG (2001), section 3.3 (statics); J. F. Kaiser, Nonrecursive digital "
                    + "filter design using the I0-sinh window function, IEEE (1974)",
            List.of(TIME, HEADER, HEADER_2, FACTOR));

    /** For the service loader. */
    public ShiftFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput incoming) throws ParameterException {
        Sampling input = incoming.sampling();
        if (input.domain() == Domain.FREQUENCY) {
            throw new ParameterException(TIME.id(), "the traces are spectra, which cannot be shifted",
                    "use this step before the transform or remove it");
        }
        List<HeaderKey> headers = new ArrayList<>();
        for (Parameter.Header parameter : List.of(HEADER, HEADER_2)) {
            if (!values.get(parameter).isEmpty()) {
                headers.add(incoming.require(parameter, values.get(parameter)));
            }
        }
        return new Shift(input, values.get(TIME), headers, values.get(FACTOR));
    }
}
