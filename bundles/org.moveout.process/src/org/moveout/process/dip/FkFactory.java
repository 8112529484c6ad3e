// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.dip;

import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.HeaderKey;
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
 * {@code fk}: dip filter in the frequency-wavenumber domain.
 * <p>
 * The traces are taken as equally spaced, in the order they come. A plane wave {@code u(t - p x)} with x in traces lies
 * on the line {@code k = -f p} of the transform; its weight is 1 where {@code |p|} lies between the limits and the sign
 * suits, and falls with half a cosine over the taper: from the smaller limit to {@code (1 - taper)} of it and from the
 * larger one to {@code (1 + taper)} of it. The filter multiplies by that weight (pass) or by 1 less the weight
 * (reject). Frequencies outside the band are left alone; that weight falls in the same way.
 * <p>
 * A velocity v stands for {@code |p| = 1000 spacing / v} milliseconds per trace, where the trace distance is given or
 * is the median step of a header (as it is stored, without scalar) over the gather. Dips so steep that they are aliased
 * appear at another dip, as on paper.
 * <p>
 * Dead traces count as zeros and stay dead. A sample that is not finite counts as zero and stays. A gather of one trace
 * has no dips and is left alone. Memory for each thread: the gather once more with its padding in time.
 */
public final class FkFactory implements ProcessorFactory {
    /** What becomes of the dips between the limits. */
    public static final Parameter.Choice MODE = new Parameter.Choice("mode", "Mode",
            "Whether the dips between the limits are taken away or are all that is kept.", "reject",
            List.of(new Parameter.Choice.Option("reject", "Reject"), new Parameter.Choice.Option("pass", "Pass")));
    /** What the limits are. */
    public static final Parameter.Choice UNITS = new Parameter.Choice("units", "Limits are",
            "Apparent velocity needs the distance of the traces; dip in time per trace (depth per trace in depth) does "
                    + "not.",
            "velocity", List.of(new Parameter.Choice.Option("velocity", "Velocity (m/s)"),
                    new Parameter.Choice.Option("dip", "Dip (ms/trace)")));
    /** Smaller limit. */
    public static final Parameter.Real LOW = new Parameter.Real("low", "From",
            "The smaller limit: the lowest apparent velocity, where 0 takes in even vertical events, or the smallest "
                    + "dip, where 0 takes in flat ones. Without sign.",
            "m/s or ms/trace", 0.0, 0, 1e6);
    /** Larger limit. */
    public static final Parameter.Real HIGH = new Parameter.Real("high", "To",
            "The larger limit: the highest apparent velocity, or the largest dip. Without sign. Where 1000000 is given "
                    + "there is none.",
            "m/s or ms/trace", 1500.0, 0, 1e6);
    /** The sign of the dips. */
    public static final Parameter.Choice SIDE = new Parameter.Choice("side", "Side",
            "Which dips are meant: positive ones come later from trace to trace, negative ones earlier.", "both",
            List.of(new Parameter.Choice.Option("both", "Both"),
                    new Parameter.Choice.Option("positive", "Positive (later to the right)"),
                    new Parameter.Choice.Option("negative", "Negative (earlier to the right)")));
    /** Trace distance. */
    public static final Parameter.Real SPACING = new Parameter.Real("spacing", "Trace distance",
            "Distance of neighbouring traces; turns velocities into dips and is not used with dips.", "m", 25.0, 1e-3,
            1e5);
    /** Trace distance from a header. */
    public static final Parameter.Header SPACING_HEADER = new Parameter.Header("spacing_header", "Distance from header",
            "A header in m, such as offset, whose median step from trace to trace is the trace distance of each gather; "
                    + "nothing to use the distance given, which also holds where the header does not change.",
            "m", "", true);
    /** Slopes. */
    public static final Parameter.Real TAPER = new Parameter.Real("taper", "Taper",
            "How far the slopes reach beyond the limits, in percent of each limit. Short slopes ring.", "%", 20.0, 0,
            100);
    /** Lower end of the band. */
    public static final Parameter.Real MIN_FREQUENCY = new Parameter.Real("fmin", "From frequency",
            "Lower frequencies are left as they are (cycles per km in depth).", "Hz", 0.0, 0, 10_000);
    /** Upper end of the band. */
    public static final Parameter.Real MAX_FREQUENCY = new Parameter.Real("fmax", "To frequency",
            "Higher frequencies are left as they are (cycles per km in depth).", "Hz", 10_000.0, 0, 10_000);
    /** Zeros against wrap-around. */
    public static final Parameter.Real PAD = new Parameter.Real("pad", "Padding",
            "At least so many traces and samples of zeros are added before the transform, in percent of those there "
                    + "are, so that what leaves the gather at one side does not come in at the other.",
            "%", 25.0, 0, 400);
    /** Gather or line. */
    public static final Parameter.Choice OVER = Reach.OVER;
    /** Windows of a line. */
    public static final Parameter.Whole WINDOW = new Parameter.Whole("window", "Window",
            "How many traces are filtered at once along the line; windows overlap by half. Even. Not used for gathers.",
            "traces", 128, 8, 2048);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("fk", "F-k dip filter",
            "Rejects or passes events by their slope from trace to trace, such as ground roll and other linear noise.",
            "P. Embree, J. Burg and M. Backus, Wide-band velocity filtering - the pie-slice process, Geophysics 28 "
                    + "(1963); Oz Yilmaz, Seismic Data Analysis, SEG (2001), section 6.2",
            List.of(MODE, UNITS, LOW, HIGH, SIDE, SPACING, SPACING_HEADER, TAPER, MIN_FREQUENCY, MAX_FREQUENCY, PAD, OVER, WINDOW));

