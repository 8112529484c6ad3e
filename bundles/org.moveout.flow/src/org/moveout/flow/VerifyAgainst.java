// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.internal.CompareRun;
import org.moveout.flow.internal.SegyContent;
import org.moveout.segy.SegyFile;
import org.moveout.segy.SegyLayout;
import org.moveout.store.StoreDataset;

/**
 * Proves that exporting a store would give a file, byte for byte, without writing anything. Constant memory.
 */
public final class VerifyAgainst implements Task<VerifyAgainst.Report> {
    private final Path store;
    private final Path file;
    private final int threads;

    /**
     * What the comparison found.
     *
     * @param traces     traces compared
     * @param bytes      bytes compared
     * @param difference the first difference as one sentence; empty if there is none
     */
    public record Report(long traces, long bytes, Optional<String> difference) {
    }

    /**
     * @param store   the store
     * @param file    the file its export should equal
     * @param threads worker threads, 0 for the default
     */
    public VerifyAgainst(Path store, Path file, int threads) {
        this.store = store;
        this.file = file;
        this.threads = threads;
    }

    @Override
    public String title() {
        return "Compare " + store.getFileName() + " with " + file.getFileName();
    }

    @Override
    public Report run(Progress progress) throws IOException {
        try (StoreDataset dataset = StoreDataset.open(store)) {
            SegyContent content = SegyContent.of(dataset);
            SegyLayout layout = content.layout();
            long size = Files.size(file);
            if (size != layout.fileSize()) {
                return new Report(0, 0, Optional.of(file.getFileName() + " has " + size + " bytes, an export would have "
                        + layout.fileSize() + "."));
            }
            try (SegyFile original = SegyFile.open(file, layout)) {
                List<String> differences = new ArrayList<>();
                int lead = Arrays.mismatch(content.leading(), original.readLeading());
                if (lead >= 0) {
                    differences.add("The headers before the first trace differ from byte " + (lead + 1)
                            + " of the file on.");
                }
                new CompareRun(content, original, progress).run(threads).ifPresent(differences::add);
                trailer(content, original).ifPresent(differences::add);
                return new Report(layout.traceCount(), size, differences.stream().findFirst());
            }
        }
    }

    private static Optional<String> trailer(SegyContent content, SegyFile original) throws IOException {
        SegyLayout layout = original.layout();
        byte[] slice = new byte[1 << 16];
        try (InputStream in = content.trailer()) {
            long at = layout.offsetOf(layout.traceCount());
            for (int n = in.readNBytes(slice, 0, slice.length); n > 0; n = in.readNBytes(slice, 0, slice.length)) {
                byte[] other = new byte[n];
                original.read(at, other, 0, n);
                int d = Arrays.mismatch(slice, 0, n, other, 0, n);
                if (d >= 0) {
                    return Optional.of("The bytes after the last trace differ from byte " + (at + d + 1)
                            + " of the file on.");
                }
                at += n;
            }
        }
        return Optional.empty();
    }
}
