// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How new sections are drawn, beside the colour map and the clip of {@link Options}; read once and handed on.
 *
 * @param mode          id of the display mode
 * @param interpolation name of the interpolation between samples
 * @param reversed      whether amplitudes are shown times -1
 * @param traceAxis     names of the headers along the top, from the outer to the inner row; none to have them chosen
 *                      by looking at the data
 */
public record DisplayOptions(String mode, String interpolation, boolean reversed, List<String> traceAxis) {
    /** Key of {@link #mode}. */
    public static final String MODE = "display.mode";
    /** Key of {@link #interpolation}. */
    public static final String INTERPOLATION = "display.interpolation";
    /** Key of {@link #reversed}. */
    public static final String REVERSED = "display.reversed";
    /** Key of {@link #traceAxis}: names with commas between them. */
    public static final String TRACE_AXIS = "display.trace.axis";

    /** Out-of-the-box values. */
    public static final DisplayOptions DEFAULTS = new DisplayOptions("auto", "linear", false, List.of());

    /** Copies the list. */
    public DisplayOptions {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(interpolation);
        traceAxis = List.copyOf(traceAxis);
    }

    /** Reads what the user has set; without a workspace (headless) only the defaults. */
    public static DisplayOptions read() {
        Settings s = Settings.ofUser();
        String mode = s.text(MODE);
        String interpolation = s.text(INTERPOLATION);
        return new DisplayOptions(mode.isEmpty() ? DEFAULTS.mode : mode,
                interpolation.isEmpty() ? DEFAULTS.interpolation : interpolation,
                Boolean.parseBoolean(s.text(REVERSED)), names(s.text(TRACE_AXIS)));
    }

    /** The names in a text with commas or blanks between them. */
    public static List<String> names(String text) {
        return Stream.of(text.split("[,;\\s]+")).filter(n -> !n.isBlank()).toList();
    }
}
