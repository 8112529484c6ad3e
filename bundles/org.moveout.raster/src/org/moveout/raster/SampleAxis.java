// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.function.ToDoubleFunction;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;

/**
 * The vertical axis: title, unit and ticks of a sampling. Immutable.
 * <p>
 * Time is shown in seconds when traces reach beyond one second and in milliseconds otherwise; depth in metres,
 * frequency in hertz. The choice depends on the dataset, not on the zoom.
 *
 * @param sampling of the dataset
 * @param unit     of the labels
 * @param factor   what to multiply coordinates of the sampling with
 */
public record SampleAxis(Sampling sampling, String unit, double factor) {
    /** The axis of a dataset. */
    public static SampleAxis of(Sampling sampling) {
        boolean seconds = sampling.domain() == Domain.TIME
                && Math.max(Math.abs(sampling.first()), Math.abs(sampling.last())) > 1000;
        return seconds ? new SampleAxis(sampling, "s", 1e-3)
                : new SampleAxis(sampling, sampling.domain().unit(), 1);
    }

    /** The title, such as "Time (s)". */
    public String title() {
        return sampling.domain().label() + " (" + unit + ")";
    }

    /**
     * The ticks of what is shown.
     *
     * @param view   what is shown
     * @param length height on the surface
     * @param extent height of a label
     */
    public AxisTicks ticks(Viewport view, double length, ToDoubleFunction<String> extent) {
        return AxisTicks.linear(sampling.at(view.firstSample()) * factor, sampling.at(view.lastSample()) * factor,
                length, extent, 6, 48);
    }

    /** The coordinate of a sample with its unit, to the precision of the sampling: "1.236 s". */
    public String describe(double sample) {
        double step = sampling.interval() * factor;
        int decimals = 0;
        double scaled = step;
        while (decimals < 6 && Math.abs(scaled - Math.rint(scaled)) > 1e-6) {
            decimals++;
            scaled *= 10;
        }
        return AxisTicks.number(sampling.at(sample) * factor, decimals) + " " + unit;
    }
}
