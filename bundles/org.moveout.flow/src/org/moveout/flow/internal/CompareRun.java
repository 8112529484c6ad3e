// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.moveout.data.TraceRange;
import org.moveout.data.task.Progress;
import org.moveout.segy.SegyFile;
import org.moveout.segy.SegyLayout;

/** Compares the traces a dataset would export with those of a file, through a {@link Pipeline}. */
public final class CompareRun {
    private final SegyContent content;
    private final SegyFile original;
    private final SegyLayout layout;
    private final Progress progress;
    private final AtomicReference<String> first = new AtomicReference<>();

    private static final class Slot {
        final byte[] headers;
        final byte[] ours;
        final byte[] theirs;
        TraceRange piece;
        long difference;

        Slot(int pieceTraces, SegyLayout layout) {
            headers = new byte[Math.multiplyExact(pieceTraces, layout.headerBytes())];
            ours = new byte[Math.multiplyExact(pieceTraces, layout.traceBytes())];
            theirs = new byte[ours.length];
        }
    }

    /**
     * @param original has the layout of the content
     */
    public CompareRun(SegyContent content, SegyFile original, Progress progress) {
        this.content = content;
        this.original = original;
        layout = content.layout();
        this.progress = progress;
    }

    /** The first difference as one sentence, empty if there is none. */
    public Optional<String> run(int threads) throws IOException {
        progress.begin("Comparing", layout.traceCount(), "traces");
        Pieces pieces = new Pieces(layout.traceCount(), content.pieceTraces());
        int workers = Threads.count(threads, 3L * layout.traceBytes() * pieces.largest());
        List<Pipeline.Step<Slot>> steps = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            steps.add(worker());
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < workers + 1; i++) {
            slots.add(new Slot(pieces.largest(), layout));
        }
        try (SegyContent.HeaderPass headers = content.headers()) {
            new Pipeline<>("compare", slots, steps, this::finish).run(slot -> {
                slot.piece = first.get() == null ? pieces.next() : null;
                if (slot.piece == null) {
                    return false;
                }
                headers.next(slot.piece, slot.headers);
                return true;
            }, progress);
        }
        return Optional.ofNullable(first.get());
    }

    private Pipeline.Step<Slot> worker() throws IOException {
        SegyContent.SampleReader samples = content.samples();
        return slot -> {
            int n = slot.piece.intCount();
            for (int t = 0; t < n; t++) {
                System.arraycopy(slot.headers, t * layout.headerBytes(), slot.ours, t * layout.traceBytes(),
                        layout.headerBytes());
            }
            samples.bytes(slot.piece, slot.ours, layout.headerBytes(), layout.traceBytes());
            original.readTraces(slot.piece.first(), n, slot.theirs);
            int length = n * layout.traceBytes();
            slot.difference = Arrays.mismatch(slot.ours, 0, length, slot.theirs, 0, length);
        };
    }

    private void finish(Slot slot) {
        progress.advance(slot.piece.count());
        if (slot.difference >= 0 && first.get() == null) {
            long trace = slot.piece.first() + slot.difference / layout.traceBytes();
            long at = slot.difference % layout.traceBytes();
            String where = at < layout.headerBytes() ? "byte " + (at + 1) + " of its header"
                    : "sample " + (at - layout.headerBytes()) / layout.format().bytes();
            long inFile = layout.offsetOf(slot.piece.first()) + slot.difference + 1;
            first.set("Trace " + trace + " (counted from 0) differs first in " + where + ", byte " + inFile
                    + " of the file.");
        }
    }
}
