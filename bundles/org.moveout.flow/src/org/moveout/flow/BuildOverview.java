// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.cache.SourceIdentity;
import org.moveout.data.overview.OverviewBuilder;
import org.moveout.data.overview.OverviewShape;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.internal.OverviewSite;
import org.moveout.store.OverviewWriter;
import org.moveout.store.StoreDataset;

/**
 * Reads a whole dataset once and makes its overview, on one thread and in constant memory. Returns its directory, which
 * appears complete or not at all.
 */
public final class BuildOverview implements Task<Path> {
    private static final int BLOCK_SAMPLES = 1 << 20;

    private final Dataset dataset;
    private final Path target;

    /**
     * @param dataset stays open
     * @param target  the directory to make; an overview that is there is replaced
     */
    public BuildOverview(Dataset dataset, Path target) {
        this.dataset = Objects.requireNonNull(dataset);
        this.target = Objects.requireNonNull(target);
    }

    /**
     * What an overview of a dataset notes to be known as one of the same data: of a store its list of chunk checksums,
     * of anything else size and time of change.
     */
    public static String identity(Dataset dataset) throws IOException {
        return dataset instanceof StoreDataset store ? store.overviewIdentity()
                : "file " + SourceIdentity.of(dataset.location(), "overview").state();
    }

    @Override
    public String title() {
        return "Build overview of " + dataset.name();
    }

    @Override
    public Path run(Progress progress) throws IOException {
        OverviewShape shape = new OverviewShape(dataset.traceCount(), dataset.sampling().count());
        String identity = identity(dataset);
        Sizes.requireFree(target, shape.estimatedBytes());
        progress.begin("Building overview", shape.traces(), "traces");
        try (OverviewSite site = OverviewSite.open(target)) {
            OverviewWriter writer = new OverviewWriter(site.directory(), shape, dataset.sampling());
            OverviewBuilder builder = writer.builder();
            int step = dataset instanceof StoreDataset store ? store.metadata().grid().chunkTraces()
                    : Math.max(OverviewShape.FIRST, BLOCK_SAMPLES / shape.samples());
            for (long t = 0; t < shape.traces(); t += step) {
                progress.checkCancelled();
                TraceRange range = new TraceRange(t, Math.min(shape.traces(), t + step));
                TraceBlock block = dataset.read(Window.of(range, dataset.sampling()), progress);
                builder.add(block.data(), block.traces());
                progress.advance(block.traces());
            }
            builder.finish();
            writer.finish(identity);
            if (!Files.exists(dataset.location()) || !identity(dataset).equals(identity)) {
                throw DataException.of(dataset.location(), "it was changed while its overview was made",
                        "open it again when nobody writes to it");
            }
            site.publish();
            return target;
        }
    }
}
