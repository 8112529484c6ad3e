// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.moveout.data.AmplitudeAccumulator;
import org.moveout.data.Dataset;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.data.overview.OverviewBuilder;
import org.moveout.data.task.Progress;
import org.moveout.flow.Datasets;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.Sizes;
import org.moveout.flow.Version;
import org.moveout.flow.steps.FlowFile;
import org.moveout.segy.BinaryHeader;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyLayout;
import org.moveout.segy.TextHeader;
import org.moveout.store.ChunkEncoder;
import org.moveout.store.ChunkGrid;
import org.moveout.store.Compression;
import org.moveout.store.ElementType;
import org.moveout.store.SourceInfo;
import org.moveout.store.StoreDataset;
import org.moveout.store.StoreSpec;
import org.moveout.store.StoreWriter;
import org.moveout.store.WriteOption;

/** One store being written from a processed dataset, through a {@link Pipeline}. */
public final class StoreWriteRun {
    private final Dataset dataset;
    private final SegyContent content;
    private final GatherTransform transform;
    private final ProcessRequest request;
    private final Progress progress;
    private final SegyLayout in;
    private final SegyLayout out;
    private final ChunkGrid grid;
    private final AmplitudeAccumulator statistics;
    private float[] chunk = new float[0];
    private int chunkTraces;
    private long chunkNumber;
    private Optional<OverviewBuilder> overview = Optional.empty();

    private static final class Slot {
        final byte[] headers;
        final HeaderBatch batch;
        float[] processed = new float[0];
        TraceRange piece;

        Slot(int pieceTraces, SegyLayout layout) {
            headers = new byte[Math.multiplyExact(pieceTraces, layout.headerBytes())];
            batch = new HeaderBatch(layout.headerMap().columns(), pieceTraces);
        }
    }

    /**
     * @param dataset what the content is of
     */
    public StoreWriteRun(Dataset dataset, SegyContent content, GatherTransform transform, ProcessRequest request,
            Progress progress) {
        this.dataset = dataset;
        this.content = content;
        this.transform = transform;
        this.request = request;
        this.progress = progress;
        in = content.layout();
        Sampling sampling = transform.flow().output();
        SampleFormat format = in.format() == SampleFormat.IBM_FLOAT ? in.format() : SampleFormat.IEEE_FLOAT;
        out = new SegyLayout(in.revision(), in.byteOrder(), format, sampling.count(), sampling.interval() * 1000,
                sampling.first(), sampling.domain(), in.textEncoding(), in.extendedTextHeaders(),
                in.traceHeaderExtensions(), in.firstTraceOffset(), in.traceCount(), in.trailerBytes(), in.headerMap());
        grid = ChunkGrid.of(in.traceCount(), sampling.count(), ElementType.FLOAT32);
        statistics = new AmplitudeAccumulator(in.traceCount(), sampling.count());
    }

    /** Processes everything and publishes the store. */
    public void run() throws IOException {
        List<HeaderKey> keys = dataset instanceof StoreDataset store ? store.metadata().ensembleKeys()
                : request.ensembleKeys();
        Sizes.requireFree(request.output(), in.traceCount() * out.sampleBytes());
        StoreSpec spec = new StoreSpec(Datasets.baseName(request.output()), out.sampling(), ElementType.FLOAT32, grid,
                Compression.DEFAULT, out.headerMap().columns(), keys, SourceInfo.of(request.source()),
                LayoutJson.write(out), provenance(), Version.TOOL);
        WriteOption[] options = request.overwrite() ? new WriteOption[] { WriteOption.OVERWRITE } : new WriteOption[0];
        try (StoreWriter writer = StoreWriter.create(request.output(), spec, options)) {
            sourceFiles(writer);
            traces(writer);
            progress.checkCancelled();
            writer.publish(statistics.statistics(), keys.isEmpty() ? Optional.empty()
                    : Optional.of(EnsembleIndex.of(dataset.headers(), keys)), "");
        }
    }

