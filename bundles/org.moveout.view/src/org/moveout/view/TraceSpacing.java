// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.raster.TracePlacement;

/** What decides where traces stand along a section. Immutable. */
public sealed interface TraceSpacing {
    /** By number, evenly. */
    TraceSpacing EVEN = new Even();
    /** By the way from CDP to CDP. */
    TraceSpacing DISTANCE = new Distance();

    /** By number. */
    record Even() implements TraceSpacing {
        @Override
        public String label() {
            return "By number";
        }
    }

    /** By the distance along the line, from the coordinates of the CDPs. */
    record Distance() implements TraceSpacing {
        @Override
        public String label() {
            return "By distance along the line (CDP X, CDP Y)";
        }
    }

    /**
     * By the values of a header.
     *
     * @param key such as the offset; its values must only rise or only fall
     */
    record Header(HeaderKey key) implements TraceSpacing {
        /** Validates the value. */
        public Header {
            Objects.requireNonNull(key);
        }

        @Override
        public String label() {
            return "By " + key.label();
        }
    }

    /** The name for menus. */
    String label();

    /** Why these headers cannot serve, before reading them; empty if they may. */
    default Optional<String> problem(TraceHeaders headers) {
        if (this instanceof Even) {
            return Optional.empty();
        }
        if (headers.traceCount() > TracePlacement.MOST_TRACES) {
            return Optional.of("More than 200,000 traces are shown by number only; show one gather or line.");
        }
        boolean there = switch (this) {
            case Even e -> true;
            case Distance d -> headers.has(HeaderKey.CDP_X) && headers.has(HeaderKey.CDP_Y);
            case Header h -> headers.has(h.key());
        };
        return there ? Optional.empty() : Optional.of("These traces have no such header.");
    }

    /**
     * Reads the positions of all traces; not for the user-interface thread.
     *
     * @param headers for which there is no {@link #problem(TraceHeaders)}
     * @return one position for each trace; none by number
     */
    default double[] positions(TraceHeaders headers) throws IOException {
        TraceRange all = new TraceRange(0, headers.traceCount());
        return switch (this) {
            case Even e -> new double[0];
            case Header h -> headers.doubles(h.key(), all);
            case Distance d -> TracePlacement.along(headers.doubles(HeaderKey.CDP_X, all),
                    headers.doubles(HeaderKey.CDP_Y, all));
        };
    }
}
