// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.keys.IBindingService;
import org.moveout.data.Sampling;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.internal.Icons;
import org.moveout.view.CanvasTool;
import org.moveout.view.SectionListener;
import org.moveout.view.SeismicCanvas;

/**
 * The tool bar above a section. Each section has its own, so that several side by side can be set without making each
 * active first.
 */
final class SectionToolBar {
    private final SeismicCanvas canvas;
    private final IBindingService bindings;
    private final LocalResourceManager resources;
    private final Composite control;
    private final ToolBar bar;
    private final Map<SectionAction, ToolItem> toggles = new EnumMap<>(SectionAction.class);
    private final ToolItem mode;
    private final ToolItem colors;
    private final ToolItem clip;
    private final ToolItem gain;
    private final Label summary;

    SectionToolBar(Composite parent, SeismicCanvas canvas, IBindingService bindings) {
        this.canvas = canvas;
        this.bindings = bindings;
        control = new Composite(parent, SWT.NONE);
        resources = new LocalResourceManager(JFaceResources.getResources(), control);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2, 1).spacing(6, 0).applyTo(control);
        bar = new ToolBar(control, SWT.FLAT | SWT.RIGHT | SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        mode = menu("density", "How amplitudes are drawn", DisplayMenus::fillModes);
        colors = menu("colormap", "Colour map", DisplayMenus::fillColors);
        clip = menu("clip", "Clip: which amplitude gets the last colour", DisplayMenus::fillClips);
        separator();
        button("gain-down", SectionAction.GAIN_DOWN, "Less gain");
        gain = button("gain-reset", SectionAction.GAIN_RESET, "Display gain; click for 0 dB");
        button("gain-up", SectionAction.GAIN_UP, "More gain");
        toggle("polarity", SectionAction.POLARITY, "Reverse polarity");
        toggle("cross-hair", SectionAction.CROSS_HAIR, "Cross-hair");
        toggle("select", SectionAction.SELECT_TOOL, "Select traces and samples: drag a box");
        separator();
        button("zoom-in", SectionAction.ZOOM_IN, "Zoom in");
        button("zoom-out", SectionAction.ZOOM_OUT, "Zoom out");
        button("fit", SectionAction.FIT, "Show everything");
        button("one-to-one", SectionAction.ONE_TO_ONE, "One trace for each pixel column");
        button("zoom-back", SectionAction.ZOOM_BACK, "Back to the view before");
        button("zoom-forward", SectionAction.ZOOM_FORWARD, "Forward again");
        summary = new Label(control, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(summary);
        settingsChanged(canvas.settings());
        canvas.addSectionListener(new SectionListener() {
            @Override
            public void toolChanged(CanvasTool tool) {
                updateToggles();
            }
        });
    }

    Composite control() {
        return control;
    }

    private ToolItem menu(String icon, String tip, BiConsumer<Menu, SeismicCanvas> fill) {
        ToolItem item = new ToolItem(bar, SWT.DROP_DOWN);
        item.setImage(resources.create(Icons.descriptor(icon)));
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            Menu menu = new Menu(bar);
            fill.accept(menu, canvas);
            Rectangle r = item.getBounds();
            menu.setLocation(bar.toDisplay(r.x, r.y + r.height));
            menu.setVisible(true);
            menu.addListener(SWT.Hide, h -> menu.getDisplay().asyncExec(menu::dispose));
        }));
        return item;
    }

    private ToolItem button(String icon, SectionAction action, String tip) {
        return item(SWT.PUSH, icon, action, tip);
    }

    private void toggle(String icon, SectionAction action, String tip) {
        toggles.put(action, item(SWT.CHECK, icon, action, tip));
    }

    private ToolItem item(int style, String icon, SectionAction action, String tip) {
        ToolItem item = new ToolItem(bar, style);
        item.setImage(resources.create(Icons.descriptor(icon)));
        String key = bindings.getBestActiveBindingFormattedFor(action.command());
        item.setToolTipText(key == null || key.isEmpty() ? tip : tip + " (" + key + ")");
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            action.run(canvas);
            updateToggles();
        }));
        return item;
    }

    private void separator() {
        new ToolItem(bar, SWT.SEPARATOR);
    }

    /** Shows what a dataset holds at the right end. */
    void show(OpenDataset dataset) {
        Sampling s = dataset.dataset().sampling();
        double interval = s.interval();
        summary.setText(String.format(Locale.ROOT, "%,d traces \u00d7 %,d samples, %s %s", dataset.traces(), s.count(),
                interval == Math.rint(interval) ? String.format(Locale.ROOT, "%.0f", interval)
                        : String.format(Locale.ROOT, "%.4g", interval), s.domain().unit()));
        control.requestLayout();
    }

    /** Shows the settings of the canvas. */
    void settingsChanged(DisplaySettings settings) {
        mode.setText(settings.mode().label());
        mode.setImage(resources.create(Icons.descriptor(icon(settings.mode()))));
        colors.setText(shortName(settings.colorMap().label()));
        clip.setText(DisplayMenus.text(settings.clip()));
        gain.setText(String.format(Locale.ROOT, "%+.0f dB", settings.gainDb()).replace("+0", "0").replace("-0 ", "0 "));
        updateToggles();
        bar.requestLayout();
    }

    /** Brings the check marks up to date. */
    void updateToggles() {
        toggles.forEach((action, item) -> item.setSelection(action.isChecked(canvas)));
    }

    private static String shortName(String label) {
        int more = label.indexOf(" (");
        return more < 0 ? label : label.substring(0, more);
    }

    private static String icon(DisplayMode mode) {
        return switch (mode) {
        case DENSITY, AUTO -> "density";
        case WIGGLE -> "wiggle";
        case WIGGLE_AREA, DENSITY_WIGGLE -> "variable-area";
        };
    }
}
