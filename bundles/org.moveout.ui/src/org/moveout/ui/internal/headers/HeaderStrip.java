// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Sash;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.eclipse.Failures;
import org.moveout.flow.headers.HeaderCurve;
import org.moveout.flow.headers.HeaderFacts;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.links.LatestAnswer;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/**
 * Header values against traces, right above the canvas of a section and with the same horizontal positions. Values are
 * read in the background at the resolution of the screen. Its parent has a grid layout; the strip takes no room while
 * header plots are switched off. For the user-interface thread.
 */
public final class HeaderStrip {
    private static final int SASH = 4;
    private static final int WAIT_MILLIS = 20;

    private final SectionPart section;
    private final SectionLinks links;
    private final Composite area;
    private final Canvas plot;
    private final Links listener = new Links();
    private final LatestAnswer<StripCurves> reading;
    private final LatestAnswer<double[]> pointing;
    private final Listener canvasPainted = e -> followLayout();
    private StripSettings settings = StripSettings.read();
    private SectionInput input;
    private HeaderCurve source;
    private HeaderFacts facts;
    private SeismicCanvas canvas;
    private StripCurves curves = StripCurves.NONE;
    private String problem = "";
    private Projection drawn;
    private long cursor = -1;
    private double[] cursorValues = new double[0];

