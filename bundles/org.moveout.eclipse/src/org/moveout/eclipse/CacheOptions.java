// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What the user has set about the cache of decoded traces that all sections share, read once and handed on.
 *
 * @param megabytes     memory in MB
 * @param tiles         most tiles (of about 1 MB) in memory
 * @param onDisk        whether tiles are kept on disk, too, beyond the end of the program
 * @param diskMegabytes most space on disk in MB
 * @param diskFolder    where; empty: {@link #userCache()}
 */
public record CacheOptions(int megabytes, int tiles, boolean onDisk, int diskMegabytes, String diskFolder) {
    /** Key of {@link #megabytes}. */
    public static final String MEGABYTES = "cache.megabytes";
    /** Key of {@link #tiles}. */
    public static final String TILES = "cache.tiles";
    /** Key of {@link #onDisk}. */
    public static final String ON_DISK = "cache.disk";
    /** Key of {@link #diskMegabytes}. */
    public static final String DISK_MEGABYTES = "cache.disk.megabytes";
    /** Key of {@link #diskFolder}. */
    public static final String DISK_FOLDER = "cache.disk.folder";
    /** The least memory in MB. */
    public static final int LEAST_MEGABYTES = 16;

    /** Out-of-the-box values. The memory is a quarter of the largest possible heap, 64 to 1024 MB. */
    public static final CacheOptions DEFAULTS = new CacheOptions(
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 4 >> 20, 64, 1024), 100_000, false, 10_240, "");

    /** Validates the values. */
    public CacheOptions {
        Objects.requireNonNull(diskFolder);
        if (megabytes < LEAST_MEGABYTES || tiles < 1 || diskMegabytes < 1) {
            throw new IllegalArgumentException("a cache of " + megabytes + " MB, " + tiles + " tiles, " + diskMegabytes
                    + " MB on disk is too small");
        }
    }

    /** Reads what the user has set; without a workspace (headless) only the defaults. Bad values become defaults. */
    public static CacheOptions read() {
        Settings s = Settings.ofUser();
        CacheOptions d = DEFAULTS;
        return new CacheOptions(s.whole(MEGABYTES, LEAST_MEGABYTES, Integer.MAX_VALUE, d.megabytes),
                s.whole(TILES, 1, Integer.MAX_VALUE, d.tiles), "true".equals(s.text(ON_DISK)),
                s.whole(DISK_MEGABYTES, 1, Integer.MAX_VALUE, d.diskMegabytes), s.text(DISK_FOLDER));
    }

    /** Whether a preference key is one of these. */
    public static boolean isKey(String key) {
        return key.startsWith("cache.");
    }

    /** {@link #megabytes} in bytes. */
    public long bytes() {
        return (long) megabytes << 20;
    }

    /** {@link #diskMegabytes} in bytes. */
    public long diskBytes() {
        return (long) diskMegabytes << 20;
    }

    /** The folder of the tiles on disk. */
    public Path folder() {
        return (diskFolder.isEmpty() ? userCache() : Path.of(diskFolder)).resolve("tiles");
    }

    /**
     * The folder for what Moveout can make again: {@code XDG_CACHE_HOME} or {@code ~/.cache} on Linux,
     * {@code ~/Library/Caches} on macOS, {@code LOCALAPPDATA} on Windows, each with {@code moveout} in it.
     */
    public static Path userCache() {
        String system = System.getProperty("os.name", "");
        Path home = Path.of(System.getProperty("user.home", "."));
        Path caches;
        if (system.startsWith("Windows")) {
            caches = environment("LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
        } else if (system.startsWith("Mac")) {
            caches = home.resolve("Library").resolve("Caches");
        } else {
            caches = environment("XDG_CACHE_HOME", home.resolve(".cache"));
        }
        return caches.resolve("moveout");
    }

    private static Path environment(String name, Path otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
