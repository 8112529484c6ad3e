// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.moveout.data.DataException;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;

/**
 * A Parquet file of numbers, read by column and row group.
 * <p>
 * Thread-safe: only the footer is kept, every read opens the file anew, and none stays open. Uses plain file reads that
 * interrupts do not disturb.
 */
public final class ColumnFile {
    private final Path path;
    private final ParquetMetadata footer;
    private final List<HeaderColumn> columns;
    private final Map<HeaderKey, String> names;
    private final long[] starts;

    private ColumnFile(Path path, ParquetMetadata footer, List<HeaderColumn> columns, Map<HeaderKey, String> names) {
        this.path = path;
        this.footer = footer;
        this.columns = List.copyOf(columns);
        this.names = names;
        starts = new long[footer.getBlocks().size() + 1];
        for (int g = 0; g + 1 < starts.length; g++) {
            starts[g + 1] = starts[g] + footer.getBlocks().get(g).getRowCount();
        }
    }

    /** Reads the footer. Columns that are no plain numbers, or whose names are no header names, are left out. */
    public static ColumnFile open(Path path) throws IOException {
        ParquetMetadata footer;
        LocalInputFile file = new LocalInputFile(path);
        if (!Files.exists(path)) {
            throw DataException.of(path, "the file is missing", "the store is damaged, import the data again");
        }
        try (var in = file.newStream()) {
            footer = ParquetFileReader.readFooter(file, options(), in);
        } catch (IOException | RuntimeException e) {
            throw damaged(path, e);
        }
        List<HeaderColumn> columns = new ArrayList<>();
        Map<HeaderKey, String> names = new java.util.HashMap<>();
        for (Type type : footer.getFileMetaData().getSchema().getFields()) {
            String lower = type.getName().toLowerCase(java.util.Locale.ROOT);
            Optional<HeaderType> ours = ColumnTypes.typeOf(type);
            if (ours.isPresent() && lower.matches("[a-z][a-z0-9_]*")) {
                HeaderKey key = new HeaderKey(lower);
                if (names.putIfAbsent(key, type.getName()) == null) {
                    columns.add(new HeaderColumn(key, ours.get()));
                }
            }
        }
        return new ColumnFile(path, footer, columns, names);
    }

    private static ParquetReadOptions options() {
        return ParquetReadOptions.builder(new PlainParquetConfiguration()).withCodecFactory(new PageCodecs())
                .usePageChecksumVerification().withUseHadoopVectoredIo(false).build();
    }

    private static DataException damaged(Path path, Exception cause) {
        if (cause instanceof NoSuchFileException || cause instanceof java.io.FileNotFoundException) {
            return new DataException(path.getFileName()
                    + ": the file cannot be opened; check that it is there and that you may read it.", cause);
        }
        return new DataException(path.getFileName()
                + ": the file is damaged and cannot be read; import the data again.", cause);
    }

    /** The columns that hold numbers. */
    public List<HeaderColumn> columns() {
        return columns;
    }

    /** How many rows there are. */
    public long rows() {
        return starts[starts.length - 1];
    }

    /** How many row groups there are. */
    public int groups() {
        return starts.length - 1;
    }

    /** The first row of a group; the number of rows for the group after the last. */
    public long start(int group) {
        return starts[group];
    }

    /** The group that holds a row. */
    public int groupOf(long row) {
        int low = 0;
        int high = groups() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (starts[mid] <= row) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }

    /** Key-value metadata of the file. */
    public Map<String, String> properties() {
        return footer.getFileMetaData().getKeyValueMetaData();
    }

    /** Whether values between {@code low} and {@code high} (inclusive) may be in a column of a group. */
    public boolean mayHold(int group, HeaderKey key, double low, double high) throws DataException {
        ColumnChunkMetaData chunk = chunk(group, key);
        Statistics<?> s = chunk.getStatistics();
        if (s == null || !s.hasNonNullValue()) {
            return true;
        }
        boolean unsigned = column(key).type() == HeaderType.UINT32;
        return number(s.genericGetMax(), unsigned) >= low && number(s.genericGetMin(), unsigned) <= high;
    }

