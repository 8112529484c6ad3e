// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;

import org.moveout.flow.internal.SegyOutput;
import org.moveout.store.ChunkEncoder;
import org.moveout.store.ChunkGrid;
import org.moveout.store.Compression;
import org.moveout.store.ElementType;

/** Does with traces what a run does, encoding, writing and reading back, into a small file that is gone at the end. */
final class MeasureSink implements PassSink, Closeable {
    /** The file is written from the beginning again when it has become so long. */
    static final long LONGEST = 128L << 20;

    private final SegyOutput output;
    private final int headerBytes;
    private final int traceBytes;
    private final FileChannel probe;
    private final ThreadLocal<ChunkEncoder> encoders;
    private final int chunkTraces;
    private final AtomicLong traces = new AtomicLong();
    private long position;

    /**
     * @param output    what traces come out as
     * @param intoStore whether chunks of a store are to be made of them
     * @param folder    where the file goes
     */
    MeasureSink(SegyOutput output, boolean intoStore, Path folder) throws IOException {
        this.output = output;
        headerBytes = output.layout().headerBytes();
        traceBytes = output.traceBytes();
        ChunkGrid grid = PassTarget.grid(output.traces(), output.sampling());
        chunkTraces = grid.chunkTraces();
        encoders = intoStore ? ThreadLocal.withInitial(() -> new ChunkEncoder(grid, ElementType.FLOAT32,
                Compression.DEFAULT)) : null;
        probe = FileChannel.open(Files.createTempFile(folder, ".moveout-", ".probe"), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Traces that came in so far. */
    long traces() {
        return traces.get();
    }

    @Override
    public void begin(PieceSlot slot) {
        slot.out = PieceSlot.enough(slot.out, (long) slot.piece.outCount() * traceBytes);
        if (encoders != null) {
            slot.samples = PieceSlot.enough(slot.samples,
                    (long) slot.piece.outCount() * output.sampling().count());
        }
    }

    @Override
    public boolean restore(PieceSlot slot) {
        return false;
    }

    @Override
    public boolean restoresHeaders() {
        return true;
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
        int samples = output.sampling().count();
        if (encoders != null) {
            System.arraycopy(data, offset, slot.samples, k * samples, samples);
        } else {
            output.format().encode(data, offset, slot.out, k * traceBytes + headerBytes, samples,
                    output.layout().byteOrder());
        }
    }

    @Override
    public void seal(PieceSlot slot) {
        slot.encoded = slot.piece.outCount() * traceBytes;
        if (encoders != null) {
            slot.encoded = 0;
            int samples = output.sampling().count();
            for (int t = 0; t < slot.piece.outCount(); t += chunkTraces) {
                int count = Math.min(chunkTraces, slot.piece.outCount() - t);
                // only the length counts: several chunks may be written over one another
                slot.encoded = Math.max(slot.encoded, encoders.get().encode(slot.samples, t * samples, count));
            }
            slot.out = PieceSlot.enough(slot.out, slot.encoded);
        }
        CRC32C crc = new CRC32C();
        crc.update(slot.out, 0, slot.encoded);
        slot.crc = (int) crc.getValue();
    }

    @Override
    public void finish(PieceSlot slot) throws IOException {
        if (position > LONGEST) {
            position = 0;
        }
        long at = position;
        for (ByteBuffer b = ByteBuffer.wrap(slot.out, 0, slot.encoded); b.hasRemaining();) {
            position += probe.write(b, position);
        }
        for (ByteBuffer b = ByteBuffer.wrap(slot.out, 0, slot.encoded); b.hasRemaining();) {
            at += probe.read(b, at);
        }
        traces.addAndGet(slot.piece.traces());
    }

    @Override
    public void close() throws IOException {
        probe.close();
    }
}
