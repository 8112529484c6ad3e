// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.dip;

import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.process.MultichannelProcessor;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Scope;

/**
 * {@code fx}: f-x prediction (f-x deconvolution), which keeps what can be predicted from trace to trace.
 * <p>
 * Windows overlap by half in space and time. Those in time have {@code 2 round(window / (2 interval))} samples and the
 * shape of half a sine, before the transform and after it, so that their squares add up to one; the first begins half a
 * window before the trace. Those in space are blended with a squared sine.
 * <p>
 * In each, every frequency of the band is a complex series over the traces. One filter of {@code length} coefficients
 * predicts it forward, its conjugate backward; the filter makes the energy of both errors together least, over the
 * stretches that lie wholly within the window and hold no dead trace (transient-free; the modified covariance method).
 * {@code whitening} percent of the mean diagonal of the normal equations is added to the diagonal. The result is the
 * mean of both predictions, or the one there is. In windows of fewer than three times the length the filter is
 * shortened to a third of the traces. What cannot be predicted, for want of live traces, is left alone, as are other
 * frequencies. Random noise goes; events that are straight within a window stay.
 * <p>
 * Dead traces stay dead. A sample that is not finite counts as zero and stays.
 */
public final class FxFactory implements ProcessorFactory {
    /** Traces of a window. */
    public static final Parameter.Whole TRACES = new Parameter.Whole("traces", "Window in space",
            "How many neighbouring traces are looked at together; events should be straight over them. Even.", "traces",
            24, 4, 500);
    /** Time of a window. */
    public static final Parameter.Real WINDOW = new Parameter.Real("window", "Window in time",
            "Length of the window in time (m in depth); windows overlap by half.", "ms", 500.0, 1, 100_000);
    /** Coefficients of the filter. */
    public static final Parameter.Whole LENGTH = new Parameter.Whole("length", "Filter length",
            "How many traces the prediction is made from: at least as many as there are dips at the same time. Long "
                    + "filters let more noise pass.",
            "traces", 4, 1, 50);
    /** White noise. */
    public static final Parameter.Real WHITENING = new Parameter.Real("whitening", "Whitening",
            "Percentage added to the diagonal of the equations: steadies the filter and weakens the result a little.",
            "%", 1.0, 0.01, 100);
    /** Lower end of the band. */
    public static final Parameter.Real MIN_FREQUENCY = new Parameter.Real("fmin", "From frequency",
            "Lower frequencies are left as they are (cycles per km in depth).", "Hz", 0.0, 0, 10_000);
    /** Upper end of the band. */
    public static final Parameter.Real MAX_FREQUENCY = new Parameter.Real("fmax", "To frequency",
            "Higher frequencies are left as they are (cycles per km in depth).", "Hz", 10_000.0, 0, 10_000);
    /** Gather or line. */
    public static final Parameter.Choice OVER = Reach.OVER;

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("fx", "F-x prediction",
            "Keeps what can be predicted from trace to trace and so weakens random noise.",
            "L. Canales, Random noise reduction, SEG Expanded Abstracts (1984); N. Gulunay, FXDECON and complex Wiener "
                    + "prediction filter, SEG Expanded Abstracts (1986); filter over both directions without transients "
                    + "as in S. L. Marple, Digital Spectral Analysis (1987)",
            List.of(TRACES, WINDOW, LENGTH, WHITENING, MIN_FREQUENCY, MAX_FREQUENCY, OVER));

    /** For the service loader. */
    public FxFactory() {
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
            throw new ParameterException(WINDOW.id(), "the traces are spectra, which have no window in time",
                    "use this step before the transform or remove it");
        }
        double fmin = values.get(MIN_FREQUENCY);
        double fmax = values.get(MAX_FREQUENCY);
        if (fmin >= fmax) {
            throw new ParameterException(MIN_FREQUENCY.id(), MIN_FREQUENCY.print(fmin) + " Hz is not below fmax",
                    "allowed is less than " + MAX_FREQUENCY.print(fmax) + " Hz");
        }
        int width = Reach.even(TRACES, values);
        if (values.get(LENGTH) > width / 3) {
            throw new ParameterException(LENGTH.id(), values.get(LENGTH) + " is more than a third of the window in space",
                    "allowed is at most " + width / 3);
        }
        // a window of twice the trace is as good as any longer one
        long half = Math.min(Math.max(2, Math.round(values.get(WINDOW) / (2 * input.interval()))),
                Math.max(2, input.count()));
        double rate = 1000 / input.interval();
        TraceWindows windows = new TraceWindows(width,
                new FxPrediction((int) half, values.get(LENGTH), values.get(WHITENING) / 100, fmin / rate, fmax / rate));
        Scope scope = Reach.scope(values.get(OVER));
        return new MultichannelProcessor(input, scope, scope == Scope.LINE ? windows.halo() : 0, windows);
    }
}
