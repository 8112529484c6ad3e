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
        assertTrue(Options.DEFAULTS.cacheMegabytes() >= 64);
    }

    @Test
    void whatTheUserSetsIsRead() {
        node.putInt(Options.CACHE_MEGABYTES, 128);
        node.putDouble(Options.CLIP_PERCENT, 99.5);
        node.put(Options.COLOR_MAP, "spectrum");
        node.putInt(Options.THREADS, 3);
        node.put(Options.STORE_FOLDER, " /data/stores ");
        assertEquals(new Options(128, "spectrum", 99.5, 3, "/data/stores"), Options.read());
        assertEquals(128L << 20, Options.read().cacheBytes());
        assertEquals(3, Options.read().workerThreads());
    }

    @Test
    void damagedValuesBecomeDefaults() {
        node.putInt(Options.CACHE_MEGABYTES, -5);
        node.put(Options.CLIP_PERCENT, "many");
        node.putInt(Options.THREADS, -1);
        node.put(Options.COLOR_MAP, " ");
        assertEquals(Options.DEFAULTS, Options.read());
    }

    @Test
    void aReadIsNotChangedByLaterEdits() {
        Options before = Options.read();
        node.putInt(Options.CACHE_MEGABYTES, 99);
        assertEquals(Options.DEFAULTS.cacheMegabytes(), before.cacheMegabytes());
    }

    @Test
    void withoutAWorkspaceDefaultsAreUsed() {
        node.putInt(Options.CACHE_MEGABYTES, 99);
        assertEquals(Options.DEFAULTS, Options.read(DefaultScope.INSTANCE));
    }

    @Test
    void storesGoBesideTheFileOrWhereTheUserWants() {
        Path file = Path.of("/data/lines/line7.sgy").toAbsolutePath();
        assertEquals(file.getParent(), Options.DEFAULTS.storeFolderFor(file));
        Options o = new Options(64, "grey", 98, 0, "/stores");
        assertEquals(Path.of("/stores"), o.storeFolderFor(file));
        assertEquals(Runtime.getRuntime().availableProcessors(), o.workerThreads());
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Options(1, "grey", 98, 0, ""));
        assertThrows(IllegalArgumentException.class, () -> new Options(64, "grey", 101, 0, ""));
        assertThrows(IllegalArgumentException.class, () -> new Options(64, "grey", Double.NaN, 0, ""));
        assertThrows(IllegalArgumentException.class, () -> new Options(64, "grey", 98, -1, ""));
    }
}
