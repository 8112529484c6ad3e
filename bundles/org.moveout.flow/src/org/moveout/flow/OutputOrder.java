// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.util.Locale;
import java.util.Optional;

/** The order in which processed traces are written. Stacked traces are always in the order of their ensembles. */
public enum OutputOrder {
    /** Each trace where it was. */
    ORIGINAL,
    /** Ensemble by ensemble, by ascending keys; within one as they were stored. */
    ENSEMBLE;

    /** The name as users write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of that name, in any case. */
    public static Optional<OutputOrder> parse(String name) {
        for (OutputOrder order : values()) {
            if (order.id().equalsIgnoreCase(name.strip())) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
