// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.overview.Overview;
import org.moveout.data.task.Progress;
import org.moveout.store.StoreMetadata.StoredFile;
import org.moveout.store.internal.columns.ColumnFile;
import org.moveout.store.internal.columns.ColumnValues;
import org.moveout.store.internal.files.ChunkInput;
import org.moveout.store.internal.files.ChunkManifest;
import org.moveout.store.internal.files.MetadataReader;
import org.moveout.store.internal.files.StoreFiles;

/**
 * An open store.
 * <p>
 * Thread-safe. Opening reads one small file; the list of chunks, headers and ensembles are read when they are first
 * asked for. No file stays open between calls. Windows are decoded block by block, so a few traces cost a few blocks;
 * a window that covers whole chunks also has their checksums compared, smaller ones only lengths and structure.
 */
public final class StoreDataset implements Dataset {
    private static final int POOLED = 2 * Runtime.getRuntime().availableProcessors();

    private final Path location;
    private final StoreMetadata metadata;
    private final StoreHeaders headers;
    private final ConcurrentLinkedDeque<ChunkInput> pool = new ConcurrentLinkedDeque<>();
    private final Object lock = new Object();
    private volatile ChunkManifest manifest;
    private volatile EnsembleIndex ensembles;
    private volatile Overview overview;

    private StoreDataset(Path location, StoreMetadata metadata) {
        this.location = location;
        this.metadata = metadata;
        headers = new StoreHeaders(location.resolve(StoreFiles.HEADERS), metadata.grid().traces(), metadata.headers());
    }

    /**
     * Opens a store.
     *
     * @throws DataException if it is none, is damaged or was written by a newer version
     */
    public static StoreDataset open(Path store) throws IOException {
        return new StoreDataset(store, MetadataReader.read(store.resolve(StoreFiles.METADATA)));
    }

    /** Whether a path is one of our stores, judged by the beginning of its metadata. */
    public static boolean isStore(Path path) {
        return MetadataReader.isOurs(path.resolve(StoreFiles.METADATA));
    }

    /** Everything the store says about itself. */
    public StoreMetadata metadata() {
        return metadata;
    }

    /** The ensembles, empty if the store was made without; read on the first call and kept. */
    public Optional<EnsembleIndex> ensembles() throws IOException {
        if (metadata.ensembleKeys().isEmpty()) {
            return Optional.empty();
        }
        EnsembleIndex index = ensembles;
        if (index == null) {
            synchronized (lock) {
                index = ensembles;
                if (index == null) {
                    index = readEnsembles();
                    ensembles = index;
                }
            }
        }
        return Optional.of(index);
    }

    private EnsembleIndex readEnsembles() throws IOException {
        Path path = location.resolve(StoreFiles.ENSEMBLES);
        ColumnFile file = ColumnFile.open(path);
        List<HeaderKey> keys = new ArrayList<>(metadata.ensembleKeys());
        int width = keys.size();
        keys.add(StoreTables.TRACES);
        EnsembleIndex.Builder builder = new EnsembleIndex.Builder(metadata.ensembleKeys());
        long[][] run = new long[width][4096];
        long total = 0;
        for (int g = 0; g < file.groups(); g++) {
            List<ColumnValues> values = file.read(g, keys);
            int rows = values.get(0).count();
            long[][] columns = new long[width + 1][rows];
            for (int k = 0; k <= width; k++) {
                values.get(k).longs(0, columns[k], 0, rows);
            }
            for (int r = 0; r < rows; r++) {
                long left = columns[width][r];
                total += left;
                if (left < 1 || total > metadata.grid().traces()) {
                    throw damaged(path);
                }
                for (int k = 0; k < width; k++) {
                    Arrays.fill(run[k], 0, (int) Math.min(left, run[k].length), columns[k][r]);
                }
                for (; left > 0; left -= run[0].length) {
                    builder.add(run, (int) Math.min(left, run[0].length));
                }
            }
        }
        if (total != metadata.grid().traces() || builder.runs() != metadata.ensembles()) {
            throw damaged(path);
        }
        return builder.build();
    }

    private static DataException damaged(Path path) {
        return DataException.of(path, "the ensembles do not cover the traces of the store",
                "restore the file from a copy of the store or import the data again");
    }

    /** Names of the parts of the source that are kept byte for byte, sorted. */
    public List<String> sources() {
        String prefix = StoreFiles.SOURCE + "/";
        return metadata.files().stream().map(StoredFile::name).filter(n -> n.startsWith(prefix))
                .map(n -> n.substring(prefix.length())).sorted().toList();
    }

    /** The bytes of one of {@link #sources()}. */
    public byte[] source(String name) throws IOException {
        try (InputStream in = openSource(name)) {
            return in.readAllBytes();
        }
    }

