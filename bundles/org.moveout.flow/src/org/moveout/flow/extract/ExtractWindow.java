// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.expression.TraceRanges;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.Sizes;

/**
 * Writes samples of some traces as a NumPy file of shape (traces, samples), float32, in stored order.
 * <p>
 * Reads some megabytes at a time, so that a window may be larger than memory.
 */
public final class ExtractWindow implements Task<ExtractWindow.Result> {
    private static final int BLOCK_SAMPLES = 1 << 20;

    private final Dataset dataset;
    private final TraceRanges traces;
    private final int stride;
    private final SampleRange samples;
    private final Path output;

    /**
     * What was written.
     *
     * @param traces  rows of the matrix
     * @param samples columns of the matrix
     * @param bytes   length of the file
     */
    public record Result(long traces, int samples, long bytes) {
    }

    /**
     * @param dataset stays open until the task has ended
     * @param traces  the traces
     * @param stride  take every so-many-th of them, 1 for all
     * @param samples the samples of each
     * @param output  the file to write; an existing one is replaced
     */
    public ExtractWindow(Dataset dataset, TraceRanges traces, int stride, SampleRange samples, Path output) {
        this.dataset = Objects.requireNonNull(dataset);
        this.traces = Objects.requireNonNull(traces);
        this.samples = Objects.requireNonNull(samples);
        this.output = Objects.requireNonNull(output);
        if (stride < 1) {
            throw new IllegalArgumentException("stride " + stride + " is not positive");
        }
        this.stride = stride;
    }

    @Override
    public String title() {
        return "Extract a window of " + dataset.name();
    }

    @Override
    public Result run(Progress progress) throws IOException {
        if (Files.exists(output) && Files.isSameFile(output, dataset.location())) {
            throw DataException.of(output, "this is the data itself", "choose another name for the output");
        }
        long rows = (traces.count() + stride - 1) / stride;
        Sizes.requireFree(output, rows * samples.count() * Float.BYTES);
        progress.begin("Extracting", rows, "traces");
        try (NpyFile file = NpyFile.create(output, rows, samples.count())) {
            long before = 0;
            for (TraceRange range : traces.ranges()) {
                long skip = (stride - before % stride) % stride;
                if (skip < range.count()) {
                    copy(new TraceRange(range.first() + skip, range.end()), file, progress);
                }
                before += range.count();
            }
            return new Result(rows, samples.count(), file.publish());
        }
    }

    private void copy(TraceRange range, NpyFile file, Progress progress) throws IOException {
        long step = (long) Math.max(1, BLOCK_SAMPLES / Math.max(1, samples.count())) * stride;
        for (long first = range.first(); first < range.end(); first += step) {
            progress.checkCancelled();
            TraceRange part = new TraceRange(first, Math.min(range.end(), first + step));
            TraceBlock block = dataset.read(new Window(part, samples, stride), progress);
            file.write(block.data(), 0, block.data().length);
            progress.advance(block.traces());
        }
    }
}
