// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.flow.memory.ProcessedDataset;

/** Writes results in memory to files: a service of the workbench, because it belongs to another part. */
@FunctionalInterface
public interface ResultExport {
    /**
     * Lets the user write a result.
     *
     * @return whether writing has begun
     */
    boolean export(IWorkbenchWindow window, ProcessedDataset result);
}
