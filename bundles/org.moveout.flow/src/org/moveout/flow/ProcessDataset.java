// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;

import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.internal.run.ProcessRun;
import org.moveout.flow.internal.run.RunRegistry;
import org.moveout.flow.internal.run.RunSetup;

/**
 * Runs a flow over a whole dataset and writes SEG-Y or a store, in constant memory, with all headers of the original. The
 * output is read back and compared before it gets its name.
 * <p>
 * The bytes of the result are the same for any number of threads, however the input is stored, and however often the
 * run was killed and resumed. Ends with the complete output; or with nothing, if it was cancelled or the flow cannot be
 * carried out; or, if it was killed or a disk failed or was full, with a left-over from which
 * {@link ProcessRequest#resume} goes on and which {@link LeftoverRuns} finds.
 */
public final class ProcessDataset implements Task<ProcessSummary> {
    private final ProcessRequest request;

    /**
     * @param request what to process
     */
    public ProcessDataset(ProcessRequest request) {
        this.request = request;
    }

    @Override
    public String title() {
        return "Process " + request.source().getFileName() + " to " + request.output().getFileName();
    }

    @Override
    public ProcessSummary run(Progress progress) throws IOException {
        try (RunSetup setup = new RunSetup(request)) {
            return new ProcessRun(setup, RunRegistry.ofUser(), progress).run();
        }
    }
}
