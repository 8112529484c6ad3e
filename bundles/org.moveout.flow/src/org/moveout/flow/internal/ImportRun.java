// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.moveout.data.AmplitudeAccumulator;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.overview.OverviewBuilder;
import org.moveout.data.task.Progress;
import org.moveout.segy.BinaryHeader;
import org.moveout.segy.SegyFile;
import org.moveout.segy.SegyLayout;
import org.moveout.segy.TextHeader;
import org.moveout.store.ChunkGrid;
import org.moveout.store.StoreMetadata;
import org.moveout.store.StoreWriter;

/** One import on its way: file to store, through a {@link Pipeline}. */
public final class ImportRun {
    private static final int TRAILER_SLICE = 1 << 20;

    private final SegyFile file;
    private final SegyLayout layout;
    private final StoreWriter writer;
    private final ChunkGrid grid;
    private final int threads;
    private final Progress progress;
    private final MessageDigest sha256 = Digests.sha256();
    private final Optional<EnsembleIndex.Builder> ensembles;
    private final int[] keyColumns;
    private final long[][] keyValues;
    private Optional<OverviewBuilder> overview = Optional.empty();
    private long nextTrace;

    /**
     * @param threads the user's choice of worker threads, 0 for none
     */
    public ImportRun(SegyFile file, StoreWriter writer, int threads, Progress progress) {
        this.file = file;
        this.writer = writer;
        this.progress = progress;
        layout = file.layout();
        grid = writer.spec().grid();
        this.threads = Threads.count(threads, ImportWorker.bytes(layout, grid.chunkTraces()));
        List<HeaderKey> keys = writer.spec().ensembleKeys();
        ensembles = keys.isEmpty() ? Optional.empty() : Optional.of(new EnsembleIndex.Builder(keys));
        keyValues = new long[keys.size()][grid.chunkTraces()];
        keyColumns = new int[keys.size()];
        HeaderBatch schema = new HeaderBatch(writer.spec().headers(), 0);
        for (int k = 0; k < keyColumns.length; k++) {
            keyColumns[k] = schema.indexOf(keys.get(k));
        }
    }

    /** What is to be checked at the very end. */
    @FunctionalInterface
    public interface Check {
        /** Throws if the store must not be published. */
        void run() throws IOException;
    }

    /**
     * Imports everything and publishes the store.
     *
     * @param last called when all is read, before publishing
     */
    public StoreMetadata run(Check last) throws IOException {
        leading();
        progress.begin("Importing", layout.traceCount(), "traces");
        overview = writer.overview();
        List<ImportSlot> slots = new ArrayList<>();
        for (int i = 0; i < threads + 1; i++) {
            slots.add(new ImportSlot(layout, grid.chunkTraces(), overview.isPresent()));
        }
        List<ImportWorker> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(new ImportWorker(layout, writer, grid.chunkTraces()));
        }
        new Pipeline<>("import", slots, workers, this::finish).run(this::read, progress);
        trailer();
        AmplitudeAccumulator statistics = workers.getFirst().statistics();
        workers.stream().skip(1).forEach(w -> statistics.merge(w.statistics()));
        last.run();
        progress.checkCancelled();
        return writer.publish(statistics.statistics(), ensembles.map(EnsembleIndex.Builder::build),
                HexFormat.of().formatHex(sha256.digest()));
    }

    private boolean read(ImportSlot slot) throws IOException {
        if (nextTrace == layout.traceCount()) {
            return false;
        }
        slot.first = nextTrace;
        slot.chunk = grid.chunkOf(nextTrace);
        slot.traces = grid.range(slot.chunk).intCount();
        file.readTraces(slot.first, slot.traces, slot.source);
        sha256.update(slot.source, 0, slot.traces * layout.traceBytes());
        nextTrace += slot.traces;
        return true;
    }

    private void finish(ImportSlot slot) throws IOException {
        writer.writeHeaders(slot.headers);
        if (ensembles.isPresent()) {
            for (int k = 0; k < keyColumns.length; k++) {
                for (int t = 0; t < slot.traces; t++) {
                    keyValues[k][t] = slot.headers.longAt(keyColumns[k], t);
                }
            }
            ensembles.get().add(keyValues, slot.traces);
        }
        for (int i = 0; i < slot.inexact; i++) {
            long at = slot.inexactAt[i];
            writer.writeExact(slot.first + at / layout.samplesPerTrace(), (int) (at % layout.samplesPerTrace()),
                    slot.inexactWord[i]);
        }
        if (overview.isPresent()) {
            overview.get().add(slot.overview);
        }
        progress.advance(slot.traces);
    }

    private void leading() throws IOException {
        byte[] leading = file.readLeading();
        sha256.update(leading);
        int binary = TextHeader.BYTES;
        int extended = binary + BinaryHeader.BYTES;
        writer.writeSource(SourceFiles.TEXTUAL, Arrays.copyOf(leading, binary));
        writer.writeSource(SourceFiles.BINARY, Arrays.copyOfRange(leading, binary, extended));
        if (leading.length > extended) {
            writer.writeSource(SourceFiles.EXTENDED, Arrays.copyOfRange(leading, extended, leading.length));
        }
    }

    private void trailer() throws IOException {
        long left = layout.trailerBytes();
        if (left == 0) {
            return;
        }
        byte[] slice = new byte[(int) Math.min(left, TRAILER_SLICE)];
        try (OutputStream out = writer.createSource(SourceFiles.TRAILER)) {
            for (long at = layout.offsetOf(layout.traceCount()); left > 0;) {
                progress.checkCancelled();
                int n = (int) Math.min(left, slice.length);
                file.read(at, slice, 0, n);
                sha256.update(slice, 0, n);
                out.write(slice, 0, n);
                at += n;
                left -= n;
            }
        }
    }
}
