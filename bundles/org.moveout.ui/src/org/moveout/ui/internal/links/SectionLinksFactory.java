// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.links;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.internal.WorkbenchEnd;

/** Makes the one {@link SectionLinks} of a workbench; windows and parts get that of the workbench. */
public final class SectionLinksFactory extends AbstractServiceFactory {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        Object there = parent.getService(SectionLinks.class);
        if (there != null) {
            return there;
        }
        SectionLinks made = new SectionLinks(PlatformUI.getWorkbench());
        WorkbenchEnd.then(made::dispose);
        return made;
    }
}
