// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.slice;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;
import org.moveout.data.geometry.ReadSlab;
import org.moveout.data.geometry.Slab;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.eclipse.TaskJob;
import org.moveout.ui.OpenDataset;

/**
 * Reads slabs of slices of one dataset in the background and keeps the last one, so that neighbouring slices are there at
 * once. For the user-interface thread, on which it reports.
 */
final class SliceLoader {
    /** The most memory for amplitudes, in bytes. */
    private static final long MOST = 64L << 20;

    private final Display display;
    private final OpenDataset dataset;
    private final TraceGeometry geometry;
    private final Consumer<Slab> ready;
    private final Consumer<IStatus> failed;
    private Slab slab;
    private TaskJob<Slab> job;
    private int wanted = -1;
    private boolean closed;

    /**
     * @param ready  given each slab that was read
     * @param failed given the error, or a cancelled status
     */
    SliceLoader(Display display, OpenDataset dataset, TraceGeometry geometry, Consumer<Slab> ready,
            Consumer<IStatus> failed) {
        this.display = display;
        this.dataset = dataset;
        this.geometry = geometry;
        this.ready = ready;
        this.failed = failed;
    }

    /** Memory for amplitudes with a heap of that size, in bytes. */
    static long budget(long heap) {
        return Math.clamp(heap / 8, 4L << 20, MOST);
    }

    OpenDataset dataset() {
        return dataset;
    }

    TraceGeometry geometry() {
        return geometry;
    }

    /** The slab that holds a slice, if it is here; otherwise it is being read from now on. */
    Optional<Slab> want(int sample) {
        wanted = sample;
        if (slab != null && slab.holds(sample)) {
            return Optional.of(slab);
        }
        if (job == null && !closed) {
            read(sample);
        }
        return Optional.empty();
    }

    /** Whether something is being read. */
    boolean isReading() {
        return job != null;
    }

    /** Gives up reading. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    private void read(int sample) {
        // past the cache: one slice visits every trace and would push out everything else
        TaskJob<Slab> reading = new TaskJob<>(new ReadSlab(dataset.name(), dataset.dataset(), geometry, sample,
                budget(Runtime.getRuntime().maxMemory())));
        job = reading;
        reading.setPriority(Job.INTERACTIVE);
        reading.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
        reading.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                try {
                    display.asyncExec(() -> ended(reading, event.getResult()));
                } catch (SWTException e) {
                    // the workbench is gone, and with it whoever wanted the slice
                    return;
                }
            }
        });
        reading.schedule();
    }

    private void ended(TaskJob<Slab> reading, IStatus status) {
        job = null;
        if (closed) {
            return;
        }
        if (reading.result().isPresent()) {
            slab = reading.result().get();
            if (slab.holds(wanted)) {
                ready.accept(slab);
            } else {
                read(wanted);
            }
        } else {
            failed.accept(status);
        }
    }

    /** Forgets everything; nothing is reported any more. */
    void close() {
        closed = true;
        cancel();
        slab = null;
    }
}
