// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.ui.DatasetEntry;

/** Runs a {@link DatasetAction} on the selection; {@code plugin.xml} names it as {@code DatasetHandler:close}. */
public final class DatasetHandler extends AbstractHandler implements IExecutableExtension {
    private DatasetAction action = DatasetAction.OPEN;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        action = DatasetAction.valueOf(String.valueOf(data).toUpperCase(Locale.ROOT));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        action.run(HandlerUtil.getActiveWorkbenchWindowChecked(event), selected(event));
        return null;
    }

    /** The datasets of the selection, in its order. */
    public static List<DatasetEntry> selected(ExecutionEvent event) {
        List<DatasetEntry> entries = new ArrayList<>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object o : selection.toList()) {
                if (o instanceof DatasetEntry entry) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }
}
