// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.moveout.segy.Revision;
import org.moveout.segy.SampleFormat;

/**
 * Everything an export needs to know.
 *
 * @param source    the store, or a raw SEG-Y file
 * @param output    the SEG-Y file to create
 * @param format    sample format of the output; empty for that of the original
 * @param revision  revision the output states in its binary header; empty to leave the binary header as it is
 * @param selection the traces to write; empty for all
 * @param overwrite whether an existing output may be replaced
 * @param threads   worker threads; 0 for as many as processors and heap allow
 */
public record ExportRequest(Path source, Path output, Optional<SampleFormat> format, Optional<Revision> revision,
        Optional<TraceSelection> selection, boolean overwrite, int threads) {
    /** Validates the values. */
    public ExportRequest {
        Objects.requireNonNull(source);
        Objects.requireNonNull(output);
        Objects.requireNonNull(format);
        Objects.requireNonNull(revision);
        Objects.requireNonNull(selection);
    }

    /** A byte-identical export of everything. */
    public static ExportRequest of(Path source, Path output) {
        return new ExportRequest(source, output, Optional.empty(), Optional.empty(), Optional.empty(), false, 0);
    }

    /** The same with another sample format. */
    public ExportRequest with(SampleFormat other) {
        return new ExportRequest(source, output, Optional.of(other), revision, selection, overwrite, threads);
    }

    /** The same stating a revision. */
    public ExportRequest with(Revision other) {
        return new ExportRequest(source, output, format, Optional.of(other), selection, overwrite, threads);
    }

    /** The same with some traces only. */
    public ExportRequest with(TraceSelection some) {
        return new ExportRequest(source, output, format, revision, Optional.of(some), overwrite, threads);
    }

    /** The same with or without permission to replace an existing file. */
    public ExportRequest withOverwrite(boolean allowed) {
        return new ExportRequest(source, output, format, revision, selection, allowed, threads);
    }

    /** The same with so many worker threads, 0 for the default. */
    public ExportRequest withThreads(int count) {
        return new ExportRequest(source, output, format, revision, selection, overwrite, count);
    }

    /** Whether the output is to be the original file, byte for byte. */
    public boolean isOriginal() {
        return format.isEmpty() && revision.isEmpty() && selection.isEmpty();
    }
}
