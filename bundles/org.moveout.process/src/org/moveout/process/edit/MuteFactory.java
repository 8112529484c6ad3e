// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.edit;

import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Knots;
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
 * {@code mute}: sets the part of each trace on one side of a curve, or between two curves, to zero.
 * <p>
 * The curves give times by a header, usually the absolute offset: straight between their points, level beyond them.
 * The taper lies in what is kept and rises from 0 on the curve to 1 at its full length; without one, samples on a curve
 * are kept.
 * What is muted becomes zero, samples that are not finite included; elsewhere these stay as they are.
 */
public final class MuteFactory implements ProcessorFactory {
    /** What is muted. */
    public static final Parameter.Choice TYPE = new Parameter.Choice("type", "Mute",
            "Which part becomes zero: above the curve, below it, between the two curves, or all but that.", "top",
            List.of(new Parameter.Choice.Option("top", "Above the curve"),
                    new Parameter.Choice.Option("bottom", "Below the curve"),
                    new Parameter.Choice.Option("inside", "Between the curves"),
                    new Parameter.Choice.Option("outside", "Outside the curves")));
    /** The curve, or the upper one of two. */
    public static final Parameter.Curve CURVE = new Parameter.Curve("curve", "Curve",
            "Time of the mute (ms, or m in depth) at some offsets (m), such as \"0:0, 3000:1500\"; the upper one if "
                    + "there are two.",
            "Offset", "m", "ms", Knots.of(new double[] { 0, 3000 }, new double[] { 0, 1500 }), 1);
    /** The lower curve. */
    public static final Parameter.Curve LOWER = new Parameter.Curve("lower", "Lower curve",
            "Time of the lower curve (ms, or m in depth) at some offsets (m), for mutes inside or outside two curves.",
            "Offset", "m", "ms", Knots.NONE, 0);
    /** The header of the x axis of the curves. */
    public static final Parameter.Header HEADER = new Parameter.Header("header", "Offset header",
            "The header that the curves go by, usually the offset.", "m", "offset", false);
    /** Whether the sign of the header counts. */
    public static final Parameter.Flag SIGNED = new Parameter.Flag("signed", "Signed offsets",
            "Whether negative offsets have points of their own; otherwise the sign is ignored.", false);
    /** Length of the taper. */
    public static final Parameter.Real TAPER = new Parameter.Real("taper", "Taper",
            "Length of the ramp from zero to full amplitude in what is kept (ms, or m in depth); 0 cuts at once.", "ms",
            40.0, 0, 100_000);
    /** Shape of the taper. */
    public static final Parameter.Choice SHAPE = new Parameter.Choice("shape", "Taper shape", "How the ramp rises.",
            "cosine", List.of(new Parameter.Choice.Option("cosine", "Cosine"),
                    new Parameter.Choice.Option("linear", "Linear")));

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("mute", "Mute",
            "Sets the part of each trace above, below, between or outside curves of time by offset to zero, with a taper.",
            "Oz Yilmaz, Seismic Data Analysis, SEG (2001), section 1.5; Seismic Unix, sumute",
            List.of(TYPE, CURVE, LOWER, HEADER, SIGNED, TAPER, SHAPE));

    /** For the service loader. */
    public MuteFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput input) throws ParameterException {
        if (input.sampling().domain() == Domain.FREQUENCY) {
            throw new ParameterException(CURVE.id(), "the traces are spectra, which have no time",
                    "use this step before the transform or remove it");
        }
        String type = values.get(TYPE);
        boolean two = type.equals("inside") || type.equals("outside");
        if (two && values.get(LOWER).count() == 0) {
            throw new ParameterException(LOWER.id(), "there are no points, but the mute is " + type + " two curves",
                    "give points such as \"0:800, 3000:2000\"");
        }
        return new Mute(input.sampling(), type, values.get(CURVE), values.get(LOWER),
                input.require(HEADER, values.get(HEADER)), values.get(SIGNED), values.get(TAPER),
                values.get(SHAPE).equals("cosine"));
    }

    private record Mute(Sampling output, String type, Knots curve, Knots lower, HeaderKey header, boolean signed,
            double taper, boolean cosine) implements Processor {
        @Override
        public Scope scope() {
            return Scope.TRACE;
        }

        @Override
        public List<HeaderKey> headers() {
            return List.of(header);
        }

        @Override
        public void process(GatherBuffer gather, Workspace workspace) {
            float[] data = gather.data();
            int samples = gather.samples();
            int column = gather.headers().indexOf(header);
            for (int t = 0; t < gather.traces(); t++) {
                double x = gather.headers().doubleAt(column, t);
                x = signed ? x : Math.abs(x);
                double first = curve.at(x);
                double second = lower.at(x);
                for (int s = 0; s < samples; s++) {
                    double weight = weight(output.at(s), first, second);
                    int i = t * samples + s;
                    if (weight == 0) {
                        data[i] = 0;
                    } else if (weight < 1) {
                        data[i] = (float) (data[i] * weight);
                    }
                }
            }
        }

        private double weight(double time, double first, double second) {
            return switch (type) {
            case "top" -> kept(time - first);
            case "bottom" -> kept(first - time);
            case "inside" -> Math.max(kept(first - time), kept(time - second));
            default -> Math.min(kept(time - first), kept(second - time));
            };
        }

        /** The weight at a distance into what is kept; a sample on the curve is kept in spite of rounding. */
        private double kept(double distance) {
            if (distance < -1e-6 * output.interval()) {
                return 0;
            }
            if (distance >= taper || taper == 0) {
                return 1;
            }
            double share = Math.max(0, distance) / taper;
            return cosine ? 0.5 - 0.5 * StrictMath.cos(Math.PI * share) : share;
        }
    }
}
