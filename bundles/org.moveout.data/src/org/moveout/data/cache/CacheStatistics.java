// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.cache;

/**
 * What a {@link WindowCache} has done so far and holds now.
 *
 * @param hits      tiles that were there, or on their way for somebody else, when they were wanted
 * @param misses    tiles that had to be read
 * @param evictions tiles dropped to make room
 * @param failures  reads that failed or were cancelled
 * @param tiles     tiles held now
 * @param bytes     memory held now or promised to reads under way, in bytes; never more than {@code limit}
 * @param limit     the bound in bytes
 */
public record CacheStatistics(long hits, long misses, long evictions, long failures, int tiles, long bytes,
        long limit) {
    /** Part of the wanted tiles that needed no read, 0 to 1; 0 before the first. */
    public double hitRate() {
        return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
    }
}
