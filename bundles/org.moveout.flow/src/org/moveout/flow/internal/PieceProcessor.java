// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.moveout.data.DataException;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/**
 * Reads and processes pieces of a dataset; one for each worker.
 * <p>
 * The result does not depend on how the dataset is cut: neighbours are read along as far as the flow's halo reaches, and
 * where whole ensembles are needed, all that touch the piece are read whole.
 */
final class PieceProcessor {
    private final SegyContent.SampleReader samples;
    private final TraceHeaders headers;
    private final GatherTransform transform;
    private final FlowPipeline flow;
    private final List<HeaderColumn> columns = new ArrayList<>();
    private final Workspace workspace = new Workspace();
    private float[] wide = new float[0];
    private float[] part = new float[0];
    private float[] result = new float[0];

    PieceProcessor(SegyContent content, TraceHeaders headers, GatherTransform transform) throws IOException {
        samples = content.samples();
        this.headers = headers;
        this.transform = transform;
        flow = transform.flow();
        for (HeaderKey key : flow.headers()) {
            columns.add(headers.column(key).orElseThrow(
                    () -> new DataException("The flow needs the header '" + key + "', which the data does not have.")));
        }
    }

    /**
     * Processes the traces of a piece.
     *
     * @return samples of {@link FlowPipeline#output()}, trace-major; valid until the next call
     */
    float[] process(TraceRange piece) throws IOException {
        TraceRange around = around(piece);
        int in = flow.input().count();
        wide = enough(wide, around.intCount() * in);
        samples.floats(around, wide, 0);
        if (flow.scope() == Scope.TRACE) {
            return gather(wide, around).data();
        }
        int out = flow.output().count();
        result = enough(result, piece.intCount() * out);
        for (TraceRange gather : gathers(around)) {
            part = enough(part, gather.intCount() * Math.max(in, out));
            System.arraycopy(wide, at(gather.first(), around, in), part, 0, gather.intCount() * in);
            float[] processed = gather(part, gather).data();
            TraceRange wanted = gather.intersect(piece);
            System.arraycopy(processed, at(wanted.first(), gather, out), result, at(wanted.first(), piece, out),
                    wanted.intCount() * out);
        }
        return result;
    }

    private static int at(long trace, TraceRange range, int samples) {
        return Math.toIntExact(trace - range.first()) * samples;
    }

    private TraceRange around(TraceRange piece) {
        if (transform.ensembles().isPresent()) {
            var index = transform.ensembles().get();
            return new TraceRange(index.range(index.indexOf(piece.first())).first(),
                    index.range(index.indexOf(piece.end() - 1)).end());
        }
        return new TraceRange(Math.max(0, piece.first() - flow.halo()),
                Math.min(headers.traceCount(), piece.end() + flow.halo()));
    }

    private List<TraceRange> gathers(TraceRange around) {
        if (transform.ensembles().isEmpty()) {
            return List.of(around);
        }
        var index = transform.ensembles().get();
        List<TraceRange> gathers = new ArrayList<>();
        for (int e = index.indexOf(around.first()); e < index.count() && index.range(e).first() < around.end(); e++) {
            gathers.add(index.range(e));
        }
        return gathers;
    }

    private GatherBuffer gather(float[] data, TraceRange traces) throws IOException {
        HeaderBatch batch = new HeaderBatch(columns, columns.isEmpty() ? 0 : traces.intCount());
        if (!columns.isEmpty()) {
            fill(batch, traces);
        }
        GatherBuffer gather = new GatherBuffer(data, traces.intCount(), flow.input(), batch);
        flow.process(gather, workspace);
        if (gather.traces() != traces.count() || gather.samples() != flow.output().count()) {
            throw new DataException("The flow changes the number of traces, which cannot be written with the original"
                    + " headers; remove the step that stacks or drops traces.");
        }
        return gather;
    }

    private void fill(HeaderBatch batch, TraceRange traces) throws IOException {
        batch.set(traces.first(), traces.intCount());
        for (int c = 0; c < columns.size(); c++) {
            HeaderColumn column = columns.get(c);
            if (column.type().isFloating()) {
                double[] values = headers.doubles(column.key(), traces);
                System.arraycopy(values, 0, batch.doubles(c), 0, values.length);
            } else {
                long[] values = headers.longs(column.key(), traces);
                for (int i = 0; i < values.length; i++) {
                    if (column.type().isInt()) {
                        batch.ints(c)[i] = (int) values[i];
                    } else {
                        batch.longs(c)[i] = values[i];
                    }
                }
            }
        }
    }

    private static float[] enough(float[] array, int length) {
        return array.length >= length ? array : new float[length];
    }
}
