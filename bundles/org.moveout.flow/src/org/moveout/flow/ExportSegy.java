// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.internal.OutputFile;
import org.moveout.flow.internal.SegyContent;
import org.moveout.flow.internal.SegyOutput;
import org.moveout.flow.internal.SegyWriteRun;
import org.moveout.segy.SegyLayout;

/**
 * Exports a dataset to SEG-Y, in constant memory. An export of everything in the original form is compared, by SHA-256,
 * with the file the store was imported from, and fails rather than give another one.
 * <p>
 * Ends with the complete file or with nothing.
 */
public final class ExportSegy implements Task<ExportSummary> {
    private final ExportRequest request;

    /**
     * @param request what to export
     */
    public ExportSegy(ExportRequest request) {
        this.request = request;
    }

    @Override
    public String title() {
        return "Export " + request.output().getFileName();
    }

    @Override
    public ExportSummary run(Progress progress) throws IOException {
        long begin = System.nanoTime();
        try (Dataset dataset = Datasets.open(request.source())) {
            SegyContent content = SegyContent.of(dataset);
            SegyLayout layout = content.layout();
            TraceSelection selection = request.selection().orElse(TraceSelection.all(layout.traceCount()));
            SegyOutput output = new SegyOutput(layout, request.format().orElse(layout.format()), request.revision(),
                    layout.sampling(), selection.count());
            long bytes = layout.firstTraceOffset() + output.traces() * output.traceBytes()
                    + (output.traces() == layout.traceCount() ? layout.trailerBytes() : 0);
            Sizes.requireFree(request.output(), bytes);
            try (OutputFile file = OutputFile.create(request.output(), request.overwrite())) {
                String sha256 = new SegyWriteRun(content, output, selection, file, progress).run("Exporting", request.threads());
                boolean comparable = request.isOriginal() && !content.sha256().isEmpty();
                if (comparable && !sha256.equals(content.sha256())) {
                    throw DataException.of(request.source(), "the export differs from the file the store was imported"
                            + " from (SHA-256 " + sha256 + " instead of " + content.sha256() + ")",
                            "check the store with 'moveout verify'; nothing was kept");
                }
                progress.checkCancelled();
                file.publish();
                return new ExportSummary(request.output(), output.traces(), bytes, sha256, comparable,
                        (System.nanoTime() - begin) / 1e9);
            }
        }
    }
}
