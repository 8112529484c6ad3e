// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;

import org.moveout.data.DataException;
import org.moveout.data.task.Progress;
import org.moveout.flow.internal.OutputFile;
import org.moveout.flow.internal.Pipeline;
import org.moveout.flow.internal.SegyContent;
import org.moveout.flow.internal.SegyOutput;

/**
 * Puts the traces of a pass into a SEG-Y file, each at its place. Every piece is noted in the journal with its CRC32C
 * once it is written, which {@link #verify} compares in the end with what the file holds.
 */
final class SegySink implements PassSink {
    /** Stands for the headers of the file in the list of checksums. */
    private static final int HEADERS = 0;
    /** Stands for what follows the traces. */
    private static final int TRAILER = 1;

    private final SegyOutput output;
    private final OutputFile file;
    private final RunJournal journal;
    private final int pass;
    private final Map<Integer, RunJournal.Entry> earlier;
    private final int headerBytes;
    private final int traceBytes;
    private final long firstTrace;
    private final int[] checksums;
    private final int[] others = new int[2];
    private final Progress progress;
    private long trailerBytes;

    /**
     * @param output   what the file is like
     * @param file     where it is written
     * @param plan     the pieces
     * @param journal  where finished pieces are noted
     * @param pass     the number of the pass in it
     * @param earlier  the pieces that an earlier run noted
     * @param progress told the finished traces
     */
    SegySink(SegyOutput output, OutputFile file, PassPlan plan, RunJournal journal, int pass,
            Map<Integer, RunJournal.Entry> earlier, Progress progress) {
        this.output = output;
        this.file = file;
        this.journal = journal;
        this.pass = pass;
        this.earlier = earlier;
        this.progress = progress;
        headerBytes = output.layout().headerBytes();
        traceBytes = output.traceBytes();
        firstTrace = output.layout().firstTraceOffset();
        checksums = new int[plan.pieces()];
    }

    /** Writes what is before the traces. */
    void leading(SegyContent content) throws IOException {
        byte[] leading = output.leading(content.leading());
        file.write(leading, 0, leading.length, 0);
        others[HEADERS] = crc(leading, leading.length);
    }

    @Override
    public void begin(PieceSlot slot) {
        slot.out = PieceSlot.enough(slot.out, (long) slot.piece.outCount() * traceBytes);
    }

    @Override
    public boolean restoresHeaders() {
        return true;
    }

    @Override
    public boolean restore(PieceSlot slot) throws IOException {
        RunJournal.Entry entry = earlier.get(slot.piece.number());
        if (entry == null || entry.traces() != slot.piece.traces() || !readBack(slot)) {
            return false;
        }
        slot.crc = crc(slot.out, slot.piece.outCount() * traceBytes);
        return slot.crc == entry.crc();
    }

    @Override
    public void putHeader(PieceSlot slot, int k, byte[] headers, int offset) {
        System.arraycopy(headers, offset, slot.out, k * traceBytes, headerBytes);
        output.patchHeader(slot.out, k * traceBytes);
    }

    @Override
    public byte[] headerBytes(PieceSlot slot) {
        return slot.out;
    }

    @Override
    public int headerOffset(int k) {
        return k * traceBytes;
    }

    @Override
    public void putSamples(PieceSlot slot, int k, float[] data, int offset) {
        output.format().encode(data, offset, slot.out, k * traceBytes + headerBytes, output.sampling().count(),
                output.layout().byteOrder());
    }

    @Override
    public void seal(PieceSlot slot) {
        if (!slot.restored) {
            slot.crc = crc(slot.out, slot.piece.outCount() * traceBytes);
        }
    }

    @Override
    public void finish(PieceSlot slot) throws IOException {
        Piece piece = slot.piece;
        checksums[piece.number()] = slot.crc;
        if (!slot.restored) {
            eachRun(slot, (row, count, position) -> {
                file.write(slot.out, row * traceBytes, count * traceBytes, position);
                return true;
            });
            journal.piece(pass, piece.number(), piece.traces(), slot.crc);
        }
        progress.advance(piece.traces());
    }

