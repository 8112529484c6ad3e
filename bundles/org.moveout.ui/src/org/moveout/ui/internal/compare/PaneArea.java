// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.moveout.data.HeaderKey;
import org.moveout.raster.Projection;
import org.moveout.view.SeismicCanvas;

/** Where panes stand: side by side, stacked, or all in the place of the first. */
final class PaneArea {
    private static final int STYLE = SWT.H_SCROLL | SWT.V_SCROLL;
    /** Plots whose widths differ by more points than this are made equal. */
    private static final int UNEVEN = 4;

    private final SashForm sash;
    private final PaneView main;
    private final List<Companion> companions;
    private final Overlay overlay;
    private final SwipeDrag swipe;
    private Arrangement arrangement = Arrangement.SIDE_BY_SIDE;
    private List<Companion> weighed = List.of();
    private int[] balanced = {};
    private boolean ownScales;
    private boolean fitting;

    /**
     * @param companions read whenever something is placed
     */
    PaneArea(Composite parent, List<Companion> companions) {
        this.companions = companions;
        sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        main = new PaneView(sash, STYLE, null);
        main.onStripHeight(h -> companions.forEach(c -> c.view().setReserve(h)));
        overlay = new Overlay(main.canvas(), this::tops);
        main.canvas().addLayerBelow(overlay);
        swipe = new SwipeDrag(main.canvas(), overlay);
        main.canvas().addListener(SWT.Resize, e -> fitHidden());
        main.canvas().addListener(SWT.Paint, e -> {
            fitHidden();
            axes();
        });
    }

    Composite control() {
        return sash;
    }

    PaneView main() {
        return main;
    }

    Overlay overlay() {
        return overlay;
    }

    /** A pane to be added to the companions. */
    PaneView create(Runnable close) {
        PaneView view = new PaneView(sash, STYLE, close);
        view.setReserve(main.strip().getSize().y);
        return view;
    }

    Arrangement arrangement() {
        return arrangement;
    }

    /** Whether all panes share the place of the first. */
    boolean isOverlaid() {
        return arrangement.isOverlay() && !companions.isEmpty();
    }

    /** Places the panes there are. */
    void arrange(Arrangement now) {
        boolean wasOver = sash.getMaximizedControl() != null;
        arrangement = now;
        boolean over = isOverlaid();
        boolean even = !over && (wasOver || !companions.equals(weighed));
        sash.setRedraw(false);
        try {
            sash.setOrientation(now == Arrangement.STACKED ? SWT.VERTICAL : SWT.HORIZONTAL);
            main.setTitled(!over && !companions.isEmpty());
            for (Companion c : companions) {
                c.view().setTitled(!over);
                c.view().hold(over ? main.canvas().getSize() : null);
            }
            sash.setMaximizedControl(over ? main.control() : null);
            if (even) {
                setWeights(even());
            }
            colorBars();
            sash.layout();
            balance();
        } finally {
            sash.setRedraw(true);
        }
        swipe.setOn(over && now == Arrangement.SWIPE);
        overlay.setArrangement(over ? now : Arrangement.SIDE_BY_SIDE);
        if (over) {
            fitHidden();
            if (companions.stream().anyMatch(c -> c.canvas().isFocusControl())) {
                main.canvas().setFocus();
            }
        }
    }

    /** Chooses whether each pane has a scale, and so a colour bar, of its own. */
    void setOwnScales(boolean own) {
        ownScales = own;
        colorBars();
        balance();
    }

    /** With a common scale one bar is enough for panes side by side: that of the last. */
    private void colorBars() {
        boolean each = ownScales || arrangement != Arrangement.SIDE_BY_SIDE;
        main.canvas().setColorBarShown(each || companions.isEmpty());
        companions.forEach(c -> c.canvas().setColorBarShown(each || c == companions.getLast()));
    }

    /** Makes plots side by side equally wide, as long as nobody has moved the dividers. */
    void balance() {
        if (arrangement != Arrangement.SIDE_BY_SIDE || companions.isEmpty() || !isUntouched()) {
            return;
        }
        List<PaneView> panes = new ArrayList<>(List.of(main));
        companions.forEach(c -> panes.add(c.view()));
        int[] margins = new int[panes.size()];
        int room = 0;
        for (int i = 0; i < margins.length; i++) {
            SeismicCanvas canvas = panes.get(i).canvas();
            int width = canvas.getSize().x;
            margins[i] = canvas.projection().map(p -> width - (int) p.width()).orElse(-1);
            if (margins[i] < 0 || width < 2) {
                return;
            }
            room += width - margins[i];
        }
        int plot = room / margins.length;
        boolean uneven = false;
        for (int i = 0; i < margins.length; i++) {
            uneven |= Math.abs(panes.get(i).canvas().getSize().x - margins[i] - plot) > UNEVEN;
        }
        if (plot > 0 && uneven) {
            setWeights(Arrays.stream(margins).map(m -> m + plot).toArray());
            balanced = sash.getWeights();
        }
    }

    private boolean isUntouched() {
        int[] now = sash.getWeights();
        return Arrays.equals(now, balanced) || Arrays.stream(now).allMatch(w -> Math.abs(w - now[0]) <= 1);
    }

    private int[] even() {
        int[] weights = new int[companions.size() + 1];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** The shares of the panes. */
    int[] weights() {
        return sash.getWeights();
    }

    void setWeights(int[] weights) {
        if (weights.length == companions.size() + 1) {
            sash.setWeights(weights);
            weighed = List.copyOf(companions);
        }
    }

    private List<Overlay.Top> tops() {
        List<Overlay.Top> tops = new ArrayList<>();
        companions.forEach(c -> tops.add(new Overlay.Top(c.label(), c.canvas())));
        return tops;
    }

    /** Gives hidden canvases the plot size of the first, so that pictures match pixel by pixel. */
    private void fitHidden() {
        if (fitting || !isOverlaid() || main.canvas().projection().isEmpty()) {
            return;
        }
        fitting = true;
        try {
            Projection plot = main.canvas().projection().get();
            companions.forEach(c -> fit(c, plot));
        } finally {
            fitting = false;
        }
    }

    /** Gives all panes the header rows of the first, so that plots side by side begin at the same height. */
    private void axes() {
        List<HeaderKey> keys = main.canvas().traceAxis();
        if (!keys.isEmpty()) {
            companions.forEach(c -> c.setTraceAxis(keys));
        }
    }

    private void fit(Companion c, Projection plot) {
        for (int attempt = 0; attempt < 3; attempt++) {
            Point size = c.canvas().getSize();
            Optional<Projection> now = c.canvas().projection();
            int dx = now.map(p -> (int) (plot.width() - p.width())).orElse(main.canvas().getSize().x - size.x);
            int dy = now.map(p -> (int) (plot.height() - p.height())).orElse(main.canvas().getSize().y - size.y);
            if (dx == 0 && dy == 0) {
                break;
            }
            c.view().hold(new Point(Math.max(1, size.x + dx), Math.max(1, size.y + dy)));
        }
    }
}
