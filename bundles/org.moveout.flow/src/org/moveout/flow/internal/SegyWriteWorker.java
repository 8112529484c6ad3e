// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.IOException;
import java.util.Optional;

import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderBatch;
import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Workspace;
import org.moveout.segy.SegyLayout;

/** One worker of an export: reads samples, processes them if asked to, puts whole traces together and writes them. */
final class SegyWriteWorker implements Pipeline.Step<WriteSlot> {
    private final SegyContent.SampleReader samples;
    private final SegyLayout layout;
    private final SegyOutput output;
    private final Optional<GatherTransform> transform;
    private final OutputFile file;
    private final long traces;
    private final Workspace workspace = new Workspace();
    private final HeaderBatch headers;
    private float[] floats = new float[0];
    private float[] processed = new float[0];
    private byte[] bytes = new byte[0];

    SegyWriteWorker(SegyContent content, SegyOutput output, Optional<GatherTransform> transform, OutputFile file,
            int pieceTraces) {
        samples = content.samples();
        layout = content.layout();
        this.output = output;
        this.transform = transform;
        this.file = file;
        traces = layout.traceCount();
        int halo = transform.map(GatherTransform::halo).orElse(0);
        headers = new HeaderBatch(layout.headerMap().columns(), transform.isPresent() ? pieceTraces + 2 * halo : 0);
    }

    @Override
    public void run(WriteSlot slot) throws IOException {
        int headerBytes = layout.headerBytes();
        int traceBytes = output.traceBytes();
        for (int k = 0; k < slot.keptCount; k++) {
            System.arraycopy(slot.headers, slot.kept[k] * headerBytes, slot.out, k * traceBytes, headerBytes);
            output.patchHeader(slot.out, k * traceBytes);
        }
        if (transform.isPresent()) {
            process(slot);
        } else if (output.format() != layout.format()) {
            floats = enough(floats, slot.piece.intCount() * layout.samplesPerTrace());
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

    private void process(WriteSlot slot) throws IOException {
        GatherTransform t = transform.get();
        TraceRange wide = new TraceRange(Math.max(0, slot.piece.first() - t.halo()),
                Math.min(traces, slot.piece.end() + t.halo()));
        int in = layout.samplesPerTrace();
        int out = t.output().count();
        floats = enough(floats, wide.intCount() * in);
        samples.floats(wide, floats, 0);
        if (t.ensembles().isEmpty() && t.halo() == 0 && in == out) {
            gather(slot, floats, wide, t);
            encode(floats, slot);
            return;
        }
        processed = enough(processed, slot.piece.intCount() * out);
        for (long at = slot.piece.first(); at < slot.piece.end();) {
            TraceRange part = t.ensembles().isPresent() ? ensembleAt(t.ensembles().get(), at) : wide;
            TraceRange wanted = part.intersect(slot.piece);
            float[] data = new float[part.intCount() * Math.max(in, out)];
            System.arraycopy(floats, Math.toIntExact(part.first() - wide.first()) * in, data, 0, part.intCount() * in);
            GatherBuffer gather = gather(slot, data, part, t);
            System.arraycopy(gather.data(), Math.toIntExact(wanted.first() - part.first()) * out, processed,
                    Math.toIntExact(wanted.first() - slot.piece.first()) * out, wanted.intCount() * out);
            at = wanted.end();
        }
        encode(processed, slot);
    }

    private static TraceRange ensembleAt(EnsembleIndex index, long trace) {
        return index.range(index.indexOf(trace));
    }

    private GatherBuffer gather(WriteSlot slot, float[] data, TraceRange part, GatherTransform t) {
        Sampling sampling = layout.sampling();
        boolean inside = part.first() >= slot.piece.first() && part.end() <= slot.piece.end();
        if (inside) {
            int from = Math.toIntExact(part.first() - slot.piece.first()) * layout.headerBytes();
            headers.set(part.first(), part.intCount());
            layout.headerMap().extract(slot.headers, from, layout.headerBytes(), part.intCount(), layout.byteOrder(),
                    headers);
        }
        GatherBuffer gather = inside ? new GatherBuffer(data, part.intCount(), sampling, headers)
                : GatherBuffer.of(data, part.intCount(), sampling);
        t.process(gather, workspace);
        if (gather.traces() != part.count() || gather.samples() != t.output().count()) {
            throw new IllegalStateException("a processor changed the number of traces");
        }
        return gather;
    }

    private static float[] enough(float[] array, int length) {
        return array.length >= length ? array : new float[length];
    }
}
