// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.IOException;
import java.nio.ByteOrder;

import org.moveout.data.AmplitudeAccumulator;
import org.moveout.segy.IbmFloat;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyLayout;
import org.moveout.store.ChunkEncoder;
import org.moveout.store.StoreWriter;

/**
 * One worker of an import: decodes a chunk, adds up its statistics, compresses and writes it, makes it small for the
 * overview, splits its headers.
 */
final class ImportWorker implements Pipeline.Step<ImportSlot> {
    private final SegyLayout layout;
    private final StoreWriter writer;
    private final ChunkEncoder encoder;
    private final AmplitudeAccumulator statistics;
    private final float[] floats;
    private final byte[] stored;

    ImportWorker(SegyLayout layout, StoreWriter writer, int chunkTraces) {
        this.layout = layout;
        this.writer = writer;
        encoder = writer.encoder();
        statistics = new AmplitudeAccumulator(layout.traceCount(), layout.samplesPerTrace());
        boolean ibm = layout.format() == SampleFormat.IBM_FLOAT;
        floats = new float[chunkTraces * layout.samplesPerTrace()];
        stored = new byte[ibm ? 0 : chunkTraces * layout.sampleBytes()];
    }

    AmplitudeAccumulator statistics() {
        return statistics;
    }

    /** Bytes of the buffers of one worker together with those of one slot. */
    static long bytes(SegyLayout layout, int chunkTraces) {
        long headers = layout.headerMap().columns().size() * 4L;
        return (layout.traceBytes() + 5L * layout.samplesPerTrace() * Float.BYTES / 2 + headers) * chunkTraces;
    }

    @Override
    public void run(ImportSlot slot) throws IOException {
        slot.inexact = 0;
        boolean present = writer.hasChunk(slot.chunk);
        if (layout.format() == SampleFormat.IBM_FLOAT) {
            decodeIbm(slot);
            if (!present) {
                int length = encoder.encode(floats, 0, slot.traces);
                writer.writeChunk(slot.chunk, encoder.buffer(), length);
            }
        } else {
            convert(slot);
            if (!present) {
                int length = encoder.encode(stored, 0, slot.traces);
                writer.writeChunk(slot.chunk, encoder.buffer(), length);
            }
        }
        if (slot.overview != null) {
            slot.overview.set(floats, 0, slot.first, slot.traces);
        }
        slot.headers.set(slot.first, slot.traces);
        layout.headerMap().extract(slot.source, 0, layout.traceBytes(), slot.traces, layout.byteOrder(), slot.headers);
    }

    private void decodeIbm(ImportSlot slot) {
        int samples = layout.samplesPerTrace();
        ByteOrder order = layout.byteOrder();
        for (int t = 0; t < slot.traces; t++) {
            int at = t * layout.traceBytes() + layout.headerBytes();
            long base = (long) t * samples;
            IbmFloat.decode(slot.source, at, floats, t * samples, samples, order);
            IbmFloat.inexact(slot.source, at, samples, order, (i, word) -> slot.addInexact(base + i, word));
        }
        statistics.add(floats, 0, slot.first, slot.traces, samples);
    }

    private void convert(ImportSlot slot) {
        int samples = layout.samplesPerTrace();
        SampleFormat format = layout.format();
        ByteOrder order = layout.byteOrder();
        for (int t = 0; t < slot.traces; t++) {
            int at = t * layout.traceBytes() + layout.headerBytes();
            format.toNative(slot.source, at, stored, t * layout.sampleBytes(), samples, order);
            format.decode(slot.source, at, floats, t * samples, samples, order);
        }
        statistics.add(floats, 0, slot.first, slot.traces, samples);
    }
}
