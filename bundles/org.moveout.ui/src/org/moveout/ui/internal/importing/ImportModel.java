// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.moveout.data.HeaderKey;
import org.moveout.eclipse.Options;
import org.moveout.flow.Datasets;
import org.moveout.flow.ImportRequest;
import org.moveout.segy.SegyLayout;
import org.moveout.segy.SegyScan;
import org.moveout.store.Compression;
import org.moveout.store.WriteOption;

/** What the pages of the import wizard share. Used on the user-interface thread only. */
final class ImportModel {
    private final Options options;
    private final List<Runnable> listeners = new ArrayList<>();

    private SegyScan scan;
    private Verdict verdict;
    private SegyLayout layout;
    private HeaderPeek peek;
    private Path store;
    private List<HeaderKey> ensembleKeys = List.of();
    private OptionalInt chunkTraces = OptionalInt.empty();
    private Compression compression = Compression.DEFAULT;
    private Set<WriteOption> writeOptions = EnumSet.noneOf(WriteOption.class);

    /**
     * A file as it was looked at off the user-interface thread.
     *
     * @param scan  what the scanner found
     * @param peek  headers of sampled traces
     * @param store a place for the store that is not taken
     */
    record Looked(SegyScan scan, HeaderPeek peek, Path store) {
    }

    ImportModel(Options options) {
        this.options = options;
    }

    /** Told when a file was looked at, or when there is none any more. */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes a new file, with everything set to what suits it. */
    void set(Looked looked) {
        scan = looked.scan();
        verdict = Verdict.of(scan);
        layout = scan.layout();
        peek = looked.peek();
        store = looked.store();
        ensembleKeys = verdict.ensembles().getFirst();
        listeners.forEach(Runnable::run);
    }

    /** There is no file, or not one that can be imported. */
    void clear() {
        scan = null;
        listeners.forEach(Runnable::run);
    }

    /**
     * A store name for a file that is not taken yet: line7.moveout, line7-2.moveout, ... In the home folder if the
     * usual one cannot be written. Looks at the disk.
     */
    static Path freeStore(Path file, Options options) {
        Path wanted = options.storeFolderFor(file);
        Path folder = Files.isWritable(wanted) ? wanted : Path.of(System.getProperty("user.home"));
        Path first = folder.resolve(Datasets.storeFor(file).getFileName());
        Path candidate = first;
        for (int n = 2; Files.exists(candidate); n++) {
            candidate = folder.resolve(Datasets.baseName(file) + "-" + n + Datasets.STORE_SUFFIX);
        }
        return candidate;
    }

    Options options() {
        return options;
    }

    /** Whether there is a file to import. */
    boolean hasFile() {
        return scan != null;
    }

    Optional<SegyScan> scan() {
        return Optional.ofNullable(scan);
    }

    Verdict verdict() {
        return verdict;
    }

    SegyLayout layout() {
        return layout;
    }

    void setLayout(SegyLayout layout) {
        this.layout = layout;
        ensembleKeys = ensembleKeys.stream().filter(k -> layout.headerMap().field(k).isPresent()).toList();
    }

    HeaderPeek peek() {
        return peek;
    }

    Path store() {
        return store;
    }

    void setStore(Path store) {
        this.store = store;
    }

    List<HeaderKey> ensembleKeys() {
        return ensembleKeys;
    }

    void setEnsembleKeys(List<HeaderKey> keys) {
        ensembleKeys = List.copyOf(keys);
    }

    void setChunkTraces(OptionalInt traces) {
        chunkTraces = traces;
    }

    void setCompression(Compression compression) {
        this.compression = compression;
    }

    void setWriteOptions(Set<WriteOption> set) {
        writeOptions = set;
    }

    /** What to do, complete. */
    ImportRequest request() {
        return new ImportRequest(scan.file(), layout, store, ensembleKeys, chunkTraces, compression, options.threads(),
                writeOptions);
    }
}
