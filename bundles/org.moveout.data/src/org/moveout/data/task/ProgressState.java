// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.task;

import java.util.Locale;

/**
 * How far a task is at one moment.
 *
 * @param phase       what is done now
 * @param done        finished units of the phase
 * @param total       units of the phase, -1 if not known
 * @param unit        what is counted, in the plural
 * @param fraction    how much of the whole task is done, 0 to 1, NaN if not known
 * @param elapsed     seconds since the task began, without those in which it was paused
 * @param rate        units per second over the last seconds, NaN if not known yet
 * @param secondsLeft estimated seconds to the end of the phase, NaN if not known
 * @param paused      whether somebody holds the task
 * @param place       what of the phase is being done: "gather 1,204 of 8,000"; empty if nobody said
 */
public record ProgressState(String phase, long done, long total, String unit, double fraction, double elapsed,
        double rate, double secondsLeft, boolean paused, String place) {
    /** The state of a task that nobody holds and that does not say what it is at. */
    public ProgressState(String phase, long done, long total, String unit, double fraction, double elapsed, double rate,
            double secondsLeft) {
        this(phase, done, total, unit, fraction, elapsed, rate, secondsLeft, false, "");
    }

    /** One line: "Importing: 42 %, 153,000 traces/s, 0:12 elapsed, 0:16 left" or "Importing: 42 %, paused, ...". */
    public String line() {
        StringBuilder line = new StringBuilder(what());
        String separator = ": ";
        if (!Double.isNaN(fraction)) {
            line.append(separator).append((int) Math.floor(fraction * 100)).append(" %");
            separator = ", ";
        } else if (done > 0) {
            line.append(separator).append(String.format(Locale.ROOT, "%,d %s", done, unit));
            separator = ", ";
        }
        if (paused) {
            line.append(separator).append("paused");
            separator = ", ";
        } else if (!Double.isNaN(rate)) {
            line.append(separator).append(String.format(Locale.ROOT, "%,.0f %s/s", rate, unit));
            separator = ", ";
        }
        line.append(separator).append(clock(elapsed)).append(" elapsed");
        if (!paused && !Double.isNaN(secondsLeft)) {
            line.append(", ").append(clock(secondsLeft)).append(" left");
        }
        return line.toString();
    }

    /** The phase and the place in it: "Processing gather 1,204 of 8,000". */
    public String what() {
        return place.isEmpty() ? phase : phase + " " + place;
    }

    /** Seconds as {@code m:ss} or {@code h:mm:ss}. */
    public static String clock(double seconds) {
        long s = Math.max(0, Math.round(seconds));
        return s < 3600 ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }
}
