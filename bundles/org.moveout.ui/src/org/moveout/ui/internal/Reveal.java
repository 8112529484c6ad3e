// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.program.Program;

/** Shows files where the system shows files. */
public final class Reveal {
    private Reveal() {
    }

    /** Shows a file in the system's file manager, selected where that is possible. */
    public static void inFileManager(Path path) {
        try {
            switch (Platform.getOS()) {
            case Platform.OS_WIN32 -> new ProcessBuilder("explorer.exe", "/select," + path).start();
            case Platform.OS_MACOSX -> new ProcessBuilder("open", "-R", path.toString()).start();
            default -> Program.launch(path.getParent() + File.separator);
            }
        } catch (IOException e) {
            ILog.of(Reveal.class).warn("The file manager could not be started.", e);
        }
    }
}
