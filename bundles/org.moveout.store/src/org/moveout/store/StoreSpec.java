// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;

/**
 * Everything about a new store that is known before its first trace is written.
 *
 * @param name         the name to show, usually that of the source without its ending
 * @param sampling     the vertical axis, at least one sample
 * @param type         the type of the samples
 * @param grid         chunks and blocks
 * @param compression  how chunks are compressed
 * @param headers      the columns of {@code headers.parquet} after {@code trace_index}, in order, with unique names
 * @param ensembleKeys the keys of the ensembles, all of them among {@code headers}; empty for no ensembles
 * @param source       the file the store is made from
 * @param layoutJson   one JSON object: how the source was read, for whoever exports it again; {@code {}} if there is
 *                     none
 * @param provenance   one JSON object: flow, settings; {@code {}} if there is none
 * @param tool         name and version of the program that writes the store
 */
public record StoreSpec(String name, Sampling sampling, ElementType type, ChunkGrid grid, Compression compression,
        List<HeaderColumn> headers, List<HeaderKey> ensembleKeys, SourceInfo source, String layoutJson,
        String provenance, String tool) {
    /** The column every header table begins with: the zero-based trace number. */
    public static final HeaderKey TRACE_INDEX = new HeaderKey("trace_index");

    /** Validates the values. */
    public StoreSpec {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(compression);
        Objects.requireNonNull(source);
        Objects.requireNonNull(layoutJson);
        Objects.requireNonNull(provenance);
        Objects.requireNonNull(tool);
        headers = List.copyOf(headers);
        ensembleKeys = List.copyOf(ensembleKeys);
        if (sampling.count() != grid.samples()) {
            throw new IllegalArgumentException(sampling.count() + " samples, but a grid of " + grid.samples());
        }
        Set<HeaderKey> keys = new HashSet<>();
        keys.add(TRACE_INDEX);
        for (HeaderColumn column : headers) {
            if (!keys.add(column.key())) {
                throw new IllegalArgumentException("two header columns named " + column.key());
            }
        }
        if (!keys.containsAll(ensembleKeys)) {
            throw new IllegalArgumentException("ensemble keys " + ensembleKeys + " are not all header columns");
        }
    }
}
