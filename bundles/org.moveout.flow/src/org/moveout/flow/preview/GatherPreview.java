// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.moveout.data.DataException;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.WindowSource;
import org.moveout.data.compare.DifferenceSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.process.GatherBuffer;

/**
 * Tries flows on the traces of one or more gathers, which are read once: for another flow, or another value of a
 * parameter, nothing is read but headers that were not needed before.
 * <p>
 * Thread-safe; several flows may be tried at once. Memory: the traces, and for each result as much again.
 * <p>
 * Flows that work on gathers get each gather by itself. Flows that look at neighbouring traces get all traces as one
 * line in the order shown, so that results near its ends differ from those of the whole dataset.
 */
public final class GatherPreview {
    private static final int PIECE_SAMPLES = 1 << 18;

    private final WindowSource samples;
    private final TraceHeaders headers;
    private final TraceOrder numbers;
    private final long[] edges;
    private GatherBuffer read;
    private WindowSource input;

    /**
     * What has come of a flow.
     *
     * @param input      the traces as they went in, in memory
     * @param processed  as they came out, in memory: trace i is trace i of the input; where the flow stacks, that of
     *                   each gather is repeated for all traces of the gather
     * @param difference input minus processed, for pictures; empty where the flow changes the sampling
     * @param stacked    whether the flow stacks
     * @param nanos      how long processing took, without reading
     */
    public record Result(WindowSource input, WindowSource processed, Optional<WindowSource> difference,
            boolean stacked, long nanos) {
        /** Validates the values. */
        public Result {
            Objects.requireNonNull(input);
            Objects.requireNonNull(processed);
            Objects.requireNonNull(difference);
        }
    }

    /**
     * @param samples the traces to try flows on, in the order they are shown, at most 2^31 - 9 samples
     * @param headers of the same traces
     * @param numbers which trace of the dataset each of them is
     * @param edges   position of the first trace of each gather, rising, and of the end of the last: one more than there
     *                are gathers
     */
    public GatherPreview(WindowSource samples, TraceHeaders headers, TraceOrder numbers, long... edges) {
        this.samples = Objects.requireNonNull(samples);
        this.headers = Objects.requireNonNull(headers);
        this.numbers = Objects.requireNonNull(numbers);
        this.edges = edges.clone();
        if (edges.length < 2 || edges[0] != 0 || edges[edges.length - 1] != samples.traceCount()
                || numbers.count() != samples.traceCount()) {
            throw new IllegalArgumentException("gathers " + Arrays.toString(edges) + " of " + samples.traceCount()
                    + " traces with " + numbers.count() + " numbers");
        }
    }

    /** How many gathers there are. */
    public int gathers() {
        return edges.length - 1;
    }

    /**
     * Carries out a flow. Reads the traces the first time; not for the user-interface thread.
     *
     * @param flow     made for the dataset of the traces
     * @param progress polled for cancellation, between steps and gathers
     */
    public Result process(FlowPipeline flow, Progress progress) throws IOException {
        GatherBuffer in = read(flow.headers(), progress);
        long begin = System.nanoTime();
        FlowRun run = new FlowRun(flow);
        int ns = flow.output().count();
        float[] out = new float[Math.multiplyExact(in.traces(), ns)];
        boolean stacked = run.stacks();
        for (int from = 0, gather = 0; from < in.traces();) {
            progress.checkCancelled();
            int end = switch (flow.scope()) {
            case TRACE -> Math.min(in.traces(), from + Math.max(1, PIECE_SAMPLES / Math.max(1, in.samples())));
            case LINE -> in.traces();
            case ENSEMBLE -> (int) edges[++gather];
            };
            if (end > from) {
                GatherBuffer part = part(in, from, end);
                run.process(part, progress);
                for (int t = from; t < end; t++) {
                    System.arraycopy(part.data(), stacked ? 0 : (t - from) * ns, out, t * ns, ns);
                }
            }
            from = end;
        }
        long nanos = System.nanoTime() - begin;
        WindowSource processed = new ArraySource(out, in.traces(), flow.output());
        return new Result(input, processed, difference(processed), stacked, nanos);
    }

    private Optional<WindowSource> difference(WindowSource processed) {
        try {
            return Optional.of(DifferenceSource.of("Input", input, "Processed", processed).forPictures());
        } catch (DataException e) {
            // another sampling: there is nothing to subtract sample by sample
            return Optional.empty();
        }
    }

    /** The traces as they were read, with at least these headers; nobody changes them. */
    private synchronized GatherBuffer read(Set<HeaderKey> keys, Progress progress) throws IOException {
        if (read == null) {
            read = FlowRun.read(samples, headers, keys, numbers, progress);
            input = new ArraySource(read.data(), read.traces(), read.sampling());
        } else if (!has(read.headers(), keys)) {
            Set<HeaderKey> all = new LinkedHashSet<>(keys);
            read.headers().columns().forEach(c -> all.add(c.key()));
            read = FlowRun.read(input, headers, all, numbers, progress);
            input = new ArraySource(read.data(), read.traces(), read.sampling());
        }
        return read;
    }

    private static boolean has(HeaderBatch batch, Collection<HeaderKey> keys) {
        return keys.stream().allMatch(k -> batch.indexOf(k) >= 0);
    }

    /** Some of the traces, as a copy that may be changed. */
    private GatherBuffer part(GatherBuffer in, int from, int end) {
        int count = end - from;
        HeaderBatch of = in.headers();
        HeaderBatch batch = new HeaderBatch(of.columns(), of.columns().isEmpty() ? 0 : count);
        for (int c = 0; c < of.columns().size(); c++) {
            HeaderColumn column = of.columns().get(c);
            Object source = column.type().isInt() ? of.ints(c) : column.type().isFloating() ? of.doubles(c)
                    : of.longs(c);
            Object target = column.type().isInt() ? batch.ints(c) : column.type().isFloating() ? batch.doubles(c)
                    : batch.longs(c);
            System.arraycopy(source, from, target, 0, count);
        }
        long[] stored = new long[count];
        for (int t = 0; t < count; t++) {
            stored[t] = in.number(from + t);
        }
        if (!of.columns().isEmpty()) {
            batch.set(stored[0], count);
        }
        int ns = in.samples();
        GatherBuffer gather = new GatherBuffer(Arrays.copyOfRange(in.data(), from * ns, end * ns), count, in.sampling(),
                batch);
        gather.setNumbers(stored);
        return gather;
    }
}
