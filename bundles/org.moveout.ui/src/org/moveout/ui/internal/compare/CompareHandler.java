// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Runs a {@link CompareAction} on the active section; {@code plugin.xml} names it as {@code CompareHandler:FLIP}. */
public final class CompareHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {
    private CompareAction action = CompareAction.FLIP;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        action = CompareAction.valueOf(String.valueOf(data));
    }

    @Override
    public void setEnabled(Object context) {
        Object editor = HandlerUtil.getVariable(context, ISources.ACTIVE_EDITOR_NAME);
        setBaseEnabled(Comparison.of(editor).filter(action::isUseful).isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Comparison.of(HandlerUtil.getActiveEditor(event)).ifPresent(action::run);
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        element.setChecked(page != null && Comparison.of(page.getActiveEditor()).filter(action::isChecked).isPresent());
    }
}
