// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

import org.moveout.data.Ensemble;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.store.StoreMetadata.StoredFile;
import org.moveout.store.internal.columns.ColumnFileWriter;
import org.moveout.store.internal.files.ChunkManifest;
import org.moveout.store.internal.files.StoreFiles;

/** Writes the files of a store that are no chunks, and remembers their checksums. One thread at a time. */
final class StoreTables implements Closeable {
    static final HeaderKey ENSEMBLE_ID = new HeaderKey("ensemble_id");
    static final HeaderKey FIRST_TRACE = new HeaderKey("first_trace");
    static final HeaderKey TRACES = new HeaderKey("n_traces");
    static final HeaderKey SAMPLE_INDEX = new HeaderKey("sample_index");
    static final HeaderKey WORD = new HeaderKey("word");
    private static final int GROUP_ROWS = 1 << 16;
    private static final int LARGE_GROUP_ROWS = 1 << 18;
    /** From so many traces on row groups are larger, to keep the number of them and the footer small. */
    private static final long MANY = 1L << 25;
    private static final int BATCH = 4096;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final Path directory;
    private final StoreSpec spec;
    private final List<StoredFile> files = new ArrayList<>();
    private final List<SourceStream> streams = new ArrayList<>();
    private final Map<String, String> properties;
    private ColumnFileWriter headers;
    private ColumnFileWriter exact;
    private HeaderBatch exactBatch;
    private long exactSamples;
    private long lastTrace = -1;
    private int lastSample;

    StoreTables(Path directory, StoreSpec spec) {
        this.directory = directory;
        this.spec = spec;
        properties = Map.of("moveout.format_version", String.valueOf(StoreMetadata.FORMAT_VERSION), "moveout.tool",
                spec.tool(), "moveout.layout", spec.layoutJson(), "moveout.traces",
                String.valueOf(spec.grid().traces()));
    }

    void writeHeaders(HeaderBatch batch) throws IOException {
        if (headers == null) {
            int rows = spec.grid().traces() < MANY ? GROUP_ROWS : LARGE_GROUP_ROWS;
            headers = new ColumnFileWriter(directory.resolve(StoreFiles.HEADERS), List.of(StoreSpec.TRACE_INDEX),
                    spec.headers(), Math.clamp(spec.grid().traces(), 1, rows), properties);
        }
        if (batch.firstTrace() != headers.rows()) {
            throw new IllegalArgumentException("headers of trace " + batch.firstTrace() + " after those of "
                    + headers.rows() + " traces");
        }
        if (!batch.columns().equals(spec.headers())) {
            throw new IllegalArgumentException("header columns differ from the spec");
        }
        headers.write(batch);
    }

    void writeExact(long trace, int sample, int word) throws IOException {
        if (trace < lastTrace || trace == lastTrace && sample <= lastSample) {
            throw new IllegalArgumentException("exact sample " + trace + "/" + sample + " after " + lastTrace + "/"
                    + lastSample);
        }
        lastTrace = trace;
        lastSample = sample;
        if (exact == null) {
            List<HeaderColumn> columns = List.of(new HeaderColumn(StoreSpec.TRACE_INDEX, HeaderType.INT64),
                    new HeaderColumn(SAMPLE_INDEX, HeaderType.INT32), new HeaderColumn(WORD, HeaderType.UINT32));
            exact = new ColumnFileWriter(directory.resolve(StoreFiles.EXACT), List.of(), columns, GROUP_ROWS,
                    properties);
            exactBatch = new HeaderBatch(columns, BATCH);
        }
        int row = exactBatch.count();
        exactBatch.longs(0)[row] = trace;
        exactBatch.ints(1)[row] = sample;
        exactBatch.ints(2)[row] = word;
        exactBatch.set(0, row + 1);
        exactSamples++;
        if (row + 1 == BATCH) {
            exact.write(exactBatch);
            exactBatch.set(0, 0);
        }
    }

    long exactSamples() {
        return exactSamples;
    }

    void writeFile(String name, byte[] content) throws IOException {
        Files.write(directory.resolve(name), content);
        files.add(new StoredFile(name, content.length, ChunkManifest.crc(content, 0, content.length)));
    }

    OutputStream createSource(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no file name for a part of the source");
        }
        Path file = directory.resolve(StoreFiles.SOURCE).resolve(name);
        Files.createDirectories(file.getParent());
        SourceStream stream = new SourceStream(StoreFiles.SOURCE + "/" + name, new FileOutputStream(file.toFile()));
        streams.add(stream);
        return stream;
    }

    /** Ends all tables. */
    void finish(Optional<EnsembleIndex> ensembles) throws IOException {
        long rows = headers == null ? 0 : headers.rows();
        if (rows != spec.grid().traces()) {
            throw new IllegalStateException("headers of " + rows + " traces instead of " + spec.grid().traces());
        }
        if (headers == null) {
            writeHeaders(new HeaderBatch(spec.headers(), 1));
        }
        finish(headers, StoreFiles.HEADERS);
        if (exact != null) {
            exact.write(exactBatch);
            finish(exact, StoreFiles.EXACT);
        }
        if (ensembles.isPresent()) {
            writeEnsembles(ensembles.get());
        }
        for (SourceStream stream : streams) {
            stream.close();
            files.add(new StoredFile(stream.name, stream.bytes, (int) stream.crc.getValue()));
        }
    }

    private void finish(ColumnFileWriter writer, String name) throws IOException {
        writer.finish();
        files.add(new StoredFile(name, writer.bytes(), writer.checksum()));
    }

    private void writeEnsembles(EnsembleIndex index) throws IOException {
        List<HeaderColumn> columns = new ArrayList<>();
        columns.add(new HeaderColumn(FIRST_TRACE, HeaderType.INT64));
        columns.add(new HeaderColumn(TRACES, HeaderType.INT64));
        for (HeaderKey key : spec.ensembleKeys()) {
            columns.add(new HeaderColumn(key, HeaderType.INT64));
        }
        try (ColumnFileWriter writer = new ColumnFileWriter(directory.resolve(StoreFiles.ENSEMBLES),
                List.of(ENSEMBLE_ID), columns, GROUP_ROWS, properties)) {
            HeaderBatch batch = new HeaderBatch(columns, BATCH);
            int row = 0;
            for (int id = 0; id < index.count(); id++) {
                Ensemble e = index.get(id);
                batch.longs(0)[row] = e.traces().first();
                batch.longs(1)[row] = e.traces().count();
                for (int k = 0; k < e.keyValues().length; k++) {
                    batch.longs(2 + k)[row] = e.keyValues()[k];
                }
                row++;
                if (row == BATCH || id + 1 == index.count()) {
                    batch.set(0, row);
                    writer.write(batch);
                    row = 0;
                }
            }
            finish(writer, StoreFiles.ENSEMBLES);
        }
    }

    /** The finished files. */
    List<StoredFile> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        for (Closeable table : new Closeable[] { headers, exact }) {
            if (table != null) {
                table.close();
            }
        }
        for (SourceStream stream : streams) {
            stream.close();
        }
    }

    /** Counts and checks what goes by. */
    private static final class SourceStream extends FilterOutputStream {
        private final String name;
        private final CRC32C crc = new CRC32C();
        private long bytes;
        private boolean closed;

        SourceStream(String name, OutputStream out) {
            super(new BufferedOutputStream(out, 1 << 16));
            this.name = name;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            crc.update(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            crc.update(b, off, len);
            bytes += len;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                super.close();
            }
        }
    }
}
