// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.internal.WorkbenchEnd;

/** Makes the one {@link DatasetGeometries} of a workbench; windows and parts get that of the workbench. */
public final class DatasetGeometriesFactory extends AbstractServiceFactory {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        Object there = parent.getService(DatasetGeometries.class);
        if (there != null) {
            return there;
        }
        DatasetGeometries made = new DatasetGeometries(PlatformUI.getWorkbench().getDisplay(),
                OpenDatasets.of(PlatformUI.getWorkbench()));
        WorkbenchEnd.then(made::dispose);
        return made;
    }
}
