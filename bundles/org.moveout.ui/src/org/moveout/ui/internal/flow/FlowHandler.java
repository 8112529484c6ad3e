// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.ui.Ids;

/** Does something about the flow; {@code plugin.xml} names it as {@code FlowHandler:open}. */
public final class FlowHandler extends AbstractHandler implements IExecutableExtension {
    /** What can be done. */
    private enum Action {
        NEW, OPEN, SAVE, SAVE_AS, COMPARE, ADD, SHOW
    }

    private Action action = Action.SHOW;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        action = Action.valueOf(String.valueOf(data).toUpperCase(Locale.ROOT));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        FlowDocuments documents = new FlowDocuments(window);
        switch (action) {
        case NEW -> {
            documents.begin();
            view(window);
        }
        case OPEN -> documents.open();
        case SAVE -> documents.save(() -> {
        });
        case SAVE_AS -> documents.saveAs(() -> {
        });
        case COMPARE -> documents.compareWithFile();
        case ADD -> view(window).chooseStep();
        case SHOW -> view(window);
        }
        return null;
    }

    private static FlowView view(IWorkbenchWindow window) throws ExecutionException {
        try {
            IWorkbenchPage page = window.getActivePage();
            return (FlowView) page.showView(Ids.FLOW_VIEW);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
