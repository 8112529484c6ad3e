// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.ui.OpenDatasets;

/** Makes the one {@link DatasetGeometries} of a workbench; windows and parts get that of the workbench. */
public final class DatasetGeometriesFactory extends AbstractServiceFactory {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        Object there = parent.getService(DatasetGeometries.class);
        return there != null ? there
                : new DatasetGeometries(PlatformUI.getWorkbench().getDisplay(),
                        OpenDatasets.of(PlatformUI.getWorkbench()));
    }
}
