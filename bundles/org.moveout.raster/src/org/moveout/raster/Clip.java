// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/** The amplitude that is drawn with the last colour, as the user states it. */
public sealed interface Clip {
    /** The usual clip: 98 percent of what is drawn is smaller. */
    Clip DEFAULT = new Percent(98);

    /**
     * A percentile of the absolute amplitudes of what is drawn first.
     *
     * @param percent greater than 0, at most 100
     */
    record Percent(double percent) implements Clip {
        /** Validates the value. */
        public Percent {
            if (!(percent > 0 && percent <= 100)) {
                throw new IllegalArgumentException("clip of " + percent + " % is not between 0 and 100 %");
            }
        }
    }

    /**
     * A fixed amplitude.
     *
     * @param amplitude positive and finite, in units of the data
     */
    record Amplitude(double amplitude) implements Clip {
        /** Validates the value. */
        public Amplitude {
            if (!(amplitude > 0) || Double.isInfinite(amplitude)) {
                throw new IllegalArgumentException("clip " + amplitude + " is not a positive amplitude");
            }
        }
    }
}
