// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a trace header field, in lower case with underscores, for example {@code inline} or {@code source_x}.
 * <p>
 * The constants are the fields that programs ask for by meaning. The complete list of standard SEG-Y fields, with their
 * bytes and their names in other packages, belongs to the SEG-Y bundle.
 *
 * @param name letters, digits and underscores, starting with a letter
 */
public record HeaderKey(String name) implements Comparable<HeaderKey> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** Shot or field record number. */
    public static final HeaderKey FIELD_RECORD = new HeaderKey("field_record");
    /** Trace number within the field record. */
    public static final HeaderKey TRACE_NUMBER = new HeaderKey("trace_number");
    /** Energy source point number. */
    public static final HeaderKey SOURCE_POINT = new HeaderKey("source_point");
    /** Ensemble number, usually the common depth (mid) point. */
    public static final HeaderKey CDP = new HeaderKey("cdp");
    /** Trace number within the ensemble. */
    public static final HeaderKey CDP_TRACE = new HeaderKey("cdp_trace");
    /** Distance from source to receiver. */
    public static final HeaderKey OFFSET = new HeaderKey("offset");
    /** 3D inline number. */
    public static final HeaderKey INLINE = new HeaderKey("inline");
    /** 3D crossline number. */
    public static final HeaderKey CROSSLINE = new HeaderKey("crossline");
    /** X of the ensemble position. */
    public static final HeaderKey CDP_X = new HeaderKey("cdp_x");
    /** Y of the ensemble position. */
    public static final HeaderKey CDP_Y = new HeaderKey("cdp_y");
    /** Source X. */
    public static final HeaderKey SOURCE_X = new HeaderKey("source_x");
    /** Source Y. */
    public static final HeaderKey SOURCE_Y = new HeaderKey("source_y");
    /** Receiver (group) X. */
    public static final HeaderKey RECEIVER_X = new HeaderKey("receiver_x");
    /** Receiver (group) Y. */
    public static final HeaderKey RECEIVER_Y = new HeaderKey("receiver_y");
    /** Scalar for coordinates: positive multiplies, negative divides. */
    public static final HeaderKey COORDINATE_SCALAR = new HeaderKey("coordinate_scalar");
    /** Trace identification code: 1 seismic, 2 dead, 3 dummy, ... */
    public static final HeaderKey TRACE_ID = new HeaderKey("trace_id");
    /** Delay recording time in milliseconds. */
    public static final HeaderKey DELAY = new HeaderKey("delay_recording_time");

    /** Validates the name. */
    public HeaderKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no header name: use lower-case letters, digits and underscores");
        }
    }

    /** The name as a label: {@code cdp_x} becomes "CDP X", {@code source_x} "Source X". */
    public String label() {
        String[] words = name.split("_");
        for (int i = 0; i < words.length; i++) {
            String w = words[i];
            boolean abbreviation = w.equals("cdp") || w.equals("id") || w.length() == 1;
            if (abbreviation) {
                words[i] = w.toUpperCase(Locale.ROOT);
            } else if (i == 0) {
                words[i] = Character.toUpperCase(w.charAt(0)) + w.substring(1);
            }
        }
        return String.join(" ", words);
    }

    @Override
    public int compareTo(HeaderKey other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
