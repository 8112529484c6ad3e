// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.rcp;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Runs the workbench; arguments that are no options are files to open. */
public final class MoveoutApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName("Moveout");
        Display display = PlatformUI.createDisplay();
        try {
            if (!lockWorkspace()) {
                return EXIT_OK;
            }
            List<Path> files = StartFiles.from(arguments(context), Path.of(""));
            int code = PlatformUI.createAndRunWorkbench(display, new MoveoutWorkbenchAdvisor(files));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            Location workspace = Platform.getInstanceLocation();
            if (workspace != null && workspace.isSet()) {
                workspace.release();
            }
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                PlatformUI.getWorkbench().close();
            }
        });
    }

    private static String[] arguments(IApplicationContext context) {
        Map<?, ?> all = context.getArguments();
        return all.get(IApplicationContext.APPLICATION_ARGS) instanceof String[] given ? given : new String[0];
    }

    /** Two workbenches in one workspace would overwrite each other's settings. */
    private static boolean lockWorkspace() {
        Location workspace = Platform.getInstanceLocation();
        if (workspace == null) {
            return refuse("Moveout keeps its settings in a workspace, but was started without one; "
                    + "start it with -data FOLDER.");
        }
        try {
            if (!workspace.isSet()) {
                URL url = workspace.getDefault();
                if (url == null) {
                    return refuse("Moveout does not know where to keep its settings; start it with -data FOLDER.");
                }
                workspace.set(url, false);
            }
            if (workspace.lock()) {
                return true;
            }
            return refuse("Moveout is running already with the workspace " + workspace.getURL().getPath()
                    + "; go on in its window, or start with -data OTHER_FOLDER.");
        } catch (IOException | IllegalStateException e) {
            ILog.of(MoveoutApplication.class).error("workspace", e);
            return refuse("The workspace cannot be written; check its permissions, or start with -data FOLDER.");
        }
    }

    private static boolean refuse(String sentence) {
        MessageDialog.openError(null, "Moveout", sentence);
        return false;
    }
}
