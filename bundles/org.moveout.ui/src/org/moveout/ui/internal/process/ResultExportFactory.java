// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.ui.internal.datasets.ResultExport;

/** Gives the wizard of Process and Export to whoever wants a result in memory written. */
public final class ResultExportFactory extends AbstractServiceFactory {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        ResultExport export = ProcessHandler::export;
        return export;
    }
}
