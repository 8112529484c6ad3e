// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.cache.CacheStatistics;
import org.moveout.data.cache.DiskTier;
import org.moveout.data.cache.WindowCache;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;

/** What takes memory, in words. */
final class MemoryReport {
    /**
     * A line.
     *
     * @param label what
     * @param value how much, with its unit
     * @param level 0 for a heading, 1 below it
     */
    record Line(String label, String value, int level) {
    }

    private static final double MEGABYTE = 1 << 20;

    private long lastRead;
    private long lastNanos;

    /** The state now; the rate is that since the last call. */
    List<Line> lines(OpenDatasets datasets) {
        WindowCache cache = datasets.cache();
        CacheStatistics s = cache.statistics();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Java heap", ofLimit(used, runtime.maxMemory()), 0));
        lines.add(new Line("Traces in memory", ofLimit(s.bytes(), s.limit()), 0));
        lines.addAll(datasets(cache, datasets.open()));
        lines.add(new Line("Tiles", String.format(Locale.ROOT, "%,d of at most %,d", s.tiles(), s.tileLimit()), 1));
        lines.add(new Line("Found in memory", s.hits() + s.misses() == 0 ? "nothing asked for yet"
                : String.format(Locale.ROOT, "%.1f %% (%,d of %,d)", s.hitRate() * 100, s.hits(), s.hits() + s.misses()),
                0));
        lines.add(new Line("Dropped to make room", String.format(Locale.ROOT, "%,d tiles", s.evictions()), 1));
        lines.add(new Line("Read", String.format(Locale.ROOT, "%s, %s while reading, %s now", size(s.bytesRead()),
                rate(s.bytesPerSecond()), rate(now(s))), 0));
        if (s.failures() > 0) {
            lines.add(new Line("Cancelled or failed", String.format(Locale.ROOT, "%,d reads", s.failures()), 1));
        }
        lines.add(disk(cache.diskTier(), s));
        cache.diskTier().flatMap(DiskTier::problem).ifPresent(p -> lines.add(new Line("", p, 1)));
        return lines;
    }

    private static List<Line> datasets(WindowCache cache, List<OpenDataset> open) {
        List<Line> lines = new ArrayList<>();
        List<WindowCache.SourceUse> uses = new ArrayList<>(cache.use());
        uses.sort(Comparator.comparingLong(WindowCache.SourceUse::bytes).reversed());
        long others = 0;
        for (WindowCache.SourceUse use : uses) {
            Optional<OpenDataset> of = open.stream().filter(d -> d.dataset() == use.source()).findFirst();
            if (of.isPresent()) {
                lines.add(new Line(of.get().name(), size(use.bytes()), 1));
            } else {
                others += use.bytes();
            }
        }
        if (others > 0) {
            lines.add(new Line("Overviews and derived data", size(others), 1));
        }
        return lines;
    }

    private static Line disk(Optional<DiskTier> tier, CacheStatistics s) {
        return new Line("Traces on disk", tier.map(t -> String.format(Locale.ROOT, "%s, %,d tiles found there",
                ofLimit(s.diskBytes(), t.limit()), s.diskHits())).orElse("off"), 0);
    }

    private double now(CacheStatistics s) {
        long nanos = System.nanoTime();
        double rate = lastNanos == 0 ? 0 : (s.bytesRead() - lastRead) * 1e9 / Math.max(1, nanos - lastNanos);
        lastRead = s.bytesRead();
        lastNanos = nanos;
        return rate;
    }

    private static String ofLimit(long bytes, long limit) {
        return String.format(Locale.ROOT, "%s of %s (%.0f %%)", size(bytes), size(limit),
                limit == 0 ? 0 : 100.0 * bytes / limit);
    }

    private static String rate(double bytesPerSecond) {
        return String.format(Locale.ROOT, "%,.0f MB/s", bytesPerSecond / MEGABYTE);
    }

    /** A size in MB, with decimals where they matter. */
    static String size(long bytes) {
        double mb = bytes / MEGABYTE;
        return String.format(Locale.ROOT, mb < 10 ? "%,.1f MB" : "%,.0f MB", mb);
    }
}
