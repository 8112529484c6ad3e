// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.layers;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.ui.SectionPart;
import org.moveout.view.SeismicCanvas;

/** The commands "Add Overlay" and "Show or Hide Overlays"; {@code plugin.xml} names the second with {@code :toggle}. */
public final class OverlayHandler extends AbstractHandler implements IExecutableExtension {
    private boolean toggle;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        toggle = "toggle".equals(data);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof SectionPart part && part.canvas().isPresent()) {
            SeismicCanvas canvas = part.canvas().get();
            if (toggle) {
                SectionOverlays.of(canvas).toggle();
            } else {
                add(part, canvas);
            }
        }
        return null;
    }

    /** With one kind of file installed asks for a file at once, else shows what there is to choose from. */
    private static void add(SectionPart part, SeismicCanvas canvas) {
        OverlayKinds kinds = OverlayKinds.read(Platform.getExtensionRegistry(), ILog.of(OverlayHandler.class));
        List<OverlayKind> files = kinds.ofFiles();
        if (kinds.all().size() == 1 && files.size() == 1) {
            OverlayFiles.ask(part, files.getFirst())
                    .forEach(f -> SectionOverlays.of(canvas).add(part, files.getFirst(), Optional.of(f), true));
            return;
        }
        Menu menu = new Menu(canvas.getShell(), SWT.POP_UP);
        OverlaysMenu.fill(menu, part, kinds);
        menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }
}
