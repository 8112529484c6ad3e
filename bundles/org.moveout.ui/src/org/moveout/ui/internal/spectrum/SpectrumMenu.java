// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.spectrum;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorReference;
import org.moveout.process.spectrum.PhaseReference;
import org.moveout.process.spectrum.SpectrumOptions;
import org.moveout.process.spectrum.Taper;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.plot.PlotActions;
import org.moveout.ui.internal.spectrum.SpectrumChoices.Average;
import org.moveout.ui.internal.spectrum.SpectrumChoices.Reference;

/** The tool bar and the menu of the Spectrum view. */
final class SpectrumMenu {
    private static final double[] SMOOTHING = { 0, 0.01, 0.02, 0.05, 0.1 };

    private final SpectrumView view;

    SpectrumMenu(SpectrumView view) {
        this.view = view;
    }

    void fill(IActionBars bars) {
        IToolBarManager tools = bars.getToolBarManager();
        tools.add(tip(PlotActions.action("Hold", "pin", view::hold),
                "Keep this curve to compare others with: other gathers, datasets, before and after"));
        tools.add(PlotActions.action("Remove All Held Curves", "remove", view::releaseAll));
        tools.add(new Separator());
        tools.add(PlotActions.action("Copy Picture", "copy", view::copyPicture));
        tools.add(PlotActions.action("Export Values...", "export", view::exportCsv));
        IMenuManager menu = bars.getMenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::menu);
        // an empty menu would not be shown at all
        menu.add(new Separator());
        menu(menu);
    }

    private static IAction tip(IAction action, String tip) {
        action.setToolTipText(tip);
        return action;
    }

    private void menu(IMenuManager menu) {
        SpectrumChoices c = view.choices();
        menu.add(compared());
        menu.add(new Separator());
        menu.add(choice("Average of Traces", Average.values(), Average::label, c.average(),
                v -> view.choices().withAverage(v)));
        menu.add(choice("0 dB is", Reference.values(), Reference::label, c.reference(),
                v -> view.choices().withReference(v)));
        MenuManager smoothing = new MenuManager("Smoothing");
        for (double s : SMOOTHING) {
            smoothing.add(radio(s == 0 ? "None" : String.format(Locale.ROOT, "%.0f %% of Nyquist", s * 100),
                    s == c.smoothing(), () -> view.choices().withSmoothing(s)));
        }
        menu.add(smoothing);
        menu.add(new Separator());
        menu.add(choice("Taper", Taper.values(), Taper::label, c.options().taper(), v -> view.choices()
                .withOptions(new SpectrumOptions(v, view.choices().options().removeMean()))));
        menu.add(check("Remove the Mean of Each Trace", c.options().removeMean(), on -> view.choices()
                .withOptions(new SpectrumOptions(view.choices().options().taper(), on))));
        menu.add(new Separator());
        menu.add(choice("Phase Counted From", PhaseReference.values(), PhaseReference::label, c.phase(),
                v -> view.choices().withPhase(v)));
        menu.add(check("Unwrap the Phase", c.unwrapped(), on -> view.choices().withUnwrapped(on)));
        menu.add(new Separator());
        menu.add(PlotActions.action("Copy Picture", "copy", view::copyPicture));
        menu.add(PlotActions.action("Export Values...", "export", view::exportCsv));
    }

    private MenuManager compared() {
        MenuManager menu = new MenuManager("Compare With");
        for (IEditorReference reference : view.getSite().getPage().getEditorReferences()) {
            if (reference.getEditor(false) instanceof SectionPart part && part != view.links().active().orElse(null)) {
                Action action = new Action(part.getTitle().replace("&", "&&"), IAction.AS_CHECK_BOX) {
                    @Override
                    public void run() {
                        view.compare(part, isChecked());
                    }
                };
                action.setChecked(view.isCompared(part));
                menu.add(action);
            }
        }
        if (menu.isEmpty()) {
            Action none = new Action("No other section is open") {
            };
            none.setEnabled(false);
            menu.add(none);
        }
        return menu;
    }

    private <E> MenuManager choice(String title, E[] values, Function<E, String> label, E selected,
            Function<E, SpectrumChoices> chosen) {
        MenuManager menu = new MenuManager(title);
        for (E value : values) {
            menu.add(radio(label.apply(value), value.equals(selected), () -> chosen.apply(value)));
        }
        return menu;
    }

    private IAction radio(String text, boolean on, Supplier<SpectrumChoices> chosen) {
        Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    view.choose(chosen.get());
                }
            }
        };
        action.setChecked(on);
        return action;
    }

    private IAction check(String text, boolean on, Function<Boolean, SpectrumChoices> chosen) {
        Action action = new Action(text, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                view.choose(chosen.apply(isChecked()));
            }
        };
        action.setChecked(on);
        return action;
    }
}