    private void traces(StoreWriter writer) throws IOException {
        progress.begin("Processing", in.traceCount(), "traces");
        Pieces pieces = new Pieces(in.traceCount(), grid.chunkTraces(), transform.ensembles());
        int largest = pieces.largest();
        int workers = Threads.count(request.threads(),
                (5L * Float.BYTES * Math.max(in.samplesPerTrace(), out.samplesPerTrace()) + 2L * in.headerBytes()) * largest);
        List<Slot> slots = new ArrayList<>();
        List<Pipeline.Step<Slot>> steps = new ArrayList<>();
        for (int i = 0; i < workers + 1; i++) {
            slots.add(new Slot(largest, in));
        }
        for (int i = 0; i < workers; i++) {
            steps.add(worker(new PieceProcessor(content, dataset.headers(), transform)));
        }
        chunk = new float[grid.chunkSamples()];
        ChunkEncoder encoder = writer.encoder();
        overview = writer.overview();
        try (SegyContent.HeaderPass headers = content.headers()) {
            new Pipeline<>("process", slots, steps, slot -> finish(slot, writer, encoder)).run(slot -> {
                        slot.piece = pieces.next();
                        if (slot.piece == null) {
                            return false;
                        }
                        headers.next(slot.piece, slot.headers);
                        return true;
                    }, progress);
        }
        if (chunkTraces > 0) {
            writeChunk(writer, encoder);
        }
    }

    private Pipeline.Step<Slot> worker(PieceProcessor processor) {
        return slot -> {
            int count = slot.piece.intCount();
            float[] result = processor.process(slot.piece);
            int length = count * out.samplesPerTrace();
            slot.processed = slot.processed.length >= length ? slot.processed : new float[length];
            System.arraycopy(result, 0, slot.processed, 0, length);
            SegyOutput output = new SegyOutput(in, out.format(), Optional.empty(), out.sampling(), in.traceCount());
            for (int t = 0; t < count; t++) {
                output.patchHeader(slot.headers, t * in.headerBytes());
            }
            slot.batch.set(slot.piece.first(), count);
            out.headerMap().extract(slot.headers, 0, in.headerBytes(), count, in.byteOrder(), slot.batch);
        };
    }

    /** Pieces need not be chunks, so chunks are put together here. */
    private void finish(Slot slot, StoreWriter writer, ChunkEncoder encoder) throws IOException {
        int samples = out.samplesPerTrace();
        int count = slot.piece.intCount();
        statistics.add(slot.processed, 0, slot.piece.first(), count, samples);
        for (int t = 0; t < count;) {
            int n = Math.min(count - t, grid.chunkTraces() - chunkTraces);
            System.arraycopy(slot.processed, t * samples, chunk, chunkTraces * samples, n * samples);
            chunkTraces += n;
            t += n;
            if (chunkTraces == grid.chunkTraces()) {
                writeChunk(writer, encoder);
            }
        }
        writer.writeHeaders(slot.batch);
        progress.advance(count);
    }

    private void writeChunk(StoreWriter writer, ChunkEncoder encoder) throws IOException {
        int length = encoder.encode(chunk, 0, chunkTraces);
        writer.writeChunk(chunkNumber++, encoder.buffer(), length);
        if (overview.isPresent()) {
            overview.get().add(chunk, chunkTraces);
        }
        chunkTraces = 0;
    }

    private void sourceFiles(StoreWriter writer) throws IOException {
        SegyOutput output = new SegyOutput(in, out.format(), Optional.empty(), out.sampling(), in.traceCount());
        byte[] leading = output.leading(content.leading());
        int extended = TextHeader.BYTES + BinaryHeader.BYTES;
        writer.writeSource(SourceFiles.TEXTUAL, Arrays.copyOf(leading, TextHeader.BYTES));
        writer.writeSource(SourceFiles.BINARY, Arrays.copyOfRange(leading, TextHeader.BYTES, extended));
        if (leading.length > extended) {
            writer.writeSource(SourceFiles.EXTENDED, Arrays.copyOfRange(leading, extended, leading.length));
        }
        if (in.trailerBytes() > 0) {
            try (InputStream trailer = content.trailer(); OutputStream copy = writer.createSource(SourceFiles.TRAILER)) {
                trailer.transferTo(copy);
            }
        }
    }

    private String provenance() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("flow", FlowFile.print(request.flow()));
            json.writeStringField("source", request.source().toAbsolutePath().toString());
            json.writeStringField("sourceSha256", content.sha256());
            json.writeEndObject();
        }
        return text.toString();
    }
}
