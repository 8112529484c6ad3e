// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.moveout.data.Domain;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.data.TraceHeaders;
import org.moveout.raster.Agc;
import org.moveout.raster.Interpolation;
import org.moveout.raster.Normalization;
import org.moveout.raster.Reduction;
import org.moveout.raster.TraceAxis;
import org.moveout.raster.WiggleLook;
import org.moveout.view.SeismicCanvas;
import org.moveout.view.TraceSpacing;

/** Items for how a section is drawn in detail, used by the menu bar and by the section's own tool bar. */
final class DetailMenus {
    private static final double[] TIME_WINDOWS = { 100, 250, 500, 1000, 2000 };
    private static final double[] OTHER_WINDOWS = { 50, 100, 200, 500, 1000 };
    private static final double[] EXCURSIONS = { 0.5, 1, 1.2, 1.5, 2, 3, 5 };
    private static final List<HeaderKey> SPACINGS = List.of(HeaderKey.OFFSET, HeaderKey.CDP, HeaderKey.SOURCE_POINT,
            HeaderKey.INLINE, HeaderKey.CROSSLINE);

    private DetailMenus() {
    }

    /** All of them, each as a menu of its own. */
    static void fillAll(Menu menu, SeismicCanvas canvas) {
        fillGains(MenuItems.cascade(menu, "Gain Control and Balance"), canvas);
        fillInterpolations(MenuItems.cascade(menu, "Interpolation"), canvas);
        fillWiggles(MenuItems.cascade(menu, "Wiggles"), canvas);
        MenuItems.separator(menu);
        fillSpacings(MenuItems.cascade(menu, "Trace Spacing"), canvas);
        fillAxis(MenuItems.cascade(menu, "Top Axis"), canvas);
    }

    /** Between samples when zoomed in, and of several in a pixel when zoomed out. */
    static void fillInterpolations(Menu menu, SeismicCanvas canvas) {
        for (Interpolation i : Interpolation.values()) {
            MenuItems.radio(menu, i.label(), canvas.settings().interpolation() == i,
                    () -> canvas.setSettings(canvas.settings().withInterpolation(i)));
        }
        MenuItems.separator(menu);
        for (Reduction r : Reduction.values()) {
            MenuItems.radio(menu, r == Reduction.PEAK ? "Zoomed out: strongest sample of each pixel"
                    : "Zoomed out: mean of each pixel", canvas.settings().reduction() == r,
                    () -> canvas.setSettings(canvas.settings().withReduction(r)));
        }
    }

    /** Automatic gain control and trace balance, for display only. */
    static void fillGains(Menu menu, SeismicCanvas canvas) {
        Optional<Sampling> sampling = canvas.input().map(i -> i.source().sampling());
        Domain domain = sampling.map(Sampling::domain).orElse(Domain.TIME);
        Agc now = canvas.settings().agc();
        MenuItems.radio(menu, "No automatic gain control", !now.isOn(), () -> set(canvas, Agc.OFF));
        boolean usual = !now.isOn();
        for (double window : domain == Domain.TIME ? TIME_WINDOWS : OTHER_WINDOWS) {
            usual |= now.window() == window;
            MenuItems.radio(menu, agcLabel(window, domain), now.window() == window,
                    () -> set(canvas, new Agc(window)));
        }
        if (!usual) {
            MenuItems.radio(menu, agcLabel(now.window(), domain), true, () -> set(canvas, now));
        }
        MenuItems.push(menu, "Other...", () -> MenuItems.ask(canvas.getShell(), "Automatic Gain Control",
                "Each sample is divided by the root mean square of a window around it, for display only. Length of the "
                        + "window in " + domain.unit() + ":",
                TraceAxis.text(now.isOn() ? now.window() : 500), w -> w > 0 && w <= Agc.LONGEST,
                "A positive number of " + domain.unit() + ", up to 1,000,000.", w -> set(canvas, new Agc(w))));
        MenuItems.separator(menu);
        for (Normalization n : Normalization.values()) {
            MenuItems.radio(menu, switch (n) {
            case NONE -> "No trace balance";
            case TRACE_RMS -> "Balance traces by their RMS";
            case TRACE_PEAK -> "Balance traces by their maximum";
            }, canvas.settings().normalization() == n,
                    () -> canvas.setSettings(canvas.settings().withNormalization(n)));
        }
    }

