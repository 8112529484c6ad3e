// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.moveout.data.WindowSource;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;

/**
 * Memory for tiles of samples, shared by all datasets and bounded in bytes and in number; what was used longest ago goes
 * first. A {@link DiskTier} may stand behind it.
 * <p>
 * Thread-safe. Looking up, inserting and evicting a tile takes constant time. A tile wanted by several threads at once
 * is read by one of them while the others wait. Tiles under way count towards the bound; when there is no room for one
 * it is read without being kept. Failed reads leave nothing behind, so the next request tries again.
 */
public final class WindowCache {
    /** Bookkeeping around each array, in bytes; a generous estimate. */
    private static final int TILE_OVERHEAD = 160;

    /** Which tile: dataset, decimation and position. */
    record TileKey(CachingWindowSource source, int stride, long phase, long index) {
        @Override
        public int hashCode() {
            long h = System.identityHashCode(source) * 31L + stride;
            h = (h * 31 + phase) * 0x9E3779B97F4A7C15L + index;
            return Long.hashCode(h * 0x9E3779B97F4A7C15L);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TileKey k && k.source == source && k.index == index && k.stride == stride
                    && k.phase == phase;
        }

        /** Its name in the disk tier; the source must have an identity. */
        DiskTier.Key onDisk() {
            return new DiskTier.Key(source.identity().orElseThrow(), stride, phase, index);
        }
    }

    /** Reads the samples of one tile. */
    interface TileReader {
        float[] read() throws IOException;
    }

    private final Map<WindowSource, CachingWindowSource> sources = new IdentityHashMap<>();
    private final LinkedHashMap<TileKey, float[]> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private final Map<TileKey, TileLoad> loads = new HashMap<>();
    private volatile DiskTier disk;
    private long limit;
    private int tileLimit;
    private long held;
    private long promised;
    private long hits;
    private long misses;
    private long evictions;
    private long failures;
    private long bytesRead;
    private long nanosRead;
    private long diskHits;

    /**
     * A cache with no bound on the number of tiles.
     *
     * @param limitBytes the most memory to use, in bytes; 0 keeps nothing
     */
    public WindowCache(long limitBytes) {
        this(limitBytes, Integer.MAX_VALUE);
    }

    /**
     * A cache without disk tier.
     *
     * @param limitBytes the most memory to use, in bytes; 0 keeps nothing
     * @param limitTiles the most tiles to keep, at least 0
     */
    public WindowCache(long limitBytes, int limitTiles) {
        checkLimits(limitBytes, limitTiles);
        limit = limitBytes;
        tileLimit = limitTiles;
    }

    private static void checkLimits(long limitBytes, int limitTiles) {
        if (limitBytes < 0 || limitTiles < 0) {
            throw new IllegalArgumentException("limits of " + limitBytes + " bytes, " + limitTiles + " tiles");
        }
    }

    /**
     * The caching view of a source: the same object for the same source until that view is closed, so that all windows
     * on a dataset share its tiles.
     */
    public CachingWindowSource attach(WindowSource source) {
        return attach(source, Optional.empty());
    }

    /**
     * The caching view of a source that the disk tier may keep, too.
     *
     * @param identity says what the source reads and changes when the data does, see {@link SourceIdentity}; it counts
     *                 only when the view is made
     */
    public synchronized CachingWindowSource attach(WindowSource source, Optional<SourceIdentity> identity) {
        if (source instanceof CachingWindowSource cached && cached.cache() == this) {
            return cached;
        }
        return sources.computeIfAbsent(source, s -> new CachingWindowSource(this, s, identity));
    }

    /** Puts a disk tier behind the memory, or takes it away; the caller closes the one before. */
    public void setDiskTier(Optional<DiskTier> tier) {
        disk = tier.orElse(null);
    }

    /** The disk tier in use. */
    public Optional<DiskTier> diskTier() {
        return Optional.ofNullable(disk);
    }

    /** What each source has in memory now; sources that have nothing are left out. */
    public synchronized List<SourceUse> use() {
        Map<CachingWindowSource, long[]> sums = new IdentityHashMap<>();
        tiles.forEach((key, data) -> {
            long[] sum = sums.computeIfAbsent(key.source(), s -> new long[2]);
            sum[0]++;
            sum[1] += bytes(data.length);
        });
        return sums.entrySet().stream()
                .map(e -> new SourceUse(e.getKey().origin(), (int) e.getValue()[0], e.getValue()[1])).toList();
    }

    /**
     * Memory that the tiles of one source take.
     *
     * @param source the source behind the cache
     * @param tiles  how many tiles
     * @param bytes  their size in bytes
     */
    public record SourceUse(WindowSource source, int tiles, long bytes) {
    }

