// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.moveout.data.AmplitudeAccumulator;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.overview.OverviewBuilder;
import org.moveout.data.task.Progress;
import org.moveout.flow.internal.Pipeline;
import org.moveout.flow.internal.SegyContent;
import org.moveout.flow.internal.SegyOutput;
import org.moveout.flow.internal.SourceFiles;
import org.moveout.segy.BinaryHeader;
import org.moveout.segy.SegyLayout;
import org.moveout.segy.TextHeader;
import org.moveout.store.ChunkEncoder;
import org.moveout.store.ChunkGrid;
import org.moveout.store.ChunkReader;
import org.moveout.store.StoreWriter;

/**
 * Puts the traces of a pass into a store. Traces come in order; a piece that is exactly a chunk is encoded by its worker,
 * others are put together into chunks. The writer's own journal tells which chunks an earlier run finished; they are read
 * back instead of being processed again.
 */
final class StoreSink implements PassSink {
    private final SegyOutput output;
    private final SegyLayout layout;
    private final StoreWriter writer;
    private final ChunkGrid grid;
    private final RunJournal journal;
    private final int pass;
    private final Progress progress;
    private final AmplitudeAccumulator statistics;
    private final Optional<EnsembleIndex.Builder> ensembles;
    private final int[] keyColumns;
    private final ThreadLocal<ChunkEncoder> encoders;
    private final ThreadLocal<Restored> readers;
    private final float[] chunk;
    private Optional<OverviewBuilder> overview = Optional.empty();
    private int chunkTraces;
    private long chunkNumber;

    /** The chunk that a worker read back last. */
    private static final class Restored {
        final ChunkReader reader;
        final float[] samples;
        long number = -1;

        Restored(ChunkReader reader) {
            this.reader = reader;
            samples = new float[reader.grid().chunkSamples()];
        }
    }

    /**
     * @param output   how traces differ from those that came in
     * @param layout   the layout of the traces that come out
     * @param writer   the store
     * @param journal  where finished pieces are noted, for the count only
     * @param pass     the number of the pass in it
     * @param progress told the finished traces
     */
    StoreSink(SegyOutput output, SegyLayout layout, StoreWriter writer, RunJournal journal, int pass,
            Progress progress) {
        this.output = output;
        this.layout = layout;
        this.writer = writer;
        this.journal = journal;
        this.pass = pass;
        this.progress = progress;
        grid = writer.spec().grid();
        statistics = new AmplitudeAccumulator(layout.traceCount(), layout.samplesPerTrace());
        List<HeaderKey> keys = writer.spec().ensembleKeys();
        ensembles = keys.isEmpty() ? Optional.empty() : Optional.of(new EnsembleIndex.Builder(keys));
        HeaderBatch schema = new HeaderBatch(layout.headerMap().columns(), 0);
        keyColumns = keys.stream().mapToInt(schema::indexOf).toArray();
        encoders = ThreadLocal.withInitial(writer::encoder);
        readers = ThreadLocal.withInitial(() -> new Restored(writer.reader()));
        chunk = new float[grid.chunkSamples()];
    }

    /** Writes what is before and after the traces, and begins the overview. */
    void open(SegyContent content) throws IOException {
        byte[] leading = output.leading(content.leading());
        int extended = TextHeader.BYTES + BinaryHeader.BYTES;
        writer.writeSource(SourceFiles.TEXTUAL, Arrays.copyOf(leading, TextHeader.BYTES));
        writer.writeSource(SourceFiles.BINARY, Arrays.copyOfRange(leading, TextHeader.BYTES, extended));
        if (leading.length > extended) {
            writer.writeSource(SourceFiles.EXTENDED, Arrays.copyOfRange(leading, extended, leading.length));
        }
        if (layout.trailerBytes() > 0) {
            try (InputStream trailer = content.trailer(); OutputStream copy = writer.createSource(SourceFiles.TRAILER)) {
                trailer.transferTo(copy);
            }
        }
        overview = writer.overview();
    }

    @Override
    public void begin(PieceSlot slot) {
        int count = slot.piece.outCount();
        slot.samples = PieceSlot.enough(slot.samples, (long) count * layout.samplesPerTrace());
        slot.out = PieceSlot.enough(slot.out, (long) count * layout.headerBytes());
        if (slot.batch == null || slot.batch.capacity() < count) {
            slot.batch = new HeaderBatch(layout.headerMap().columns(), count);
        }
        slot.encoded = 0;
    }

    @Override
    public boolean restoresHeaders() {
        return false;
    }

    @Override
    public boolean restore(PieceSlot slot) throws IOException {
        Piece piece = slot.piece;
        TraceRange range = TraceRange.of(piece.outFirst(), piece.outCount());
        for (long c = grid.chunkOf(range.first()); c <= grid.chunkOf(range.end() - 1); c++) {
            if (!writer.hasChunk(c)) {
                return false;
            }
        }
        Restored from = readers.get();
        int samples = layout.samplesPerTrace();
        for (long t = range.first(); t < range.end();) {
            long number = grid.chunkOf(t);
            if (from.number != number) {
                from.number = -1;
                from.reader.read(number, from.samples);
                from.number = number;
            }
            TraceRange part = grid.range(number).intersect(range);
            System.arraycopy(from.samples, (int) (t - grid.range(number).first()) * samples, slot.samples,
                    (int) (t - range.first()) * samples, part.intCount() * samples);
            t = part.end();
        }
        return true;
    }

