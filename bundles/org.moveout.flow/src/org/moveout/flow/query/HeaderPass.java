// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.query;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.segy.SegyDataset;
import org.moveout.segy.SegyFile;
import org.moveout.segy.SegyLayout;
import org.moveout.store.HeaderScan;
import org.moveout.store.StoreHeaders;

/** One pass over some header columns of a range of traces, batch by batch, in constant memory. Not thread-safe. */
abstract class HeaderPass implements Closeable {
    /** The most traces of a batch. */
    static final int MOST_TRACES = 1 << 16;
    private static final int LEAST_TRACES = 1 << 12;
    private static final int BATCH_VALUES = 1 << 20;
    /** More columns than this are taken from whole trace headers of a SEG-Y file, read once. */
    private static final int FEW_COLUMNS = 8;

    /** Begins a pass, in the way that reads each part of the source once. */
    static HeaderPass open(Dataset dataset, List<HeaderKey> keys, TraceRange range) throws IOException {
        long wanted = Math.clamp(BATCH_VALUES / Math.max(1, keys.size()), LEAST_TRACES, MOST_TRACES);
        int batch = (int) Math.clamp(range.count(), 1, wanted);
        if (dataset.headers() instanceof StoreHeaders store && !keys.isEmpty()) {
            return new OfStore(store.scan(keys, range, batch));
        }
        if (dataset instanceof SegyDataset segy && keys.size() > FEW_COLUMNS) {
            return new OfSegy(segy, range, Math.min(batch, LEAST_TRACES));
        }
        return new ByColumn(dataset, keys, range, batch);
    }

    /** Fills {@link #batch()} with the next traces; false at the end. */
    abstract boolean next() throws IOException;

    /** The batch, filled again by every {@link #next()}. */
    abstract HeaderBatch batch();

    private static final class OfStore extends HeaderPass {
        private final HeaderScan scan;

        OfStore(HeaderScan scan) {
            this.scan = scan;
        }

        @Override
        boolean next() throws IOException {
            return scan.next();
        }

        @Override
        HeaderBatch batch() {
            return scan.batch();
        }

        @Override
        public void close() throws IOException {
            scan.close();
        }
    }

    /** All columns of a SEG-Y file, from whole trace headers. */
    private static final class OfSegy extends HeaderPass {
        private final SegyFile file;
        private final TraceRange range;
        private final HeaderBatch batch;
        private final byte[] bytes;
        private long at;

        OfSegy(SegyDataset dataset, TraceRange range, int batchTraces) {
            file = dataset.file();
            this.range = range;
            batch = new HeaderBatch(file.layout().headerMap().columns(), batchTraces);
            bytes = new byte[Math.multiplyExact(batchTraces, file.layout().headerBytes())];
            at = range.first();
        }

        @Override
        boolean next() throws IOException {
            SegyLayout layout = file.layout();
            int length = layout.headerBytes();
            int n = (int) Math.min(batch.capacity(), range.end() - at);
            for (int i = 0; i < n; i++) {
                file.read(layout.offsetOf(at + i), bytes, i * length, length);
            }
            batch.set(at, n);
            layout.headerMap().extract(bytes, 0, length, n, layout.byteOrder(), batch);
            at += n;
            return n > 0;
        }

        @Override
        HeaderBatch batch() {
            return batch;
        }

        @Override
        public void close() {
            // the file belongs to the dataset
        }
    }

    private static final class ByColumn extends HeaderPass {
        private final Dataset dataset;
        private final TraceHeaders headers;
        private final TraceRange range;
        private final HeaderBatch batch;
        private long at;

        ByColumn(Dataset dataset, List<HeaderKey> keys, TraceRange range, int batchTraces) {
            this.dataset = dataset;
            headers = dataset.headers();
            this.range = range;
            List<HeaderColumn> columns = new ArrayList<>();
            for (HeaderKey key : keys) {
                columns.add(headers.column(key).orElseThrow());
            }
            batch = new HeaderBatch(columns, batchTraces);
            at = range.first();
        }

        @Override
        boolean next() throws IOException {
            if (at >= range.end()) {
                return false;
            }
            TraceRange part = new TraceRange(at, Math.min(range.end(), at + batch.capacity()));
            batch.set(part.first(), part.intCount());
            List<HeaderKey> whole = new ArrayList<>();
            for (HeaderColumn c : batch.columns()) {
                if (!c.type().isFloating()) {
                    whole.add(c.key());
                }
            }
            long[][] values = longs(whole, part);
            int next = 0;
            for (int c = 0; c < batch.columns().size(); c++) {
                if (batch.columns().get(c).type().isFloating()) {
                    double[] column = headers.doubles(batch.columns().get(c).key(), part);
                    System.arraycopy(column, 0, batch.doubles(c), 0, column.length);
                } else {
                    fill(c, values[next++]);
                }
            }
            at = part.end();
            return true;
        }

        private long[][] longs(List<HeaderKey> keys, TraceRange part) throws IOException {
            if (dataset instanceof SegyDataset segy && !keys.isEmpty()) {
                return segy.headers(keys, part);
            }
            long[][] values = new long[keys.size()][];
            for (int k = 0; k < values.length; k++) {
                values[k] = headers.longs(keys.get(k), part);
            }
            return values;
        }

        private void fill(int column, long[] values) {
            if (batch.columns().get(column).type().isInt()) {
                int[] out = batch.ints(column);
                for (int i = 0; i < values.length; i++) {
                    out[i] = (int) values[i];
                }
            } else {
                System.arraycopy(values, 0, batch.longs(column), 0, values.length);
            }
        }

        @Override
        HeaderBatch batch() {
            return batch;
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
