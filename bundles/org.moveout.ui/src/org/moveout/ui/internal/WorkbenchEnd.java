// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal;

import java.util.function.BooleanSupplier;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;

/**
 * What is to be done when the workbench ends. Services that all parts share must not be {@code IDisposable}: the
 * workbench disposes such services with the first part that has asked for them.
 */
public final class WorkbenchEnd {
    private WorkbenchEnd() {
    }

    /**
     * Asks before the workbench ends, as long as it can be kept from ending.
     *
     * @param may whether it may end
     */
    public static void ask(BooleanSupplier may) {
        PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench workbench, boolean forced) {
                return forced || may.getAsBoolean();
            }

            @Override
            public void postShutdown(IWorkbench workbench) {
                // nothing more to ask
            }
        });
    }

    /** Runs something once, when the workbench has closed its windows. */
    public static void then(Runnable work) {
        PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench workbench, boolean forced) {
                return true;
            }

            @Override
            public void postShutdown(IWorkbench workbench) {
                work.run();
            }
        });
    }
}
