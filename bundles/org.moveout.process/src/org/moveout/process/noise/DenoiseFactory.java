// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.noise;

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
import org.moveout.process.TraceProcessor;

/**
 * {@code denoise}: time-frequency thresholding.
 * <p>
 * The short-time Fourier transform is that of {@code scipy.signal.stft} with a Hann window of
 * {@code 2 round(window / (2 interval))} samples, at most those of the trace, zeros beyond the ends and transforms of
 * the next power of two; the way back is that of {@code istft}. So where nothing is changed the trace comes out as it
 * was, to within rounding.
 * <p>
 * The level of a frequency at a time is the median magnitude: of that frequency at all times of the trace, or of that
 * frequency at that time in all live traces of the gather or in those up to {@code neighbours} away in it. Magnitudes
 * of zero are not counted. The threshold is {@code factor} times the level. Magnitudes above it are reduced to the
 * threshold (soft) or to the level (hard) where strong parts are to go; where weak parts are to go, those below become
 * zero and those above are kept (hard) or reduced by the threshold (soft). Phases stay.
 * <p>
 * Dead traces stay dead. A sample that is not finite counts as zero and stays.
 */
public final class DenoiseFactory implements ProcessorFactory {
    /** What magnitudes are compared with. */
    public static final Parameter.Choice OVER = new Parameter.Choice("over", "Compare over",
            "Compare each trace with the others of its gather at the same time, which finds bursts of noise, or each time "
                    + "with the whole trace (even out the amplitudes before).",
            "gather", List.of(new Parameter.Choice.Option("gather", "Traces of a gather"),
                    new Parameter.Choice.Option("trace", "Times of a trace")));
    /** What goes. */
    public static final Parameter.Choice REMOVE = new Parameter.Choice("remove", "Remove",
            "Whether to bring down what is much stronger than usual (bursts) or to take away what is weak (background "
                    + "noise).",
            "strong", List.of(new Parameter.Choice.Option("strong", "Strong parts"),
                    new Parameter.Choice.Option("weak", "Weak parts")));
    /** The threshold. */
    public static final Parameter.Real FACTOR = new Parameter.Real("factor", "Factor",
            "The threshold as a multiple of the median magnitude: 3 to 6 for strong parts, 1 to 3 for weak ones.",
            "x median", 4.0, 0, 1e6);
    /** How. */
    public static final Parameter.Choice RULE = new Parameter.Choice("rule", "Rule",
            "Soft reduces strong parts to the threshold and subtracts the threshold where weak parts go; hard reduces "
                    + "strong parts to the median and only sets weak parts to zero.",
            "soft", List.of(new Parameter.Choice.Option("soft", "Soft"), new Parameter.Choice.Option("hard", "Hard")));
    /** Length of the window. */
    public static final Parameter.Real WINDOW = new Parameter.Real("window", "Window",
            "Length of the window of the transform (m in depth): long ones tell frequencies apart better, short ones "
                    + "times.",
            "ms", 200.0, 1, 100_000);
    /** Overlap. */
    public static final Parameter.Choice OVERLAP = new Parameter.Choice("overlap", "Overlap",
            "How far neighbouring windows overlap; more is smoother and takes longer.", "three_quarters",
            List.of(new Parameter.Choice.Option("half", "Half"),
                    new Parameter.Choice.Option("three_quarters", "Three quarters")));
    /** Traces on either side. */
    public static final Parameter.Whole NEIGHBOURS = new Parameter.Whole("neighbours", "Neighbours",
            "How many traces of the gather on either side are compared with; 0 for all.", "traces", 0, 0, 1000);
    /** Lower end of the band. */
    public static final Parameter.Real MIN_FREQUENCY = new Parameter.Real("fmin", "From frequency",
            "Lower frequencies are left as they are (cycles per km in depth).", "Hz", 0.0, 0, 10_000);
    /** Upper end of the band. */
    public static final Parameter.Real MAX_FREQUENCY = new Parameter.Real("fmax", "To frequency",
            "Higher frequencies are left as they are (cycles per km in depth).", "Hz", 10_000.0, 0, 10_000);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("denoise",
            "Time-frequency denoising",
            "Compares the spectrum at each time with that of other traces or times and reduces what stands out, or takes "
                    + "away what is weak.",
            "J. Allen and L. Rabiner, A unified approach to short-time Fourier analysis and synthesis, Proc. IEEE 65 "
                    + "(1977); thresholds: D. Donoho and I. Johnstone, Biometrika 81 (1994); across traces: T. Elboth, "
                    + "I. Vik Presterud and D. Hermansen, Time-frequency seismic data de-noising, Geophysical "
                    + "Prospecting 58 (2010)",
            List.of(OVER, REMOVE, FACTOR, RULE, WINDOW, OVERLAP, NEIGHBOURS, MIN_FREQUENCY, MAX_FREQUENCY));

    /** For the service loader. */
    public DenoiseFactory() {
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
        // not longer than the trace
        long half = Math.min(Math.max(2, Math.round(values.get(WINDOW) / (2 * input.interval()))),
                Math.max(2, input.count() / 2));
        int window = (int) (2 * half);
        int step = values.get(OVERLAP).equals("half") ? window / 2 : window / 4;
        double rate = 1000 / input.interval();
        ShortTimeTransform transform = new ShortTimeTransform(window, step, fmin / rate, fmax / rate);
        Threshold threshold = new Threshold(values.get(FACTOR), values.get(REMOVE).equals("strong"),
                values.get(RULE).equals("soft"));
        return values.get(OVER).equals("trace")
                ? new TraceProcessor(input, new TraceThreshold(transform, threshold))
                : new MultichannelProcessor(input, Scope.ENSEMBLE, 0,
                        new GatherThreshold(transform, threshold, values.get(NEIGHBOURS)));
    }
}
