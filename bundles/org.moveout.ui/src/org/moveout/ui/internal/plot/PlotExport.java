// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/** Plots as pictures and as comma-separated values (RFC 4180). */
public final class PlotExport {
    private PlotExport() {
    }

    /** A control with everything in it as it is on the screen. */
    public static ImageData picture(Composite control) {
        Point size = control.getSize();
        Image image = new Image(control.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        try {
            GC gc = new GC(image);
            try {
                control.print(gc);
            } finally {
                gc.dispose();
            }
            return image.getImageData();
        } finally {
            image.dispose();
        }
    }

    /**
     * A line for each x that any curve has, with empty fields where a curve has no such x.
     *
     * @param xTitle heading of the first column
     * @param curves the others
     */
    public static String csv(String xTitle, List<PlotCurve> curves) {
        StringBuilder text = new StringBuilder(field(xTitle));
        curves.forEach(c -> text.append(',').append(field(c.name())));
        double[] all = curves.stream().flatMapToDouble(c -> Arrays.stream(c.x())).sorted().distinct().toArray();
        int[] next = new int[curves.size()];
        for (double at : all) {
            text.append("\r\n").append(at);
            for (int c = 0; c < next.length; c++) {
                PlotCurve curve = curves.get(c);
                text.append(',');
                if (next[c] < curve.x().length && curve.x()[next[c]] == at) {
                    text.append(curve.y()[next[c]++]);
                }
            }
        }
        return text.append("\r\n").toString();
    }

    /** A line for each bar: its edges and its height. */
    public static String csv(String xTitle, PlotBars bars) {
        StringBuilder text = new StringBuilder(field(xTitle + " from")).append(',').append(field(xTitle + " to"))
                .append(',').append(field(bars.name()));
        for (int i = 0; i < bars.counts().length; i++) {
            text.append("\r\n").append(bars.edge(i)).append(',').append(bars.edge(i + 1)).append(',')
                    .append(bars.counts()[i]);
        }
        return text.append("\r\n").toString();
    }

    /** A field, in quotes where it must be. */
    public static String field(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
