// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.internal.WorkbenchEnd;

/** Makes the one {@link GatherIndexes} of a workbench; windows and parts get that of the workbench. */
public final class GatherIndexesFactory extends AbstractServiceFactory {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        Object there = parent.getService(GatherIndexes.class);
        if (there != null) {
            return there;
        }
        GatherIndexes made = new GatherIndexes(Display.getDefault(), OpenDatasets.of(PlatformUI.getWorkbench()));
        WorkbenchEnd.then(made::dispose);
        return made;
    }
}
