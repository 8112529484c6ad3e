// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.moveout.data.cache.DiskTier;
import org.moveout.data.cache.WindowCache;
import org.moveout.eclipse.CacheOptions;
import org.moveout.eclipse.Options;

/** The cache of all sections, as large as the preferences say; keeps up with them until it is closed. */
final class SharedCache implements AutoCloseable {
    private static final int WRITES_WAITING = 16;
    private static final int SETTLE_MILLIS = 200;

    private final WindowCache cache;
    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Options.NODE);
    private final IEclipsePreferences.IPreferenceChangeListener follow = e -> {
        if (CacheOptions.isKey(e.getKey())) {
            apply();
        }
    };
    private final ThreadPoolExecutor writer;
    private final Job tier = Job.createSystem("Cache on disk", monitor -> {
        openTier();
    });

    SharedCache() {
        writer = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WRITES_WAITING), work -> {
            Thread thread = new Thread(work, "Moveout cache on disk");
            thread.setDaemon(true);
            return thread;
        });
        writer.allowCoreThreadTimeOut(true);
        CacheOptions options = CacheOptions.read();
        cache = new WindowCache(options.bytes(), options.tiles());
        node.addPreferenceChangeListener(follow);
        tier.schedule();
    }

    WindowCache cache() {
        return cache;
    }

    /** The memory at once, the disk when the last of several settings has come. */
    private void apply() {
        CacheOptions options = CacheOptions.read();
        cache.setLimits(options.bytes(), options.tiles());
        tier.schedule(SETTLE_MILLIS);
    }

    private void openTier() {
        CacheOptions options = CacheOptions.read();
        Optional<DiskTier> now = cache.diskTier();
        if (!options.onDisk()) {
            cache.setDiskTier(Optional.empty());
            return;
        }
        try {
            if (now.filter(t -> t.folder().equals(options.folder()) && t.limit() == options.diskBytes()).isEmpty()) {
                cache.setDiskTier(Optional.of(DiskTier.open(options.folder(), options.diskBytes(), writer)));
            }
        } catch (IOException | InvalidPathException e) {
            cache.setDiskTier(Optional.empty());
            ILog.of(SharedCache.class).warn("Traces are not kept on disk: " + options.diskFolder()
                    + " cannot be used (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public void close() {
        node.removePreferenceChangeListener(follow);
        tier.cancel();
        writer.shutdown();
    }
}
