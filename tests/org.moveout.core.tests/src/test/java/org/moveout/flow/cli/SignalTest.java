// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.Dataset;
import org.moveout.process.Processor;
import org.moveout.raster.ColorMap;
import org.moveout.segy.SegyFile;
import org.moveout.store.StoreDataset;

/** A real process and a real signal. */
class SignalTest {
    @TempDir
    private Path folder;

    private static String classPath() throws Exception {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> c : List.of(Main.class, Dataset.class, SegyFile.class, StoreDataset.class, Processor.class,
                ColorMap.class)) {
            URI place = c.getProtectionDomain().getCodeSource().getLocation().toURI();
            places.add(Path.of(place).toString());
        }
        return String.join(File.pathSeparator, places);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSignalEndsTheWorkInOrder() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path target = folder.resolve("big.sgy");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(java.toString(), "-cp", classPath(), Main.class.getName(), "synth",
                target.toString(), "--traces", "400000", "--samples", "1000", "--progress", "json")
                .redirectError(err.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (Files.size(err) == 0 && process.isAlive() && System.nanoTime() < patience) {
                Thread.sleep(20);
            }
            process.destroy();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(ExitStatus.CANCELLED);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(Files.readString(err)).contains("\"status\": \"cancelled\"", "moveout: Cancelled");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(err);
        }
    }
}
