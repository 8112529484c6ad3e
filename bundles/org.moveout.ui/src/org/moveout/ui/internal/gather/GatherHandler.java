// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.util.Map;
import java.util.Optional;

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
import org.moveout.ui.SectionPart;

/** Runs a {@link GatherAction} on the active section; {@code plugin.xml} names it as {@code GatherHandler:NEXT}. */
public final class GatherHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {
    private GatherAction action = GatherAction.NEXT;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        action = GatherAction.valueOf(String.valueOf(data));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        bar(HandlerUtil.getActiveEditor(event)).filter(action::isEnabled).ifPresent(action::run);
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(bar(HandlerUtil.getVariable(context, ISources.ACTIVE_EDITOR_NAME)).filter(action::isEnabled)
                .isPresent());
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        element.setChecked(page != null && bar(page.getActiveEditor()).filter(action::isChecked).isPresent());
    }

    private static Optional<GatherBar> bar(Object editor) {
        return editor instanceof SectionPart section && section.dataset().isPresent()
                ? GatherIndexes.of(section.getSite()).bar(section) : Optional.empty();
    }
}
