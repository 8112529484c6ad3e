// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;
import org.moveout.data.overview.Overview;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.eclipse.CacheOptions;
import org.moveout.eclipse.TaskJob;
import org.moveout.flow.OverviewFolder;

/**
 * Builds overviews of large datasets that have none, in the background: one at a time, at the lowest priority, shown in
 * the Progress view, where it can be cancelled; then it begins again when the dataset is opened the next time.
 */
final class OverviewJobs {
    /** Only one overview is built at a time. */
    private static final ISchedulingRule ONE = new ISchedulingRule() {
        @Override
        public boolean contains(ISchedulingRule other) {
            return other == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule other) {
            return other == this;
        }
    };

    private final Map<OpenDataset, Job> jobs = new HashMap<>();

    /** Where overviews are kept now. */
    static OverviewFolder folder() {
        return new OverviewFolder(CacheOptions.read().folder().resolveSibling("overviews"),
                OverviewFolder.USUAL_LIMIT);
    }

    /** Builds the overview of a dataset if it needs one. */
    void want(OpenDataset dataset) {
        if (dataset.overview().get().isPresent() || !OverviewFolder.isWanted(dataset.dataset())) {
            return;
        }
        TaskJob<Boolean> job = new TaskJob<>(new Build(dataset));
        job.setPriority(Job.DECORATE);
        job.setRule(ONE);
        job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
        jobs.put(dataset, job);
        job.schedule();
    }

    /** Stops building the overview of a dataset; the job, if there was one, is soon over. */
    Optional<Job> cancel(OpenDataset dataset) {
        Job job = jobs.remove(dataset);
        if (job != null) {
            job.cancel();
        }
        return Optional.ofNullable(job);
    }

    private record Build(OpenDataset dataset) implements Task<Boolean> {
        @Override
        public String title() {
            return "Build overview of " + dataset.name();
        }

        @Override
        public Boolean run(Progress progress) throws IOException {
            try {
                Optional<Overview> built = folder().build(dataset.dataset(), progress);
                built.ifPresent(dataset.overview()::set);
                return built.isPresent();
            } catch (IOException e) {
                if (progress.isCancelled()) {
                    // the dataset was closed meanwhile
                    throw new CancelledException();
                }
                throw e;
            }
        }
    }
}