    /** Least and greatest value of a column, from the statistics of the groups; NaN where they are not known. */
    public double[] limits(HeaderKey key) throws DataException {
        boolean unsigned = column(key).type() == HeaderType.UINT32;
        double[] limits = { Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY };
        for (int g = 0; g < groups(); g++) {
            Statistics<?> s = chunk(g, key).getStatistics();
            if (s == null || !s.hasNonNullValue()) {
                return new double[] { Double.NaN, Double.NaN };
            }
            limits[0] = Math.min(limits[0], number(s.genericGetMin(), unsigned));
            limits[1] = Math.max(limits[1], number(s.genericGetMax(), unsigned));
        }
        return groups() == 0 ? new double[] { Double.NaN, Double.NaN } : limits;
    }

    private static double number(Comparable<?> value, boolean unsigned) {
        return unsigned ? Integer.toUnsignedLong((Integer) value) : ((Number) value).doubleValue();
    }

    private HeaderColumn column(HeaderKey key) throws DataException {
        for (HeaderColumn column : columns) {
            if (column.key().equals(key)) {
                return column;
            }
        }
        throw DataException.of(path, "there is no header '" + key + "'", "use one of " + columns.stream().map(
                c -> c.key().name()).limit(12).toList() + (columns.size() > 12 ? " and others" : ""));
    }

    private ColumnChunkMetaData chunk(int group, HeaderKey key) throws DataException {
        column(key);
        String name = names.get(key);
        for (ColumnChunkMetaData chunk : footer.getBlocks().get(group).getColumns()) {
            if (chunk.getPath().toArray()[0].equals(name)) {
                return chunk;
            }
        }
        throw DataException.of(path, "a row group lacks the header '" + key + "'", "import the data again");
    }

    /** Reads columns of one group, in the order of the keys. */
    public List<ColumnValues> read(int group, List<HeaderKey> keys) throws IOException {
        List<HeaderColumn> wanted = new ArrayList<>();
        Set<String> once = new HashSet<>();
        List<Type> fields = new ArrayList<>();
        MessageType schema = footer.getFileMetaData().getSchema();
        for (HeaderKey key : keys) {
            wanted.add(column(key));
            if (once.add(names.get(key))) {
                fields.add(schema.getType(names.get(key)));
            }
        }
        MessageType projection = new MessageType(schema.getName(), fields);
        LocalInputFile file = new LocalInputFile(path);
        List<ColumnValues> values = new ArrayList<>();
        try (ParquetFileReader reader = new ParquetFileReader(file, footer, options(), file.newStream())) {
            reader.setRequestedSchema(projection);
            PageReadStore pages = reader.readRowGroup(group);
            BlockMetaData block = footer.getBlocks().get(group);
            int rows = Math.toIntExact(block.getRowCount());
            for (int k = 0; k < keys.size(); k++) {
                int same = keys.indexOf(keys.get(k));
                values.add(same < k ? values.get(same) : read(pages, projection, group, wanted.get(k), rows));
            }
        } catch (DataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(path, e);
        }
        return values;
    }

    private ColumnValues read(PageReadStore pages, MessageType projection, int group, HeaderColumn column, int rows)
            throws IOException {
        ColumnDescriptor descriptor = projection.getColumnDescription(new String[] { names.get(column.key()) });
        boolean plain = descriptor.getMaxDefinitionLevel() == 0
                && chunk(group, column.key()).getEncodings().stream().allMatch(PageDecoder::knows);
        if (plain) {
            return PageDecoder.decode(pages.getPageReader(descriptor), column.type(), rows);
        }
        ColumnReader reader = new ColumnReadStoreImpl(pages, new NoRecords(), projection,
                footer.getFileMetaData().getCreatedBy()).getColumnReader(descriptor);
        return SlowColumn.read(reader, column.type(), rows);
    }
}
