// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.RowLayoutFactory;
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
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.internal.Accessibility;
import org.moveout.ui.internal.Icons;
import org.moveout.ui.internal.compare.CompareChoices;
import org.moveout.ui.internal.compare.Comparison;
import org.moveout.ui.internal.keys.KeyNames;
import org.moveout.ui.internal.preview.CurvePick;
import org.moveout.ui.internal.preview.PickTarget;
import org.moveout.view.SeismicCanvas;

/**
 * The tool bar above a section. Each section has its own, so that several side by side can be set without making each
 * active first.
 */
final class SectionToolBar {
    private final Comparison comparison;
    private final SectionEditor section;
    private final LocalResourceManager resources;
    private final Composite control;
    private final Composite groups;
    private ToolBar bar;
    private final Map<SectionAction, ToolItem> toggles = new EnumMap<>(SectionAction.class);
    private final Map<ToolItem, Tip> tips = new LinkedHashMap<>();
    private final ToolItem mode;
    private final ToolItem colors;
    private final ToolItem clip;
    private final ToolItem gain;
    private final ToolItem pick;
    private final ToolItem compare;
    private final Label summary;

    private record Tip(String text, String command) {
    }

    SectionToolBar(Composite parent, Comparison comparison, SectionEditor section) {
        this.comparison = comparison;
        this.section = section;
        control = new Composite(parent, SWT.NONE);
        resources = new LocalResourceManager(JFaceResources.getResources(), control);
        groups = new Composite(control, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(2).margins(0, 0).wrap(true).applyTo(groups);
        group("Colours");
        mode = menu("density", "How amplitudes are drawn", DisplayMenus::fillModes);
        colors = menu("colormap", "Colour map", DisplayMenus::fillColors);
        clip = menu("clip", "Clip: which amplitude gets the last colour", DisplayMenus::fillClips);
        menu("details", "Gain control, interpolation, wiggles, trace spacing and top axis", DetailMenus::fillAll);
        group("Amplitudes");
        button("gain-down", SectionAction.GAIN_DOWN, "Less gain");
        gain = button("gain-reset", SectionAction.GAIN_RESET, "Display gain; click for 0 dB");
        button("gain-up", SectionAction.GAIN_UP, "More gain");
        toggle("polarity", SectionAction.POLARITY, "Reverse polarity");
        toggle("cross-hair", SectionAction.CROSS_HAIR, "Cross-hair");
        toggle("select", SectionAction.SELECT_TOOL, "Select traces and samples: drag a box");
        pick = new ToolItem(bar, SWT.PUSH);
        pick.setImage(resources.create(Icons.descriptor("pick")));
        tips.put(pick, new Tip("Pick a mute of the flow, or end picking", "org.moveout.ui.pick"));
        pick.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            section.getSite().getPage().activate(section);
            CurvePick.toggle(section.getSite().getWorkbenchWindow());
        }));
        CurrentFlow flow = CurrentFlow.of(section.getSite());
        CurrentFlow.Listener follow = this::flowChanged;
        flow.addListener(follow);
        control.addListener(SWT.Dispose, e -> flow.removeListener(follow));
        group("View");
        button("zoom-in", SectionAction.ZOOM_IN, "Zoom in");
        button("zoom-out", SectionAction.ZOOM_OUT, "Zoom out");
        button("fit", SectionAction.FIT, "Show everything");
        button("one-to-one", SectionAction.ONE_TO_ONE, "One trace for each pixel column");
        button("zoom-back", SectionAction.ZOOM_BACK, "Back to the view before");
        button("zoom-forward", SectionAction.ZOOM_FORWARD, "Forward again");
        group("Comparing");
        compare = menu("compare", "Compare with another dataset", (menu, canvas) -> fillCompare(menu));
        tips.put(compare, new Tip("Compare with another dataset", "org.moveout.ui.compare.with"));
        summary = new Label(control, SWT.NONE);
        control.setLayout(new BarLayout(groups, summary));
        tips();
        flowChanged(flow);
        refresh();
    }

    /** Without a curve in the flow there is nothing to pick. */
    private void flowChanged(CurrentFlow flow) {
        pick.setEnabled(PickTarget.first(flow).isPresent());
    }

    Composite control() {
        return control;
    }

    /** The canvas whose settings are shown: with a common scale that of the first pane is everybody's. */
    private SeismicCanvas shown() {
        return comparison.hasOwnScales() ? comparison.active() : comparison.main().canvas();
    }

    private void fillCompare(Menu menu) {
        CompareChoices.fill(menu, comparison, section.path(), OpenDatasets.of(section.getSite()));
        CompareChoices.fillActions(menu, comparison, new KeyNames(bindings()));
    }

    private IBindingService bindings() {
        return section.getSite().getService(IBindingService.class);
    }

    private ToolItem menu(String icon, String tip, BiConsumer<Menu, SeismicCanvas> fill) {
        ToolItem item = new ToolItem(bar, SWT.DROP_DOWN);
        item.setImage(resources.create(Icons.descriptor(icon)));
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            Menu menu = new Menu(item.getParent());
            fill.accept(menu, shown());
            Rectangle r = item.getBounds();
            menu.setLocation(item.getParent().toDisplay(r.x, r.y + r.height));
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
        tips.put(item, new Tip(tip, action.command()));
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            action.run(comparison.active());
            updateToggles();
        }));
        return item;
    }

    /** Begins another group of items; where the section is narrow, groups stand below one another. */
    private void group(String name) {
        bar = new ToolBar(groups, SWT.FLAT | SWT.RIGHT);
        Accessibility.describe(bar, name);
        bar.addListener(SWT.MouseEnter, e -> tips());
    }

    /** Tool tips name the keys, which the user may have changed. */
    private void tips() {
        KeyNames keys = new KeyNames(bindings());
        tips.forEach((item, tip) -> item.setToolTipText(keys.tip(tip.text(), tip.command())));
    }

    /** Shows what a dataset holds at the right end. */
    void show(OpenDataset dataset) {
        Sampling s = dataset.dataset().sampling();
        double interval = s.interval();
        summary.setText(String.format(Locale.ROOT, "%,d traces \u00d7 %,d samples, %s %s", dataset.traces(), s.count(),
                interval == Math.rint(interval) ? String.format(Locale.ROOT, "%.0f", interval)
                        : String.format(Locale.ROOT, "%.4g", interval), s.domain().unit()));
        summary.setToolTipText(summary.getText());
        control.requestLayout();
    }

    /** Shows the settings of the section. */
    void refresh() {
        DisplaySettings settings = shown().settings();
        mode.setText(settings.mode().label());
        mode.setImage(resources.create(Icons.descriptor(icon(settings.mode()))));
        colors.setText(shortName(settings.colorMap().label()));
        clip.setText(DisplayMenus.text(settings.clip()));
        gain.setText(String.format(Locale.ROOT, "%+.0f dB", settings.gainDb()).replace("+0", "0").replace("-0 ", "0 "));
        updateToggles();
        mode.getParent().requestLayout();
    }

    /** Brings the check marks up to date. */
    void updateToggles() {
        toggles.forEach((action, item) -> item.setSelection(action.isChecked(comparison.active())));
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
