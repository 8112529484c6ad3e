// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.HeaderKey;

/** The standard trace header fields and the names under which they are known elsewhere. Stateless and thread-safe. */
public final class HeaderNames {
    /**
     * One standard field.
     *
     * @param field       name, byte and type
     * @param aliases     its names in Seismic Unix and segyio, where it has one
     * @param description what it means
     * @param unit        "ms", "us", "Hz", ...; "length" and "coordinate" stand for what the binary header and bytes
     *                    89-90 say; empty for a plain number
     */
    public record Entry(HeaderField field, List<String> aliases, String description, String unit) {
        /** Copies the list. */
        public Entry {
            Objects.requireNonNull(field);
            aliases = List.copyOf(aliases);
        }
    }

    private static final Map<String, HeaderKey> KEYS = new HashMap<>();

    static {
        for (Entry e : StandardFields.ENTRIES) {
            KEYS.put(e.field().key().name(), e.field().key());
        }
        for (Entry e : StandardFields.ENTRIES) {
            e.aliases().forEach(a -> KEYS.putIfAbsent(a.toLowerCase(Locale.ROOT), e.field().key()));
        }
        for (String[] more : new String[][] { { "il", "inline" }, { "iline", "inline" }, { "xl", "crossline" },
            { "xline", "crossline" }, { "ffid", "field_record" }, { "chan", "trace_number" },
            { "channel", "trace_number" }, { "shot", "source_point" }, { "sp", "shotpoint" }, { "cmp", "cdp" },
            { "ensemble", "cdp" }, { "cdpx", "cdp_x" }, { "cdpy", "cdp_y" }, { "group_x", "receiver_x" },
            { "group_y", "receiver_y" }, { "sourceenergydirectionmantissa", "source_direction_vertical" },
            { "delay", "delay_recording_time" }, { "samples", "sample_count" }, { "interval", "sample_interval" } }) {
            KEYS.putIfAbsent(more[0], new HeaderKey(more[1]));
        }
    }

    private HeaderNames() {
    }

    /** All standard fields in byte order. */
    public static List<Entry> standard() {
        return StandardFields.ENTRIES;
    }

    /** The standard field of that name. */
    public static Optional<Entry> entry(HeaderKey key) {
        return StandardFields.ENTRIES.stream().filter(e -> e.field().key().equals(key)).findFirst();
    }

    /**
     * The standard field somebody means.
     *
     * @param name our name, a Seismic Unix or segyio name, or a usual short form, in any case: {@code inline},
     *             {@code INLINE_3D}, {@code fldr}, {@code FieldRecord}, {@code il}
     */
    public static Optional<HeaderKey> resolve(String name) {
        String n = name.strip().toLowerCase(Locale.ROOT);
        HeaderKey key = KEYS.get(n);
        if (key == null) {
            key = KEYS.get(n.replace('-', '_').replace(' ', '_'));
        }
        return Optional.ofNullable(key);
    }
}
