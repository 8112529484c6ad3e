// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.moveout.data.AmplitudeStatistics;
import org.moveout.data.DataException;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderBatch;
import org.moveout.data.overview.OverviewBuilder;
import org.moveout.data.overview.OverviewShape;
import org.moveout.store.internal.files.ChunkInput;
import org.moveout.store.internal.files.ChunkManifest;
import org.moveout.store.internal.files.DiskProblem;
import org.moveout.store.internal.files.Journal;
import org.moveout.store.internal.files.MetadataJson;
import org.moveout.store.internal.files.PartialStore;
import org.moveout.store.internal.files.StoreFiles;
import org.moveout.store.internal.files.ZarrMetadata;

/**
 * Writes a new store.
 * <p>
 * Everything goes to {@code NAME.partial} until {@link #publish} renames it. {@link #close} without publishing deletes
 * what was written; after a kill it stays, with a journal from which {@link WriteOption#RESUME} goes on: chunks are
 * kept (once their checksums are found right), tables are written again.
 * <p>
 * Chunks may be encoded and written by any number of threads, in any order; each of the tables and source files is
 * written by one thread at a time. Memory: 8 bytes for each chunk and one row group of headers.
 */
public final class StoreWriter implements Closeable {
    private static final int PIECE = 256 << 10;

    private final Path store;
    private final StoreSpec spec;
    private final PartialStore partial;
    private final Journal journal;
    private final Map<Long, Journal.Entry> old;
    /** Guarded by {@link #manifest}. */
    private final int[] lengths;
    private final int[] checksums;
    private final ChunkManifest manifest;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong chunksWritten = new AtomicLong();
    private final MetadataJson json = new MetadataJson();
    private final StoreTables tables;
    private OverviewWriter overview;
    private OverviewBuilder overviewBuilder;
    private boolean closed;

    private StoreWriter(Path store, StoreSpec spec, PartialStore partial, Journal journal,
            Map<Long, Journal.Entry> old) throws IOException {
        this.store = store;
        this.spec = spec;
        this.partial = partial;
        this.journal = journal;
        this.old = old;
        int chunks = Math.toIntExact(spec.grid().chunks());
        lengths = new int[chunks];
        checksums = new int[chunks];
        manifest = new ChunkManifest(lengths, checksums);
        Path directory = partial.directory();
        Files.createDirectories(directory.resolve(StoreFiles.TRACES));
        ZarrMetadata zarr = new ZarrMetadata(json.factory(), spec.grid(), spec.type(), spec.compression(),
                spec.sampling());
        tables = new StoreTables(directory, spec);
        for (Map.Entry<String, byte[]> file : zarr.files().entrySet()) {
            tables.writeFile(StoreFiles.TRACES + "/" + file.getKey(), file.getValue());
        }
    }

    /**
     * Begins a store, or goes on with one.
     *
     * @param store   where it will appear, usually {@code NAME.moveout}
     * @param spec    what it will be
     * @param options what may be done with what is there
     * @throws DataException if something is in the way, another process is writing the same store, or the place
     *                       cannot be written to
     */
    public static StoreWriter create(Path store, StoreSpec spec, WriteOption... options) throws IOException {
        Set<WriteOption> may = Set.of(options);
        PartialStore partial = null;
        Journal journal = null;
        try {
            partial = PartialStore.create(store, spec, may);
            Path file = partial.directory().resolve(StoreFiles.JOURNAL);
            Map<Long, Journal.Entry> old = partial.resumed() ? Journal.entries(file) : Map.of();
            journal = partial.resumed() ? Journal.append(file) : Journal.create(file, spec);
            return new StoreWriter(store, spec, partial, journal, old);
        } catch (IOException e) {
            abandon(partial, journal);
            throw DiskProblem.of(store, e, estimate(spec));
        } catch (RuntimeException e) {
            abandon(partial, journal);
            throw e;
        }
    }

    private static void abandon(PartialStore partial, Journal journal) throws IOException {
        if (journal != null) {
            journal.close();
        }
        if (partial != null) {
            partial.abandon();
        }
    }

    private static long estimate(StoreSpec spec) {
        return spec.grid().traces() * spec.grid().samples() * spec.type().bytes();
    }

    /** What is being written. */
    public StoreSpec spec() {
        return spec;
    }

    /** A new encoder, for one thread. */
    public ChunkEncoder encoder() {
        return new ChunkEncoder(spec.grid(), spec.type(), spec.compression());
    }

