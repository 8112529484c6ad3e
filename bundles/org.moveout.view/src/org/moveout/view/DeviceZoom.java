// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * The zoom of the monitor that a control is on, asked for once a second at the most: asking takes SWT a round trip to the
 * window system, too long for every picture of a drag. For the user-interface thread.
 */
public final class DeviceZoom {
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final Control control;
    private int percent;
    private long asked;

    /**
     * @param control whose monitor it is
     */
    public DeviceZoom(Control control) {
        this.control = Objects.requireNonNull(control);
        control.addListener(SWT.ZoomChanged, e -> percent = 0);
    }

    /** The zoom in percent, 100 for screens of ordinary resolution. */
    public int percent() {
        long now = System.nanoTime();
        if (percent == 0 || now - asked > FRESH_NANOS) {
            percent = control.getMonitor().getZoom();
            asked = now;
        }
        return percent;
    }
}
