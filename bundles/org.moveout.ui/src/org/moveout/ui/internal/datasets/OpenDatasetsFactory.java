// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.internal.WorkbenchEnd;
import org.moveout.ui.internal.work.UnfinishedWork;

/** Makes the one {@link OpenDatasets} of a workbench; windows and parts get that of the workbench. */
public final class OpenDatasetsFactory extends AbstractServiceFactory {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        Object there = parent.getService(OpenDatasets.class);
        if (there != null) {
            return there;
        }
        OpenDatasets made = new OpenDatasets(PlatformUI.getWorkbench().getDisplay());
        WorkbenchEnd.ask(() -> UnwrittenResults.mayQuit(made) && UnfinishedWork.mayQuit());
        WorkbenchEnd.then(made::dispose);
        return made;
    }
}
