// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.order.OrderedHeaders;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Scope;

/**
 * A dataset as it would come out of a flow, processed as it is read. Thread-safe; what it reads belongs to whoever
 * opened it.
 * <p>
 * A window costs what it needs: the traces themselves, with their neighbours as far as the flow looks, or the whole
 * gathers they belong to; always with all their samples. The result is that of processing the whole dataset, bit for
 * bit, whichever windows are read in whichever order. Traces are those of the dataset in stored order; where the flow
 * stacks, there is one for each gather, in the order of the gathers.
 */
public final class ProcessedSource implements WindowSource {
    /** Samples processed between two looks at whether anybody still waits. */
    private static final int PIECE_SAMPLES = 1 << 18;
    /** Samples of processed gathers that are kept, because neighbouring windows share gathers: 16 MB. */
    private static final long KEPT_SAMPLES = 1L << 22;

    private final WindowSource samples;
    private final TraceHeaders headers;
    private final Optional<Gathers> gathers;
    private final FlowRun run;
    private final Map<Integer, Done> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptSamples;

    /** A processed gather; not to be changed. */
    private record Done(TraceOrder traces, float[] data) {
    }

    /**
     * @param samples of a dataset in stored order, perhaps through a cache
     * @param headers of the same traces
     * @param flow    made for this dataset; the files it uses must stay open as long as this is read
     * @param gathers where the flow works on gathers, those
     * @throws DataException if the flow works on gathers and they are not given
     */
    public ProcessedSource(WindowSource samples, TraceHeaders headers, FlowPipeline flow, Optional<Gathers> gathers)
            throws DataException {
        this.samples = Objects.requireNonNull(samples);
        this.headers = Objects.requireNonNull(headers);
        this.gathers = gathers;
        run = new FlowRun(flow);
        if (flow.scope() == Scope.ENSEMBLE && gathers.isEmpty()) {
            throw new DataException("The flow works on whole gathers; choose by which headers, for example by CDP.");
        }
    }

    /** Whether there is one trace for each gather instead of one for each trace. */
    public boolean isStack() {
        return run.stacks();
    }

    @Override
    public long traceCount() {
        return isStack() ? gathers.orElseThrow().count() : samples.traceCount();
    }

    @Override
    public Sampling sampling() {
        return run.flow().output();
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        float[] out = new float[Math.toIntExact(window.sampleTotal())];
        switch (run.flow().scope()) {
        case TRACE -> single(window, out, progress);
        case LINE -> line(window, out, progress);
        case ENSEMBLE -> {
            for (int c = 0; c < window.traceCount(); c++) {
                if (isStack()) {
                    take(gather((int) window.trace(c), progress).data(), 0, window, out, c);
                } else {
                    member(window.trace(c), window, out, c, progress);
                }
            }
        }
        }
        return new TraceBlock(window, out);
    }

    private int pieceTraces() {
        return Math.max(1, PIECE_SAMPLES / Math.max(1, samples.sampling().count()));
    }

    private void single(Window window, float[] out, Progress progress) throws IOException {
        WindowSource strided = new StridedSource(samples, window.traces(), window.stride());
        int columns = window.traceCount();
        int piece = pieceTraces();
        for (int from = 0; from < columns; from += piece) {
            progress.checkCancelled();
            int count = Math.min(piece, columns - from);
            long[] numbers = new long[count];
            for (int i = 0; i < count; i++) {
                numbers[i] = window.trace(from + i);
            }
            TraceOrder order = TraceOrder.of(numbers);
            WindowSource part = new StridedSource(strided, new TraceRange(from, from + count), 1);
            GatherBuffer gather = FlowRun.read(part, new OrderedHeaders(headers, order), run.flow().headers(), order,
                    progress);
            run.process(gather, progress);
            for (int i = 0; i < count; i++) {
                take(gather.data(), i, window, out, from + i);
            }
        }
    }

    private void line(Window window, float[] out, Progress progress) throws IOException {
        int halo = run.flow().halo();
        int columns = window.traceCount();
        // far apart, each trace is processed with its own neighbours; close together, they share them
        int apart = Math.max(pieceTraces(), 2 * halo + 1);
        for (int from = 0; from < columns;) {
            progress.checkCancelled();
            int end = from + 1;
            while (end < columns && window.stride() <= 2 * halo + 1
                    && window.trace(end) - window.trace(from) < apart) {
                end++;
            }
            long first = Math.max(0, window.trace(from) - halo);
            TraceRange around = new TraceRange(first, Math.min(samples.traceCount(), window.trace(end - 1) + halo + 1));
            GatherBuffer gather = run.read(samples, headers, TraceOrder.of(around), progress);
            run.process(gather, progress);
            for (int c = from; c < end; c++) {
                take(gather.data(), (int) (window.trace(c) - first), window, out, c);
            }
            from = end;
        }
    }

    private void member(long trace, Window window, float[] out, int column, Progress progress) throws IOException {
        Done done = gather(gathers.orElseThrow().of().applyAsInt(trace), progress);
        take(done.data(), Math.toIntExact(done.traces().position(trace)), window, out, column);
    }

    private void take(float[] data, int row, Window window, float[] out, int column) {
        int count = window.samples().count();
        System.arraycopy(data, row * sampling().count() + window.samples().first(), out, column * count, count);
    }

    private Done gather(int number, Progress progress) throws IOException {
        synchronized (kept) {
            Done there = kept.get(number);
            if (there != null) {
                return there;
            }
        }
        progress.checkCancelled();
        TraceOrder traces = gathers.orElseThrow().traces().apply(number);
        GatherBuffer gather = run.read(samples, headers, traces, progress);
        run.process(gather, progress);
        int length = gather.traces() * gather.samples();
        Done done = new Done(traces, gather.data().length == length ? gather.data()
                : Arrays.copyOf(gather.data(), length));
        keep(number, done);
        return done;
    }

    private void keep(int number, Done done) {
        synchronized (kept) {
            Done before = kept.put(number, done);
            keptSamples += done.data().length - (before == null ? 0 : before.data().length);
            var eldest = kept.entrySet().iterator();
            while (keptSamples > KEPT_SAMPLES && kept.size() > 1) {
                keptSamples -= eldest.next().getValue().data().length;
                eldest.remove();
            }
        }
    }
}
