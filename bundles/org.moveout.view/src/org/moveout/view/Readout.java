// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.moveout.data.HeaderKey;
import org.moveout.raster.SampleAxis;
import org.moveout.raster.TraceAxis;

/**
 * What lies under the cursor. Immutable.
 *
 * @param trace     the zero-based position on the canvas
 * @param stored    the zero-based number of the trace in its dataset
 * @param sample    the zero-based sample
 * @param axis      of the dataset, for units
 * @param amplitude as stored, NaN while it is not known
 * @param group     what the amplitude is of: empty for this sample of this trace, else such as "peak of 512 traces"
 * @param headers   values of the trace, as far as they are known already
 * @param notes     what the layers have to say, such as "Horizon top 1204 ms"
 */
public record Readout(long trace, long stored, int sample, SampleAxis axis, double amplitude, String group,
        List<HeaderValue> headers, List<String> notes) {
    /**
     * One header value.
     *
     * @param key   which header
     * @param value of the trace under the cursor
     */
    public record HeaderValue(HeaderKey key, double value) {
    }

    /** Copies the lists. */
    public Readout {
        Objects.requireNonNull(group);
        headers = List.copyOf(headers);
        notes = List.copyOf(notes);
    }

    /** One line for the status bar: "Trace 212   CDP 312   Time 1.236 s   Amplitude 0.482". */
    public String describe() {
        StringBuilder text = new StringBuilder("Trace ").append(stored);
        for (HeaderValue h : headers) {
            text.append("   ").append(h.key().label()).append(' ').append(TraceAxis.text(h.value()));
        }
        text.append("   ").append(axis.sampling().domain().label()).append(' ').append(axis.describe(sample));
        if (!Double.isNaN(amplitude)) {
            text.append("   Amplitude ").append(String.format(Locale.ROOT, "%.4g", amplitude));
            if (!group.isEmpty()) {
                text.append(" (").append(group).append(')');
            }
        }
        notes.forEach(note -> text.append("   ").append(note));
        return text.toString();
    }
}