    private static String agcLabel(double window, Domain domain) {
        return "AGC, window " + TraceAxis.text(window) + ' ' + domain.unit();
    }

    private static void set(SeismicCanvas canvas, Agc agc) {
        canvas.setSettings(canvas.settings().withAgc(agc));
    }

    /** Filled side and deflection. */
    static void fillWiggles(Menu menu, SeismicCanvas canvas) {
        WiggleLook now = canvas.settings().wiggle();
        for (WiggleLook.Side side : WiggleLook.Side.values()) {
            MenuItems.radio(menu, side.label(), now.filled() == side, () -> set(canvas, now.withFilled(side)));
        }
        MenuItems.separator(menu);
        boolean usual = false;
        for (double e : EXCURSIONS) {
            usual |= now.excursion() == e;
            MenuItems.radio(menu, excursion(e), now.excursion() == e, () -> set(canvas, now.withExcursion(e)));
        }
        if (!usual) {
            MenuItems.radio(menu, excursion(now.excursion()), true, () -> set(canvas, now));
        }
        MenuItems.push(menu, "Other...", () -> MenuItems.ask(canvas.getShell(), "Wiggles",
                "Deflection at the clip amplitude, in distances between the traces drawn:",
                TraceAxis.text(now.excursion()), x -> x >= WiggleLook.LEAST && x <= WiggleLook.MOST,
                "A number from 0.1 to 20 trace distances.", x -> set(canvas, now.withExcursion(x))));
    }

    private static String excursion(double distances) {
        return "Deflect by " + TraceAxis.text(distances) + (distances == 1 ? " trace distance" : " trace distances");
    }

    private static void set(SeismicCanvas canvas, WiggleLook look) {
        canvas.setSettings(canvas.settings().withWiggle(look));
    }

    /** Where traces stand. */
    static void fillSpacings(Menu menu, SeismicCanvas canvas) {
        TraceSpacing now = canvas.traceSpacing();
        spacing(menu, canvas, TraceSpacing.EVEN);
        MenuItems.separator(menu);
        spacing(menu, canvas, TraceSpacing.DISTANCE);
        boolean listed = !(now instanceof TraceSpacing.Header);
        for (HeaderKey key : SPACINGS) {
            TraceSpacing by = new TraceSpacing.Header(key);
            listed |= by.equals(now);
            spacing(menu, canvas, by);
        }
        if (!listed) {
            spacing(menu, canvas, now);
        }
        MenuItems.push(menu, "By another header...", () -> HeaderChoice.one(canvas, "Trace Spacing",
                "The traces stand where the values of this header say. They must only rise or only fall.")
                .ifPresent(key -> canvas.setTraceSpacing(new TraceSpacing.Header(key))));
        canvas.spacingProblem().ifPresent(why -> {
            MenuItems.separator(menu);
            MenuItems.push(menu, "By number now. " + why, () -> { }).setEnabled(false);
        });
    }

    private static void spacing(Menu menu, SeismicCanvas canvas, TraceSpacing spacing) {
        Optional<TraceHeaders> headers = canvas.input().flatMap(i -> i.headers());
        Optional<String> problem = headers.isPresent() ? spacing.problem(headers.get())
                : spacing == TraceSpacing.EVEN ? Optional.empty() : Optional.of("There are no headers.");
        MenuItem item = MenuItems.radio(menu, spacing.label() + problem.map(p -> " \u2013 " + p).orElse(""),
                canvas.traceSpacing().equals(spacing), () -> canvas.setTraceSpacing(spacing));
        item.setEnabled(problem.isEmpty());
    }

    /** The rows along the top. */
    static void fillAxis(Menu menu, SeismicCanvas canvas) {
        MenuItems.radio(menu, "As the data suggests", canvas.chosenTraceAxis().isEmpty(), canvas::suggestTraceAxis);
        MenuItems.radio(menu, "Trace numbers", canvas.chosenTraceAxis().filter(List::isEmpty).isPresent(),
                () -> canvas.setTraceAxis(List.of()));
        canvas.chosenTraceAxis().filter(k -> !k.isEmpty()).ifPresent(keys -> MenuItems.radio(menu,
                String.join(", ", keys.stream().map(HeaderKey::label).toList()), true, () -> canvas.setTraceAxis(keys)));
        MenuItems.separator(menu);
        MenuItems.push(menu, "Choose headers...", () -> HeaderChoice.rows(canvas).ifPresent(canvas::setTraceAxis));
    }
}
