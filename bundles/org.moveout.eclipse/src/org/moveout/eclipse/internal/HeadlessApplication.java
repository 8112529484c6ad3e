// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.moveout.eclipse.ProcessorRegistry;
import org.moveout.flow.cli.Main;
import org.moveout.process.Processors;

/**
 * The command line inside Equinox, as the application {@code org.moveout.eclipse.headless}: the same arguments, output
 * and exit status as the {@code moveout} script, with the processors of the extension registry. Needs neither workspace nor display.
 */
public final class HeadlessApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        Object given = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return run(given instanceof String[] arguments ? arguments : new String[0]);
    }

    /** Runs the command line and returns its exit status. */
    static Integer run(String... arguments) {
        return Main.run(HeadlessApplication::processors, arguments);
    }

    private static Processors processors() {
        return ProcessorRegistry.read(Platform.getExtensionRegistry(), ILog.of(HeadlessApplication.class));
    }

    @Override
    public void stop() {
        // a command ends by itself or with the process
    }
}
