// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.moveout.data.WindowSource;
import org.moveout.data.cache.CachingWindowSource;
import org.moveout.data.cache.WindowCache;
import org.moveout.data.overview.Overview;

/**
 * The overview of an open dataset through the cache that all sections share: there from the beginning, or later when it
 * has been built, or never. Thread-safe; asking costs nothing.
 */
public final class SharedOverview implements Supplier<Optional<Overview>> {
    private final WindowCache cache;
    private final List<CachingWindowSource> sources = new ArrayList<>();
    private volatile Optional<Overview> overview = Optional.empty();
    private boolean closed;

    SharedOverview(WindowCache cache) {
        this.cache = cache;
    }

    @Override
    public Optional<Overview> get() {
        return overview;
    }

    /** Makes an overview known. */
    synchronized void set(Overview found) {
        if (!closed) {
            overview = Optional.of(found.through(this::cached));
        }
    }

    private WindowSource cached(WindowSource source) {
        CachingWindowSource cached = cache.attach(source);
        sources.add(cached);
        return cached;
    }

    /** Frees what the cache holds of it. */
    synchronized void close() {
        closed = true;
        overview = Optional.empty();
        sources.forEach(CachingWindowSource::close);
        sources.clear();
    }
}
