// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Tiles in files, behind the memory of a {@link WindowCache}: for data on slow disks and network drives. Thread-safe.
 * <p>
 * The folder survives the program. Each tile is a file of its own with a checksum, written under another name and
 * renamed; one that is damaged or missing is simply read from the source again. Tiles of a source that has changed are
 * deleted when it is next used. The folder is bounded in bytes, what was used longest ago goes first, and nothing is
 * written while the disk has less than {@value #SPARE_BYTES} bytes to spare. A write that fails ends writing (see
 * {@link #problem()}); reading goes on.
 * <p>
 * Several programs may share a folder; each keeps to the bound by what it knows of, so together they may pass it.
 */
public final class DiskTier {
    /** Space that is left to others, in bytes. */
    public static final long SPARE_BYTES = 1L << 30;

    private static final long MAGIC = 0x4D4F5645_54494C31L;
    private static final int HEADER = 24;
    private static final String ENDING = ".tile";

    /** A tile of a source. */
    record Key(SourceIdentity source, int stride, long phase, long index) {
        String file() {
            return source.name() + "/" + source.state() + "/" + stride + "-" + phase + "-" + index + ENDING;
        }
    }

    private final Path folder;
    private final long limit;
    private final Executor writer;
    private final LinkedHashMap<String, Long> files = new LinkedHashMap<>(256, 0.75f, true);
    private final Set<SourceIdentity> current = new HashSet<>();
    private long held;
    private volatile String problem;

    private DiskTier(Path folder, long limit, Executor writer) {
        this.folder = folder;
        this.limit = limit;
        this.writer = writer;
    }

    /**
     * Opens a folder, with what an earlier program left in it.
     *
     * @param folder made if it is not there; should hold nothing else
     * @param limit  the most bytes to keep
     * @param writer writes tiles; may refuse when it has too much to do
     * @throws IOException if the folder cannot be made or read
     */
    public static DiskTier open(Path folder, long limit, Executor writer) throws IOException {
        Files.createDirectories(folder);
        DiskTier tier = new DiskTier(folder, limit, writer);
        tier.scan();
        return tier;
    }

    private void scan() throws IOException {
        record Found(String file, long size, FileTime used) {
        }
        List<Found> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder, 3)) {
            for (Path p : (Iterable<Path>) paths::iterator) {
                String name = folder.relativize(p).toString().replace('\\', '/');
                try {
                    if (name.endsWith(ENDING)) {
                        found.add(new Found(name, Files.size(p), Files.getLastModifiedTime(p)));
                    } else if (name.endsWith(".part")) {
                        Files.deleteIfExists(p);
                    }
                } catch (NoSuchFileException e) {
                    // another program has just dropped it
                    continue;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        found.sort(Comparator.comparing(Found::used));
        synchronized (this) {
            found.forEach(f -> add(f.file(), f.size()));
        }
        shrink();
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** The bound in bytes. */
    public long limit() {
        return limit;
    }

    /** What is kept, in bytes. */
    public synchronized long bytes() {
        return held;
    }

    /** Why nothing is written any more: a sentence for the user; empty if all is well. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * The samples of a tile, or null if they are not here.
     */
    float[] get(Key key) {
        String name = key.file();
        settle(key.source());
        synchronized (this) {
            if (files.get(name) == null) {
                return null;
            }
        }
        Path file = folder.resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size())).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // goes on until the file is in
            }
            float[] data = decode(bytes.flip());
            if (data == null) {
                drop(name);
                return null;
            }
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            return data;
        } catch (IOException | ArithmeticException e) {
            drop(name);
            return null;
        }
    }

    /** Keeps the samples of a tile, later and if there is time and room. The array must not change any more. */
    void put(Key key, float[] data) {
        if (problem != null || HEADER + (long) data.length * Float.BYTES > limit) {
            return;
        }
        try {
            writer.execute(() -> write(key, data));
        } catch (RejectedExecutionException e) {
            // too much to do: the tile is read from the source next time
            return;
        }
    }

    private void write(Key key, float[] data) {
        String name = key.file();
        synchronized (this) {
            if (problem != null || !current.contains(key.source()) || files.containsKey(name)) {
                return;
            }
        }
        Path file = folder.resolve(name);
        Path part = file.resolveSibling(file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
        try {
            if (Files.getFileStore(folder).getUsableSpace() < SPARE_BYTES) {
                return;
            }
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = encode(data);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            synchronized (this) {
                add(name, HEADER + (long) data.length * Float.BYTES);
            }
            shrink();
        } catch (IOException e) {
            problem = "Traces are no longer kept in " + folder + " (" + e.getMessage()
                    + "); free space there or choose another folder in the preferences.";
            delete(part);
        }
    }

    private static ByteBuffer encode(float[] data) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + data.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(HEADER);
        bytes.asFloatBuffer().put(data);
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), HEADER, data.length * Float.BYTES);
        return bytes.putLong(0, MAGIC).putLong(8, data.length).putLong(16, sum.getValue()).position(0);
    }

    /** The samples, null if the file is damaged. */
    private static float[] decode(ByteBuffer bytes) {
        int count = (bytes.limit() - HEADER) / Float.BYTES;
        if (bytes.limit() < HEADER || bytes.getLong(0) != MAGIC || bytes.getLong(8) != count
                || bytes.limit() != HEADER + count * Float.BYTES) {
            return null;
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), HEADER, count * Float.BYTES);
        if (sum.getValue() != bytes.getLong(16)) {
            return null;
        }
        float[] data = new float[count];
        bytes.position(HEADER).asFloatBuffer().get(data);
        return data;
    }

    /** Deletes the tiles of other states of a source, the first time it is used. */
    private void settle(SourceIdentity source) {
        List<String> stale;
        synchronized (this) {
            if (!current.add(source)) {
                return;
            }
            current.removeIf(s -> s.name().equals(source.name()) && !s.equals(source));
            stale = files.keySet().stream().filter(f -> f.startsWith(source.name() + "/")
                    && !f.startsWith(source.name() + "/" + source.state() + "/")).toList();
        }
        stale.forEach(this::drop);
    }

    /** Deletes the tiles of a source. */
    void forget(SourceIdentity source) {
        List<String> all;
        synchronized (this) {
            all = files.keySet().stream().filter(f -> f.startsWith(source.name() + "/")).toList();
        }
        all.forEach(this::drop);
    }

    /** Deletes all tiles. */
    public void clear() {
        List<String> all;
        synchronized (this) {
            all = List.copyOf(files.keySet());
        }
        all.forEach(this::drop);
    }

    private void add(String name, long size) {
        Long before = files.put(name, size);
        held += size - (before == null ? 0 : before);
    }

    private void drop(String name) {
        synchronized (this) {
            Long size = files.remove(name);
            held -= size == null ? 0 : size;
        }
        delete(folder.resolve(name));
    }

    private void shrink() {
        List<String> gone = new ArrayList<>();
        synchronized (this) {
            for (Iterator<Map.Entry<String, Long>> i = files.entrySet().iterator(); held > limit && i.hasNext();) {
                Map.Entry<String, Long> eldest = i.next();
                held -= eldest.getValue();
                gone.add(eldest.getKey());
                i.remove();
            }
        }
        gone.forEach(name -> delete(folder.resolve(name)));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it is found, and tried again, when the folder is next opened
            return;
        }
    }
}
