// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.slice;

import java.util.Locale;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;

/** Names and values of slices. Stateless. */
final class SliceText {
    private SliceText() {
    }

    /** Decimals that tell every sample apart, at most 3. */
    static int decimals(Sampling sampling) {
        int decimals = 0;
        double step = sampling.interval();
        double first = sampling.first();
        while (decimals < 3 && (Math.abs(step - Math.rint(step)) > 1e-6 || Math.abs(first - Math.rint(first)) > 1e-6)) {
            decimals++;
            step *= 10;
            first *= 10;
        }
        return decimals;
    }

    /** "1236 ms", "812.5 m". */
    static String at(Sampling sampling, double sample) {
        return String.format(Locale.ROOT, "%." + decimals(sampling) + "f %s", sampling.at(sample),
                sampling.domain().unit());
    }

    /** "Time slice at 1236 ms", "Depth slice at 812 m". */
    static String title(Sampling sampling, int sample) {
        return kind(sampling) + " slice at " + at(sampling, sample);
    }

    /** "Time" or "Depth". */
    static String kind(Sampling sampling) {
        return sampling.domain() == Domain.TIME ? "Time" : sampling.domain().label();
    }

    /** Amplitudes with four digits; a dash where there is none. */
    static String amplitude(float value) {
        return Float.isNaN(value) ? "no trace" : "Amplitude " + String.format(Locale.ROOT, "%.4g", value);
    }
}
