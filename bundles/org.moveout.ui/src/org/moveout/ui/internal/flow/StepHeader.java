// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.moveout.ui.internal.Icons;

/**
 * The head of a card: arrow, check box, number and title, what is set, and what is wrong. It takes the focus; keys and
 * clicks are passed on to {@link Events}.
 */
final class StepHeader extends Canvas {
    private static final int PAD = 7;
    private static final int BOX = 15;
    private static final int ICON = 16;
    private static final int TEXT_LEFT = 52;

    /** What the user does to a head. */
    interface Events {
        /** Shows or hides the form. */
        void toggleForm();

        /** Switches the step on or off. */
        void toggleEnabled();

        /** Opens the menu of the step. */
        void menu(Point onScreen);

        /** A key that is none of the head's own. */
        void key(Event e);

        /** The mouse drags the card; y is on the screen. */
        void drag(int y, boolean dropped);
    }

    private final Events events;
    private final Font bold;
    private final Image open;
    private final Image closed;
    private final Image more;
    private String title = "";
    private String summary = "";
    private String problem = "";
    private int number = 1;
    private boolean on = true;
    private boolean expanded;
    private boolean hot;
    private int pressedAt = -1;
    private boolean dragging;

    StepHeader(Composite parent, Events events) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.events = events;
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
        bold = resources.create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD));
        open = resources.create(Icons.descriptor("flow-open-step"));
        closed = resources.create(Icons.descriptor("flow-closed-step"));
        more = resources.create(Icons.descriptor("flow-more"));
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseDown, this::pressed);
        addListener(SWT.MouseMove, this::moved);
        addListener(SWT.MouseUp, this::released);
        addListener(SWT.MouseEnter, e -> glow(true));
        addListener(SWT.MouseExit, e -> glow(false));
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, this::traverse);
        addListener(SWT.MenuDetect, e -> {
            e.doit = false;
            events.menu(e.detail == SWT.MENU_KEYBOARD ? toDisplay(TEXT_LEFT, getSize().y) : new Point(e.x, e.y));
        });
        describe();
    }

    void show(int number, String title, String summary, boolean on) {
        this.number = number;
        this.title = title;
        this.summary = summary;
        this.on = on;
        setToolTipText(null);
        redraw();
    }

    void setExpanded(boolean yes) {
        expanded = yes;
        redraw();
    }

    /** What is wrong with the step; true if the head needs another height. */
    boolean setProblem(String sentence) {
        boolean other = sentence.isEmpty() != problem.isEmpty();
        problem = sentence;
        redraw();
        return other;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String problem() {
        return problem;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        int lines = 1 + (secondLine().isEmpty() ? 0 : 1);
        return new Point(wHint == SWT.DEFAULT ? 200 : wHint, hHint == SWT.DEFAULT ? lines * line + 2 * PAD : hHint);
    }

    private String secondLine() {
        return !problem.isEmpty() ? problem : summary;
    }

    private void paint(GC gc) {
        FlowColors colors = FlowColors.of(this);
        Rectangle area = getClientArea();
        int line = gc.getFontMetrics().getHeight();
        gc.setAntialias(SWT.ON);
        if (hot || isFocusControl()) {
            gc.setBackground(colors.hover());
            gc.fillRectangle(area);
        }
        if (isFocusControl()) {
            gc.setBackground(colors.accent());
            gc.fillRectangle(0, 0, 3, area.height);
        }
        int middle = PAD + line / 2;
        gc.drawImage(expanded ? open : closed, 8, middle - ICON / 2);
        box(gc, colors, 29, middle - BOX / 2);
        int right = area.width - 8 - (showsMore() ? ICON + 4 : 0);
        gc.setFont(bold);
        gc.setForeground(on ? colors.text() : colors.faint());
        gc.drawText(fit(gc, number + "  " + title, right - TEXT_LEFT), TEXT_LEFT, PAD, SWT.DRAW_TRANSPARENT);
        gc.setFont(getFont());
        String second = secondLine();
        if (!second.isEmpty()) {
            gc.setForeground(problem.isEmpty() ? colors.faint() : on ? colors.error() : colors.faint());
            gc.drawText(fit(gc, second, area.width - 8 - TEXT_LEFT), TEXT_LEFT, PAD + line, SWT.DRAW_TRANSPARENT);
        }
        if (showsMore()) {
            gc.drawImage(more, area.width - ICON - 6, middle - ICON / 2);
        }
    }

    private boolean showsMore() {
        return hot || isFocusControl();
    }

    private void box(GC gc, FlowColors colors, int x, int y) {
        if (on) {
            gc.setBackground(colors.accent());
            gc.fillRoundRectangle(x, y, BOX, BOX, 5, 5);
            gc.setForeground(new Color(255, 255, 255));
            gc.setLineWidth(2);
            gc.drawPolyline(new int[] { x + 3, y + 8, x + 6, y + 11, x + 12, y + 4 });
            gc.setLineWidth(1);
        } else {
            gc.setForeground(colors.faint());
            gc.drawRoundRectangle(x, y, BOX - 1, BOX - 1, 5, 5);
        }
    }

    /** Leaves off what is too long, with dots. */
    private static String fit(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(text.substring(0, middle) + "...").x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low).stripTrailing() + "...";
    }

    // ---- mouse and keys -------------------------------------------------------------------------------------------

    private void glow(boolean yes) {
        hot = yes;
        if (yes) {
            GC gc = new GC(this);
            boolean cut = gc.textExtent(secondLine()).x > getClientArea().width - 8 - TEXT_LEFT;
            gc.dispose();
            setToolTipText(cut ? secondLine() : null);
        }
        redraw();
    }

    private void pressed(Event e) {
        if (e.button == 1) {
            setFocus();
            pressedAt = e.y;
            dragging = false;
        }
    }

    private void moved(Event e) {
        if (pressedAt >= 0 && (e.stateMask & SWT.BUTTON1) != 0) {
            dragging |= Math.abs(e.y - pressedAt) > 6;
            if (dragging) {
                setCursor(getDisplay().getSystemCursor(SWT.CURSOR_SIZENS));
                events.drag(toDisplay(e.x, e.y).y, false);
            }
        }
    }

    private void released(Event e) {
        boolean inside = getClientArea().contains(e.x, e.y);
        boolean pressed = pressedAt >= 0;
        pressedAt = -1;
        if (dragging) {
            dragging = false;
            setCursor(null);
            events.drag(toDisplay(e.x, e.y).y, true);
        } else if (pressed && inside && e.button == 1) {
            if (e.x >= 26 && e.x < TEXT_LEFT - 4) {
                events.toggleEnabled();
            } else if (showsMore() && e.x >= getClientArea().width - ICON - 8) {
                events.menu(toDisplay(e.x, e.y));
            } else {
                events.toggleForm();
            }
        }
    }

    private void key(Event e) {
        if (e.stateMask == 0 && e.character == ' ') {
            events.toggleEnabled();
        } else if (e.stateMask == 0 && (e.character == SWT.CR || e.keyCode == SWT.KEYPAD_CR)
                || e.stateMask == 0 && (e.keyCode == SWT.ARROW_RIGHT && !expanded || e.keyCode == SWT.ARROW_LEFT && expanded)) {
            events.toggleForm();
        } else {
            events.key(e);
        }
    }

    private void traverse(Event e) {
        switch (e.detail) {
        case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS -> e.doit = true;
        default -> e.doit = false;
        }
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = "Step " + number + ", " + title + (on ? "" : ", switched off");
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = secondLine();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_CHECKBUTTON;
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                e.detail = ACC.STATE_FOCUSABLE | (on ? ACC.STATE_CHECKED : 0)
                        | (isFocusControl() ? ACC.STATE_FOCUSED : 0)
                        | (expanded ? ACC.STATE_EXPANDED : ACC.STATE_COLLAPSED);
            }
        });
    }
}