    /** For the service loader. */
    public FkFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput incoming) throws ParameterException {
        Sampling input = incoming.sampling();
        FkFilter filter = new FkFilter(zone(values, input), values.get(MODE).equals("reject"), values.get(PAD) / 100);
        Scope scope = Reach.scope(values.get(OVER));
        String header = values.get(SPACING_HEADER);
        if (!header.isEmpty() && values.get(UNITS).equals("velocity")) {
            HeaderKey key = incoming.require(SPACING_HEADER, header);
            if (scope == Scope.LINE) {
                throw new ParameterException(SPACING_HEADER.id(), "the trace distance can come from a header only within "
                        + "gathers", "leave it empty and give the distance, or filter over each gather");
            }
            return new MultichannelProcessor(input, scope, 0, new FkBySpacing(filter, values.get(SPACING), key),
                    List.of(key));
        }
        if (scope != Scope.LINE) {
            return new MultichannelProcessor(input, scope, 0, filter);
        }
        int width = Reach.even(WINDOW, values);
        TraceWindows windows = new TraceWindows(width, filter);
        return new MultichannelProcessor(input, scope, windows.halo(), windows);
    }

    private static DipZone zone(ParameterValues values, Sampling input) throws ParameterException {
        if (input.domain() == Domain.FREQUENCY) {
            throw new ParameterException(LOW.id(), "the traces are spectra, which have no dips",
                    "use this step before the transform or remove it");
        }
        double low = values.get(LOW);
        double high = values.get(HIGH);
        if (low >= high) {
            throw new ParameterException(LOW.id(), LOW.print(low) + " is not below the larger limit",
                    "allowed is less than " + HIGH.print(high));
        }
        double fmin = values.get(MIN_FREQUENCY);
        double fmax = values.get(MAX_FREQUENCY);
        if (fmin >= fmax) {
            throw new ParameterException(MIN_FREQUENCY.id(), MIN_FREQUENCY.print(fmin) + " Hz is not below fmax",
                    "allowed is less than " + MAX_FREQUENCY.print(fmax) + " Hz");
        }
        boolean unlimited = high >= HIGH.max();
        if (values.get(UNITS).equals("velocity")) {
            if (input.domain() != Domain.TIME) {
                throw new ParameterException(UNITS.id(), "the traces are in " + input.domain().unit()
                        + ", where events have no velocity", "allowed is dip");
            }
            double perTrace = 1000 * values.get(SPACING);
            double steepest = low == 0 ? Double.POSITIVE_INFINITY : perTrace / low;
            low = unlimited ? 0 : perTrace / high;
            high = steepest;
        } else if (unlimited) {
            high = Double.POSITIVE_INFINITY;
        }
        double rate = 1000 / input.interval();
        double perInterval = 1 / input.interval();
        DipZone.Side side = switch (values.get(SIDE)) {
        case "positive" -> DipZone.Side.POSITIVE;
        case "negative" -> DipZone.Side.NEGATIVE;
        default -> DipZone.Side.BOTH;
        };
        return new DipZone(low * perInterval, high * perInterval, side, values.get(TAPER) / 100, fmin / rate,
                fmax >= rate / 2 ? Double.POSITIVE_INFINITY : fmax / rate);
    }
}
