// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IGrid;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.ISeriesSet;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

/**
 * A plot of curves and bars over one horizontal axis, in the colours of the theme. Ticks are at 1-2-5 steps; the titles
 * of the axes are inside the plot, because views are often low. The wheel zooms along x, dragging chooses a range,
 * double-click shows everything; + and - zoom and the arrow keys move the cursor. For the user-interface thread.
 */
public final class Plot {
    private final Composite parent;
    private final Chart chart;
    private final PlotPainter painter;
    private final List<Consumer<OptionalDouble>> cursorListeners = new ArrayList<>();
    private final List<Runnable> rangeListeners = new ArrayList<>();
    private PlotColors colors;
    private PlotAxis x = PlotAxis.linear("", 0, 1);
    private PlotAxis y = PlotAxis.linear("", 0, 1);
    private List<PlotCurve> curves = List.of();
    private PlotBars bars = PlotBars.NONE;
    private List<PlotMark> marks = List.of();
    private OptionalDouble cursor = OptionalDouble.empty();
    private double from = 0;
    private double to = 1;

    /**
     * @param parent where
     * @param name   what is plotted, for people who do not see it
     */
    public Plot(Composite parent, String name) {
        this.parent = parent;
        chart = new Chart(parent, SWT.NONE);
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        Font font = parent.getFont();
        for (IAxis axis : List.of(xAxis(), yAxis())) {
            axis.getTick().setFont(font);
            axis.getTitle().setVisible(false);
            axis.getGrid().setStyle(LineStyle.SOLID);
            axis.getTick().setFormat(new Labels(axis == yAxis()));
        }
        xAxis().getTick().setTickMarkStepHint(70);
        yAxis().getTick().setTickMarkStepHint(34);
        applyColors();
        painter = new PlotPainter(this);
        new PlotMouse(this);
        chart.addListener(SWT.Paint, e -> {
            if (!PlotColors.of(parent).equals(colors)) {
                chart.getDisplay().asyncExec(this::applyColors);
            }
        });
        area().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }
        });
    }

    // ---- what is shown -----------------------------------------------------------------------------------------

    /**
     * Shows something else. The zoom is kept as long as the horizontal axis is the same.
     *
     * @param newX      horizontal axis: all there is to see
     * @param newY      vertical axis
     * @param newCurves drawn in this order
     * @param newBars   drawn behind; {@link PlotBars#NONE} for none
     * @param newMarks  vertical lines
     */
    public void show(PlotAxis newX, PlotAxis newY, List<PlotCurve> newCurves, PlotBars newBars,
            List<PlotMark> newMarks) {
        boolean other = !newX.equals(x);
        x = newX;
        y = newY;
        curves = List.copyOf(newCurves);
        bars = Objects.requireNonNull(newBars);
        marks = List.copyOf(newMarks);
        if (other) {
            from = x.from();
            to = x.to();
        }
        chart.suspendUpdate(true);
        ISeriesSet set = chart.getSeriesSet();
        for (ISeries<?> series : set.getSeries()) {
            set.deleteSeries(series.getId());
        }
        for (int i = 0; i < curves.size(); i++) {
            draw(set, i, curves.get(i));
        }
        yAxis().setRange(new Range(scaled(y.from()), scaled(y.to())));
        xAxis().setRange(new Range(from, to));
        chart.suspendUpdate(false);
        chart.redraw();
    }

    private void draw(ISeriesSet set, int index, PlotCurve curve) {
        ILineSeries<?> series = (ILineSeries<?>) set.createSeries(SeriesType.LINE, index + " " + curve.name());
        series.setXSeries(curve.x());
        series.setYSeries(Arrays.stream(curve.y()).map(this::scaled).toArray());
        series.setLineColor(colors.curve(curve.color()));
        series.setLineWidth(curve.style() == PlotCurve.Style.DASHED ? 1 : 2);
        series.setAntialias(SWT.ON);
        boolean dots = curve.style() == PlotCurve.Style.DOTS;
        series.setSymbolType(dots ? ILineSeries.PlotSymbolType.CIRCLE : ILineSeries.PlotSymbolType.NONE);
        series.setSymbolSize(2);
        series.setSymbolColor(colors.curve(curve.color()));
        series.setLineStyle(dots ? LineStyle.NONE : curve.style() == PlotCurve.Style.DASHED ? LineStyle.DASH
                : LineStyle.SOLID);
    }

    /** Shows nothing but a sentence. */
    public void showText(String text) {
        painter.setText(text);
        area().redraw();
    }

    /** Moves or changes the marks alone. */
    public void setMarks(List<PlotMark> newMarks) {
        marks = List.copyOf(newMarks);
        area().redraw();
    }

    // ---- zoom and cursor ----------------------------------------------------------------------------------------

    /** The left end of what is shown of the horizontal axis. */
    public double from() {
        return from;
    }

    /** The right end. */
    public double to() {
        return to;
    }

    /** Shows a part of the horizontal axis, as far as there is one. */
    public void setRange(double left, double right) {
        double smallest = (x.to() - x.from()) * 1e-4;
        double a = Math.max(x.from(), Math.min(left, right));
        double b = Math.min(x.to(), Math.max(left, right));
        if (b - a < smallest || a == from && b == to) {
            return;
        }
        from = a;
        to = b;
        xAxis().setRange(new Range(from, to));
        chart.redraw();
        rangeListeners.forEach(Runnable::run);
    }

    /** Shows everything there is. */
    public void showAll() {
        setRange(x.from(), x.to());
    }

    /** Zooms about a place; factors below 1 zoom in. */
    void zoom(double factor, double about) {
        setRange(about + (from - about) * factor, about + (to - about) * factor);
    }

    /** Where the cursor is on the horizontal axis, empty outside. */
    public OptionalDouble cursor() {
        return cursor;
    }

    /** Puts the cursor somewhere, without telling listeners, so that plots can follow one another. */
    public void setCursor(OptionalDouble now) {
        if (!now.equals(cursor)) {
            cursor = now;
            area().redraw();
        }
    }

    void moveCursor(OptionalDouble now) {
        setCursor(now);
        cursorListeners.forEach(l -> l.accept(now));
    }

    /** Told where the user points, on the horizontal axis. */
    public void onCursor(Consumer<OptionalDouble> listener) {
        cursorListeners.add(listener);
    }

    /** Told when another part of the horizontal axis is shown. */
    public void onRange(Runnable listener) {
        rangeListeners.add(listener);
    }

    // ---- out of the workbench -----------------------------------------------------------------------------------

    /** The plot as it is on the screen. */
    public ImageData picture() {
        return PlotExport.picture(chart);
    }

    /** What is shown as comma-separated values: a column of x, then one for each curve. Bars have an edge each. */
    public String csv() {
        return bars.counts().length > 0 ? PlotExport.csv(x.title(), bars) : PlotExport.csv(x.title(), curves);
    }

    // ---- for the painter and the mouse --------------------------------------------------------------------------

    /** The control, for layouts. */
    public Composite control() {
        return chart;
    }

    Control area() {
        return chart.getPlotArea().getControl();
    }

    Chart chart() {
        return chart;
    }

    IAxis xAxis() {
        return chart.getAxisSet().getXAxis(0);
    }

    IAxis yAxis() {
        return chart.getAxisSet().getYAxis(0);
    }

    PlotColors colors() {
        return colors;
    }

    /** The horizontal axis: all there is to see. */
    public PlotAxis horizontal() {
        return x;
    }

    /** The vertical axis. */
    public PlotAxis vertical() {
        return y;
    }

    /** What is plotted. */
    public List<PlotCurve> curves() {
        return curves;
    }

    /** The bars. */
    public PlotBars bars() {
        return bars;
    }

    /** The marks. */
    public List<PlotMark> marks() {
        return marks;
    }

    PlotPainter painter() {
        return painter;
    }

    /** The pixel column of a place in the plot area. */
    int pixel(double at) {
        return xAxis().getPixelCoordinate(at);
    }

    /** The pixel row of a value in the plot area. */
    int row(double value) {
        return yAxis().getPixelCoordinate(scaled(value));
    }

    /** On an axis in powers of ten SWTChart is given logarithms: its own such axes have odd ticks. */
    private double scaled(double value) {
        return y.log() ? Math.log10(value) : value;
    }

    /** The place of a pixel column of the plot area. */
    double place(int pixel) {
        return xAxis().getDataCoordinate(pixel);
    }

    private void applyColors() {
        if (chart.isDisposed()) {
            return;
        }
        colors = PlotColors.of(parent);
        chart.suspendUpdate(true);
        chart.setBackground(colors.background());
        chart.getPlotArea().setBackground(colors.background());
        chart.setForeground(colors.text());
        for (IAxis axis : List.of(xAxis(), yAxis())) {
            axis.getTick().setForeground(colors.text());
            IGrid grid = axis.getGrid();
            grid.setForeground(colors.grid());
        }
        ISeries<?>[] all = chart.getSeriesSet().getSeries();
        for (int i = 0; i < all.length && i < curves.size(); i++) {
            ((ILineSeries<?>) all[i]).setLineColor(colors.curve(curves.get(i).color()));
            ((ILineSeries<?>) all[i]).setSymbolColor(colors.curve(curves.get(i).color()));
        }
        chart.suspendUpdate(false);
        chart.redraw();
    }

    /** Tick labels: as few digits as tell them apart, powers of ten for very large and very small values. */
    private final class Labels extends NumberFormat {
        private static final long serialVersionUID = 1;
        private final boolean vertical;

        Labels(boolean vertical) {
            this.vertical = vertical;
        }

        @Override
        public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
            return out.append(vertical && y.log() ? PlotValues.power(number) : PlotValues.tick(number));
        }

        @Override
        public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
            return out.append(vertical && y.log() ? PlotValues.power(number) : PlotValues.tick(number));
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            position.setIndex(source.length());
            return PlotValues.parseTick(source);
        }
    }
}
