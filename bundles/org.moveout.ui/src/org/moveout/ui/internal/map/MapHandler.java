// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Runs a {@link MapAction} on the map, which is opened if it is not there; {@code plugin.xml} names the action. */
public final class MapHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {
    private MapAction action = MapAction.FIT;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        action = MapAction.valueOf(String.valueOf(data));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            if (page.showView(MapView.ID, null, IWorkbenchPage.VIEW_VISIBLE) instanceof MapView view) {
                action.run(view);
            }
        } catch (PartInitException e) {
            throw new ExecutionException("The map could not be opened.", e);
        }
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        element.setChecked(page != null && page.findView(MapView.ID) instanceof MapView view && view.canvas() != null
                && action.isChecked(view));
    }
}
