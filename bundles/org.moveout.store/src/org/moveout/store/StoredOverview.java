// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.WindowSource;
import org.moveout.data.overview.BandedSource;
import org.moveout.data.overview.Overview;
import org.moveout.data.overview.OverviewLevel;
import org.moveout.data.task.Progress;
import org.moveout.store.StoreMetadata.StoredFile;
import org.moveout.store.internal.files.ChunkInput;
import org.moveout.store.internal.files.ChunkManifest;
import org.moveout.store.internal.files.OverviewIndex;
import org.moveout.store.internal.files.StoreFiles;

/**
 * Opens and checks what {@link OverviewWriter} has written.
 * <p>
 * An overview is derived: one that is missing, damaged or of other data is as good as none, and may be deleted.
 */
public final class StoredOverview {
    private StoredOverview() {
    }

    /**
     * Opens an overview; reads some small files. Its sources are thread-safe and hold no open files.
     *
     * @param directory the overview
     * @param identity  of the data it must be of
     * @param traces    of the dataset
     * @param sampling  of the dataset
     * @return empty if there is none, or none that fits
     */
    public static Optional<Overview> open(Path directory, String identity, long traces, Sampling sampling) {
        try {
            OverviewIndex index = OverviewIndex.read(directory);
            if (!index.identity().equals(identity) || index.traces() != traces || !index.sampling().equals(sampling)) {
                return Optional.empty();
            }
            List<OverviewLevel> levels = new ArrayList<>();
            for (OverviewIndex.Level level : index.levels()) {
                levels.add(new OverviewLevel(level.traceFactor(), level.sampleFactor(),
                        source(directory, index, level, "min"), source(directory, index, level, "max"),
                        source(directory, index, level, "mean")));
            }
            return Optional.of(new Overview(levels));
        } catch (IOException | IllegalArgumentException e) {
            // derived data: whoever wants it makes it again, and verify names what is wrong with it
            return Optional.empty();
        }
    }

    private static WindowSource source(Path directory, OverviewIndex index, OverviewIndex.Level level, String name)
            throws IOException {
        List<OverviewBand> bands = bands(directory, index, level, name);
        return bands.size() == 1 ? bands.getFirst() : new BandedSource(index.sampling(level), bands);
    }

    private static List<OverviewBand> bands(Path directory, OverviewIndex index, OverviewIndex.Level level, String name)
            throws IOException {
        Sampling all = index.sampling(level);
        long groups = (index.traces() + level.traceFactor() - 1) / level.traceFactor();
        ChunkGrid grid = new ChunkGrid(groups, level.chunkRows(), level.chunkGroups(), level.chunkGroups());
        int count = (all.count() + level.chunkRows() - 1) / level.chunkRows();
        String array = level.directory() + "/" + name;
        ChunkManifest manifest = ChunkManifest.read(directory.resolve(array).resolve(StoreFiles.MANIFEST),
                grid.chunks() * count);
        List<OverviewBand> bands = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            int top = b * level.chunkRows();
            int band = b;
            bands.add(new OverviewBand(grid,
                    new Sampling(Math.min(level.chunkRows(), all.count() - top), all.interval(), all.at(top),
                            all.domain()),
                    manifest.every(count, b), () -> ChunkInput.ofOverview(directory, array, band, grid)));
        }
        return bands;
    }

    /**
     * Reads everything and compares checksums.
     *
     * @return one sentence for each thing found wrong; empty if the overview is sound
     */
    public static List<String> check(Path directory, String identity, Progress progress) throws IOException {
        List<String> problems = new ArrayList<>();
        OverviewIndex index;
        try {
            index = OverviewIndex.read(directory);
        } catch (IOException | IllegalArgumentException e) {
            return List.of(problem(directory, OverviewIndex.NAME, "is missing or damaged"));
        }
        if (!index.identity().equals(identity)) {
            return List.of(problem(directory, OverviewIndex.NAME, "says that it was made from other data"));
        }
        for (StoredFile file : index.files()) {
            progress.checkCancelled();
            checkFile(directory, file).ifPresent(problems::add);
        }
        for (OverviewIndex.Level level : index.levels()) {
            for (String name : List.of("min", "max", "mean")) {
                try {
                    for (OverviewBand band : bands(directory, index, level, name)) {
                        band.check(problems::add, progress);
                    }
                } catch (DataException e) {
                    problems.add(problem(directory, level.directory() + "/" + name + "/" + StoreFiles.MANIFEST,
                            "is missing or damaged"));
                }
            }
        }
        return problems;
    }

    private static Optional<String> checkFile(Path directory, StoredFile file) {
        try {
            byte[] content = Files.readAllBytes(directory.resolve(file.name()));
            CRC32C crc = new CRC32C();
            crc.update(content);
            return content.length == file.bytes() && (int) crc.getValue() == file.crc32c() ? Optional.empty()
                    : Optional.of(problem(directory, file.name(), "has changed since it was written"));
        } catch (IOException e) {
            return Optional.of(problem(directory, file.name(), "is missing or cannot be read"));
        }
    }

    private static String problem(Path directory, String file, String what) {
        return directory.getFileName() + "/" + file + " " + what + "; it is derived from the samples: delete the directory "
                + directory.getFileName() + " and it is made again.";
    }
}
