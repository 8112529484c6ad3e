// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.slice;

import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does something with the slices; {@code plugin.xml} names what. The view is opened if it is not there. */
public final class SliceHandler extends AbstractHandler implements IExecutableExtension {
    private static final Map<String, Consumer<SliceView>> ACTIONS = Map.of("next", v -> v.step(1), "previous",
            v -> v.step(-1), "fit", v -> v.canvas().fit(), "zoomIn", v -> v.canvas().zoom(0.5), "zoomOut",
            v -> v.canvas().zoom(2), "inline", v -> v.showLine(true), "crossline", v -> v.showLine(false));

    private Consumer<SliceView> action = v -> v.canvas().fit();

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        action = ACTIONS.get(String.valueOf(data));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            if (page.showView(SliceView.ID, null, IWorkbenchPage.VIEW_VISIBLE) instanceof SliceView view) {
                action.accept(view);
            }
        } catch (PartInitException e) {
            throw new ExecutionException("The slices could not be opened.", e);
        }
        return null;
    }
}
