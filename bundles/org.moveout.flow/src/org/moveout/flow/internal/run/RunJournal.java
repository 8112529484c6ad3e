// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.moveout.data.DataException;

/**
 * What a run has finished, in a text file beside its output: {@code NAME.partial.journal}. After lines that identify the
 * run comes one line for each finished piece, with the CRC32C of what was written, and one for each finished pass.
 * <p>
 * A line is appended only after its piece was given to the operating system, so it survives the death of the process.
 * After a loss of power a line may be there without its piece; therefore nobody may trust a line without comparing the
 * CRC. A line that was cut short is ignored. The file is locked while the run goes on, so that what a killed run left
 * can be told from a run under way. Thread-safe.
 */
public final class RunJournal implements Closeable {
    private static final String TITLE = "moveout-run 1";
    private static final String RENAMING = "renaming ok";
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    /** Runs of this process. A second channel on a locked file must not be opened: closing it frees the lock. */
    private static final Set<Path> RUNNING = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private RunJournal(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * A finished piece.
     *
     * @param traces input traces it stands for
     * @param crc    CRC32C of its bytes in the output
     */
    public record Entry(long traces, int crc) {
    }

    /**
     * What a journal says.
     *
     * @param identity  the run
     * @param temporary the folder of its temporary files
     * @param started   when it began
     * @param traces    input traces
     * @param passes    passes over them
     * @param finished  the passes that are complete
     * @param pieces    the finished pieces of each pass by their numbers
     * @param renaming  whether the run had come so far that only renaming was left
     */
    public record Content(RunIdentity identity, Path temporary, Instant started, long traces, int passes,
            Set<Integer> finished, Map<Integer, Map<Integer, Entry>> pieces, boolean renaming) {
        /** Whether the output was complete and had its name when the run was killed. */
        public boolean complete() {
            return renaming && Files.exists(identity.output()) && !Files.exists(RunRemains.partial(identity.output()));
        }

        /** The finished pieces of a pass. */
        public Map<Integer, Entry> pieces(int pass) {
            return pieces.getOrDefault(pass, Map.of());
        }

        /** Traces that passes have dealt with; in all there are {@link #traces} for each pass. */
        public long done() {
            long done = 0;
            for (int p = 0; p < passes; p++) {
                done += finished.contains(p) ? traces
                        : Math.min(traces, pieces(p).values().stream().mapToLong(Entry::traces).sum());
            }
            return done;
        }
    }

    /** Where the journal of an output is. */
    public static Path of(Path output) {
        return output.toAbsolutePath().resolveSibling(output.getFileName() + ".partial.journal");
    }

    /** Begins a journal; an old one is thrown away. */
    static RunJournal create(Path file, RunIdentity identity, Path temporary, long traces, int passes)
            throws IOException {
        RunJournal journal = open(file);
        try {
            journal.channel.truncate(0);
            journal.append(TITLE + "\n" + identity.toJson() + "\n" + temporary + "\n" + Instant.now() + "\n" + traces
                    + " " + passes + "\n");
            return journal;
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** Goes on with a journal. */
    static RunJournal resume(Path file) throws IOException {
        RunJournal journal = open(file);
        try {
            // a line cut short by a kill must not run into the next one
            journal.append("\n");
            return journal;
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private static RunJournal open(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        if (!RUNNING.add(path)) {
            throw running(path);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw running(path);
            }
            channel.position(channel.size());
            return new RunJournal(path, channel, lock);
        } catch (IOException | RuntimeException e) {
            RUNNING.remove(path);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    private static DataException running(Path file) {
        String name = String.valueOf(file.getFileName());
        return DataException.of(file.resolveSibling(name.substring(0, name.length() - ".partial.journal".length())),
                "this output is being written right now, by another process or window",
                "wait for it to end or choose another name");
    }

    /** Whether a run holds the journal now. */
    public static boolean isRunning(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        if (RUNNING.contains(path)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false)) {
            return lock == null;
        }
    }

    /** Reads a journal; empty if it is none, or none of this version. */
    public static Optional<Content> read(Path file) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 5 || !lines.get(0).equals(TITLE)) {
            return Optional.empty();
        }
        try {
            Optional<RunIdentity> identity = RunIdentity.parse(lines.get(1));
            if (identity.isEmpty()) {
                return Optional.empty();
            }
            String[] size = lines.get(4).split(" ");
            Set<Integer> finished = new HashSet<>();
            Map<Integer, Map<Integer, Entry>> pieces = new HashMap<>();
            for (String line : lines.subList(5, lines.size())) {
                entry(line.split(" "), finished, pieces);
            }
            return Optional.of(new Content(identity.get(), Path.of(lines.get(2)), Instant.parse(lines.get(3)),
                    Long.parseLong(size[0]), Integer.parseInt(size[1]), finished, pieces,
                    lines.contains(RENAMING)));
        } catch (RuntimeException e) {
            // cut or damaged: nothing to go on with
            return Optional.empty();
        }
    }

    private static void entry(String[] words, Set<Integer> finished, Map<Integer, Map<Integer, Entry>> pieces) {
        try {
            if (words.length == 6 && words[0].equals("piece") && words[5].equals("ok")) {
                pieces.computeIfAbsent(Integer.parseInt(words[1]), p -> new HashMap<>()).put(Integer.parseInt(words[2]),
                        new Entry(Long.parseLong(words[3]), Integer.parseUnsignedInt(words[4], 16)));
            } else if (words.length == 3 && words[0].equals("pass") && words[2].equals("ok")) {
                finished.add(Integer.parseInt(words[1]));
            }
        } catch (NumberFormatException e) {
            // a damaged line: that piece is made again
            return;
        }
    }

    /** Notes a piece that was written. */
    void piece(int pass, int piece, long traces, int crc) throws IOException {
        append("piece " + pass + " " + piece + " " + traces + " " + Integer.toHexString(crc) + " ok\n");
    }

    /** Notes that nothing is left to do but renaming. */
    void renaming() throws IOException {
        append(RENAMING + "\n");
    }

    /** Notes a pass whose output is complete. */
    void pass(int pass) throws IOException {
        append("pass " + pass + " ok\n");
    }

    private synchronized void append(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The file. */
    Path file() {
        return file;
    }

    /** Lets go of the journal and removes it. */
    void delete() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            close();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                lock.release();
                channel.close();
            } finally {
                RUNNING.remove(file);
            }
        }
    }
}
