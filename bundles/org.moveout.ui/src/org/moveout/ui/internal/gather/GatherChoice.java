// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.moveout.data.HeaderKey;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.gather.TraceSort;

/**
 * What the user has chosen to step through, and how. Immutable.
 *
 * @param keys   headers that are the same within a gather; none for all traces
 * @param sort   of the traces within each gather
 * @param beside how many neighbouring gathers are shown at once, odd
 * @param step   from one gather to the next, at least 1
 */
record GatherChoice(List<HeaderKey> keys, TraceSort sort, int beside, int step) {
    /** All traces in stored order. */
    static final GatherChoice ALL = new GatherChoice(List.of(), TraceSort.STORED, 1, 1);

    static final List<HeaderKey> CDP = List.of(HeaderKey.CDP);
    static final List<HeaderKey> SHOT = List.of(HeaderKey.FIELD_RECORD);
    static final List<HeaderKey> INLINE = List.of(HeaderKey.INLINE);
    static final List<HeaderKey> CROSSLINE = List.of(HeaderKey.CROSSLINE);

    private static final int MOST_BESIDE = 99;

    GatherChoice {
        keys = List.copyOf(keys);
        Objects.requireNonNull(sort);
        beside = Math.clamp(beside | 1, 1, MOST_BESIDE);
        step = Math.max(1, step);
    }

    boolean isAll() {
        return keys.isEmpty();
    }

    GatherChoice withSort(TraceSort other) {
        return new GatherChoice(keys, other, beside, step);
    }

    GatherChoice withBeside(int other) {
        return new GatherChoice(keys, sort, other, step);
    }

    GatherChoice withStep(int other) {
        return new GatherChoice(keys, sort, beside, other);
    }

    /** What the gathers are called: "CDP", "Shot", "Inline". */
    static String label(List<HeaderKey> keys) {
        return keys.isEmpty() ? "All traces" : keys.equals(SHOT) ? "Shot" : GatherIndex.label(keys);
    }

    /** What one gather is called: "CDP 1204", "Inline 3, Crossline 17". */
    static String title(List<HeaderKey> keys, long[] values) {
        if (keys.size() == 1) {
            return label(keys) + " " + values[0];
        }
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            parts.add(keys.get(k).label() + " " + values[k]);
        }
        return String.join(", ", parts);
    }

    /** Key values as the user types them: "1204", "3, 17". */
    static String text(long[] values) {
        return Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(", "));
    }

    /** Reads {@link #text(long[])}, with commas or blanks; empty if these are not {@code count} whole numbers. */
    static Optional<long[]> values(String text, int count) {
        String[] parts = text.strip().split("\\s*,\\s*|\\s+");
        try {
            long[] values = Arrays.stream(parts).mapToLong(Long::parseLong).toArray();
            return values.length == count ? Optional.of(values) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * The choice and the place as one line of text, kept over a restart.
     *
     * @param at key values of the gather shown; empty while there is none
     */
    String state(Optional<long[]> at) {
        return isAll() ? "" : "by=" + names(keys) + ";at=" + at.map(GatherChoice::text).orElse("") + ";sort=" + sort.text()
                + ";beside=" + beside + ";step=" + step;
    }

    static String names(List<HeaderKey> keys) {
        return keys.stream().map(HeaderKey::name).collect(Collectors.joining("+"));
    }

    /**
     * A choice with its place.
     *
     * @param choice what to step through
     * @param at     where; empty for the place that is on the screen
     */
    record Saved(GatherChoice choice, Optional<long[]> at) {
        /** Reads {@link GatherChoice#state}; all traces if it is damaged. */
        static Saved parse(String state) {
            String by = "";
            String at = "";
            TraceSort sort = TraceSort.STORED;
            int beside = 1;
            int step = 1;
            try {
                for (String part : state.split(";")) {
                    int equals = part.indexOf('=');
                    String value = part.substring(equals + 1);
                    switch (part.substring(0, Math.max(0, equals))) {
                    case "by" -> by = value;
                    case "at" -> at = value;
                    case "sort" -> sort = TraceSort.parse(value).orElse(sort);
                    case "beside" -> beside = Integer.parseInt(value);
                    case "step" -> step = Integer.parseInt(value);
                    default -> {
                        // a later version may know more
                    }
                    }
                }
                List<HeaderKey> keys = Arrays.stream(by.split("\\+")).filter(s -> !s.isEmpty()).map(HeaderKey::new)
                        .toList();
                return new Saved(keys.isEmpty() ? ALL : new GatherChoice(keys, sort, beside, step),
                        values(at, Math.max(1, keys.size())));
            } catch (IllegalArgumentException e) {
                return new Saved(ALL, Optional.empty());
            }
        }
    }
}
