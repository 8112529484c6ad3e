// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.moveout.data.Dataset;
import org.moveout.data.cache.SourceIdentity;
import org.moveout.data.overview.Overview;
import org.moveout.data.overview.OverviewShape;
import org.moveout.data.task.Progress;
import org.moveout.flow.internal.OverviewSite;
import org.moveout.store.StoreDataset;
import org.moveout.store.StoredOverview;

/**
 * Overviews of datasets that cannot keep one themselves: raw files, stores that may not be written to. A directory for
 * each dataset, named after a hash of its real path; the least recently used go first when there are too many.
 * Thread-safe; several processes may share a folder.
 *
 * @param folder     made when it is needed
 * @param limitBytes the most bytes of all overviews together, apart from the newest
 */
public record OverviewFolder(Path folder, long limitBytes) {
    private static final String ENDING = ".zarr";

    /** The usual bound: 10 GB, overviews of about 120 GB of data. */
    public static final long USUAL_LIMIT = 10_000_000_000L;

    /** Whether pictures of a dataset gain from an overview. */
    public static boolean isWanted(Dataset dataset) {
        int samples = dataset.sampling().count();
        return samples > 0 && new OverviewShape(dataset.traceCount(), samples).isWorthwhile();
    }

    /** The overview of a dataset, its own or one kept here; reads some small files. */
    public Optional<Overview> find(Dataset dataset) {
        Optional<Overview> own = dataset.overview();
        if (own.isPresent()) {
            return own;
        }
        try {
            Path there = directory(dataset);
            if (!Files.isDirectory(there)) {
                return Optional.empty();
            }
            Optional<Overview> kept = StoredOverview.open(there, BuildOverview.identity(dataset), dataset.traceCount(),
                    dataset.sampling());
            if (kept.isPresent()) {
                Files.setLastModifiedTime(there, FileTime.from(Instant.now()));
            }
            return kept;
        } catch (IOException e) {
            // as good as none: it will be built, and that says what is wrong with the folder
            return Optional.empty();
        }
    }

    /**
     * Builds the overview of a dataset and opens it: in the store itself if that can be written to, else here.
     *
     * @param dataset stays open
     */
    public Optional<Overview> build(Dataset dataset, Progress progress) throws IOException {
        if (dataset instanceof StoreDataset store && Files.isWritable(store.location())) {
            new BuildOverview(dataset, store.overviewDirectory()).run(progress);
            return store.overview();
        }
        Path target = directory(dataset);
        long needed = new OverviewShape(dataset.traceCount(), dataset.sampling().count()).estimatedBytes();
        makeRoom(target, needed);
        new BuildOverview(dataset, target).run(progress);
        return find(dataset);
    }

    private Path directory(Dataset dataset) throws IOException {
        return folder.resolve(SourceIdentity.of(dataset.location(), "overview").name() + ENDING);
    }

    /** Deletes what was used longest ago until {@code needed} bytes more fit. */
    private void makeRoom(Path keep, long needed) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> overviews = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(p -> p.getFileName().toString().endsWith(ENDING)).forEach(overviews::add);
        }
        record Kept(Path path, long bytes, FileTime used) {
        }
        List<Kept> kept = new ArrayList<>();
        long total = needed;
        for (Path p : overviews) {
            Kept k = new Kept(p, Sizes.onDisk(p), Files.getLastModifiedTime(p));
            kept.add(k);
            total += k.bytes();
        }
        kept.sort(Comparator.comparing(Kept::used));
        for (Kept k : kept) {
            if (total <= limitBytes) {
                break;
            }
            if (!k.path().equals(keep)) {
                OverviewSite.delete(k.path());
                total -= k.bytes();
            }
        }
    }
}
