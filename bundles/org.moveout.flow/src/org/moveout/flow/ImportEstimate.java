// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;

import org.moveout.data.TraceRange;
import org.moveout.data.overview.OverviewShape;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyFile;
import org.moveout.segy.SegyLayout;
import org.moveout.store.ChunkEncoder;
import org.moveout.store.ChunkGrid;
import org.moveout.store.Compression;

/**
 * How much an import will take, measured on some chunks spread over the file.
 *
 * @param storeBytes bytes of the store
 * @param cpuSeconds reading, decoding and compressing on one thread; the import divides it by its threads
 */
public record ImportEstimate(long storeBytes, double cpuSeconds) {
    private static final int PROBES = 4;
    private static final int PROBE_BYTES = 4 << 20;

    /** Reads and compresses up to four chunks of the request's source: 16 MB in all, about 50 ms. */
    public static ImportEstimate measure(ImportRequest request) throws IOException {
        try (SegyFile file = SegyFile.open(request.source(), request.layout())) {
            return measure(file, request.compression());
        }
    }

    static ImportEstimate measure(SegyFile file, Compression compression) throws IOException {
        SegyLayout layout = file.layout();
        int samples = layout.samplesPerTrace();
        long traces = layout.traceCount();
        int probe = (int) Math.clamp(PROBE_BYTES / (long) layout.traceBytes(), 1, Math.max(1, traces));
        ChunkGrid grid = ChunkGrid.of(probe, samples, ImportSegy.elementType(layout.format()), probe);
        ChunkEncoder encoder = new ChunkEncoder(grid, ImportSegy.elementType(layout.format()), compression);
        byte[] source = new byte[probe * layout.traceBytes()];
        byte[] stored = new byte[probe * layout.sampleBytes()];
        float[] floats = new float[layout.format() == SampleFormat.IBM_FLOAT ? probe * samples : 0];
        long raw = 0;
        long compressed = 0;
        long begin = System.nanoTime();
        int probes = (int) Math.min(PROBES, traces / probe);
        for (int p = 0; p < probes; p++) {
            TraceRange range = TraceRange.of(probes == 1 ? 0 : (traces - probe) / (probes - 1) * p, probe);
            file.readTraces(range.first(), probe, source);
            for (int t = 0; t < probe; t++) {
                int at = t * layout.traceBytes() + layout.headerBytes();
                if (floats.length > 0) {
                    layout.format().decode(source, at, floats, t * samples, samples, layout.byteOrder());
                } else {
                    layout.format().toNative(source, at, stored, t * layout.sampleBytes(), samples,
                            layout.byteOrder());
                }
            }
            compressed += floats.length > 0 ? encoder.encode(floats, 0, probe) : encoder.encode(stored, 0, probe);
            raw += (long) probe * layout.sampleBytes();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double share = raw == 0 ? 0 : (double) traces * layout.sampleBytes() / raw;
        long headers = traces * 40 + layout.firstTraceOffset() + layout.trailerBytes() + 100_000;
        OverviewShape overview = new OverviewShape(traces, Math.max(1, samples));
        return new ImportEstimate((long) (compressed * share) + headers
                + (overview.isWorthwhile() ? overview.estimatedBytes() : 0), seconds * share);
    }
}
