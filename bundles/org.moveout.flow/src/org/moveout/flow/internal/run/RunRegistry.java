// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.moveout.flow.internal.Digests;

/**
 * Which runs have begun and not ended, wherever their outputs are: one small file for each in a folder of the user, with
 * the path of the run's journal. Thread-safe, also between processes.
 */
public final class RunRegistry {
    private static final String ENDING = ".run";
    /** How long a run is remembered whose folder cannot be reached. */
    private static final Duration KEPT = Duration.ofDays(100);

    private final Path folder;

    /**
     * @param folder where the files are; made when the first run begins
     */
    public RunRegistry(Path folder) {
        this.folder = folder;
    }

    /**
     * The registry of the user: in {@code MOVEOUT_STATE_DIR}, else where the operating system wants such files.
     */
    public static RunRegistry ofUser() {
        return new RunRegistry(stateFolder(System.getenv(), System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ""))).resolve("runs"));
    }

    static Path stateFolder(Map<String, String> environment, String system, Path home) {
        String own = environment.getOrDefault("MOVEOUT_STATE_DIR", "");
        if (!own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Moveout");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Moveout");
        }
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        return (state.isBlank() ? home.resolve(".local").resolve("state") : Path.of(state)).resolve("moveout");
    }

    /** Notes a run. A registry that cannot be written to is no reason not to run, so that is not told. */
    void add(Path journal) {
        try {
            Files.createDirectories(folder);
            Files.writeString(entry(journal), journal.toAbsolutePath().normalize() + "\n");
        } catch (IOException e) {
            // the run can still be resumed by whoever knows its output
            return;
        }
    }

    /** Forgets a run. */
    public void remove(Path journal) {
        try {
            Files.deleteIfExists(entry(journal));
        } catch (IOException e) {
            // found to be void the next time
            return;
        }
    }

    /** The journals of all runs that have not ended. Entries of journals that are gone are removed. */
    public List<Path> journals() throws IOException {
        List<Path> journals = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return journals;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path entry : entries) {
                Path journal = Path.of(Files.readString(entry).strip());
                if (Files.isRegularFile(journal)) {
                    journals.add(journal);
                } else if (journal.getParent() == null || Files.isDirectory(journal.getParent()) || isOld(entry)) {
                    // a folder that is not there may be on a disk that is not connected now
                    Files.deleteIfExists(entry);
                }
            }
        }
        return journals;
    }

    private static boolean isOld(Path entry) throws IOException {
        return Files.getLastModifiedTime(entry).toInstant().isBefore(Instant.now().minus(KEPT));
    }

    private Path entry(Path journal) {
        byte[] digest = Digests.sha256().digest(
                journal.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(digest, 0, 8) + ENDING);
    }
}
