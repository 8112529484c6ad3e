// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

import org.moveout.data.HeaderKey;
import org.moveout.segy.SegyLayout;
import org.moveout.store.Compression;
import org.moveout.store.WriteOption;

/**
 * Everything an import needs to know.
 *
 * @param source       the SEG-Y file
 * @param layout       how to read it, with the header map to use
 * @param store        the directory to create
 * @param ensembleKeys the keys whose runs become ensembles, all in the header map; empty for none
 * @param chunkTraces  traces of a chunk; empty to choose by size
 * @param compression  how chunks are compressed
 * @param threads      worker threads; 0 for as many as processors and heap allow
 * @param options      what may be done with what is there already
 */
public record ImportRequest(Path source, SegyLayout layout, Path store, List<HeaderKey> ensembleKeys,
        OptionalInt chunkTraces, Compression compression, int threads, Set<WriteOption> options) {
    /** Validates the values. */
    public ImportRequest {
        Objects.requireNonNull(source);
        Objects.requireNonNull(layout);
        Objects.requireNonNull(store);
        Objects.requireNonNull(compression);
        ensembleKeys = List.copyOf(ensembleKeys);
        options = options.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(options));
        if (threads < 0 || chunkTraces.isPresent() && chunkTraces.getAsInt() < 1) {
            throw new IllegalArgumentException(threads + " threads, chunks of " + chunkTraces);
        }
        for (HeaderKey key : ensembleKeys) {
            if (layout.headerMap().field(key).isEmpty()) {
                throw new IllegalArgumentException("no header field named " + key);
            }
        }
    }

    /** An import with usual settings into a store beside the source, without ensembles (see {@link EnsembleKeys}). */
    public static ImportRequest of(Path source, SegyLayout layout) {
        return new ImportRequest(source, layout, Datasets.storeFor(source), List.of(), OptionalInt.empty(),
                Compression.DEFAULT, 0, Set.of());
    }

    /** The same into another store. */
    public ImportRequest into(Path other) {
        return new ImportRequest(source, layout, other, ensembleKeys, chunkTraces, compression, threads, options);
    }

    /** The same with ensembles. */
    public ImportRequest by(List<HeaderKey> keys) {
        return new ImportRequest(source, layout, store, keys, chunkTraces, compression, threads, options);
    }

    /** The same with chunks of so many traces. */
    public ImportRequest withChunkTraces(int traces) {
        return new ImportRequest(source, layout, store, ensembleKeys, OptionalInt.of(traces), compression, threads,
                options);
    }

    /** The same with another compression. */
    public ImportRequest with(Compression other) {
        return new ImportRequest(source, layout, store, ensembleKeys, chunkTraces, other, threads, options);
    }

    /** The same with so many worker threads, 0 for the default. */
    public ImportRequest withThreads(int count) {
        return new ImportRequest(source, layout, store, ensembleKeys, chunkTraces, compression, count, options);
    }

    /** The same with these options. */
    public ImportRequest with(WriteOption... others) {
        return new ImportRequest(source, layout, store, ensembleKeys, chunkTraces, compression, threads,
                Set.of(others));
    }
}
