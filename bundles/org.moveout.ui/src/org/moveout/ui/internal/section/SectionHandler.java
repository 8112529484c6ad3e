// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Runs a {@link SectionAction} on the active section; {@code plugin.xml} names it as {@code SectionHandler:FIT}. */
public final class SectionHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {
    private SectionAction action = SectionAction.FIT;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        action = SectionAction.valueOf(String.valueOf(data));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof SectionEditor section) {
            section.canvas().ifPresent(action::run);
        }
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        element.setChecked(page != null && page.getActiveEditor() instanceof SectionEditor section
                && section.canvas().filter(action::isChecked).isPresent());
    }
}
