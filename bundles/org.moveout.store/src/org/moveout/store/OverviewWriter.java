// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.moveout.data.Sampling;
import org.moveout.data.overview.OverviewBuilder;
import org.moveout.data.overview.OverviewShape;
import org.moveout.data.overview.OverviewSink;
import org.moveout.data.overview.TraceGroup;
import org.moveout.store.StoreMetadata.StoredFile;
import org.moveout.store.internal.files.ChunkManifest;
import org.moveout.store.internal.files.MetadataJson;
import org.moveout.store.internal.files.OverviewIndex;
import org.moveout.store.internal.files.StoreFiles;
import org.moveout.store.internal.files.ZarrMetadata;

/**
 * Writes an overview: a Zarr group with arrays {@code 16x1/min}, {@code 16x1/max}, {@code 16x1/mean}, {@code 64x1/min},
 * ... (trace factor, sample factor) of shape (groups of traces, groups of samples).
 * <p>
 * Numbers are 4-byte floats rounded to 8 significant bits, least amplitudes downwards and greatest ones upwards, so that
 * they stay bounds; the lower two bytes are zero and compress to nothing. One thread at a time. Memory: a chunk of a
 * megabyte for each array.
 */
public final class OverviewWriter implements OverviewSink {
    /** Longer arrays are cut into bands of {@value #BAND} rows. */
    static final int WHOLE = OverviewShape.LONG;
    static final int BAND = 1024;
    private static final int CHUNK_VALUES = 1 << 18;
    private static final List<String> NAMES = List.of("min", "max", "mean");

    private final Path directory;
    private final OverviewShape shape;
    private final Sampling sampling;
    private final List<Level> levels = new ArrayList<>();
    private final MetadataJson json = new MetadataJson();
    /** Encoders by chunk shape: levels share them. */
    private final Map<List<Integer>, ChunkEncoder> encoders = new HashMap<>();

    /**
     * Begins an overview.
     *
     * @param directory where it goes, usually {@code pyramid.zarr}; made empty
     * @param shape     the levels
     * @param sampling  of the dataset
     */
    public OverviewWriter(Path directory, OverviewShape shape, Sampling sampling) throws IOException {
        this.directory = Objects.requireNonNull(directory);
        this.shape = shape;
        this.sampling = sampling;
        if (sampling.count() != shape.samples()) {
            throw new IllegalArgumentException(sampling.count() + " samples, but a shape of " + shape.samples());
        }
        StoreFiles.deleteTree(directory);
        Files.createDirectories(directory);
        for (OverviewShape.Factors f : shape.levels()) {
            levels.add(new Level(f));
        }
    }

    /** What is given traces and hands them to this writer. */
    public OverviewBuilder builder() {
        return new OverviewBuilder(shape, this);
    }

    @Override
    public void accept(int level, long index, TraceGroup group) throws IOException {
        levels.get(level).add(index, group);
    }

