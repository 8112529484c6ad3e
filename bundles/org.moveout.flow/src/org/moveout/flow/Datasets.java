// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.segy.SegyDataset;
import org.moveout.store.SeisProcDataset;
import org.moveout.store.StoreDataset;

/** Opens whatever a path holds: a store, a SeisProc store (read-only) or a raw SEG-Y file. */
public final class Datasets {
    /** The ending of the directory names of stores. */
    public static final String STORE_SUFFIX = ".moveout";

    private Datasets() {
    }

    /**
     * Opens a dataset by its content. Takes milliseconds whatever the size.
     *
     * @throws DataException if there is nothing, or nothing that can be read
     */
    public static Dataset open(Path path) throws IOException {
        if (StoreDataset.isStore(path)) {
            return StoreDataset.open(path);
        }
        if (SeisProcDataset.isSeisProc(path)) {
            return SeisProcDataset.open(path);
        }
        if (Files.isDirectory(path)) {
            throw DataException.of(path, "the directory is not a Moveout store (it has no metadata.json and traces.zarr)",
                    "choose a SEG-Y file or a directory that ends in " + STORE_SUFFIX);
        }
        return SegyDataset.open(path);
    }

    /** Where the store of a source file goes unless somebody says otherwise: beside it, {@code line7.moveout}. */
    public static Path storeFor(Path source) {
        return source.resolveSibling(baseName(source) + STORE_SUFFIX);
    }

    /** The file name without its ending. */
    public static String baseName(Path path) {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