    /** Counters since the cache was made, and what it holds now. */
    public synchronized CacheStatistics statistics() {
        DiskTier d = disk;
        return new CacheStatistics(hits, misses, evictions, failures, tiles.size(), tileLimit, held + promised, limit,
                bytesRead, nanosRead, diskHits, d == null ? 0 : d.bytes());
    }

    /** Changes the bound in bytes; a smaller one drops tiles at once. */
    public synchronized void setLimit(long limitBytes) {
        setLimits(limitBytes, tileLimit);
    }

    /** Changes both bounds; smaller ones drop tiles at once. */
    public synchronized void setLimits(long limitBytes, int limitTiles) {
        checkLimits(limitBytes, limitTiles);
        limit = limitBytes;
        tileLimit = limitTiles;
        makeRoom(0);
        if (held + promised > limit) {
            // reads under way were promised room that is no longer there: they finish without being kept
            for (TileLoad load : loads.values()) {
                promised -= load.reserved;
                load.reserved = 0;
            }
        }
    }

    /** Drops all tiles; the counters stay. */
    public synchronized void clear() {
        tiles.clear();
        held = 0;
    }

    /** Drops everything of a source and forgets it. */
    synchronized void detach(CachingWindowSource source) {
        sources.remove(source.origin(), source);
        invalidate(source);
    }

    /** Drops the tiles of a source, those being read included. */
    synchronized void invalidate(CachingWindowSource source) {
        for (Iterator<Map.Entry<TileKey, float[]>> i = tiles.entrySet().iterator(); i.hasNext();) {
            Map.Entry<TileKey, float[]> e = i.next();
            if (e.getKey().source() == source) {
                held -= bytes(e.getValue().length);
                i.remove();
            }
        }
        List<TileKey> stale = new ArrayList<>();
        for (Map.Entry<TileKey, TileLoad> e : loads.entrySet()) {
            if (e.getKey().source() == source) {
                promised -= e.getValue().reserved;
                e.getValue().reserved = 0;
                stale.add(e.getKey());
            }
        }
        stale.forEach(loads::remove);
    }

    static long bytes(long samples) {
        return samples * Float.BYTES + TILE_OVERHEAD;
    }

    /**
     * The samples of a tile, from memory or read by {@code reader} on this thread, or by another thread that is just
     * reading it.
     *
     * @param samples how many there are
     * @return the shared array, which nobody may change
     */
    float[] tile(TileKey key, long samples, Progress progress, TileReader reader) throws IOException {
        for (;;) {
            TileLoad load;
            boolean mine = false;
            synchronized (this) {
                float[] there = tiles.get(key);
                if (there != null) {
                    hits++;
                    return there;
                }
                load = loads.get(key);
                if (load == null) {
                    misses++;
                    load = new TileLoad();
                    load.reserved = !key.source().isClosed() && makeRoom(bytes(samples)) ? bytes(samples) : 0;
                    promised += load.reserved;
                    loads.put(key, load);
                    mine = true;
                }
            }
            if (mine) {
                return read(key, load, reader);
            }
            float[] shared = load.await(progress);
            if (shared != null) {
                synchronized (this) {
                    hits++;
                }
                return shared;
            }
        }
    }

    private float[] read(TileKey key, TileLoad load, TileReader reader) throws IOException {
        float[] data = null;
        Throwable failure = null;
        long begin = System.nanoTime();
        boolean fromDisk = false;
        try {
            DiskTier tier = key.source().identity().isPresent() ? disk : null;
            DiskTier.Key onDisk = tier == null ? null : key.onDisk();
            data = tier == null ? null : tier.get(onDisk);
            fromDisk = data != null;
            if (!fromDisk) {
                data = reader.read();
                if (tier != null) {
                    tier.put(onDisk, data);
                }
            }
            return data;
        } catch (CancelledException e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            synchronized (this) {
                loads.remove(key, load);
                promised -= load.reserved;
                if (data == null) {
                    failures++;
                } else {
                    bytesRead += (long) data.length * Float.BYTES;
                    nanosRead += System.nanoTime() - begin;
                    diskHits += fromDisk ? 1 : 0;
                    if (load.reserved > 0) {
                        held += bytes(data.length);
                        tiles.put(key, data);
                        makeRoom(0);
                    }
                }
                load.reserved = 0;
            }
            load.finish(data, failure);
        }
    }

    /** Evicts until {@code bytes} more fit; false if they cannot. */
    private boolean makeRoom(long bytes) {
        if (bytes > limit - promised) {
            bytes = 0;
        }
        Iterator<Map.Entry<TileKey, float[]>> eldest = tiles.entrySet().iterator();
        while ((held + promised + bytes > limit || tiles.size() > tileLimit) && eldest.hasNext()) {
            held -= bytes(eldest.next().getValue().length);
            eldest.remove();
            evictions++;
        }
        return bytes > 0 && held + promised + bytes <= limit;
    }
}
