// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.velocity;

import java.io.IOException;
import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.process.Knots;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;

/**
 * {@code nmo}: normal moveout correction and its inverse.
 * <p>
 * The sample at zero-offset time t0 is taken from {@code t = sqrt(t0^2 + x^2 / v(t0)^2)}, x being the absolute offset.
 * Beyond the ends of the trace and before time zero there is nothing, that is zero. The stretch of a sample is
 * {@code 100 (t - t0) / t0} percent; everything down to the last sample stretched more than the limit becomes zero.
 * Samples that are not finite count as zero. Traces at offset 0 stay as they are.
 * <p>
 * The inverse puts the sample of t0 back to t, where t rises with t0, and leaves the same part zero. Forward and
 * inverse give the trace again where nothing was muted, as far as interpolation goes.
 */
public final class NmoFactory implements ProcessorFactory {
    /** Which way. */
    public static final Parameter.Choice DIRECTION = new Parameter.Choice("direction", "Direction",
            "Forward flattens reflections; inverse brings the moveout back.", "forward",
            List.of(new Parameter.Choice.Option("forward", "Correct moveout"),
                    new Parameter.Choice.Option("inverse", "Put moveout back")));
    /** Velocity function that holds everywhere. */
    public static final Parameter.Curve VELOCITY = new Parameter.Curve("velocity", "Velocity",
            "NMO (stacking) velocity in m/s at two-way times in ms, such as \"0:1500, 2000:2500\": straight between "
                    + "the points, level beyond them. Used where no file is named. With offsets in feet, feet per second.",
            "Time", "ms", "m/s", Knots.of(new double[] { 0, 1000, 3000 }, new double[] { 1500, 1900, 3000 }), 1);
    /** Velocity functions that vary. */
    public static final Parameter.File FILE = new Parameter.File("file", "Velocity file",
            "Text file with velocity functions along the line: a line that names the columns, such as \"cdp time_ms "
                    + "velocity\" or \"inline crossline time_ms velocity\", then one line for each point. Interpolated "
                    + "linearly at equal times. Replaces the velocity above.",
            "Velocity functions", false, false);
    /** The offset. */
    public static final Parameter.Header OFFSET = new Parameter.Header("offset", "Offset header",
            "The header with the distance from source to receiver; its sign is ignored.", "m", "offset", false);
    /** Limit of stretch. */
    public static final Parameter.Real STRETCH = new Parameter.Real("stretch", "Stretch mute",
            "Everything down to the last sample stretched more than this becomes zero; 0 mutes nothing. 30 to 60 "
                    + "percent are usual.",
            "%", 50.0, 0, 10_000);
    /** Taper of the stretch mute. */
    public static final Parameter.Real TAPER = new Parameter.Real("taper", "Mute taper",
            "Length of the cosine ramp below the stretch mute (ms), in the forward direction.", "ms", 40.0, 0, 10_000);
    /** Kind of interpolation. */
    public static final Parameter.Choice INTERPOLATION = new Parameter.Choice("interpolation", "Interpolation",
            "How values between samples are found: sinc is right up to 0.6 of the Nyquist frequency, linear is quicker "
                    + "and loses high frequencies.",
            "sinc", List.of(new Parameter.Choice.Option("sinc", "Sinc of 8 points"),
                    new Parameter.Choice.Option("linear", "Linear")));

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("nmo", "Normal moveout",
            "Removes the hyperbolic moveout of reflections, or puts it back, with velocities that may vary in time and "
                    + "along the line, and mutes what is stretched too much.",
            "Oz Yilmaz, Seismic Data Analysis, SEG (2001), section 3.1; D. Hale, sinc interpolation of Seismic Unix "
                    + "(sunmo, mksinc)",
            List.of(DIRECTION, VELOCITY, FILE, OFFSET, STRETCH, TAPER, INTERPOLATION));

    /** For the service loader. */
    public NmoFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput input) throws ParameterException, IOException {
        Sampling sampling = input.sampling();
        if (sampling.domain() != Domain.TIME) {
            throw new ParameterException(VELOCITY.id(), "the traces are not in time", "moveout is corrected in time only");
        }
        HeaderKey offset = input.require(OFFSET, values.get(OFFSET));
        Knots velocity = values.get(VELOCITY);
        for (int i = 0; i < velocity.count(); i++) {
            if (velocity.y(i) <= 0) {
                throw new ParameterException(VELOCITY.id(), "a velocity of " + velocity.y(i) + " m/s is none",
                        "velocities are larger than 0");
            }
        }
        String file = values.get(FILE);
        VelocityModel model = file.isEmpty() ? VelocityModel.everywhere(velocity)
                : VelocityFile.read(input.files().resolve(file), input.names());
        double stretch = values.get(STRETCH) == 0 ? Double.POSITIVE_INFINITY : values.get(STRETCH) / 100;
        int taper = (int) Math.min(Integer.MAX_VALUE / 4, Math.round(values.get(TAPER) / sampling.interval()));
        return new Nmo(sampling, model, offset, stretch, taper, values.get(DIRECTION).equals("inverse"),
                values.get(INTERPOLATION).equals("sinc"));
    }
}
