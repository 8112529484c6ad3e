// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.task.Progress;
import org.moveout.store.internal.columns.ColumnFile;
import org.moveout.store.internal.columns.ColumnValues;
import org.moveout.store.internal.files.MetadataReader;
import org.moveout.store.internal.files.StoreFiles;
import org.moveout.store.internal.foreign.ForeignArray;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * A directory made by SeisProc, opened read-only: {@code traces.zarr} of shape (samples, traces) with any codec,
 * {@code headers.parquet}, {@code ensemble_index.parquet} and {@code metadata.json}.
 * <p>
 * Thread-safe. Chunks are decoded whole and a few are kept. There are no checksums; a chunk file that does not exist
 * reads as the fill value of the array, as Zarr defines it.
 */
public final class SeisProcDataset implements Dataset {
    private static final String ENSEMBLES = "ensemble_index.parquet";
    private static final HeaderKey ENSEMBLE_ID = new HeaderKey("ensemble_id");
    private static final HeaderKey START = new HeaderKey("start_trace");
    private static final HeaderKey END = new HeaderKey("end_trace");

    private final Path location;
    private final ForeignArray array;
    private final Sampling sampling;
    private final StoreHeaders headers;

    private SeisProcDataset(Path location, ForeignArray array, Sampling sampling, StoreHeaders headers) {
        this.location = location;
        this.array = array;
        this.sampling = sampling;
        this.headers = headers;
    }

    /** Whether a path looks like such a directory. */
    public static boolean isSeisProc(Path path) {
        Path metadata = path.resolve(StoreFiles.METADATA);
        Path traces = path.resolve(StoreFiles.TRACES);
        return Files.isRegularFile(metadata) && !MetadataReader.isOurs(metadata)
                && (Files.exists(traces.resolve(".zarray")) || Files.exists(traces.resolve("zarr.json")));
    }

    /**
     * Opens a directory.
     *
     * @throws DataException if something in it is missing or cannot be read
     */
    public static SeisProcDataset open(Path path) throws IOException {
        double interval = interval(path.resolve(StoreFiles.METADATA));
        ForeignArray array = ForeignArray.open(path.resolve(StoreFiles.TRACES));
        Path table = path.resolve(StoreFiles.HEADERS);
        List<HeaderColumn> columns = Files.exists(table) ? ColumnFile.open(table).columns() : List.of();
        Sampling sampling = Sampling.time(Math.toIntExact(array.rows()), interval);
        return new SeisProcDataset(path, array, sampling, new StoreHeaders(table, array.columns(), columns));
    }

    /** The sample interval in ms; SeisProc itself takes 2 ms where none is stated. */
    private static double interval(Path file) throws IOException {
        double interval = 2;
        try (JsonParser p = new JsonFactory().createParser(Files.readAllBytes(file))) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                throw DataException.of(file, "it holds no JSON object", "check the directory");
            }
            String field;
            while ((field = p.nextFieldName()) != null) {
                p.nextToken();
                if ((field.equals("sample_rate") || field.equals("sample_rate_ms")) && p.currentToken().isNumeric()) {
                    interval = p.getDoubleValue();
                }
                p.skipChildren();
            }
        } catch (JsonProcessingException e) {
            throw new DataException(file.getFileName() + ": the file is no valid JSON; check the directory.", e);
        } catch (java.nio.file.NoSuchFileException e) {
            throw DataException.of(file, "the file is missing", "choose a directory made by SeisProc");
        }
        if (!(interval > 0) || Double.isInfinite(interval)) {
            throw DataException.of(file, "the sample interval " + interval + " is not a positive number",
                    "correct sample_rate in it");
        }
        return interval;
    }

    /** The ensembles by {@code ensemble_id}, empty if there is no index or it does not cover the traces in order. */
    public Optional<EnsembleIndex> ensembles() throws IOException {
        Path path = location.resolve(ENSEMBLES);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        ColumnFile file = ColumnFile.open(path);
        EnsembleIndex.Builder builder = new EnsembleIndex.Builder(List.of(ENSEMBLE_ID));
        long next = 0;
        for (int g = 0; g < file.groups(); g++) {
            List<ColumnValues> values = file.read(g, List.of(ENSEMBLE_ID, START, END));
            long[][] columns = new long[3][values.get(0).count()];
            for (int k = 0; k < 3; k++) {
                values.get(k).longs(0, columns[k], 0, columns[k].length);
            }
            for (int r = 0; r < columns[0].length; r++) {
                if (columns[1][r] != next || columns[2][r] < next || columns[2][r] >= array.columns()) {
                    return Optional.empty();
                }
                long[][] id = { { columns[0][r] } };
                for (; next <= columns[2][r]; next++) {
                    builder.add(id, 1);
                }
            }
        }
        return next == array.columns() ? Optional.of(builder.build()) : Optional.empty();
    }

    @Override
    public String name() {
        return String.valueOf(location.getFileName());
    }

    @Override
    public Path location() {
        return location;
    }

    @Override
    public StoreHeaders headers() {
        return headers;
    }

    @Override
    public List<Property> properties() {
        List<Property> list = new ArrayList<>();
        list.add(new Property("Format", "SeisProc directory (read-only)"));
        list.add(new Property("Traces", String.format(Locale.ROOT, "%,d", traceCount())));
        list.add(new Property("Samples per trace", String.format(Locale.ROOT, "%,d", sampling.count())));
        list.add(new Property("Sample interval", sampling.interval() + " ms"));
        list.add(new Property("Sample type", array.type()));
        return list;
    }

    @Override
    public long traceCount() {
        return array.columns();
    }

    @Override
    public Sampling sampling() {
        return sampling;
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        float[] data = new float[Math.toIntExact(window.sampleTotal())];
        int ns = window.samples().count();
        for (int c = 0; c < window.traceCount(); c++) {
            long trace = window.trace(c);
            for (int s = window.samples().first(); s < window.samples().end();) {
                progress.checkCancelled();
                ForeignArray.Chunk chunk = array.chunk(s, trace);
                int end = (int) Math.min(window.samples().end(), chunk.lastRow());
                System.arraycopy(chunk.values(), chunk.index(s, trace), data, c * ns + s - window.samples().first(),
                        end - s);
                s = end;
            }
        }
        return new TraceBlock(window, data);
    }

    @Override
    public void close() {
        array.clear();
        headers.clear();
    }
}
