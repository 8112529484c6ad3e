// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.moveout.data.geometry.SquareBins;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;

/** Menus of the map that are filled when they open. */
public final class MapMenus {
    private MapMenus() {
    }

    /** Which datasets are on the map. */
    public static final class Shown extends ContributionItem {
        @Override
        public void fill(Menu menu, int index) {
            map().ifPresent(view -> {
                List<OpenDataset> open = OpenDatasets.of(view.getSite()).open();
                for (OpenDataset dataset : open) {
                    boolean active = view.dataset().filter(dataset::equals).isPresent();
                    MenuItem item = item(menu, SWT.CHECK, dataset.name() + (active ? " (active section)" : ""), () -> {
                        if (!view.state().also().remove(dataset.path())) {
                            view.state().also().add(dataset.path());
                        }
                        view.refresh();
                        view.canvas().fit();
                    });
                    item.setSelection(active || view.state().also().contains(dataset.path()));
                    item.setEnabled(!active);
                }
                if (open.isEmpty()) {
                    item(menu, SWT.PUSH, "No dataset is open", () -> view.refresh()).setEnabled(false);
                }
            });
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }

    /** The bins of the fold. */
    public static final class Sizes extends ContributionItem {
        private static final double[] SIZES = { 12.5, 25, 50, 100, 250 };

        @Override
        public void fill(Menu menu, int index) {
            map().ifPresent(view -> {
                String unit = view.geometry().map(g -> g.unit().symbol()).orElse("m");
                double now = view.state().binSize();
                item(menu, SWT.RADIO, "Bins of the Survey (CDP, or Inline and Crossline)", () -> set(view, 0))
                        .setSelection(now == 0);
                boolean listed = now == 0;
                for (double size : SIZES) {
                    item(menu, SWT.RADIO, MapText.length(size, unit) + " Squares", () -> set(view, size))
                            .setSelection(now == size);
                    listed |= now == size;
                }
                MenuItem other = item(menu, SWT.RADIO, listed ? "Other Size..."
                        : "Other Size (" + MapText.length(now, unit) + ")...", () -> ask(view, unit));
                other.setSelection(!listed);
            });
        }

        private static void set(MapView view, double size) {
            view.state().setBinSize(size);
            view.state().setMode(MapMode.FOLD);
            view.refresh();
        }

        private static void ask(MapView view, String unit) {
            double least = view.geometry().map(TraceGeometry::positions).map(SquareBins::smallestSize).orElse(0.0);
            InputDialog dialog = new InputDialog(view.getSite().getShell(), "Bin Size", "Side of square bins in " + unit
                    + ":", view.state().binSize() > 0 ? Double.toString(view.state().binSize()) : "25",
                    text -> problem(text, least, unit));
            if (dialog.open() == Window.OK) {
                set(view, Double.parseDouble(dialog.getValue().strip()));
            }
        }

        /** Why a text is no bin size; null if it is one. */
        static String problem(String text, double least, String unit) {
            try {
                double size = Double.parseDouble(text.strip());
                return !(size > 0) || Double.isInfinite(size) ? "A bin size is a positive number of " + unit + "."
                        : size < least ? "This dataset needs bins of at least " + MapText.length(Math.ceil(least), unit)
                                + "." : null;
            } catch (NumberFormatException e) {
                return "A bin size is a number, such as 25.";
            }
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }

    /** Arbitrary lines that were drawn before. */
    public static final class Lines extends ContributionItem {
        @Override
        public void fill(Menu menu, int index) {
            map().ifPresent(view -> {
                List<MapState.RecentLine> lines = view.dataset().map(d -> view.state().lines(d.path()))
                        .orElse(List.of());
                for (MapState.RecentLine line : lines) {
                    double length = 0;
                    for (int k = 1; k < line.corners().size(); k++) {
                        length += Math.hypot(line.corners().get(k).x() - line.corners().get(k - 1).x(),
                                line.corners().get(k).y() - line.corners().get(k - 1).y());
                    }
                    String unit = view.geometry().filter(g -> g.unit().isLength()).map(g -> g.unit().symbol())
                            .orElse("");
                    item(menu, SWT.PUSH, line.corners().size() + " corners"
                            + (unit.isEmpty() ? "" : ", " + MapText.length(Math.rint(length), unit)),
                            () -> view.lines().show(line.corners()));
                }
                if (lines.isEmpty()) {
                    item(menu, SWT.PUSH, "No line has been drawn", () -> view.refresh()).setEnabled(false);
                }
            });
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }

    private static MenuItem item(Menu menu, int style, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, e -> {
            if (style != SWT.RADIO || item.getSelection()) {
                action.run();
            }
        });
        return item;
    }

    private static Optional<MapView> map() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && window.getActivePage() != null
                && window.getActivePage().findView(MapView.ID) instanceof MapView view ? Optional.of(view)
                        : Optional.empty();
    }
}
