// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.IOException;

import org.moveout.segy.SegyLayout;

/** One worker of an export: reads samples, puts whole traces together and writes them. */
final class SegyWriteWorker implements Pipeline.Step<WriteSlot> {
    private final SegyContent.SampleReader samples;
    private final SegyLayout layout;
    private final SegyOutput output;
    private final OutputFile file;
    private float[] floats = new float[0];
    private byte[] bytes = new byte[0];

    SegyWriteWorker(SegyContent content, SegyOutput output, OutputFile file) throws IOException {
        samples = content.samples();
        layout = content.layout();
        this.output = output;
        this.file = file;
    }

    @Override
    public void run(WriteSlot slot) throws IOException {
        int headerBytes = layout.headerBytes();
        int traceBytes = output.traceBytes();
        for (int k = 0; k < slot.keptCount; k++) {
            System.arraycopy(slot.headers, slot.kept[k] * headerBytes, slot.out, k * traceBytes, headerBytes);
            output.patchHeader(slot.out, k * traceBytes);
        }
        if (output.format() != layout.format()) {
            int needed = slot.piece.intCount() * layout.samplesPerTrace();
            floats = floats.length >= needed ? floats : new float[needed];
            samples.floats(slot.piece, floats, 0);
            encode(floats, slot);
        } else {
            copy(slot);
        }
        file.write(slot.out, 0, slot.keptCount * traceBytes, layout.firstTraceOffset() + slot.outFirst * traceBytes);
    }

    private void copy(WriteSlot slot) throws IOException {
        int headerBytes = layout.headerBytes();
        if (slot.keptCount == slot.piece.count()) {
            samples.bytes(slot.piece, slot.out, headerBytes, output.traceBytes());
            return;
        }
        int sampleBytes = layout.sampleBytes();
        if (bytes.length < slot.piece.intCount() * sampleBytes) {
            bytes = new byte[slot.piece.intCount() * sampleBytes];
        }
        samples.bytes(slot.piece, bytes, 0, sampleBytes);
        for (int k = 0; k < slot.keptCount; k++) {
            System.arraycopy(bytes, slot.kept[k] * sampleBytes, slot.out, k * output.traceBytes() + headerBytes,
                    sampleBytes);
        }
    }

    /** Encodes the kept traces from an array that holds all of the piece. */
    private void encode(float[] data, WriteSlot slot) {
        int count = output.sampling().count();
        for (int k = 0; k < slot.keptCount; k++) {
            output.format().encode(data, slot.kept[k] * count, slot.out,
                    k * output.traceBytes() + layout.headerBytes(), count, layout.byteOrder());
        }
    }
}
