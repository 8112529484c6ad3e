// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.data.task.Progress;
import org.moveout.flow.Datasets;
import org.moveout.flow.Version;
import org.moveout.flow.internal.LayoutJson;
import org.moveout.flow.internal.Pipeline;
import org.moveout.flow.internal.SegyContent;
import org.moveout.flow.internal.SegyOutput;
import org.moveout.segy.SegyLayout;
import org.moveout.store.ChunkGrid;
import org.moveout.store.Compression;
import org.moveout.store.ElementType;
import org.moveout.store.SourceInfo;
import org.moveout.store.StoreSpec;
import org.moveout.store.StoreWriter;
import org.moveout.store.WriteOption;

/**
 * A pass ready to run.
 *
 * @param input    what comes in
 * @param plan     how it is cut
 * @param output   how traces that come out differ
 * @param threads  workers
 * @param progress of the pass; its phase has begun
 */
record PassTarget(PassInput input, PassPlan plan, SegyOutput output, int threads, Progress progress) {
    /** The chunks of a store of so many traces. */
    static ChunkGrid grid(long traces, Sampling sampling) {
        return ChunkGrid.of(traces, sampling.count(), ElementType.FLOAT32);
    }

    /** The layout of the traces that come out. */
    SegyLayout layout() {
        SegyLayout in = output.layout();
        Sampling sampling = output.sampling();
        return new SegyLayout(in.revision(), in.byteOrder(), output.format(), sampling.count(),
                sampling.interval() * 1000, sampling.first(), sampling.domain(), in.textEncoding(),
                in.extendedTextHeaders(), in.traceHeaderExtensions(), in.firstTraceOffset(), output.traces(),
                in.trailerBytes(), in.headerMap());
    }

    /** A writer for them. */
    StoreWriter writer(Path path, RunSetup setup, boolean last, boolean resume) throws IOException {
        SegyLayout layout = layout();
        List<HeaderKey> keys = last ? setup.outputKeys() : List.of();
        StoreSpec spec = new StoreSpec(Datasets.baseName(path), layout.sampling(), ElementType.FLOAT32,
                grid(layout.traceCount(), layout.sampling()), Compression.DEFAULT, layout.headerMap().columns(), keys,
                SourceInfo.of(setup.request().source()), LayoutJson.write(layout), Provenance.json(setup),
                Version.TOOL);
        List<WriteOption> options = new ArrayList<>();
        if (!last || setup.request().overwrite()) {
            options.add(WriteOption.OVERWRITE);
        }
        if (resume) {
            options.add(WriteOption.RESUME);
        }
        return StoreWriter.create(path, spec, options.toArray(WriteOption[]::new));
    }

    private void tell(Piece piece) {
        plan.index().ifPresent(gathers -> progress.at(String.format(Locale.ROOT, "gather %,d of %,d", piece.end(),
                gathers.count())));
    }

    /** Runs all pieces through workers into a sink. */
    void run(PassSink sink) throws IOException {
        List<PieceSlot> slots = new ArrayList<>();
        List<Pipeline.Step<PieceSlot>> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            PieceWorker worker = new PieceWorker(input, plan, sink);
            workers.add(slot -> {
                // a paused run begins no more of the pieces that are read already
                progress.checkCancelled();
                worker.run(slot);
            });
        }
        for (int i = 0; i < threads + 1; i++) {
            slots.add(new PieceSlot());
        }
        Pipeline.Step<PieceSlot> finish = slot -> {
            sink.finish(slot);
            tell(slot.piece);
        };
        int[] next = new int[1];
        if (plan.collects()) {
            new Pipeline<>("process", slots, workers, finish).run(slot -> {
                if (next[0] == plan.pieces()) {
                    return false;
                }
                slot.piece = plan.piece(next[0]++);
                return true;
            }, progress);
            return;
        }
        int headerBytes = input.content().layout().headerBytes();
        try (SegyContent.HeaderPass headers = input.content().headers()) {
            new Pipeline<>("process", slots, workers, finish).run(slot -> {
                if (next[0] == plan.pieces()) {
                    return false;
                }
                slot.piece = plan.piece(next[0]++);
                slot.headers = PieceSlot.enough(slot.headers, (long) slot.piece.traces() * headerBytes);
                headers.next(slot.piece.input().orElseThrow(), slot.headers);
                return true;
            }, progress);
        }
    }
}
