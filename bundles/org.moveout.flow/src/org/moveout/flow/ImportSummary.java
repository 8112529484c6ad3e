// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.moveout.data.Dataset.Property;
import org.moveout.store.StoreMetadata;

/**
 * What an import did.
 *
 * @param store       the finished store
 * @param metadata    what its metadata says
 * @param seconds     wall-clock time
 * @param sourceBytes bytes of the source file
 * @param storeBytes  bytes of all files of the store
 */
public record ImportSummary(Path store, StoreMetadata metadata, double seconds, long sourceBytes, long storeBytes) {
    /** Traces imported. */
    public long traces() {
        return metadata.grid().traces();
    }

    /** Traces in a second of wall-clock time. */
    public double tracesPerSecond() {
        return traces() / seconds;
    }

    /** Source bytes in a second of wall-clock time, in units of 10<sup>6</sup>. */
    public double megabytesPerSecond() {
        return sourceBytes / seconds / 1e6;
    }

    /** How many times smaller than the source the store is. */
    public double compression() {
        return storeBytes == 0 ? 1 : (double) sourceBytes / storeBytes;
    }

    /** The summary as lines to show. */
    public List<Property> lines() {
        return List.of(new Property("Store", store.toString()),
                new Property("Traces", text("%,d of %,d samples", traces(), metadata.sampling().count())),
                new Property("Ensembles", metadata.ensembleKeys().isEmpty() ? "none"
                        : text("%,d by %s", metadata.ensembles(), metadata.ensembleKeys().stream()
                                .map(Object::toString).reduce((a, b) -> a + ", " + b).orElse(""))),
                new Property("Time", text("%.1f s", seconds)),
                new Property("Rate", text("%,.0f traces/s, %,.0f MB/s", tracesPerSecond(), megabytesPerSecond())),
                new Property("Size", text("%s from %s, compression %.2f", Sizes.text(storeBytes),
                        Sizes.text(sourceBytes), compression())));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