    /**
     * Whether the store has a chunk already: written by this writer, or left complete by a killed one. In the second
     * case the file is read and its checksum compared, so workers should ask for their own chunks. Thread-safe.
     */
    public boolean hasChunk(long chunk) throws IOException {
        int c = Math.toIntExact(chunk);
        synchronized (manifest) {
            if (lengths[c] != 0) {
                return true;
            }
        }
        Journal.Entry entry = old.get(chunk);
        if (entry == null || !holds(chunk, entry.length(), entry.crc())) {
            return false;
        }
        note(c, entry.length(), entry.crc());
        return true;
    }

    private boolean holds(long chunk, int length, int crc) throws IOException {
        Path file = chunkFile(chunk);
        try {
            if (Files.size(file) != length) {
                return false;
            }
            byte[] content = Files.readAllBytes(file);
            return ChunkManifest.crc(content, 0, content.length) == crc;
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Reads a chunk file back and compares it with what was written. Thread-safe.
     *
     * @throws DataException if they differ
     */
    public void verifyChunk(long chunk) throws IOException {
        int length;
        int crc;
        synchronized (manifest) {
            length = manifest.length(chunk);
            crc = manifest.checksum(chunk);
        }
        if (!holds(chunk, length, crc)) {
            throw DataException.of(store, "chunk " + chunk + " is not on the disk as it was written",
                    "check the disk and run this again");
        }
    }

    /**
     * A new reader of the chunks that are {@linkplain #hasChunk there}, for one thread. Each chunk is asked for with
     * {@link #hasChunk} first, by the same thread.
     */
    public ChunkReader reader() {
        return new ChunkReader(spec.grid(), spec.type(), () -> manifest,
                new ChunkInput(partial.directory(), spec.grid(), spec.type()));
    }

    private Path chunkFile(long chunk) {
        return partial.directory().resolve(StoreFiles.TRACES).resolve(StoreFiles.chunk(chunk));
    }

    private void note(int chunk, int length, int crc) {
        boolean added;
        synchronized (manifest) {
            added = lengths[chunk] == 0;
            lengths[chunk] = length;
            checksums[chunk] = crc;
        }
        if (added) {
            bytes.addAndGet(length);
            chunksWritten.incrementAndGet();
        }
    }

    /**
     * Writes a chunk. Thread-safe, in any order.
     *
     * @param chunk   its number
     * @param encoded the buffer of a {@link ChunkEncoder}; free again when this returns
     * @param length  how many bytes of it
     */
    public void writeChunk(long chunk, byte[] encoded, int length) throws IOException {
        int crc = ChunkManifest.crc(encoded, 0, length);
        try (FileChannel channel = FileChannel.open(chunkFile(chunk), StandardOpenOption.WRITE,
                StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int at = 0; at < length;) {
                at += channel.write(ByteBuffer.wrap(encoded, at, Math.min(PIECE, length - at)));
            }
        } catch (IOException e) {
            throw DiskProblem.of(store, e, remaining());
        }
        try {
            journal.add(chunk, length, crc);
        } catch (IOException e) {
            throw DiskProblem.of(store, e, remaining());
        }
        note(Math.toIntExact(chunk), length, crc);
    }

    /** Bytes still to be written, judged by the chunks there are. */
    private long remaining() {
        long done = chunksWritten.get();
        long chunks = spec.grid().chunks();
        return done == 0 ? estimate(spec) : bytes.get() / done * (chunks - done);
    }

    /**
     * Adds the headers of the next traces, in order and without gaps. One thread at a time.
     *
     * @param batch with exactly the columns of {@link StoreSpec#headers()}; free again when this returns
     */
    public void writeHeaders(HeaderBatch batch) throws IOException {
        try {
            tables.writeHeaders(batch);
        } catch (IOException e) {
            throw DiskProblem.of(store, e, remaining());
        }
    }

    /**
     * Notes the source word of a sample that its float cannot give back. One thread at a time, in ascending order of
     * trace, then sample.
     *
     * @param trace  the trace
     * @param sample the sample in it
     * @param word   the four bytes of the source, first byte highest
     */
    public void writeExact(long trace, int sample, int word) throws IOException {
        try {
            tables.writeExact(trace, sample, word);
        } catch (IOException e) {
            throw DiskProblem.of(store, e, remaining());
        }
    }

    /**
     * Keeps a part of the source byte for byte.
     *
     * @param name  letters, digits, dots, hyphens and underscores
     * @param bytes its contents
     */
    public void writeSource(String name, byte[] bytes) throws IOException {
        try (OutputStream out = createSource(name)) {
            out.write(bytes);
        } catch (IOException e) {
            throw DiskProblem.of(store, e, remaining());
        }
    }

    /** The same for a part that may be large; the caller closes the stream before publishing. */
    public OutputStream createSource(String name) throws IOException {
        try {
            return tables.createSource(name);
        } catch (IOException e) {
            throw DiskProblem.of(store, e, remaining());
        }
    }

    /**
     * What makes the overview of the new store: to be given all traces in order, also those of chunks that are there
     * already, before {@link #publish}. One thread at a time. A store whose writer never asks for it has no overview.
     *
     * @return empty if the store is so small that it needs none
     */
    public Optional<OverviewBuilder> overview() throws IOException {
        OverviewShape shape = new OverviewShape(spec.grid().traces(), spec.grid().samples());
        if (overviewBuilder == null && shape.isWorthwhile()) {
            try {
                overview = new OverviewWriter(partial.directory().resolve(StoreFiles.OVERVIEW), shape, spec.sampling());
            } catch (IOException e) {
                throw DiskProblem.of(store, e, remaining());
            }
            overviewBuilder = overview.builder();
        }
        return Optional.ofNullable(overviewBuilder);
    }

    private void finishOverview(byte[] list) throws IOException {
        if (overview == null) {
            StoreFiles.deleteTree(partial.directory().resolve(StoreFiles.OVERVIEW));
        } else {
            overviewBuilder.finish();
            overview.finish(identity(list.length, ChunkManifest.crc(list, 0, list.length)));
        }
    }

    /** What an overview of a store notes to be known as that of these chunks: follows from their manifest. */
    static String identity(long manifestBytes, int manifestCrc) {
        return "store " + manifestBytes + " " + Integer.toHexString(manifestCrc);
    }

    /** Compressed bytes of the chunks there are so far. Thread-safe. */
    public long bytesWritten() {
        return bytes.get();
    }

    /**
     * Finishes the store and gives it its name. Called once, when all workers have ended.
     *
     * @param statistics amplitudes of all samples
     * @param ensembles  the ensembles, present exactly if the spec has ensemble keys
     * @param sha256     SHA-256 of the source in lower-case hexadecimal, empty if it was not computed
     * @throws IllegalStateException if chunks or headers are missing
     */
    public StoreMetadata publish(AmplitudeStatistics statistics, Optional<EnsembleIndex> ensembles, String sha256)
            throws IOException {
        synchronized (manifest) {
            for (int c = 0; c < lengths.length; c++) {
                if (lengths[c] == 0) {
                    throw new IllegalStateException("chunk " + c + " of " + lengths.length + " was not written");
                }
            }
        }
        if (ensembles.isPresent() == spec.ensembleKeys().isEmpty()) {
            throw new IllegalStateException("ensembles and ensemble keys " + spec.ensembleKeys() + " disagree");
        }
        try {
            tables.finish(ensembles);
            byte[] list = manifest.toBytes();
            tables.writeFile(StoreFiles.MANIFEST, list);
            finishOverview(list);
            StoreMetadata metadata = new StoreMetadata(StoreMetadata.FORMAT_VERSION, spec.name(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS), spec.tool(), spec.sampling(), spec.type(),
                    spec.grid(), spec.compression(), spec.headers(), spec.ensembleKeys(),
                    ensembles.map(EnsembleIndex::count).orElse(0), tables.exactSamples(), spec.source(), sha256,
                    statistics, spec.layoutJson(), spec.provenance(), bytes.get(), tables.files());
            byte[] text = json.write(metadata);
            try (FileChannel channel = FileChannel.open(partial.directory().resolve(StoreFiles.METADATA),
                    StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(text));
                channel.force(true);
            }
            journal.close();
            partial.publish();
            closed = true;
            return metadata;
        } catch (IOException e) {
            throw DiskProblem.of(store, e, 0);
        }
    }

    /**
     * Ends writing for now and keeps what there is, as if the process had been killed: {@link WriteOption#RESUME} goes
     * on from there.
     */
    public void suspend() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            journal.close();
            tables.close();
        } finally {
            partial.suspend();
        }
    }

    /** Ends writing. Without {@link #publish} before it, everything written is deleted. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            tables.close();
            journal.close();
        } finally {
            partial.discard();
        }
    }
}
