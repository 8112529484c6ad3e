// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.Locale;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.moveout.raster.Clip;
import org.moveout.raster.ColorMap;
import org.moveout.raster.DisplayMode;
import org.moveout.view.SeismicCanvas;

/** Items for the settings of a section, used by the menu bar and by the section's own tool bar. */
final class DisplayMenus {
    private static final double[] CLIPS = { 100, 99.9, 99.5, 99, 98, 95, 90 };
    private static final int SWATCH_WIDTH = 48;
    private static final int SWATCH_HEIGHT = 12;

    private DisplayMenus() {
    }

    /** One radio item for each display mode. */
    static void fillModes(Menu menu, SeismicCanvas canvas) {
        for (DisplayMode mode : DisplayMode.values()) {
            radio(menu, mode.label(), canvas.settings().mode() == mode,
                    () -> canvas.setSettings(canvas.settings().withMode(mode)));
        }
    }

    /** One radio item with a picture for each colour map, and one that reverses. */
    static void fillColors(Menu menu, SeismicCanvas canvas) {
        ColorMap now = canvas.settings().colorMap();
        boolean reversed = ColorMap.builtIn().stream().noneMatch(m -> m.id().equals(now.id()));
        for (ColorMap map : ColorMap.builtIn()) {
            ColorMap shown = reversed ? map.reversed() : map;
            MenuItem item = radio(menu, map.label(), shown.id().equals(now.id()),
                    () -> canvas.setSettings(canvas.settings().withColorMap(shown)));
            Image swatch = swatch(menu.getDisplay(), shown);
            item.setImage(swatch);
            item.addDisposeListener(e -> swatch.dispose());
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem reverse = new MenuItem(menu, SWT.CHECK);
        reverse.setText("Reversed");
        reverse.setSelection(reversed);
        reverse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
                canvas.setSettings(canvas.settings().withColorMap(now.reversed()))));
    }

    /** One radio item for each usual percentile, and one that asks. */
    static void fillClips(Menu menu, SeismicCanvas canvas) {
        Clip now = canvas.settings().clip();
        for (double percent : CLIPS) {
            radio(menu, "Percentile " + percent(percent), now.equals(new Clip.Percent(percent)),
                    () -> canvas.setSettings(canvas.settings().withClip(new Clip.Percent(percent))));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem other = new MenuItem(menu, SWT.PUSH);
        other.setText("Other...");
        other.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> ask(canvas)));
    }

    private static void ask(SeismicCanvas canvas) {
        InputDialog dialog = new InputDialog(canvas.getShell(), "Clip",
                "The last colour is for amplitudes from here on: a percentile such as 97.5 %, or an amplitude "
                        + "such as 1200.",
                text(canvas.settings().clip()), s -> parse(s) == null
                        ? "A percentile above 0 and up to 100 %, or a positive "
                        + "amplitude." : null);
        if (dialog.open() == Window.OK) {
            canvas.setSettings(canvas.settings().withClip(parse(dialog.getValue())));
        }
    }

    /** A clip from "97.5 %" or "1200"; null if it is neither. */
    static Clip parse(String text) {
        String t = text.strip();
        try {
            return t.endsWith("%") ? new Clip.Percent(Double.parseDouble(t.substring(0, t.length() - 1).strip()))
                    : new Clip.Amplitude(Double.parseDouble(t));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A clip as {@link #parse} reads it. */
    static String text(Clip clip) {
        return switch (clip) {
        case Clip.Percent p -> percent(p.percent());
        case Clip.Amplitude a -> String.format(Locale.ROOT, "%.4g", a.amplitude());
        };
    }

    private static String percent(double p) {
        return (p == Math.rint(p) ? Integer.toString((int) p) : String.format(Locale.ROOT, "%.3f", p)
                .replaceAll("0+$", "")) + " %";
    }

    private static MenuItem radio(Menu menu, String text, boolean selected, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(text);
        item.setSelection(selected);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (item.getSelection()) {
                action.run();
            }
        }));
        return item;
    }

    private static Image swatch(Device device, ColorMap map) {
        ImageData data = new ImageData(SWATCH_WIDTH, SWATCH_HEIGHT, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        for (int x = 0; x < SWATCH_WIDTH; x++) {
            int rgb = map.rgb(x / (SWATCH_WIDTH - 1.0));
            for (int y = 0; y < SWATCH_HEIGHT; y++) {
                data.setPixel(x, y, rgb);
            }
        }
        Image image = new Image(device, data);
        GC gc = new GC(image);
        gc.setForeground(device.getSystemColor(SWT.COLOR_GRAY));
        gc.drawRectangle(0, 0, SWATCH_WIDTH - 1, SWATCH_HEIGHT - 1);
        gc.dispose();
        return image;
    }
}
