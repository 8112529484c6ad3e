// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.columns;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.MessageType;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;

/**
 * Writes a Parquet file of numbers batch by batch. Memory: one row group of the columns that vary, 4 or 8 bytes a
 * value. Not thread-safe.
 */
public final class ColumnFileWriter implements Closeable {
    private final List<HeaderColumn> columns;
    private final boolean indexed;
    private final int groupRows;
    private final Map<String, String> properties;
    private final ColumnBuffer[] buffers;
    private final List<ColumnDescriptor> descriptors;
    private final PageEncoder pages;
    private final Sink sink;
    private final ParquetFileWriter file;
    private long rows;
    private int pending;
    private boolean finished;

    /**
     * @param path       the new file
     * @param index      the name of a leading INT64 column of row numbers, empty for none
     * @param columns    the columns of the batches, in order
     * @param groupRows  rows of a row group
     * @param properties key-value metadata of the file
     */
    public ColumnFileWriter(Path path, List<HeaderKey> index, List<HeaderColumn> columns, int groupRows,
            Map<String, String> properties) throws IOException {
        this.indexed = !index.isEmpty();
        List<HeaderColumn> all = new ArrayList<>();
        index.forEach(key -> all.add(new HeaderColumn(key, HeaderType.INT64)));
        all.addAll(columns);
        this.columns = List.copyOf(all);
        this.groupRows = groupRows;
        // sorted, so that the same data always gives the same bytes
        this.properties = new TreeMap<>(properties);
        buffers = new ColumnBuffer[all.size()];
        for (int c = 0; c < buffers.length; c++) {
            buffers[c] = new ColumnBuffer(all.get(c).type(), groupRows);
        }
        MessageType schema = ColumnTypes.schema(all);
        descriptors = schema.getColumns();
        pages = new PageEncoder(groupRows);
        sink = new Sink(path);
        try {
            file = new ParquetFileWriter(sink, schema, ParquetFileWriter.Mode.CREATE, Long.MAX_VALUE, 0,
                    Integer.MAX_VALUE, Integer.MAX_VALUE, true);
            file.start();
        } catch (IOException | RuntimeException e) {
            pages.close();
            sink.close();
            throw e;
        }
    }

    /** All columns of the file, the index included. */
    public List<HeaderColumn> columns() {
        return columns;
    }

    /** Rows written so far. */
    public long rows() {
        return rows + pending;
    }

    /** Adds the rows of a batch that has exactly the columns given at the beginning. */
    public void write(HeaderBatch batch) throws IOException {
        for (int from = 0; from < batch.count();) {
            int n = Math.min(batch.count() - from, groupRows - pending);
            int first = 0;
            if (indexed) {
                buffers[0].appendSequence(rows(), n);
                first = 1;
            }
            for (int c = first; c < buffers.length; c++) {
                buffers[c].append(batch, c - first, from, n);
            }
            pending += n;
            from += n;
            if (pending == groupRows) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        if (pending == 0) {
            return;
        }
        file.startBlock(pending);
        for (int c = 0; c < buffers.length; c++) {
            pages.write(file, descriptors.get(c), buffers[c]);
            buffers[c].clear();
        }
        file.endBlock();
        rows += pending;
        pending = 0;
    }

    /** Writes the rest and the footer. */
    public void finish() throws IOException {
        flush();
        file.end(properties);
        finished = true;
        close();
    }

    /** Bytes of the finished file. */
    public long bytes() {
        return sink.position;
    }

    /** CRC32C of the finished file. */
    public int checksum() {
        return (int) sink.crc.getValue();
    }

    /** Closes the file; without {@link #finish} before, what it holds cannot be read. */
    @Override
    public void close() throws IOException {
        pages.close();
        if (finished) {
            file.close();
        }
        sink.close();
    }

    /** The file, with its position and checksum kept while bytes go by. */
    private static final class Sink implements OutputFile, Closeable {
        private final Path path;
        private final CRC32C crc = new CRC32C();
        private final OutputStream out;
        private long position;

        Sink(Path path) throws IOException {
            this.path = path;
            out = new BufferedOutputStream(new FileOutputStream(path.toFile()), 1 << 16);
        }

        @Override
        public PositionOutputStream create(long blockSize) {
            return new PositionOutputStream() {
                @Override
                public long getPos() {
                    return position;
                }

                @Override
                public void write(int b) throws IOException {
                    crc.update(b);
                    out.write(b);
                    position++;
                }

                @Override
                public void write(byte[] b, int off, int len) throws IOException {
                    crc.update(b, off, len);
                    out.write(b, off, len);
                    position += len;
                }

                @Override
                public void flush() throws IOException {
                    out.flush();
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }

        @Override
        public String getPath() {
            return path.toString();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