    /** The same as a stream; the caller closes it. */
    public InputStream openSource(String name) throws IOException {
        if (!sources().contains(name)) {
            throw DataException.of(location, "it keeps no part of the source named '" + name + "'",
                    "import the data again to have it");
        }
        try {
            return Files.newInputStream(location.resolve(StoreFiles.SOURCE).resolve(name));
        } catch (java.nio.file.NoSuchFileException e) {
            throw DataException.of(location, "the file " + StoreFiles.SOURCE + "/" + name + " is missing",
                    "restore it from a copy of the store or import the data again");
        }
    }

    /** A new reader of whole chunks, for one thread. */
    public ChunkReader chunkReader() {
        return new ChunkReader(metadata.grid(), metadata.type(), this::manifest,
                new ChunkInput(location, metadata.grid(), metadata.type()));
    }

    /** The source words that samples of some traces cannot give back, in order; the caller closes the pass. */
    public ExactSamples exactSamples(TraceRange traces) throws IOException {
        if (metadata.exactSamples() == 0) {
            return ExactSamples.none();
        }
        return ExactSamples.of(ColumnFile.open(location.resolve(StoreFiles.EXACT)), traces);
    }

    ChunkManifest manifest() throws IOException {
        ChunkManifest m = manifest;
        if (m == null) {
            synchronized (lock) {
                m = manifest;
                if (m == null) {
                    m = ChunkManifest.read(location.resolve(StoreFiles.MANIFEST), metadata.grid().chunks());
                    manifest = m;
                }
            }
        }
        return m;
    }

    @Override
    public String name() {
        return metadata.name();
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
    public Optional<Overview> overview() {
        Overview there = overview;
        if (there == null) {
            there = StoredOverview.open(overviewDirectory(), overviewIdentity(), traceCount(), sampling()).orElse(null);
            overview = there;
        }
        return Optional.ofNullable(there);
    }

    /** Where the overview of the store is kept. */
    public Path overviewDirectory() {
        return location.resolve(StoreFiles.OVERVIEW);
    }

    /** What an overview must name to be one of this store's samples. */
    public String overviewIdentity() {
        return metadata.files().stream().filter(f -> f.name().equals(StoreFiles.MANIFEST)).findFirst()
                .map(f -> StoreWriter.identity(f.bytes(), f.crc32c())).orElse("store without manifest");
    }

    @Override
    public List<Property> properties() {
        StoreMetadata m = metadata;
        Sampling s = m.sampling();
        String unit = s.domain().unit();
        List<Property> list = new ArrayList<>();
        list.add(new Property("Format", "Moveout store, version " + m.formatVersion()));
        list.add(new Property("Traces", String.format(Locale.ROOT, "%,d", m.grid().traces())));
        list.add(new Property("Samples per trace", String.format(Locale.ROOT, "%,d", s.count())));
        list.add(new Property("Sample interval", number(s.interval()) + " " + unit));
        list.add(new Property(s.domain().label(), number(s.first()) + " to " + number(s.last()) + " " + unit));
        list.add(new Property("Sample type", m.type().zarrV3()));
        list.add(new Property("Chunk", m.grid().chunkTraces() + " traces"));
        list.add(new Property("Compression", String.format(Locale.ROOT, "%s, %.2f to 1",
                m.compression().codec().name().toLowerCase(Locale.ROOT), m.ratio())));
        if (!m.ensembleKeys().isEmpty()) {
            String keys = String.join(", ", m.ensembleKeys().stream().map(HeaderKey::name).toList());
            list.add(new Property("Ensembles", String.format(Locale.ROOT, "%,d by %s", m.ensembles(), keys)));
        }
        if (Files.isDirectory(overviewDirectory())) {
            list.add(new Property("Overview", overview().map(o -> String.format(Locale.ROOT, "every %s traces",
                    o.levels().stream().map(l -> String.format(Locale.ROOT, "%,d", l.traceFactor())).distinct()
                            .collect(java.util.stream.Collectors.joining(", ")))).orElse("damaged or out of date")));
        }
        list.add(new Property("Source", m.source().path()));
        list.add(new Property("Created", m.created() + " by " + m.tool()));
        return list;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    @Override
    public long traceCount() {
        return metadata.grid().traces();
    }

    @Override
    public Sampling sampling() {
        return metadata.sampling();
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        float[] data = new float[Math.toIntExact(window.sampleTotal())];
        if (data.length == 0) {
            return new TraceBlock(window, data);
        }
        ChunkManifest chunks = manifest();
        ChunkInput input = pool.pollFirst();
        if (input == null) {
            input = new ChunkInput(location, metadata.grid(), metadata.type());
        }
        new WindowRead(metadata.grid(), metadata.type(), chunks, input, window, data).run(progress);
        if (pool.size() < POOLED) {
            pool.addFirst(input);
        }
        return new TraceBlock(window, data);
    }

    /** Gives memory back. Nothing else is held, so a read that is still under way ends normally. */
    @Override
    public void close() {
        pool.clear();
        headers.clear();
    }
}
