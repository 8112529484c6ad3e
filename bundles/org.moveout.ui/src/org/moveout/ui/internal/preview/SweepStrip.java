// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.moveout.data.Sampling;
import org.moveout.flow.preview.Sweep;
import org.moveout.raster.AxisTicks;
import org.moveout.raster.SampleAxis;
import org.moveout.raster.Viewport;
import org.moveout.view.DeviceImage;

/**
 * Pictures side by side, one for each value of a parameter, with a time axis at the left. A click on one chooses its
 * value; so do arrow keys and Enter.
 */
final class SweepStrip extends Canvas {
    private static final int GAP = 6;
    private static final int TITLE = 24;
    private static final int AXIS = 64;
    private static final int TICK = 4;
    private static final int LEAST = 40;

    private final Consumer<Sweep.Variant> chosen;
    private SweepPictures pictures;
    private List<Image> images = List.of();
    private Viewport view;
    private Sampling sampling;
    private Object present;
    private int hovered = -1;
    private int focused = -1;
    private int count = 1;
    private String message = "";

    /**
     * @param chosen  told the value the user wants
     * @param resized told when pictures of another size are wanted
     */
    SweepStrip(Composite parent, Consumer<Sweep.Variant> chosen, Runnable resized) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.chosen = chosen;
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> resized.run());
        addListener(SWT.Dispose, e -> clear());
        addListener(SWT.MouseMove, e -> hover(at(e.x, e.y)));
        addListener(SWT.MouseExit, e -> hover(-1));
        addListener(SWT.MouseDown, e -> setFocus());
        addListener(SWT.MouseUp, this::click);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT
                && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS && e.detail != SWT.TRAVERSE_RETURN);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = describe();
            }
        });
    }

    private String describe() {
        int i = focused >= 0 ? focused : presentPanel();
        return pictures == null || i < 0 ? "Parameter sweep" : "Parameter sweep, " + title(i);
    }

    private String title(int panel) {
        return pictures.panels().get(panel).variant().title();
    }

    /** How many pictures there will be. */
    void expect(int panels) {
        count = Math.max(1, panels);
    }

    /** The size that pictures should have, in points. */
    Point pictureSize() {
        Rectangle area = getClientArea();
        int room = area.width - AXIS - GAP * count;
        return new Point(Math.max(LEAST, room / count), Math.max(LEAST, area.height - TITLE - GAP));
    }

    /**
     * Shows pictures.
     *
     * @param zoom  that they were drawn for, in percent
     * @param shown the part of the section they show
     * @param of    sampling of the section
     * @param value that the flow has
     */
    void show(SweepPictures now, int zoom, Viewport shown, Sampling of, Object value) {
        clear();
        pictures = now;
        images = now.panels().stream().map(SweepPictures.Panel::picture)
                .map(p -> p == null ? null : DeviceImage.create(getDisplay(), p, zoom)).toList();
        view = shown;
        sampling = of;
        present = value;
        message = "";
        count = Math.max(1, now.panels().size());
        focused = focused >= now.panels().size() ? -1 : focused;
        redraw();
    }

    /** Shows a sentence instead of pictures. */
    void say(String sentence) {
        clear();
        message = sentence;
        redraw();
    }

    /** The flow has another value now. */
    void markPresent(Object value) {
        present = value;
        redraw();
    }

    /** The pictures on show, or null. */
    SweepPictures pictures() {
        return pictures;
    }

    private void clear() {
        images.stream().filter(Objects::nonNull).forEach(Image::dispose);
        images = List.of();
        pictures = null;
    }

    /** Where a picture is. */
    Rectangle bounds(int panel) {
        Point size = pictureSize();
        return new Rectangle(AXIS + panel * (size.x + GAP), TITLE, size.x, size.y);
    }

    private int at(int x, int y) {
        for (int i = 0; pictures != null && i < pictures.panels().size(); i++) {
            Rectangle b = bounds(i);
            if (x >= b.x && x < b.x + b.width && y < b.y + b.height) {
                return i;
            }
        }
        return -1;
    }

    private void hover(int panel) {
        if (panel != hovered) {
            hovered = panel;
            setCursor(panel < 0 ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            setToolTipText(panel < 0 ? null : pictures.panels().get(panel).problem().isEmpty()
                    ? "Click to set " + title(panel).replace("&", "&&") : null);
            redraw();
        }
    }

    private void click(Event e) {
        int panel = at(e.x, e.y);
        if (e.button == 1 && panel >= 0) {
            focused = panel;
            choose(panel);
        }
    }

    private void key(Event e) {
        if (pictures == null || pictures.panels().isEmpty()) {
            return;
        }
        int last = pictures.panels().size() - 1;
        int from = focused >= 0 ? focused : Math.max(0, presentPanel());
        switch (e.keyCode) {
        case SWT.ARROW_LEFT -> focused = Math.max(0, from - 1);
        case SWT.ARROW_RIGHT -> focused = Math.min(last, from + 1);
        case SWT.HOME -> focused = 0;
        case SWT.END -> focused = last;
        case SWT.CR, SWT.KEYPAD_CR, ' ' -> choose(from);
        default -> {
            return;
        }
        }
        e.doit = false;
        redraw();
    }

    private void choose(int panel) {
        SweepPictures.Panel p = pictures.panels().get(panel);
        if (p.problem().isEmpty()) {
            chosen.accept(p.variant());
        }
    }

    private int presentPanel() {
        for (int i = 0; pictures != null && i < pictures.panels().size(); i++) {
            if (pictures.panels().get(i).variant().value().equals(present)) {
                return i;
            }
        }
        return -1;
    }

    // ---- painting --------------------------------------------------------------------------------------------------

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        Color text = getForeground();
        gc.setBackground(getBackground());
        gc.fillRectangle(area);
        if (pictures == null) {
            gc.setForeground(text);
            Point e = gc.textExtent(message);
            gc.drawText(message, Math.max(GAP, (area.width - e.x) / 2), (area.height - e.y) / 2, true);
            return;
        }
        axis(gc);
        int now = presentPanel();
        Color mark = getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
        for (int i = 0; i < pictures.panels().size(); i++) {
            panel(gc, i, i == now, mark);
        }
    }

    private void panel(GC gc, int i, boolean now, Color mark) {
        SweepPictures.Panel p = pictures.panels().get(i);
        Rectangle b = bounds(i);
        gc.setFont(now ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : getFont());
        gc.setForeground(getForeground());
        Rectangle old = gc.getClipping();
        gc.setClipping(b.x, 0, b.width, TITLE);
        Point e = gc.textExtent(p.variant().title());
        gc.drawText(p.variant().title(), b.x + Math.max(0, (b.width - e.x) / 2), (TITLE - e.y) / 2, true);
        gc.setClipping(old);
        gc.setFont(getFont());
        Image image = images.get(i);
        if (image != null) {
            Rectangle from = image.getBounds();
            gc.drawImage(image, 0, 0, from.width, from.height, b.x, b.y, b.width, b.height);
        } else {
            problem(gc, p.problem(), b);
        }
        gc.setForeground(now || i == hovered ? mark : getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        gc.setLineWidth(now ? 3 : 1);
        int out = now ? 2 : 1;
        gc.drawRectangle(b.x - out, b.y - out, b.width + 2 * out - 1, b.height + 2 * out - 1);
        gc.setLineWidth(1);
        if (i == focused && isFocusControl()) {
            gc.setForeground(getForeground());
            gc.drawFocus(b.x + 2, b.y + 2, b.width - 4, b.height - 4);
        }
    }

    private void problem(GC gc, String sentence, Rectangle b) {
        StringBuilder line = new StringBuilder();
        int y = b.y + GAP;
        for (String word : (sentence + " ").split("(?<= )")) {
            if (gc.textExtent(line + word).x > b.width - 2 * GAP && !line.isEmpty()) {
                gc.drawText(line.toString(), b.x + GAP, y, true);
                y += gc.getFontMetrics().getHeight();
                line.setLength(0);
            }
            line.append(word);
        }
        gc.drawText(line.toString(), b.x + GAP, y, true);
    }

    private void axis(GC gc) {
        Rectangle b = bounds(0);
        SampleAxis axis = SampleAxis.of(sampling);
        gc.setForeground(getForeground());
        AxisTicks ticks = axis.ticks(view, b.height, s -> gc.getFontMetrics().getHeight() * 1.5);
        int half = gc.getFontMetrics().getHeight() / 2;
        for (AxisTicks.Tick t : ticks.major()) {
            int y = b.y + (int) Math.round(t.position());
            gc.drawLine(b.x - GAP + 2 - TICK, y, b.x - GAP + 2, y);
            Point e = gc.textExtent(t.label());
            gc.drawText(t.label(), b.x - GAP - TICK - e.x, Math.clamp(y - half, b.y, Math.max(b.y, b.y + b.height - 2 * half)),
                    true);
        }
        gc.drawText(axis.title(), GAP, (TITLE - 2 * half) / 2, true);
    }
}
