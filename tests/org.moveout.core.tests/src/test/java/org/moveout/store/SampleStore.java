// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.moveout.data.AmplitudeAccumulator;
import org.moveout.data.DataException;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;

/** Small stores with known contents. */
final class SampleStore {
    static final HeaderKey FLAG = new HeaderKey("flag");
    static final HeaderKey BIG = new HeaderKey("big");
    static final HeaderKey WEIGHT = new HeaderKey("weight");
    static final HeaderKey PRECISE = new HeaderKey("precise");
    static final HeaderKey SERIAL = new HeaderKey("serial");
    static final List<HeaderColumn> COLUMNS = List.of(new HeaderColumn(HeaderKey.INLINE, HeaderType.INT32),
            new HeaderColumn(HeaderKey.OFFSET, HeaderType.INT16), new HeaderColumn(FLAG, HeaderType.UINT8),
            new HeaderColumn(BIG, HeaderType.UINT32), new HeaderColumn(SERIAL, HeaderType.INT64),
            new HeaderColumn(WEIGHT, HeaderType.FLOAT32), new HeaderColumn(PRECISE, HeaderType.FLOAT64),
            new HeaderColumn(HeaderKey.TRACE_ID, HeaderType.INT16));
    static final SourceInfo SOURCE = new SourceInfo("/data/line7.sgy", 123_456,
            Instant.ofEpochMilli(1_700_000_000_000L));
    static final int FOLD = 7;

    private SampleStore() {
    }

    static StoreSpec spec(ChunkGrid grid, ElementType type, Compression compression) {
        return new StoreSpec("line7", Sampling.time(grid.samples(), 2), type, grid, compression, COLUMNS,
                List.of(HeaderKey.INLINE), SOURCE, "{\"revision\":1,\"fields\":[1,2.5,\"x\"]}", "{\"flow\":\"none\"}",
                "moveout test");
    }

    static long inline(long trace) {
        return 100 + trace / FOLD;
    }

    /** Writes rows {@code from} to {@code to} of every column. */
    static HeaderBatch headers(long from, long to) {
        HeaderBatch batch = new HeaderBatch(COLUMNS, (int) (to - from));
        batch.set(from, (int) (to - from));
        for (int i = 0; i < batch.count(); i++) {
            long t = from + i;
            batch.ints(0)[i] = (int) inline(t);
            batch.ints(1)[i] = (int) (t % FOLD) * 25 - 50;
            batch.ints(2)[i] = (int) (t & 255);
            batch.ints(3)[i] = (int) (3_000_000_000L + t);
            batch.longs(4)[i] = t * 10_000_000_000L;
            batch.doubles(5)[i] = (float) (t * 0.1);
            batch.doubles(6)[i] = Math.sqrt(t);
            batch.ints(7)[i] = 1;
        }
        return batch;
    }

    static EnsembleIndex ensembles(long traces) throws DataException {
        EnsembleIndex.Builder builder = new EnsembleIndex.Builder(List.of(HeaderKey.INLINE));
        for (long t = 0; t < traces; t++) {
            builder.add(new long[][] { { inline(t) } }, 1);
        }
        return builder.build();
    }

    /** Noise on a slow wave, as field data are. */
    static float[] amplitudes(ChunkGrid grid, long seed) {
        Random random = new Random(seed);
        float[] data = new float[(int) grid.traces() * grid.samples()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) (1000 * Math.sin(i % grid.samples() * 0.05) + 30 * random.nextGaussian());
        }
        return data;
    }

    static StoreMetadata write(Path store, StoreSpec spec, float[] data, WriteOption... options) throws IOException {
        try (StoreWriter writer = StoreWriter.create(store, spec, options)) {
            writeChunks(writer, data, 0, spec.grid().chunks());
            writeTables(writer);
            return publish(writer, data);
        }
    }

    static void writeChunks(StoreWriter writer, float[] data, long from, long to) throws IOException {
        ChunkGrid grid = writer.spec().grid();
        ChunkEncoder encoder = writer.encoder();
        for (long c = from; c < to; c++) {
            if (!writer.hasChunk(c)) {
                int length = encoder.encode(data, (int) grid.range(c).first() * grid.samples(),
                        grid.range(c).intCount());
                writer.writeChunk(c, encoder.buffer(), length);
            }
        }
    }

    static void writeTables(StoreWriter writer) throws IOException {
        long traces = writer.spec().grid().traces();
        for (long t = 0; t < traces; t += 1000) {
            writer.writeHeaders(headers(t, Math.min(traces, t + 1000)));
        }
        for (long t = 0; t < traces; t += 3) {
            writer.writeExact(t, 0, (int) (0x80000000L + t));
            writer.writeExact(t, 1, -1);
        }
        writer.writeSource("textual.bin", "C 1 TEST".getBytes(StandardCharsets.US_ASCII));
    }

    static StoreMetadata publish(StoreWriter writer, float[] data) throws IOException {
        ChunkGrid grid = writer.spec().grid();
        AmplitudeAccumulator statistics = new AmplitudeAccumulator(grid.traces(), grid.samples());
        statistics.add(data, 0, 0, (int) grid.traces(), grid.samples());
        return writer.publish(statistics.statistics(), Optional.of(ensembles(grid.traces())), "ab12");
    }

    static List<String> names(Path directory) throws IOException {
        List<String> names = new ArrayList<>();
        try (var entries = java.nio.file.Files.list(directory)) {
            entries.forEach(e -> names.add(e.getFileName().toString()));
        }
        names.sort(null);
        return names;
    }
}
