// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.moveout.data.DataException;
import org.moveout.flow.Sizes;
import org.moveout.flow.steps.FlowPass;
import org.moveout.segy.SegyLayout;

/**
 * Disk space that a run takes.
 *
 * @param output    where the output goes
 * @param outBytes  its size; the most it can be if it is a store
 * @param temporary where temporary files go
 * @param tempBytes their size at most
 */
public record SpaceNeeds(Path output, long outBytes, Path temporary, long tempBytes) {
    /** What the index of scattered gathers takes for each trace, about. */
    private static final long INDEX_TRACE = 16;
    /** What of it is on the heap. */
    private static final long INDEX_HEAP = 16L << 20;

    /**
     * The most a run can take, without looking at its gathers: stacks are reckoned as if they gave all traces.
     */
    static SpaceNeeds of(RunSetup setup) {
        return of(setup, setup.dataset().traceCount(), true);
    }

    /**
     * What a run takes.
     *
     * @param outTraces traces that come out in the end
     * @param collects  whether gathers have to be collected, if there are any
     */
    public static SpaceNeeds of(RunSetup setup, long outTraces, boolean collects) {
        SegyLayout layout = setup.content().layout();
        long headers = layout.headerBytes();
        boolean file = setup.content().headerAccess().isPresent();
        List<FlowPass> passes = setup.passes().list();
        long most = 0;
        long before = 0;
        for (int p = 0; p < passes.size(); p++) {
            boolean last = p == passes.size() - 1;
            boolean gathers = passes.get(p).byGathers() && collects;
            long spool = gathers && !(file && p == 0) ? layout.traceCount() * headers : 0;
            long index = gathers ? Math.max(0, layout.traceCount() * INDEX_TRACE - INDEX_HEAP) : 0;
            boolean extra = last && setup.request().intoStore() && gathers && !passes.get(p).pipeline().stacks();
            long after = last && !extra ? 0
                    : layout.traceCount() * (headers + 4L * passes.get(p).pipeline().output().count());
            most = Math.max(most, before + index + spool + after);
            before = after;
        }
        int sampleBytes = setup.request().intoStore() ? Float.BYTES : setup.format().bytes();
        long trace = headers + (long) sampleBytes * setup.pipeline().output().count();
        return new SpaceNeeds(setup.request().output(), layout.firstTraceOffset() + outTraces * trace
                + layout.trailerBytes(), setup.request().temporaryFolder(), most);
    }

    /** Whether both places are on one disk. */
    boolean oneDisk() throws IOException {
        return tempBytes > 0 && disk(output).equals(disk(temporary));
    }

    private static FileStore disk(Path path) throws IOException {
        Path at = path.toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at)) {
            at = at.getParent();
        }
        return Files.getFileStore(at);
    }

    /**
     * Refuses to start what cannot end well.
     *
     * @throws DataException if there is not enough space
     */
    public void require() throws IOException {
        if (oneDisk()) {
            Sizes.requireFree(output, outBytes + tempBytes);
            return;
        }
        Sizes.requireFree(output, outBytes);
        if (tempBytes > 0) {
            Sizes.requireFree(temporary, tempBytes);
        }
    }
}
