// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.segy.SegyFile;
import org.moveout.segy.SegyLayout;

/** Which ensembles a file is sorted into. */
public final class EnsembleKeys {
    private static final List<List<HeaderKey>> CANDIDATES = List.of(List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE),
            List.of(HeaderKey.CDP), List.of(HeaderKey.INLINE), List.of(HeaderKey.FIELD_RECORD),
            List.of(HeaderKey.SOURCE_POINT));
    private static final int CONSECUTIVE = 2000;
    private static final int SPREAD = 64;

    private EnsembleKeys() {
    }

    /**
     * The keys whose values stay the same over runs of at least two traces (on average, among the first
     * {@value #CONSECUTIVE} traces) and change along the file. Of several, gathers come before lines and shots.
     *
     * @return the keys, empty if there are none such, as in a stacked 2D line
     */
    public static List<HeaderKey> suggest(Path source, SegyLayout layout) throws IOException {
        long traces = layout.traceCount();
        if (traces < 2) {
            return List.of();
        }
        try (SegyFile file = SegyFile.open(source, layout)) {
            HeaderBatch consecutive = headers(file, LongStream.range(0, Math.min(traces, CONSECUTIVE)).toArray());
            int spread = (int) Math.min(SPREAD, traces);
            HeaderBatch sampled = headers(file,
                    LongStream.range(0, spread).map(i -> i * (traces - 1) / Math.max(1, spread - 1)).toArray());
            for (List<HeaderKey> keys : CANDIDATES) {
                int[] columns = keys.stream().mapToInt(consecutive::indexOf).toArray();
                if (runs(consecutive, columns) * 2 <= consecutive.count() && runs(sampled, columns) > 1) {
                    return keys;
                }
            }
            return List.of();
        }
    }

    private static HeaderBatch headers(SegyFile file, long[] traces) throws IOException {
        SegyLayout layout = file.layout();
        int length = layout.headerBytes();
        byte[] bytes = new byte[traces.length * length];
        for (int i = 0; i < traces.length; i++) {
            file.read(layout.offsetOf(traces[i]), bytes, i * length, length);
        }
        HeaderBatch batch = new HeaderBatch(layout.headerMap().columns(), traces.length);
        batch.set(0, traces.length);
        layout.headerMap().extract(bytes, 0, length, traces.length, layout.byteOrder(), batch);
        return batch;
    }

    private static int runs(HeaderBatch batch, int[] columns) {
        int runs = 0;
        for (int t = 0; t < batch.count(); t++) {
            int row = t;
            boolean same = t > 0
                    && Arrays.stream(columns).allMatch(c -> batch.longAt(c, row) == batch.longAt(c, row - 1));
            runs += same ? 0 : 1;
        }
        return runs;
    }
}