    private interface RunAction {
        boolean run(int row, int count, long position) throws IOException;
    }

    /** Calls an action for each run of traces that lie together in the file; false as soon as the action says so. */
    private boolean eachRun(PieceSlot slot, RunAction action) throws IOException {
        Piece piece = slot.piece;
        if (!piece.scattersOutput()) {
            return action.run(0, piece.outCount(), firstTrace + piece.outFirst() * traceBytes);
        }
        for (int from = 0; from < piece.outCount();) {
            int to = from + 1;
            while (to < piece.outCount() && slot.numbers[to] == slot.numbers[to - 1] + 1) {
                to++;
            }
            if (!action.run(from, to - from, firstTrace + slot.numbers[from] * traceBytes)) {
                return false;
            }
            from = to;
        }
        return true;
    }

    private boolean readBack(PieceSlot slot) throws IOException {
        return eachRun(slot, (row, count, position) -> file.read(slot.out, row * traceBytes, count * traceBytes,
                position));
    }

    /** Writes what follows the traces, and cuts the file there. */
    void trailer(SegyContent content) throws IOException {
        long at = end();
        CRC32C crc = new CRC32C();
        byte[] slice = new byte[1 << 18];
        try (InputStream in = content.trailer()) {
            for (int n = in.read(slice); n >= 0; n = in.read(slice)) {
                progress.checkCancelled();
                crc.update(slice, 0, n);
                file.write(slice, 0, n, at);
                at += n;
            }
        }
        trailerBytes = at - end();
        others[TRAILER] = (int) crc.getValue();
        file.truncate(at);
    }

    private long end() {
        return firstTrace + output.traces() * traceBytes;
    }

    /** The length of the finished file. */
    long bytes() {
        return end() + trailerBytes;
    }

    /**
     * Reads the whole file back and compares the checksum of every piece.
     *
     * @param plan    the pieces
     * @param threads how many read at once
     * @throws DataException if the file is not what was written
     */
    void verify(PassPlan plan, int threads, Progress told) throws IOException {
        if (file.size() != bytes()) {
            throw differs("it has " + file.size() + " bytes instead of " + bytes());
        }
        compare(0, firstTrace, others[HEADERS], "its headers differ", told);
        List<PieceSlot> slots = new ArrayList<>();
        List<Pipeline.Step<PieceSlot>> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            slots.add(new PieceSlot());
            workers.add(slot -> {
                begin(slot);
                plan.numbers(slot);
                if (!readBack(slot) || crc(slot.out, slot.piece.outCount() * traceBytes) != checksums[slot.piece
                        .number()]) {
                    throw differs("traces of piece " + slot.piece.number() + " differ");
                }
                told.advance(slot.piece.outCount());
            });
        }
        slots.add(new PieceSlot());
        AtomicInteger next = new AtomicInteger();
        new Pipeline<>("verify", slots, workers, slot -> {
            // compared by the worker
        }).run(slot -> {
            int number = next.getAndIncrement();
            if (number >= plan.pieces()) {
                return false;
            }
            slot.piece = plan.piece(number);
            return true;
        }, told);
        compare(end(), trailerBytes, others[TRAILER], "what follows the traces differs", told);
    }

    private void compare(long from, long length, int wanted, String what, Progress told) throws IOException {
        CRC32C crc = new CRC32C();
        byte[] slice = new byte[1 << 18];
        for (long at = 0; at < length;) {
            told.checkCancelled();
            int n = (int) Math.min(slice.length, length - at);
            if (!file.read(slice, 0, n, from + at)) {
                throw differs(what);
            }
            crc.update(slice, 0, n);
            at += n;
        }
        if ((int) crc.getValue() != wanted) {
            throw differs(what);
        }
    }

    private DataException differs(String what) {
        return DataException.of(file.target(), "reading it back shows that it is not what was written (" + what + ")",
                "check the disk and the memory of this computer, then run this again");
    }

    private static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
