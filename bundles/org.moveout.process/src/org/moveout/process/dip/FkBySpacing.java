// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.dip;

import java.util.Arrays;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.process.MultichannelProcessor;
import org.moveout.process.Workspace;

/**
 * The f-k filter with the trace distance of each gather from a header; see {@link FkFactory}.
 *
 * @param filter  for the trace distance below
 * @param spacing the distance where the header does not tell
 * @param header  whose steps from trace to trace are distances
 */
record FkBySpacing(FkFilter filter, double spacing, HeaderKey header) implements MultichannelProcessor.Kernel {
    @Override
    public void apply(MultichannelProcessor.Traces traces, Workspace workspace) {
        HeaderBatch headers = traces.headers();
        int column = headers.indexOf(header);
        double[] steps = new double[Math.max(0, traces.count() - 1)];
        for (int t = 0; t < steps.length; t++) {
            steps[t] = Math.abs(headers.doubleAt(column, t + 1) - headers.doubleAt(column, t));
        }
        Arrays.sort(steps);
        double step = steps.length == 0 ? 0 : (steps[(steps.length - 1) / 2] + steps[steps.length / 2]) / 2;
        FkFilter suited = step > 0 && Double.isFinite(step)
                ? new FkFilter(filter.zone().times(step / spacing), filter.reject(), filter.pad())
                : filter;
        suited.apply(traces, workspace);
    }
}
