// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.cache;

/**
 * What a {@link WindowCache} has done so far and holds now.
 *
 * @param hits       tiles that were there, or on their way for somebody else, when they were wanted
 * @param misses     tiles that had to be read
 * @param evictions  tiles dropped to make room
 * @param failures   reads that failed or were cancelled
 * @param tiles      tiles held now
 * @param tileLimit  the bound on their number
 * @param bytes      memory held now or promised to reads under way, in bytes; never more than {@code limit}
 * @param limit      the bound in bytes
 * @param bytesRead  samples brought in by misses so far, in bytes
 * @param nanosRead  time that threads have spent on those reads, in ns
 * @param diskHits   misses that the disk tier answered
 * @param diskBytes  what the disk tier holds, in bytes; 0 without one
 */
public record CacheStatistics(long hits, long misses, long evictions, long failures, int tiles, int tileLimit,
        long bytes, long limit, long bytesRead, long nanosRead, long diskHits, long diskBytes) {
    /** Part of the wanted tiles that needed no read, 0 to 1; 0 before the first. */
    public double hitRate() {
        return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
    }

    /** Bytes of samples a single thread has read in a second of reading; 0 before the first. */
    public double bytesPerSecond() {
        return nanosRead == 0 ? 0 : bytesRead * 1e9 / nanosRead;
    }
}
