// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32C;

import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.store.StoreMetadata.StoredFile;

/**
 * Proves that nothing in a store has changed since it was written: the checksum of every chunk and of every other file,
 * that every chunk can be decoded, and that headers, ensembles and exact samples fit the number of traces.
 * <p>
 * Reads everything once; memory is about two chunks for each thread. A damaged store is no failure of the task: what is
 * wrong is in its {@link Report}.
 */
public final class StoreVerifier implements Task<StoreVerifier.Report> {
    private static final int MOST_PROBLEMS = 100;
    private static final int BATCH = 8192;

    private final StoreDataset store;
    private final int threads;
    private final List<String> problems = new ArrayList<>();
    private long unlisted;

    /**
     * What was found.
     *
     * @param chunks   chunks checked
     * @param bytes    bytes of all files checked
     * @param traces   traces of the store
     * @param problems one sentence for each thing found wrong, naming file and remedy; the first hundred
     */
    public record Report(long chunks, long bytes, long traces, List<String> problems) {
        /** Keeps its own list. */
        public Report {
            problems = List.copyOf(problems);
        }

        /** Whether nothing is wrong. */
        public boolean sound() {
            return problems.isEmpty();
        }
    }

    /**
     * @param store   the store; stays open
     * @param threads how many chunks to check at once, at least 1
     */
    public StoreVerifier(StoreDataset store, int threads) {
        this.store = Objects.requireNonNull(store);
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.threads = threads;
    }

    @Override
    public String title() {
        return "Verify " + store.name();
    }

    @Override
    public Report run(Progress progress) throws IOException {
        StoreMetadata m = store.metadata();
        long bytes = checkFiles(progress.split(0.1)) + m.bytes();
        checkTables(progress.split(0.1));
        checkChunks(progress.split(0.75));
        checkOverview(progress.split(0.05));
        if (unlisted > 0) {
            problems.add(store.location().getFileName() + ": " + unlisted
                    + " more problems were found; import the data again.");
        }
        return new Report(m.grid().chunks(), bytes, m.grid().traces(), problems);
    }

    private void problem(String sentence) {
        synchronized (problems) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(sentence);
            } else {
                unlisted++;
            }
        }
    }

    private void problem(String file, String what) {
        problem(store.location().getFileName() + ": " + file + " " + what
                + "; restore it from a copy of the store or import the data again.");
    }

    private long checkFiles(Progress progress) throws IOException {
        List<StoredFile> files = store.metadata().files();
        progress.begin("Checking files", files.size(), "files");
        long total = 0;
        byte[] buffer = new byte[1 << 18];
        for (StoredFile file : files) {
            Path path = store.location().resolve(file.name());
            CRC32C crc = new CRC32C();
            long length = 0;
            try (InputStream in = Files.newInputStream(path)) {
                int n;
                while ((n = in.read(buffer)) > 0) {
                    progress.checkCancelled();
                    crc.update(buffer, 0, n);
                    length += n;
                }
            } catch (NoSuchFileException e) {
                problem(file.name(), "is missing");
                continue;
            }
            total += length;
            if (length != file.bytes()) {
                problem(file.name(), "has " + length + " bytes instead of " + file.bytes());
            } else if ((int) crc.getValue() != file.crc32c()) {
                problem(file.name(), "has changed since it was written (its checksum is wrong)");
            }
            progress.advance(1);
        }
        return total;
    }

    private void checkTables(Progress progress) throws IOException {
        long traces = store.traceCount();
        progress.begin("Checking headers", traces, "traces");
        List<HeaderKey> keys = new ArrayList<>();
        store.headers().columns().forEach(column -> keys.add(column.key()));
        try (HeaderScan scan = store.headers().scan(keys, new TraceRange(0, traces), BATCH)) {
            while (scan.next()) {
                progress.checkCancelled();
                progress.advance(scan.batch().count());
            }
        } catch (DataException e) {
            problem(e.getMessage());
        }
        try {
            store.ensembles();
        } catch (DataException e) {
            problem(e.getMessage());
        }
        long exact = 0;
        try (ExactSamples samples = store.exactSamples(new TraceRange(0, traces))) {
            while (samples.next()) {
                if (++exact % BATCH == 0) {
                    progress.checkCancelled();
                }
            }
            if (exact != store.metadata().exactSamples()) {
                problem("the table of exact samples", "has " + exact + " rows instead of "
                        + store.metadata().exactSamples());
            }
        } catch (DataException e) {
            problem(e.getMessage());
        }
    }

    private void checkChunks(Progress progress) throws IOException {
        ChunkGrid grid = store.metadata().grid();
        progress.begin("Checking samples", grid.traces(), "traces");
        try {
            store.manifest();
        } catch (DataException e) {
            problem(e.getMessage());
            return;
        }
        AtomicLong next = new AtomicLong();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> workers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            ChunkReader reader = store.chunkReader();
            workers.add(Thread.ofPlatform().name("verify-", workers.size()).start(() -> {
                try {
                    long chunk;
                    while (!stop.get() && (chunk = next.getAndIncrement()) < grid.chunks()) {
                        progress.checkCancelled();
                        check(reader, chunk);
                        progress.advance(grid.range(chunk).count());
                    }
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                    stop.set(true);
                }
            }));
        }
        join(workers, stop);
        switch (failure.get()) {
        case null -> {
            // all chunks were checked
        }
        case CancelledException e -> throw e;
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private void check(ChunkReader reader, long chunk) throws IOException {
        try {
            reader.check(chunk);
        } catch (DataException e) {
            problem(e.getMessage());
        }
    }

    /** Derived data: what is wrong with it is a problem, but with its own remedy. */
    private void checkOverview(Progress progress) throws IOException {
        if (Files.exists(store.overviewDirectory())) {
            progress.begin("Checking the overview", 0, "files");
            StoredOverview.check(store.overviewDirectory(), store.overviewIdentity(), progress).forEach(
                    p -> problem(p.startsWith(store.location().getFileName() + ":") ? p
                            : store.location().getFileName() + ": " + p));
        }
    }

    private static void join(List<Thread> workers, AtomicBoolean stop) {
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop.set(true);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
