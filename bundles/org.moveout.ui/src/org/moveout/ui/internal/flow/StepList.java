// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.moveout.flow.edit.FlowCheck;
import org.moveout.flow.edit.FlowEdit;
import org.moveout.flow.edit.FlowHistory;
import org.moveout.flow.steps.Step;
import org.moveout.process.Parameter;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.internal.preview.CurvePick;
import org.moveout.ui.internal.preview.PickTarget;
import org.moveout.ui.internal.preview.SweepDialog;

/** The steps of the flow as cards that can be opened, moved, switched off and removed. For the user-interface thread. */
final class StepList {
    private static final int GAP = 6;
    private static final int WHEEL = 20;

    private final CurrentFlow flow;
    private final Owner owner;
    private final ScrolledComposite scroll;
    private final Composite content;
    private final List<StepCard> cards = new ArrayList<>();
    private List<String> headers = List.of();
    private int dropLine = -1;
    private boolean layoutAsked;

    /** Who the list belongs to. */
    interface Owner {
        /** Carries out a change; says so if it is not possible. */
        void apply(FlowEdit edit);

        /** A value was typed that is not allowed, or none is any more. */
        void problemsChanged();

        /** Opens the menu of a step. */
        void menu(StepCard card, Point onScreen);
    }

    StepList(Composite parent, CurrentFlow flow, Owner owner) {
        this.flow = flow;
        this.owner = owner;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        content = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 4).spacing(0, GAP).applyTo(content);
        scroll.setContent(content);
        scroll.getVerticalBar().setIncrement(30);
        scroll.addListener(SWT.Resize, e -> layout());
        content.addListener(SWT.Paint, this::paintDropLine);
        content.addListener(SWT.MouseDown, e -> content.forceFocus());
    }

    Control control() {
        return scroll;
    }

    List<StepCard> cards() {
        return cards;
    }

    /** The headers that fields propose. */
    void setHeaders(List<String> names) {
        headers = names;
    }

    /** Shows the flow as it is now; a card that is new is opened and comes to sight. */
    void update(boolean openNew) {
        FlowHistory history = flow.history();
        List<Integer> keys = history.keys();
        List<Step> steps = history.flow().steps();
        Map<Integer, StepCard> there = new HashMap<>();
        cards.forEach(c -> there.put(c.key(), c));
        boolean hadFocus = false;
        int focusedAt = -1;
        for (StepCard card : List.copyOf(cards)) {
            if (!keys.contains(card.key())) {
                hadFocus |= holdsFocus(card);
                focusedAt = hadFocus && focusedAt < 0 ? cards.indexOf(card) : focusedAt;
                there.remove(card.key());
                card.control().dispose();
            }
        }
        cards.clear();
        StepCard added = null;
        for (int i = 0; i < keys.size(); i++) {
            StepCard card = there.get(keys.get(i));
            if (card == null) {
                int key = keys.get(i);
                card = new StepCard(content, key, steps.get(i), flow.processors(), new Editing(key), new Heads(key));
                added = card;
            }
            card.show(i + 1, steps.get(i));
            cards.add(card);
            if (i == 0) {
                card.control().moveAbove(null);
            } else {
                card.control().moveBelow(cards.get(i - 1).control());
            }
        }
        if (added != null && openNew) {
            added.setOpen(true);
            added.header().setFocus();
        } else if (hadFocus && !cards.isEmpty()) {
            cards.get(Math.clamp(focusedAt, 0, cards.size() - 1)).header().setFocus();
        }
        layout();
        if (added != null && openNew) {
            scroll.showControl(added.control());
        }
    }

    private static boolean holdsFocus(StepCard card) {
        for (Control c = card.control().getDisplay().getFocusControl(); c != null; c = c.getParent()) {
            if (c == card.control()) {
                return true;
            }
        }
        return false;
    }

    /** What was found when the flow was tried. */
    void check(FlowCheck check) {
        for (int i = 0; i < Math.min(cards.size(), check.steps().size()); i++) {
            cards.get(i).check(check.steps().get(i));
        }
    }

    /** The first step, from 1, in which a value is typed that is not allowed; 0 if there is none. */
    int badlyTyped() {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).isBadlyTyped()) {
                return i + 1;
            }
        }
        return 0;
    }

    void openAll(boolean yes) {
        cards.forEach(c -> c.setOpen(yes));
    }

    boolean setFocus() {
        return !cards.isEmpty() && cards.getFirst().header().setFocus();
    }

    /** The card that has the focus, or a control in it; -1 if none. */
    int focused() {
        for (int i = 0; i < cards.size(); i++) {
            if (holdsFocus(cards.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The step that is being worked on: with the focus, else the first whose form is open; -1 if there is none. */
    int current() {
        int focused = focused();
        for (int i = 0; focused < 0 && i < cards.size(); i++) {
            focused = cards.get(i).isOpen() ? i : -1;
        }
        return focused;
    }

    private void layout() {
        if (!scroll.isDisposed()) {
            int width = scroll.getClientArea().width;
            content.layout(true, true);
            scroll.setMinHeight(content.computeSize(width, SWT.DEFAULT).y);
        }
    }

    private void layoutSoon() {
        if (!layoutAsked) {
            layoutAsked = true;
            scroll.getDisplay().asyncExec(() -> {
                layoutAsked = false;
                layout();
            });
        }
    }

    void move(int from, int by) {
        int to = from + by;
        if (to >= 0 && to < cards.size()) {
            StepCard card = cards.get(from);
            owner.apply(new FlowEdit.Move(from, to));
            card.header().setFocus();
            scroll.showControl(card.control());
        }
    }

    // ---- dragging ---------------------------------------------------------------------------------------------------

    private void drag(int key, int screenY, boolean dropped) {
        int y = content.toControl(0, screenY).y;
        int before = 0;
        while (before < cards.size()) {
            Rectangle r = cards.get(before).control().getBounds();
            if (y < r.y + r.height / 2) {
                break;
            }
            before++;
        }
        if (dropped) {
            line(-1);
            int from = flow.history().indexOf(key);
            int to = before > from ? before - 1 : before;
            if (from >= 0 && to != from) {
                move(from, to - from);
            }
            return;
        }
        Rectangle visible = scroll.getClientArea();
        Point origin = scroll.getOrigin();
        if (y < origin.y + 20) {
            scroll.setOrigin(0, origin.y - 10);
        } else if (y > origin.y + visible.height - 20) {
            scroll.setOrigin(0, origin.y + 10);
        }
        if (before == cards.size()) {
            Rectangle last = cards.getLast().control().getBounds();
            line(last.y + last.height + GAP / 2);
        } else {
            line(cards.get(before).control().getBounds().y - GAP / 2);
        }
    }

    private void line(int y) {
        if (y != dropLine) {
            dropLine = y;
            content.redraw();
        }
    }

    private void paintDropLine(Event e) {
        if (dropLine >= 0) {
            e.gc.setBackground(FlowColors.of(content).accent());
            e.gc.fillRectangle(8, dropLine - 1, content.getClientArea().width - 16, 3);
        }
    }

    // ---- what cards ask for -------------------------------------------------------------------------------------------

    private final class Heads implements StepHeader.Events {
        private final int key;

        Heads(int key) {
            this.key = key;
        }

        private int at() {
            return flow.history().indexOf(key);
        }

        private StepCard card() {
            return cards.get(at());
        }

        @Override
        public void toggleForm() {
            card().setOpen(!card().isOpen());
            layout();
            scroll.showControl(card().control());
        }

        @Override
        public void toggleEnabled() {
            owner.apply(new FlowEdit.Enable(at(), !card().step().enabled()));
        }

        @Override
        public void menu(Point onScreen) {
            owner.menu(card(), onScreen);
        }

        @Override
        public void drag(int y, boolean dropped) {
            StepList.this.drag(key, y, dropped);
        }

        @Override
        public void key(Event e) {
            int at = at();
            int modifiers = e.stateMask & SWT.MODIFIER_MASK;
            if (modifiers == SWT.ALT && e.keyCode == SWT.ARROW_UP) {
                move(at, -1);
            } else if (modifiers == SWT.ALT && e.keyCode == SWT.ARROW_DOWN) {
                move(at, 1);
            } else if (modifiers == 0 && e.keyCode == SWT.ARROW_UP && at > 0) {
                focus(at - 1);
            } else if (modifiers == 0 && e.keyCode == SWT.ARROW_DOWN && at + 1 < cards.size()) {
                focus(at + 1);
            } else if (modifiers == 0 && e.keyCode == SWT.HOME) {
                focus(0);
            } else if (modifiers == 0 && e.keyCode == SWT.END) {
                focus(cards.size() - 1);
            } else if (modifiers == 0 && e.keyCode == SWT.DEL) {
                owner.apply(new FlowEdit.Remove(at));
            } else if (modifiers == SWT.MOD1 && (e.keyCode == 'd' || e.keyCode == 'D')) {
                owner.apply(new FlowEdit.Duplicate(at));
            }
        }

        private void focus(int at) {
            cards.get(at).header().setFocus();
            scroll.showControl(cards.get(at).header());
        }
    }

    private final class Editing implements StepEditing {
        private final int key;

        Editing(int key) {
            this.key = key;
        }

        private int at() {
            return flow.history().indexOf(key);
        }

        @Override
        public <T> void set(Parameter<T> parameter, T value) {
            owner.apply(new FlowEdit.Set<>(at(), parameter, value));
        }

        @Override
        public void setEnsemble(List<String> keys) {
            owner.apply(new FlowEdit.Ensemble(at(), keys));
        }

        @Override
        public List<String> headers() {
            return headers;
        }

        @Override
        public Path folder() {
            return flow.folder();
        }

        @Override
        public boolean hasFile() {
            return flow.file().isPresent();
        }

        @Override
        public void sweep(Parameter<?> parameter) {
            SweepDialog.open(window(), at(), Optional.of(parameter));
        }

        @Override
        public boolean canPick(Parameter.Curve curve) {
            return at() >= 0 && PickTarget.curves(flow.flow().steps().get(at())).contains(curve);
        }

        @Override
        public void pick(Parameter.Curve curve) {
            CurvePick.begin(window(), new PickTarget(key, curve));
        }

        private IWorkbenchWindow window() {
            return PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        }

        @Override
        public void resized() {
            layoutSoon();
        }

        @Override
        public void scroll(int turns) {
            Point origin = scroll.getOrigin();
            scroll.setOrigin(origin.x, origin.y - turns * WHEEL);
        }

        @Override
        public void problemsChanged() {
            int at = at();
            if (at >= 0 && at < cards.size() && cards.get(at).key() == key) {
                cards.get(at).tell();
                owner.problemsChanged();
            }
        }
    }
}
