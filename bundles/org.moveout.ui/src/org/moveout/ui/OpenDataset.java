// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.Dataset;
import org.moveout.data.cache.CachingWindowSource;
import org.moveout.data.cache.SourceIdentity;
import org.moveout.data.cache.WindowCache;
import org.moveout.flow.Datasets;
import org.moveout.flow.OverviewFolder;
import org.moveout.flow.Sizes;
import org.moveout.flow.memory.ProcessedDataset;
import org.moveout.store.StoreDataset;

/**
 * An open dataset as the workbench shares it. Belongs to {@link OpenDatasets}, which alone closes it.
 *
 * @param path    where it is, absolute; of a result in memory a name among the others, nothing is there
 * @param dataset the dataset itself
 * @param source  its samples through the cache that all sections share
 * @param overview its overview, as soon as there is one
 * @param bytes   its size on disk, or in memory if it is there
 */
public record OpenDataset(Path path, Dataset dataset, CachingWindowSource source, SharedOverview overview, long bytes)
        implements DatasetEntry {
    /** Validates the values. */
    public OpenDataset {
        Objects.requireNonNull(path);
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(source);
        Objects.requireNonNull(overview);
    }

    /** Opens it; reads a bounded amount, but not to be called on the user-interface thread. */
    static OpenDataset open(Path path, WindowCache cache) throws IOException {
        Dataset dataset = Datasets.open(path);
        try {
            SharedOverview overview = new SharedOverview(cache);
            if (OverviewFolder.isWanted(dataset)) {
                OverviewJobs.folder().find(dataset).ifPresent(overview::set);
            }
            return new OpenDataset(path, dataset,
                    cache.attach(dataset, Optional.of(SourceIdentity.of(path, "traces"))), overview,
                    Sizes.onDisk(path));
        } catch (IOException | RuntimeException e) {
            dataset.close();
            throw e;
        }
    }

    /** A result in memory as an open dataset. */
    static OpenDataset of(Path path, ProcessedDataset result, WindowCache cache) {
        return new OpenDataset(path, result, cache.attach(result), new SharedOverview(cache), result.bytes());
    }

    @Override
    public String name() {
        return dataset.name();
    }

    /** Whether it is a store and not a raw SEG-Y file. */
    public boolean isStore() {
        return dataset instanceof StoreDataset;
    }

    /** How it was made, if it is a result that is only in memory. */
    public Optional<ProcessedDataset> inMemory() {
        return dataset instanceof ProcessedDataset result ? Optional.of(result) : Optional.empty();
    }

    @Override
    public String kind() {
        return isStore() ? "store" : inMemory().isPresent() ? "memory" : "SEG-Y";
    }

    @Override
    public long traces() {
        return dataset.traceCount();
    }

    RecentDataset toRecent() {
        return new RecentDataset(path, name(), kind(), traces(), bytes);
    }
}
