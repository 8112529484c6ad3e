// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.Objects;
import java.util.Optional;

import org.moveout.data.Dataset;
import org.moveout.data.TraceHeaders;
import org.moveout.data.WindowSource;

/**
 * What a canvas shows. The canvas reads from it on its own threads and never closes it.
 *
 * @param name    for accessibility and messages
 * @param source  the samples; wrap it in a cache to make panning cheap
 * @param headers the trace headers, if there are any
 */
public record SectionInput(String name, WindowSource source, Optional<TraceHeaders> headers) {
    /** Validates the values. */
    public SectionInput {
        Objects.requireNonNull(name);
        Objects.requireNonNull(source);
        Objects.requireNonNull(headers);
    }

    /** Samples without headers. */
    public static SectionInput of(String name, WindowSource source) {
        return new SectionInput(name, source, Optional.empty());
    }

    /**
     * A dataset.
     *
     * @param cached the same dataset behind a cache, or itself
     */
    public static SectionInput of(Dataset dataset, WindowSource cached) {
        return new SectionInput(dataset.name(), cached, Optional.of(dataset.headers()));
    }
}
