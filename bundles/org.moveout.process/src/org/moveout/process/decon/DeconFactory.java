// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.decon;

import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.TraceProcessor;

/**
 * {@code decon}: spiking and predictive deconvolution, with an operator for each trace.
 * <p>
 * With g the gap and n the length of the operator in samples (both rounded, at least 1), r the autocorrelation of the
 * design window and r[0] raised by the whitening, the coefficients solve {@code sum over j of r[|k - j|] a[j] = r[g + k]},
 * and the output is the prediction error {@code y[t] = x[t] - sum over k of a[k] x[t - g - k]}. Samples before the trace
 * count as zero. Spiking deconvolution is the same with a gap of one sample.
 * <p>
 * Amplitudes: the leading coefficient is 1 and the output is not rescaled, so a sample that nothing comes before keeps
 * its value, and the onset of a minimum-phase wavelet its amplitude; the level of the trace falls by what was
 * predictable. Where the design window holds nothing but zeros the trace stays as it is.
 */
public final class DeconFactory implements ProcessorFactory {
    /** Spiking or predictive. */
    public static final Parameter.Choice METHOD = new Parameter.Choice("method", "Method",
            "Spiking: everything that can be predicted a sample ahead goes, which makes the spectrum flat and the wavelet "
                    + "short. Predictive: what repeats after the gap goes, such as multiples, and the wavelet up to the "
                    + "gap stays.",
            "spiking", List.of(new Parameter.Choice.Option("spiking", "Spiking"),
                    new Parameter.Choice.Option("predictive", "Predictive (with a gap)")));
    /** Length of the operator. */
    public static final Parameter.Real OPERATOR = new Parameter.Real("operator", "Operator length",
            "Length of the prediction operator (ms, or m in depth): as long as the wavelet, or as the reverberation to be "
                    + "taken away.",
            "ms", 160.0, 0.01, 100_000);
    /** The prediction distance. */
    public static final Parameter.Real GAP = new Parameter.Real("gap", "Gap",
            "Prediction distance of the predictive method (ms, or m in depth): about the second zero crossing of the "
                    + "autocorrelation, or a little less than the period of the multiples. Spiking does not use it.",
            "ms", 24.0, 0.01, 100_000);
    /** White noise. */
    public static final Parameter.Real WHITENING = new Parameter.Real("whitening", "White noise",
            "By how much lag zero of the autocorrelation is raised. More keeps noise down where there is no signal.", "%",
            0.1, 0, 100);
    /** Begin of the design window. */
    public static final Parameter.Real FROM = new Parameter.Real("from", "Design from",
            "The operator is made from the samples from here on (ms, or m in depth).", "ms", -1e6, -1e6, 1e6,
            "start");
    /** End of the design window. */
    public static final Parameter.Real TO = new Parameter.Real("to", "Design to",
            "The operator is made from the samples up to here (ms, or m in depth). It is applied to the whole trace.",
            "ms", 1e6, -1e6, 1e6, "end");

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("decon", "Deconvolution",
            "Shortens the wavelet or takes away multiples: from each trace is subtracted what can be predicted of it. "
                    + "Supposes a minimum-phase wavelet and a random series of reflections.",
            "E. A. Robinson and S. Treitel, Geophysical Signal Analysis, Prentice-Hall (1980); K. L. Peacock and S. "
                    + "Treitel, Predictive deconvolution, Geophysics 34 (1969); Oz Yilmaz, Seismic Data Analysis, SEG "
                    + "(2001), chapter 2",
            List.of(METHOD, OPERATOR, GAP, WHITENING, FROM, TO));

    /** For the service loader. */
    public DeconFactory() {
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
            throw new ParameterException(METHOD.id(), "the traces are spectra, which cannot be predicted",
                    "use this step before the transform or remove it");
        }
        int first = (int) Math.clamp(Math.ceil(input.indexOf(values.get(FROM)) - 1e-6), 0, input.count());
        int end = (int) Math.clamp(Math.floor(input.indexOf(values.get(TO)) + 1e-6) + 1, 0, input.count());
        if (first >= end && input.count() > 0) {
            String unit = " " + input.domain().unit();
            String from = FROM.print(values.get(FROM)) + (FROM.isWord(values.get(FROM)) ? "" : unit);
            String to = TO.print(values.get(TO)) + (TO.isWord(values.get(TO)) ? "" : unit);
            throw new ParameterException(FROM.id(), "there are no samples from " + from + " to " + to,
                    "the traces reach from " + FROM.print(input.first()) + " to " + FROM.print(input.last()) + unit);
        }
        // lags that are longer than the trace change nothing
        int longest = Math.max(1, input.count());
        int gap = values.get(METHOD).equals("spiking") ? 1 : samples(values.get(GAP), input, longest);
        int taps = samples(values.get(OPERATOR), input, longest);
        return new TraceProcessor(input, new PredictionError(first, end, gap, taps, values.get(WHITENING) / 100));
    }

    private static int samples(double length, Sampling input, int longest) {
        return (int) Math.clamp(Math.round(length / input.interval()), 1, longest);
    }
}
