// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * What the user has set, read once and handed on; nobody asks the preference store in the middle of work.
 *
 * @param cacheMegabytes memory for decoded traces of all open sections together, in MB
 * @param colorMap       id of the colour map of new sections
 * @param clipPercent    percentile that new sections are clipped at, 50 to 100
 * @param threads        worker threads of imports and exports; 0: one for each processor
 * @param storeFolder    where imports go by default; empty: beside the SEG-Y file
 */
public record Options(int cacheMegabytes, String colorMap, double clipPercent, int threads, String storeFolder) {
    /** The preference node of all keys. */
    public static final String NODE = "org.moveout.eclipse";
    /** Key of {@link #cacheMegabytes}. */
    public static final String CACHE_MEGABYTES = "cache.megabytes";
    /** Key of {@link #colorMap}. */
    public static final String COLOR_MAP = "display.colormap";
    /** Key of {@link #clipPercent}. */
    public static final String CLIP_PERCENT = "display.clip.percent";
    /** Key of {@link #threads}. */
    public static final String THREADS = "work.threads";
    /** Key of {@link #storeFolder}. */
    public static final String STORE_FOLDER = "work.store.folder";

    /** Out-of-the-box values. The cache is a quarter of the largest possible heap, 64 to 1024 MB. */
    public static final Options DEFAULTS = new Options(
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 4 >> 20, 64, 1024), "grey", 98, 0, "");

    /** Validates the values. */
    public Options {
        Objects.requireNonNull(colorMap);
        Objects.requireNonNull(storeFolder);
        if (cacheMegabytes < 16) {
            throw new IllegalArgumentException("a cache of " + cacheMegabytes + " MB is too small");
        }
        if (!(clipPercent >= 50 && clipPercent <= 100)) {
            throw new IllegalArgumentException("clip at " + clipPercent + " %");
        }
        if (threads < 0) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /** Reads what the user has set; without a workspace (headless) only the defaults. Bad values become defaults. */
    public static Options read() {
        return Platform.getInstanceLocation() == null || !Platform.getInstanceLocation().isSet()
                ? read(DefaultScope.INSTANCE) : read(InstanceScope.INSTANCE, DefaultScope.INSTANCE);
    }

    /** Reads from given scopes and no others; the first that has a value wins. */
    static Options read(IScopeContext... scopes) {
        Options d = DEFAULTS;
        double cache = number(CACHE_MEGABYTES, scopes);
        double clip = number(CLIP_PERCENT, scopes);
        double threads = number(THREADS, scopes);
        String map = text(COLOR_MAP, scopes);
        return new Options(cache >= 16 && cache <= Integer.MAX_VALUE ? (int) cache : d.cacheMegabytes,
                map.isEmpty() ? d.colorMap : map, clip >= 50 && clip <= 100 ? clip : d.clipPercent,
                threads >= 0 && threads <= Short.MAX_VALUE ? (int) threads : d.threads, text(STORE_FOLDER, scopes));
    }

    private static String text(String key, IScopeContext... scopes) {
        for (IScopeContext scope : scopes) {
            String value = scope.getNode(NODE).get(key, null);
            if (value != null) {
                return value.strip();
            }
        }
        return "";
    }

    /** NaN if there is no such number. */
    private static double number(String key, IScopeContext... scopes) {
        try {
            return Double.parseDouble(text(key, scopes));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** {@link #threads}, with 0 resolved to the number of processors. */
    public int workerThreads() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /** {@link #cacheMegabytes} in bytes. */
    public long cacheBytes() {
        return (long) cacheMegabytes << 20;
    }

    /**
     * The folder that a new store made from a file goes to.
     *
     * @param file the SEG-Y file
     */
    public Path storeFolderFor(Path file) {
        return storeFolder.isEmpty() ? file.toAbsolutePath().normalize().getParent() : Path.of(storeFolder);
    }
}
