// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.moveout.data.TraceRange;
import org.moveout.data.task.Progress;
import org.moveout.flow.TraceSelection;
import org.moveout.segy.SegyLayout;

/** One SEG-Y file being written from a dataset, through a {@link Pipeline}. */
public final class SegyWriteRun {
    private final SegyContent content;
    private final SegyLayout layout;
    private final SegyOutput output;
    private final TraceSelection selection;
    private final OutputFile file;
    private final Progress progress;
    private final MessageDigest sha256 = Digests.sha256();
    private int rangeIndex;
    private long written;

    /**
     * @param selection the traces to write; their number is {@code output.traces()}
     */
    public SegyWriteRun(SegyContent content, SegyOutput output, TraceSelection selection, OutputFile file,
            Progress progress) {
        this.content = content;
        layout = content.layout();
        this.output = output;
        this.selection = selection;
        this.file = file;
        this.progress = progress;
    }

    /**
     * Writes everything but does not publish.
     *
     * @param phase   what it is called in the progress
     * @param threads the user's choice of worker threads, 0 for none
     * @return SHA-256 of the file in lower-case hexadecimal
     */
    public String run(String phase, int threads) throws IOException {
        byte[] leading = output.leading(content.leading());
        sha256.update(leading);
        file.write(leading, 0, leading.length, 0);
        progress.begin(phase, output.traces(), "traces");
        Pieces pieces = new Pieces(layout.traceCount(), content.pieceTraces());
        int largest = pieces.largest();
        long each = (output.traceBytes() + layout.headerBytes() + 3L * layout.samplesPerTrace() * Float.BYTES) * largest;
        int workers = Threads.count(threads, each);
        List<SegyWriteWorker> steps = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            steps.add(new SegyWriteWorker(content, output, file));
        }
        List<WriteSlot> slots = new ArrayList<>();
        for (int i = 0; i < workers + 1; i++) {
            slots.add(new WriteSlot(largest, layout.headerBytes(), output.traceBytes()));
        }
        try (SegyContent.HeaderPass headers = content.headers()) {
            new Pipeline<>("export", slots, steps, this::finish)
                    .run(slot -> read(slot, pieces, headers), progress);
        }
        if (output.traces() == layout.traceCount()) {
            trailer();
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private boolean read(WriteSlot slot, Pieces pieces, SegyContent.HeaderPass headers) throws IOException {
        do {
            slot.piece = pieces.next();
            if (slot.piece == null) {
                return false;
            }
            headers.next(slot.piece, slot.headers);
            keep(slot);
        } while (slot.keptCount == 0);
        slot.outFirst = written;
        written += slot.keptCount;
        return true;
    }

    private void keep(WriteSlot slot) {
        TraceRange piece = slot.piece;
        slot.keptCount = 0;
        List<TraceRange> ranges = selection.ranges();
        while (rangeIndex < ranges.size() && ranges.get(rangeIndex).first() < piece.end()) {
            TraceRange range = ranges.get(rangeIndex).intersect(piece);
            for (long t = Math.max(range.first(), piece.first()); t < Math.min(range.end(), piece.end()); t++) {
                slot.kept[slot.keptCount++] = (int) (t - piece.first());
            }
            if (ranges.get(rangeIndex).end() > piece.end()) {
                return;
            }
            rangeIndex++;
        }
    }

    private void finish(WriteSlot slot) {
        sha256.update(slot.out, 0, slot.keptCount * output.traceBytes());
        progress.advance(slot.keptCount);
    }

    private void trailer() throws IOException {
        byte[] slice = new byte[1 << 18];
        long at = layout.firstTraceOffset() + written * output.traceBytes();
        try (InputStream in = content.trailer()) {
            for (int n = in.read(slice); n >= 0; n = in.read(slice)) {
                progress.checkCancelled();
                sha256.update(slice, 0, n);
                file.write(slice, 0, n, at);
                at += n;
            }
        }
    }
}
