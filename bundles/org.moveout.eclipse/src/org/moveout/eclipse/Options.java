// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import java.nio.file.Path;
import java.util.Objects;


/**
 * What the user has set, read once and handed on; nobody asks the preference store in the middle of work.
 *
 * @param colorMap       id of the colour map of new sections
 * @param clipPercent    percentile that new sections are clipped at, 50 to 100
 * @param threads        worker threads of imports and exports; 0: one for each processor
 * @param storeFolder    where imports go by default; empty: beside the SEG-Y file
 */
public record Options(String colorMap, double clipPercent, int threads, String storeFolder) {
    /** The preference node of all keys. */
    public static final String NODE = "org.moveout.eclipse";
    /** Key of {@link #colorMap}. */
    public static final String COLOR_MAP = "display.colormap";
    /** Key of {@link #clipPercent}. */
    public static final String CLIP_PERCENT = "display.clip.percent";
    /** Key of {@link #threads}. */
    public static final String THREADS = "work.threads";
    /** Key of {@link #storeFolder}. */
    public static final String STORE_FOLDER = "work.store.folder";

    /** Out-of-the-box values. */
    public static final Options DEFAULTS = new Options("grey", 98, 0, "");

    /** Validates the values. */
    public Options {
        Objects.requireNonNull(colorMap);
        Objects.requireNonNull(storeFolder);
        if (!(clipPercent >= 50 && clipPercent <= 100)) {
            throw new IllegalArgumentException("clip at " + clipPercent + " %");
        }
        if (threads < 0) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /** Reads what the user has set; without a workspace (headless) only the defaults. Bad values become defaults. */
    public static Options read() {
        return read(Settings.ofUser());
    }

    /** Reads from given scopes and no others; the first that has a value wins. */
    static Options read(Settings s) {
        Options d = DEFAULTS;
        double clip = s.number(CLIP_PERCENT);
        String map = s.text(COLOR_MAP);
        return new Options(map.isEmpty() ? d.colorMap : map, clip >= 50 && clip <= 100 ? clip : d.clipPercent,
                s.whole(THREADS, 0, Short.MAX_VALUE, d.threads), s.text(STORE_FOLDER));
    }

    /** {@link #threads}, with 0 resolved to the number of processors. */
    public int workerThreads() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
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
