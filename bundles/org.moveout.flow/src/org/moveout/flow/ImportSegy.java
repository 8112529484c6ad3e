// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.internal.ImportRun;
import org.moveout.flow.internal.LayoutJson;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyFile;
import org.moveout.segy.SegyLayout;
import org.moveout.store.ChunkGrid;
import org.moveout.store.ElementType;
import org.moveout.store.SourceInfo;
import org.moveout.store.StoreMetadata;
import org.moveout.store.StoreSpec;
import org.moveout.store.StoreWriter;
import org.moveout.store.WriteOption;

/**
 * Imports a SEG-Y file into a store, in constant memory.
 * <p>
 * Ends with a complete store or with nothing: cancelling and failing remove what was written. A killed process leaves
 * {@code NAME.moveout.partial}, from which an import with {@link WriteOption#RESUME} goes on.
 */
public final class ImportSegy implements Task<ImportSummary> {
    private final ImportRequest request;

    /**
     * @param request what to import
     */
    public ImportSegy(ImportRequest request) {
        this.request = request;
    }

    @Override
    public String title() {
        return "Import " + request.source().getFileName();
    }

    @Override
    public ImportSummary run(Progress progress) throws IOException {
        long begin = System.nanoTime();
        SegyLayout layout = request.layout();
        if (layout.samplesPerTrace() == 0) {
            throw DataException.of(request.source(), "its traces have no samples",
                    "state the number of samples per trace if you know it");
        }
        SourceInfo source = SourceInfo.of(request.source());
        StoreMetadata metadata;
        try (SegyFile file = SegyFile.open(request.source(), layout);
                StoreWriter writer = StoreWriter.create(request.store(), spec(layout, source),
                        request.options().toArray(WriteOption[]::new))) {
            Sizes.requireFree(request.store(),
                    ImportEstimate.measure(file, request.compression()).storeBytes() - writer.bytesWritten());
            metadata = new ImportRun(file, writer, request.threads(), progress).run(() -> requireUnchanged(source));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new ImportSummary(request.store(), metadata, seconds, source.size(), Sizes.onDisk(request.store()));
    }

    private StoreSpec spec(SegyLayout layout, SourceInfo source) {
        ElementType type = elementType(layout.format());
        ChunkGrid grid = request.chunkTraces().isPresent()
                ? ChunkGrid.of(layout.traceCount(), layout.samplesPerTrace(), type, request.chunkTraces().getAsInt())
                : ChunkGrid.of(layout.traceCount(), layout.samplesPerTrace(), type);
        return new StoreSpec(Datasets.baseName(request.source()), layout.sampling(), type, grid, request.compression(),
                layout.headerMap().columns(), request.ensembleKeys(), source, LayoutJson.write(layout), "{}",
                Version.TOOL);
    }

    /** The type samples of a format are stored as: nothing is lost that export could miss. */
    public static ElementType elementType(SampleFormat format) {
        return switch (format) {
        case IBM_FLOAT, IEEE_FLOAT -> ElementType.FLOAT32;
        case INT32 -> ElementType.INT32;
        case INT16 -> ElementType.INT16;
        case INT8 -> ElementType.INT8;
        };
    }

    private void requireUnchanged(SourceInfo before) throws IOException {
        if (!SourceInfo.of(request.source()).equals(before)) {
            throw DataException.of(request.source(), "the file was changed while it was being imported",
                    "import it again when nobody writes to it");
        }
    }
}
