// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.moveout.data.AmplitudeStatistics;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;

/**
 * What {@code metadata.json} says about a finished store.
 *
 * @param formatVersion version of the store format, {@value #FORMAT_VERSION} for stores written now
 * @param name          the name to show
 * @param created       when the store was finished
 * @param tool          name and version of the program that wrote it
 * @param sampling      the vertical axis
 * @param type          the type of the samples
 * @param grid          chunks and blocks
 * @param compression   how chunks are compressed
 * @param headers       the header columns without {@code trace_index}
 * @param ensembleKeys  the keys of the ensembles, empty if the store has none
 * @param ensembles     how many ensembles there are
 * @param exactSamples  rows of {@code exact_samples.parquet}, 0 if there is no such file
 * @param source        the file the store was made from
 * @param sha256        SHA-256 of that file in lower-case hexadecimal, empty if it was not computed
 * @param statistics    amplitudes
 * @param layoutJson    {@link StoreSpec#layoutJson()} without line breaks
 * @param provenance    {@link StoreSpec#provenance()} without line breaks
 * @param bytes         compressed bytes of all chunks
 * @param files         every file beside the chunks and this one, with its checksum
 */
public record StoreMetadata(int formatVersion, String name, Instant created, String tool, Sampling sampling,
        ElementType type, ChunkGrid grid, Compression compression, List<HeaderColumn> headers,
        List<HeaderKey> ensembleKeys, long ensembles, long exactSamples, SourceInfo source, String sha256,
        AmplitudeStatistics statistics, String layoutJson, String provenance, long bytes,
        List<StoredFile> files) {
    /** The version of the format this program writes, and the newest it reads. */
    public static final int FORMAT_VERSION = 1;

    /** Validates the values. */
    public StoreMetadata {
        Objects.requireNonNull(name);
        Objects.requireNonNull(created);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(sampling);
        Objects.requireNonNull(type);
        Objects.requireNonNull(grid);
        Objects.requireNonNull(compression);
        Objects.requireNonNull(source);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(statistics);
        Objects.requireNonNull(layoutJson);
        Objects.requireNonNull(provenance);
        headers = List.copyOf(headers);
        ensembleKeys = List.copyOf(ensembleKeys);
        files = List.copyOf(files);
    }

    /**
     * A file of the store.
     *
     * @param name   its path inside the store, with forward slashes
     * @param bytes  its length
     * @param crc32c its CRC32C (RFC 3720)
     */
    public record StoredFile(String name, long bytes, int crc32c) {
        /** Validates the values. */
        public StoredFile {
            Objects.requireNonNull(name);
        }
    }

    /** How much smaller the chunks are than the samples in them: uncompressed bytes divided by compressed ones. */
    public double ratio() {
        return bytes == 0 ? 1 : (double) grid.traces() * grid.samples() * type.bytes() / bytes;
    }
}
