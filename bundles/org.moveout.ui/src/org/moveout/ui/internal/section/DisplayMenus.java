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
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.moveout.raster.Clip;
import org.moveout.raster.ColorMap;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.TraceAxis;
import org.moveout.ui.ColorMaps;
import org.moveout.ui.internal.Commands;
import org.moveout.view.SeismicCanvas;

/** Items for modes, colours and the clip of a section, used by the menu bar and by the section's own tool bar. */
final class DisplayMenus {
    private static final double[] CLIPS = { 100, 99.9, 99.5, 99, 98, 95, 90 };
    private static final int SWATCH_WIDTH = 48;
    private static final int SWATCH_HEIGHT = 12;
    private static final String LOAD = "org.moveout.ui.loadColorMap";

    private DisplayMenus() {
    }

    /** One radio item for each display mode. */
    static void fillModes(Menu menu, SeismicCanvas canvas) {
        for (DisplayMode mode : DisplayMode.values()) {
            MenuItems.radio(menu, mode.label(), canvas.settings().mode() == mode,
                    () -> canvas.setSettings(canvas.settings().withMode(mode)));
        }
    }

    /** One radio item with a picture for each colour map, one that reverses, and one that loads. */
    static void fillColors(Menu menu, SeismicCanvas canvas) {
        ColorMaps maps = ColorMaps.of(PlatformUI.getWorkbench());
        ColorMap now = canvas.settings().colorMap();
        boolean reversed = maps.all().stream().noneMatch(m -> m.id().equals(now.id()));
        boolean own = false;
        for (ColorMap map : maps.all()) {
            if (maps.isLoaded(map) && !own) {
                own = true;
                MenuItems.separator(menu);
            }
            ColorMap shown = reversed ? map.reversed() : map;
            MenuItem item = MenuItems.radio(menu, map.label(), shown.id().equals(now.id()),
                    () -> canvas.setSettings(canvas.settings().withColorMap(shown)));
            Image swatch = swatch(menu.getDisplay(), shown);
            item.setImage(swatch);
            item.addDisposeListener(e -> swatch.dispose());
        }
        MenuItems.separator(menu);
        MenuItem reverse = new MenuItem(menu, SWT.CHECK);
        reverse.setText("Reversed");
        reverse.setSelection(reversed);
        reverse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
                canvas.setSettings(canvas.settings().withColorMap(now.reversed()))));
        MenuItems.separator(menu);
        MenuItems.push(menu, "Load Colour Map...", () -> Commands.run(
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), LOAD));
        if (maps.isLoaded(now)) {
            String id = reversed ? now.reversed().id() : now.id();
            MenuItems.push(menu, "Remove \"" + (reversed ? now.reversed() : now).label() + "\"", () -> {
                maps.forget(id);
                canvas.setSettings(canvas.settings().withColorMap(ColorMap.GREY));
            });
        }
    }

    /** One radio item for each usual percentile, the amplitude now in use, and items that ask. */
    static void fillClips(Menu menu, SeismicCanvas canvas) {
        Clip now = canvas.settings().clip();
        for (double percent : CLIPS) {
            MenuItems.radio(menu, "Percentile " + percent(percent), now.equals(new Clip.Percent(percent)),
                    () -> canvas.setSettings(canvas.settings().withClip(new Clip.Percent(percent))));
        }
        MenuItems.separator(menu);
        canvas.clip().ifPresent(inUse -> MenuItems.radio(menu, "Keep amplitude " + text(new Clip.Amplitude(inUse)),
                now instanceof Clip.Amplitude,
                () -> canvas.setSettings(canvas.settings().withClip(new Clip.Amplitude(inUse)))));
        MenuItems.push(menu, "Again from what is shown", canvas::resetClip).setEnabled(now instanceof Clip.Percent);
        MenuItems.separator(menu);
        MenuItems.push(menu, "Other...", () -> ask(canvas));
        MenuItems.push(menu, "Gain...", () -> MenuItems.ask(canvas.getShell(), "Display Gain",
                "Display gain in dB; 6 dB doubles, -6 dB halves what is seen:",
                TraceAxis.text(canvas.settings().gainDb()),
                g -> Math.abs(g) <= DisplaySettings.GAIN_LIMIT, "A number from -200 to 200 dB.",
                g -> canvas.setSettings(canvas.settings().withGainDb(g))));
    }

    private static void ask(SeismicCanvas canvas) {
        InputDialog dialog = new InputDialog(canvas.getShell(), "Clip",
                "The last colour is for amplitudes from here on: a percentile of what is shown such as 97.5 %, or an "
                        + "amplitude such as 1200.",
                text(canvas.settings().clip()), s -> parse(s) == null ? "A percentile above 0 and up to 100 %, or a "
                        + "positive amplitude." : null);
        if (dialog.open() == Window.OK) {
            canvas.setSettings(canvas.settings().withClip(parse(dialog.getValue())));
        }
    }

    /** A clip from "97.5 %" or "1200"; null if it is neither. */
    static Clip parse(String text) {
        double value = MenuItems.number(text);
        try {
            return text.strip().endsWith("%") ? new Clip.Percent(value) : new Clip.Amplitude(value);
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

    private static Image swatch(Device device, ColorMap map) {
        ImageDataProvider pixels = zoom -> {
            int width = SWATCH_WIDTH * zoom / 100;
            int height = SWATCH_HEIGHT * zoom / 100;
            ImageData data = new ImageData(width, height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
            for (int x = 0; x < width; x++) {
                int rgb = map.rgb(x / (width - 1.0));
                for (int y = 0; y < height; y++) {
                    data.setPixel(x, y, rgb);
                }
            }
            return data;
        };
        Image image = new Image(device, pixels);
        GC gc = new GC(image);
        gc.setForeground(device.getSystemColor(SWT.COLOR_GRAY));
        gc.drawRectangle(0, 0, SWATCH_WIDTH - 1, SWATCH_HEIGHT - 1);
        gc.dispose();
        return image;
    }
}
