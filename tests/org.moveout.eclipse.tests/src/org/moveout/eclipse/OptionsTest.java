// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Options.NODE);

    @AfterEach
    void forget() throws Exception {
        node.clear();
    }

    @Test
    void defaultsComeFromTheInitializer() {
        assertEquals(Options.DEFAULTS, Options.read());
        assertEquals("grey", DefaultScope.INSTANCE.getNode(Options.NODE).get(Options.COLOR_MAP, ""));
        assertEquals(CacheOptions.DEFAULTS, CacheOptions.read());
        assertTrue(CacheOptions.DEFAULTS.megabytes() >= 64);
    }

    @Test
    void whatTheUserSetsIsRead() {
        node.putInt(CacheOptions.MEGABYTES, 128);
        node.putInt(CacheOptions.TILES, 50);
        node.putBoolean(CacheOptions.ON_DISK, true);
        node.putInt(CacheOptions.DISK_MEGABYTES, 2048);
        node.put(CacheOptions.DISK_FOLDER, "/fast");
        node.putDouble(Options.CLIP_PERCENT, 99.5);
        node.put(Options.COLOR_MAP, "spectrum");
        node.putInt(Options.THREADS, 3);
        node.put(Options.STORE_FOLDER, " /data/stores ");
        assertEquals(new Options("spectrum", 99.5, 3, "/data/stores"), Options.read());
        assertEquals(new CacheOptions(128, 50, true, 2048, "/fast"), CacheOptions.read());
        assertEquals(128L << 20, CacheOptions.read().bytes());
        assertEquals(2L << 30, CacheOptions.read().diskBytes());
        assertEquals(Path.of("/fast/tiles"), CacheOptions.read().folder());
        assertEquals(3, Options.read().workerThreads());
    }

    @Test
    void damagedValuesBecomeDefaults() {
        node.putInt(CacheOptions.MEGABYTES, -5);
        node.put(CacheOptions.TILES, "0");
        node.put(CacheOptions.ON_DISK, "perhaps");
        node.put(CacheOptions.DISK_MEGABYTES, "1e99");
        node.put(Options.CLIP_PERCENT, "many");
        node.putInt(Options.THREADS, -1);
        node.put(Options.COLOR_MAP, " ");
        assertEquals(Options.DEFAULTS, Options.read());
        assertEquals(CacheOptions.DEFAULTS, CacheOptions.read());
    }

    @Test
    void foldersAndThreadsOfProcessing() {
        assertEquals(ProcessOptions.DEFAULTS, ProcessOptions.read());
        assertEquals(Path.of("/data"), ProcessOptions.read().outputFolderFor(Path.of("/data/line7.sgy")));
        node.put(ProcessOptions.TEMPORARY_FOLDER, " /fast ");
        node.put(ProcessOptions.OUTPUT_FOLDER, "/results");
        node.putInt(ProcessOptions.THREADS, 2);
        node.putBoolean(ProcessOptions.LEFTOVERS, false);
        ProcessOptions set = ProcessOptions.read();
        assertEquals(new ProcessOptions("/fast", "/results", 2, false), set);
        assertEquals(Path.of("/fast"), set.temporary().orElseThrow());
        assertEquals(Path.of("/results"), set.outputFolderFor(Path.of("/data/line7.sgy")));
        node.put(ProcessOptions.THREADS, "-4");
        assertEquals(0, ProcessOptions.read().threads());
    }

    @Test
    void aReadIsNotChangedByLaterEdits() {
        Options before = Options.read();
        node.putInt(Options.THREADS, 9);
        assertEquals(Options.DEFAULTS.threads(), before.threads());
    }

    @Test
    void withoutAWorkspaceDefaultsAreUsed() {
        node.putInt(Options.THREADS, 9);
        assertEquals(Options.DEFAULTS, Options.read(new Settings(DefaultScope.INSTANCE)));
    }

    @Test
    void storesGoBesideTheFileOrWhereTheUserWants() {
        Path file = Path.of("/data/lines/line7.sgy").toAbsolutePath();
        assertEquals(file.getParent(), Options.DEFAULTS.storeFolderFor(file));
        Options o = new Options("grey", 98, 0, "/stores");
        assertEquals(Path.of("/stores"), o.storeFolderFor(file));
        assertEquals(Runtime.getRuntime().availableProcessors(), o.workerThreads());
    }

    @Test
    void whatCanBeMadeAgainGoesToTheUsersCache() {
        assertTrue(CacheOptions.userCache().isAbsolute());
        assertTrue(CacheOptions.userCache().endsWith("moveout"));
        assertEquals(CacheOptions.userCache().resolve("tiles"), CacheOptions.DEFAULTS.folder());
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CacheOptions(1, 10, false, 10, ""));
        assertThrows(IllegalArgumentException.class, () -> new Options("grey", 101, 0, ""));
        assertThrows(IllegalArgumentException.class, () -> new Options("grey", Double.NaN, 0, ""));
        assertThrows(IllegalArgumentException.class, () -> new Options("grey", 98, -1, ""));
    }
}
