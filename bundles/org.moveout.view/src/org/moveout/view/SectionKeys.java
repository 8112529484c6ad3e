// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.moveout.raster.DisplayMode;

/**
 * The usual keys, for canvases outside a workbench: F fit, 1 one trace for each pixel column, arrows pan (with Ctrl in
 * small steps), Backspace zoom back (with Shift forward), Esc gives up or selects nothing, + and - gain, D density, W wiggle, V variable area, X cross-hair.
 * <p>
 * In a workbench these are commands with key bindings that the user may change; do not install this there.
 */
public final class SectionKeys {
    private static final double STEP = 0.2;
    private static final double SMALL_STEP = 0.02;
    private static final double GAIN_DB = 3;

    private SectionKeys() {
    }

    /** Makes a canvas listen to the keys. */
    public static void install(SeismicCanvas canvas) {
        canvas.addKeyListener(KeyListener.keyPressedAdapter(e -> e.doit = !press(canvas, e)));
    }

    private static boolean press(SeismicCanvas canvas, KeyEvent e) {
        double step = (e.stateMask & SWT.MOD1) != 0 ? SMALL_STEP : STEP;
        switch (e.keyCode) {
        case SWT.ARROW_LEFT -> canvas.pan(-step, 0);
        case SWT.ARROW_RIGHT -> canvas.pan(step, 0);
        case SWT.ARROW_UP -> canvas.pan(0, -step);
        case SWT.ARROW_DOWN -> canvas.pan(0, step);
        case SWT.BS -> {
            if ((e.stateMask & SWT.SHIFT) != 0) {
                canvas.zoomForward();
            } else {
                canvas.zoomBack();
            }
        }
        case SWT.ESC -> canvas.escape();
        case SWT.KEYPAD_ADD -> canvas.changeGain(GAIN_DB);
        case SWT.KEYPAD_SUBTRACT -> canvas.changeGain(-GAIN_DB);
        default -> {
            return (e.stateMask & (SWT.MOD1 | SWT.ALT)) == 0 && letter(canvas, Character.toLowerCase(e.character));
        }
        }
        return true;
    }

    private static boolean letter(SeismicCanvas canvas, char c) {
        switch (c) {
        case 'f' -> canvas.fit();
        case '1' -> canvas.oneTracePerColumn();
        case '+', '=' -> canvas.changeGain(GAIN_DB);
        case '-' -> canvas.changeGain(-GAIN_DB);
        case 'd' -> canvas.setSettings(canvas.settings().withMode(DisplayMode.DENSITY));
        case 'w' -> canvas.setSettings(canvas.settings().withMode(DisplayMode.WIGGLE));
        case 'v' -> canvas.setSettings(canvas.settings().withMode(DisplayMode.WIGGLE_AREA));
        case 'x' -> canvas.setCrossHairShown(!canvas.isCrossHairShown());
        default -> {
            return false;
        }
        }
        return true;
    }
}
