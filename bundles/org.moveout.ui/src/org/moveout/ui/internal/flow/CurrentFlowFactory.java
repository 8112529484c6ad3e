// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.eclipse.ProcessorRegistry;
import org.moveout.flow.edit.FlowPresets;
import org.moveout.process.Processors;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.Ids;
import org.moveout.ui.internal.WorkbenchEnd;

/** Makes the one {@link CurrentFlow} of a workbench; windows and parts get that of the workbench. */
public final class CurrentFlowFactory extends AbstractServiceFactory {
    private static final String PRESETS = "flows";

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        Object there = parent.getService(CurrentFlow.class);
        if (there != null) {
            return there;
        }
        Processors processors = ProcessorRegistry.read(Platform.getExtensionRegistry(),
                ILog.of(CurrentFlowFactory.class));
        Path folder = Platform.getStateLocation(Platform.getBundle(Ids.BUNDLE)).toPath().resolve(PRESETS);
        KeptFlow made = new KeptFlow(processors, new FlowPresets(processors, folder),
                InstanceScope.INSTANCE.getNode(Ids.BUNDLE));
        WorkbenchEnd.then(made::dispose);
        return made;
    }
}