    /**
     * Writes what is still missing. Called once, after {@link OverviewBuilder#finish()}.
     *
     * @param identity of the data: an overview is opened only for the same one
     */
    public void finish(String identity) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        group("", files);
        for (Level level : levels) {
            level.finish(files);
        }
        new OverviewIndex(identity, shape.traces(), sampling, levels.stream().map(l -> l.entry).toList(), files)
                .write(directory, json.factory());
    }

    private void group(String prefix, List<StoredFile> files) throws IOException {
        for (Map.Entry<String, byte[]> file : ZarrMetadata.group().entrySet()) {
            write(prefix + file.getKey(), file.getValue(), files);
        }
    }

    private void write(String name, byte[] content, List<StoredFile> files) throws IOException {
        Files.write(directory.resolve(name), content);
        files.add(new StoredFile(name, content.length, ChunkManifest.crc(content, 0, content.length)));
    }

    /** The three arrays of a level; all have the same chunks. */
    private final class Level {
        final OverviewIndex.Level entry;
        final ChunkGrid grid;
        final int rows;
        final int bands;
        final float[][] values = new float[NAMES.size()][];
        final int[][] lengths = new int[NAMES.size()][];
        final int[][] checksums = new int[NAMES.size()][];
        final float[] band;
        final ChunkEncoder encoder;

        Level(OverviewShape.Factors f) throws IOException {
            rows = shape.rows(f.sampleFactor());
            long groups = shape.groups(f.traceFactor());
            int chunkRows = rows <= WHOLE ? rows : BAND;
            bands = (rows + chunkRows - 1) / chunkRows;
            int wanted = Math.max(1, Integer.highestOneBit(CHUNK_VALUES / chunkRows));
            int chunkGroups = (int) Math.clamp(groups, 1, wanted);
            grid = new ChunkGrid(groups, chunkRows, chunkGroups, chunkGroups);
            entry = new OverviewIndex.Level(f.traceFactor(), f.sampleFactor(), chunkGroups, chunkRows);
            int chunks = Math.toIntExact(grid.chunks() * bands);
            for (int a = 0; a < NAMES.size(); a++) {
                values[a] = new float[chunkGroups * rows];
                lengths[a] = new int[chunks];
                checksums[a] = new int[chunks];
                Files.createDirectories(directory.resolve(entry.directory()).resolve(NAMES.get(a)));
            }
            band = bands == 1 ? null : new float[grid.chunkSamples()];
            encoder = encoders.computeIfAbsent(List.of(chunkGroups, chunkRows),
                    k -> new ChunkEncoder(grid, ElementType.FLOAT32, Compression.DEFAULT));
        }

        void add(long index, TraceGroup group) throws IOException {
            int row = (int) (index % grid.chunkTraces());
            int at = row * rows;
            group.least(values[0], at);
            roundDown(values[0], at, rows);
            group.greatest(values[1], at);
            roundUp(values[1], at, rows);
            group.mean(values[2], at);
            roundToNearest(values[2], at, rows);
            if (row == grid.chunkTraces() - 1 || index == grid.traces() - 1) {
                long chunk = grid.chunkOf(index);
                for (int a = 0; a < NAMES.size(); a++) {
                    for (int b = 0; b < bands; b++) {
                        write(a, chunk, b, row + 1);
                    }
                }
            }
        }

        private void write(int array, long chunk, int b, int groups) throws IOException {
            float[] data = values[array];
            if (bands > 1) {
                int width = grid.samples();
                int n = Math.min(width, rows - b * width);
                Arrays.fill(band, 0);
                for (int g = 0; g < groups; g++) {
                    System.arraycopy(data, g * rows + b * width, band, g * width, n);
                }
                data = band;
            }
            int length = encoder.encode(data, 0, groups);
            Path file = directory.resolve(entry.directory()).resolve(NAMES.get(array))
                    .resolve(StoreFiles.chunk(chunk, b));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                ByteBuffer buffer = ByteBuffer.wrap(encoder.buffer(), 0, length);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            int at = Math.toIntExact(chunk * bands + b);
            lengths[array][at] = length;
            checksums[array][at] = ChunkManifest.crc(encoder.buffer(), 0, length);
        }

        void finish(List<StoredFile> files) throws IOException {
            group(entry.directory() + "/", files);
            Sampling own = new OverviewIndex("", 0, sampling, List.of(), List.of()).sampling(entry);
            ZarrMetadata zarr = new ZarrMetadata(json.factory(), grid, ElementType.FLOAT32, Compression.DEFAULT, own);
            for (int a = 0; a < NAMES.size(); a++) {
                String prefix = entry.directory() + "/" + NAMES.get(a) + "/";
                for (Map.Entry<String, byte[]> file : zarr.files().entrySet()) {
                    OverviewWriter.this.write(prefix + file.getKey(), file.getValue(), files);
                }
                OverviewWriter.this.write(prefix + StoreFiles.MANIFEST,
                        new ChunkManifest(lengths[a], checksums[a]).toBytes(), files);
            }
        }
    }

    // Three plain loops instead of one with a choice in it, which takes six times as long.

    private static void roundDown(float[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            values[i] = Float.intBitsToFloat(bits + (bits >> 31 & 0xffff) & 0xffff0000);
        }
    }

    private static void roundUp(float[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            values[i] = Float.intBitsToFloat(bits + (~bits >> 31 & 0xffff) & 0xffff0000);
        }
    }

    private static void roundToNearest(float[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            values[i] = Float.intBitsToFloat(bits + 0x7fff + (bits >>> 16 & 1) & 0xffff0000);
        }
    }
}