    @Override
    public void putHeader(PieceSlot slot, int k, byte[] headers, int offset) {
        System.arraycopy(headers, offset, slot.out, k * layout.headerBytes(), layout.headerBytes());
        output.patchHeader(slot.out, k * layout.headerBytes());
    }

    @Override
    public byte[] headerBytes(PieceSlot slot) {
        return slot.out;
    }

    @Override
    public int headerOffset(int k) {
        return k * layout.headerBytes();
    }

    @Override
    public void putSamples(PieceSlot slot, int k, float[] data, int offset) {
        int samples = layout.samplesPerTrace();
        System.arraycopy(data, offset, slot.samples, k * samples, samples);
    }

    @Override
    public void seal(PieceSlot slot) throws IOException {
        Piece piece = slot.piece;
        slot.batch.set(piece.outFirst(), piece.outCount());
        layout.headerMap().extract(slot.out, 0, layout.headerBytes(), piece.outCount(), layout.byteOrder(),
                slot.batch);
        if (!slot.restored && isChunk(piece)) {
            ChunkEncoder encoder = encoders.get();
            int length = encoder.encode(slot.samples, 0, piece.outCount());
            slot.out = PieceSlot.enough(slot.out, length);
            System.arraycopy(encoder.buffer(), 0, slot.out, 0, length);
            slot.encoded = length;
        }
    }

    private boolean isChunk(Piece piece) {
        return piece.outFirst() % grid.chunkTraces() == 0
                && grid.range(grid.chunkOf(piece.outFirst())).count() == piece.outCount();
    }

    @Override
    public void finish(PieceSlot slot) throws IOException {
        Piece piece = slot.piece;
        int samples = layout.samplesPerTrace();
        int count = piece.outCount();
        statistics.add(slot.samples, 0, piece.outFirst(), count, samples);
        if (isChunk(piece)) {
            if (slot.encoded > 0) {
                writer.writeChunk(chunkNumber, slot.out, slot.encoded);
            }
            addOverview(slot.samples, count);
            chunkNumber++;
        } else {
            for (int t = 0; t < count;) {
                int n = Math.min(count - t, grid.chunkTraces() - chunkTraces);
                System.arraycopy(slot.samples, t * samples, chunk, chunkTraces * samples, n * samples);
                chunkTraces += n;
                t += n;
                if (chunkTraces == grid.chunkTraces()) {
                    writeChunk();
                }
            }
        }
        writer.writeHeaders(slot.batch);
        addKeys(slot.batch);
        if (!slot.restored) {
            journal.piece(pass, piece.number(), piece.traces(), 0);
        }
        progress.advance(piece.traces());
    }

    private void addKeys(HeaderBatch batch) throws IOException {
        if (ensembles.isPresent()) {
            long[][] values = new long[keyColumns.length][batch.count()];
            for (int k = 0; k < keyColumns.length; k++) {
                for (int t = 0; t < batch.count(); t++) {
                    values[k][t] = batch.longAt(keyColumns[k], t);
                }
            }
            ensembles.get().add(values, batch.count());
        }
    }

    private void addOverview(float[] samples, int traces) throws IOException {
        if (overview.isPresent()) {
            overview.get().add(samples, traces);
        }
    }

    private void writeChunk() throws IOException {
        if (!writer.hasChunk(chunkNumber)) {
            ChunkEncoder encoder = encoders.get();
            int length = encoder.encode(chunk, 0, chunkTraces);
            writer.writeChunk(chunkNumber, encoder.buffer(), length);
        }
        addOverview(chunk, chunkTraces);
        chunkNumber++;
        chunkTraces = 0;
    }

    /** Writes what is left over. */
    void end() throws IOException {
        if (chunkTraces > 0) {
            writeChunk();
        }
    }

    /** Reads all chunks back and compares them with what was written. */
    void verify(int threads, Progress told) throws IOException {
        List<long[]> slots = new ArrayList<>();
        List<Pipeline.Step<long[]>> workers = new ArrayList<>();
        for (int i = 0; i <= threads; i++) {
            slots.add(new long[1]);
        }
        for (int i = 0; i < threads; i++) {
            workers.add(slot -> {
                writer.verifyChunk(slot[0]);
                told.advance(grid.range(slot[0]).count());
            });
        }
        AtomicLong next = new AtomicLong();
        new Pipeline<>("verify", slots, workers, slot -> {
            // compared by the worker
        }).run(slot -> {
            slot[0] = next.getAndIncrement();
            return slot[0] < grid.chunks();
        }, told);
    }

    /** Gives the store its name. */
    void publish() throws IOException {
        writer.publish(statistics.statistics(), ensembles.map(EnsembleIndex.Builder::build), "");
    }
}