    /**
     * @param parent  exactly as wide as the canvas of the section and at the same place
     * @param section whose headers are shown
     */
    public HeaderStrip(Composite parent, SectionPart section) {
        this.section = section;
        links = SectionLinks.of(section.getSite());
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        area.setLayout(layout);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        plot = new Canvas(area, SWT.DOUBLE_BUFFERED);
        plot.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Sash sash = new Sash(area, SWT.HORIZONTAL | SWT.SMOOTH);
        GridData sashData = new GridData(SWT.FILL, SWT.END, true, false);
        sashData.heightHint = SASH;
        sash.setLayoutData(sashData);
        sash.setToolTipText("Drag to make the header plot higher or lower");
        sash.addListener(SWT.Selection, e -> drag(e));
        reading = new LatestAnswer<>("Read headers for the plot", area, WAIT_MILLIS, this::arrived, e -> {
            problem = Failures.sentence("Read trace headers", e);
            plot.redraw();
        });
        pointing = new LatestAnswer<>("Read headers under the cursor", area, 0, values -> {
            cursorValues = values;
            plot.redraw();
        }, e -> cursorValues = new double[0]);
        plot.addListener(SWT.Paint, e -> paint(e));
        plot.addListener(SWT.Resize, e -> want());
        plot.addListener(SWT.MouseMove, e -> point(e.x));
        plot.addListener(SWT.MouseExit, e -> links.point(Optional.empty()));
        plot.setMenu(new StripMenu(this, plot).menu());
        plot.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = "Header plot of " + section.getTitle();
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = String.join(", ", curves.keys().stream().map(k -> k.label()).toList());
            }
        });
        Display display = area.getDisplay();
        IPreferenceChangeListener changed = e -> {
            if (!display.isDisposed()) {
                display.asyncExec(this::settingsChanged);
            }
        };
        StripSettings.addListener(changed);
        links.addListener(listener);
        area.addDisposeListener(e -> {
            StripSettings.removeListener(changed);
            links.removeListener(listener);
        });
        place();
        bind();
    }

    /** The part whose headers are shown. */
    SectionPart section() {
        return section;
    }

    StripSettings settings() {
        return settings;
    }

    /** What is shown, as far as it has been read. */
    StripCurves curves() {
        return curves;
    }

    Canvas plot() {
        return plot;
    }

    /** The position under the cursor, -1 for none. */
    long cursor() {
        return cursor;
    }

    /** The values under the cursor. */
    double[] cursorValues() {
        return cursorValues.clone();
    }

    // ---- settings and place ----------------------------------------------------------------------------------------

    private void settingsChanged() {
        StripSettings now = StripSettings.read();
        if (area.isDisposed() || now.equals(settings)) {
            return;
        }
        boolean reread = !now.keys().equals(settings.keys()) || now.shown() && !settings.shown();
        settings = now;
        place();
        if (reread) {
            curves = StripCurves.NONE;
            cursorValues = new double[0];
            bind();
            want();
        }
        plot.redraw();
    }

    private void place() {
        GridData data = (GridData) area.getLayoutData();
        data.exclude = !settings.shown();
        data.heightHint = settings.height();
        area.setVisible(settings.shown());
        area.requestLayout();
    }

    private void drag(Event e) {
        // the sash tells its wanted upper edge within the strip
        int height = e.y + SASH;
        if (e.detail != SWT.DRAG && height != settings.height()) {
            settings.withHeight(height).save();
        }
    }

    // ---- values ----------------------------------------------------------------------------------------------------

    private void bind() {
        SeismicCanvas now = section.canvas().orElse(null);
        if (now != canvas) {
            if (canvas != null && !canvas.isDisposed()) {
                canvas.removeListener(SWT.Paint, canvasPainted);
            }
            canvas = now;
            if (canvas != null) {
                canvas.addListener(SWT.Paint, canvasPainted);
            }
        }
        SectionInput other = canvas == null ? null : canvas.input().orElse(null);
        if (other != input) {
            input = other;
            curves = StripCurves.NONE;
            cursor = -1;
            cursorValues = new double[0];
            problem = "";
            source = headers().map(HeaderCurve::new).orElse(null);
            facts = section.dataset().map(OpenDataset::dataset).map(HeaderFacts::of).orElse(null);
            reading.forget();
            want();
        }
    }

    private Optional<TraceHeaders> headers() {
        return input == null ? Optional.empty() : input.headers();
    }

    private Optional<Projection> projection() {
        if (canvas == null || canvas.isDisposed() || plot.isDisposed()) {
            return Optional.empty();
        }
        // canvases may stand beside one another
        int shift = canvas.getDisplay().map(canvas, plot, 0, 0).x;
        return canvas.projection().map(p -> new Projection(p.view(), p.x() + shift, p.y(), p.width(), p.height()));
    }

    private void followLayout() {
        Projection now = projection().orElse(null);
        if (settings.shown() && now != null && (drawn == null || now.x() != drawn.x() || now.width() != drawn.width())) {
            want();
            plot.redraw();
        }
    }

    private void want() {
        if (!settings.shown() || source == null || projection().isEmpty()) {
            return;
        }
        Viewport view = projection().get().view();
        int width = (int) projection().get().width();
        TraceHeaders headers = headers().orElseThrow();
        HeaderCurve from = source;
        plot.redraw();
        if (!curves.covers(view, headers.traceCount(), width)) {
            var keys = settings.keys();
            reading.ask(progress -> StripCurves.read(from, headers, keys, view, width, progress));
        }
    }

    private void arrived(StripCurves now) {
        curves = now;
        problem = "";
        showCursor();
        plot.redraw();
        want();
    }

    // ---- cursor ----------------------------------------------------------------------------------------------------

    private void point(int x) {
        if (projection().isEmpty() || input == null) {
            return;
        }
        long position = Math.round(projection().get().toTrace(x));
        boolean inside = position >= 0 && position < input.order().count() && x >= projection().get().x()
                && x <= projection().get().x() + projection().get().width();
        links.point(inside ? Optional.of(new SectionCursor(section.path(), input.order().trace(position), Double.NaN,
                this)) : Optional.empty());
    }

    private void showCursor() {
        if (cursor < 0 || curves.keys().isEmpty() || headers().isEmpty()) {
            cursorValues = new double[0];
            return;
        }
        double[] values = new double[curves.keys().size()];
        boolean known = true;
        for (int c = 0; c < values.length; c++) {
            values[c] = curves.value(c, cursor);
            known &= !Double.isNaN(values[c]);
        }
        cursorValues = values;
        if (!known) {
            TraceHeaders headers = headers().get();
            var keys = curves.keys();
            TraceRange one = TraceRange.of(cursor, 1);
            pointing.ask(progress -> {
                double[] read = new double[keys.size()];
                for (int k = 0; k < read.length; k++) {
                    read[k] = headers.doubles(keys.get(k), one)[0];
                }
                return read;
            });
        }
    }

    // ---- painting --------------------------------------------------------------------------------------------------

    private void paint(Event e) {
        drawn = projection().orElse(null);
        if (drawn == null) {
            e.gc.fillRectangle(plot.getClientArea());
            return;
        }
        StripPainter painter = new StripPainter(e.gc, plot, canvas, drawn);
        if (!problem.isEmpty()) {
            painter.message(problem);
        } else if (source == null) {
            painter.message("This dataset has no trace headers.");
        } else if (curves.curves().isEmpty()) {
            painter.message("Reading trace headers\u2026");
        } else {
            painter.curves(curves, settings.points());
            painter.legend(curves, facts, cursorValues);
            if (cursor >= 0) {
                painter.cursor(cursor);
            }
        }
        painter.frame();
    }

    private final class Links implements SectionLinks.Listener {
        @Override
        public void inputChanged(SectionPart changed) {
            if (changed == section) {
                bind();
            }
        }

        @Override
        public void viewportChanged(SectionPart changed, Viewport viewport) {
            if (changed == section) {
                bind();
                want();
            }
        }

        @Override
        public void cursorMoved(Optional<SectionCursor> now) {
            if (!settings.shown() || input == null) {
                return;
            }
            long at = now.filter(c -> c.dataset().equals(section.path())).map(c -> input.order().position(c.trace()))
                    .orElse(-1L);
            if (at != cursor) {
                cursor = at;
                showCursor();
                plot.redraw();
            }
        }
    }
}
