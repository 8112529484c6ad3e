// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.colormaps;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.ui.ColorMaps;

/** Makes the one {@link ColorMaps} of a workbench; windows and parts get that of the workbench. */
public final class ColorMapsFactory extends AbstractServiceFactory {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        Object there = parent.getService(ColorMaps.class);
        ILog log = ILog.of(ColorMapsFactory.class);
        return there != null ? there
                : new ColorMaps(ColorMapContributions.read(Platform.getExtensionRegistry(), log), new KeptTables(log));
    }
}
