// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.moveout.data.DataException;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.process.GatherBuffer;

/**
 * Reads gathers as a flow wants them: samples, numbers and the headers that its processors ask for.
 * <p>
 * Thread-safe. Traces that lie together are read together, so a gather in the order of its stored traces costs one read
 * for each run of them.
 */
public final class GatherReader {
    private final WindowSource samples;
    private final TraceHeaders headers;
    private final List<HeaderColumn> columns;

    /**
     * @param samples where samples come from, perhaps through a cache
     * @param headers headers of the same traces
     * @param keys    the headers to read, usually {@link FlowPipeline#headers()}
     * @throws DataException if the data has no such header
     */
    public GatherReader(WindowSource samples, TraceHeaders headers, Collection<HeaderKey> keys) throws DataException {
        this.samples = samples;
        this.headers = headers;
        List<HeaderColumn> found = new ArrayList<>();
        for (HeaderKey key : keys) {
            found.add(headers.column(key).orElseThrow(() -> new DataException(
                    "The flow needs the header '" + key + "', which the data does not have; leave out the step.")));
        }
        columns = List.copyOf(found);
    }

    /**
     * Reads traces.
     *
     * @param traces   in the order they are to have
     * @param progress polled for cancellation
     * @return a new gather that the caller owns
     * @throws DataException if the gather would hold more samples than one array
     */
    public GatherBuffer read(TraceOrder traces, Progress progress) throws IOException {
        int length = samples.sampling().count();
        if (traces.count() * Math.max(1, length) > Integer.MAX_VALUE - 8) {
            throw new DataException("A gather of " + traces.count() + " traces is too large to be processed at once; "
                    + "choose ensembles with fewer traces.");
        }
        int count = (int) traces.count();
        float[] data = new float[count * length];
        long[] numbers = new long[count];
        HeaderBatch batch = new HeaderBatch(columns, columns.isEmpty() ? 0 : count);
        for (int t = 0; t < count; t++) {
            numbers[t] = traces.trace(t);
        }
        for (int from = 0; from < count;) {
            progress.checkCancelled();
            int end = from + 1;
            while (end < count && numbers[end] == numbers[end - 1] + 1) {
                end++;
            }
            TraceRange run = new TraceRange(numbers[from], numbers[from] + end - from);
            float[] part = samples.read(new Window(run, SampleRange.all(samples.sampling()), 1), progress).data();
            System.arraycopy(part, 0, data, from * length, part.length);
            fill(batch, run, from);
            from = end;
        }
        if (!columns.isEmpty()) {
            batch.set(count == 0 ? 0 : numbers[0], count);
        }
        GatherBuffer gather = new GatherBuffer(data, count, samples.sampling(), batch);
        gather.setNumbers(numbers);
        return gather;
    }

    private void fill(HeaderBatch batch, TraceRange run, int row) throws IOException {
        for (int c = 0; c < columns.size(); c++) {
            HeaderColumn column = columns.get(c);
            if (column.type().isFloating()) {
                double[] values = headers.doubles(column.key(), run);
                System.arraycopy(values, 0, batch.doubles(c), row, values.length);
            } else {
                long[] values = headers.longs(column.key(), run);
                for (int i = 0; i < values.length; i++) {
                    batch.setLong(c, row + i, values[i]);
                }
            }
        }
    }
}
