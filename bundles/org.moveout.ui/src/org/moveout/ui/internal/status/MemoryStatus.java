// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.status;

import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.moveout.data.cache.CacheStatistics;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.internal.Icons;

/** Trim of the status line: cache use and hit rate, heap use as a bar, and a button that frees both. */
public final class MemoryStatus extends WorkbenchWindowControlContribution {
    private static final int PERIOD_MILLIS = 1000;
    private static final RGB BAR = new RGB(0x2f, 0x80, 0xd0);
    private static final RGB FULL = new RGB(0xe0, 0x8a, 0x1e);
    private static final String WIDEST = "Cache 8888 / 8888 MB, hits 100 %    Heap 88888 / 88888 MB";

    @Override
    protected Control createControl(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 0;
        layout.marginWidth = 4;
        layout.horizontalSpacing = 4;
        row.setLayout(layout);
        OpenDatasets datasets = OpenDatasets.of(getWorkbenchWindow());
        Meter meter = new Meter(row, datasets);
        meter.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
        meter.setCursor(parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        meter.addListener(SWT.MouseUp, e -> {
            if (e.button == 1) {
                new MemoryPopup(getWorkbenchWindow()).open();
            }
        });
        ToolBar bar = new ToolBar(row, SWT.FLAT);
        ToolItem clear = new ToolItem(bar, SWT.PUSH);
        clear.setImage(meter.resources.create(Icons.descriptor("clear")));
        clear.setToolTipText("Free memory: forget cached traces and collect garbage");
        clear.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            datasets.cache().clear();
            System.gc();
            meter.redraw();
        }));
        return row;
    }

    /** The numbers, over a bar as long as the used share of the heap. */
    private static final class Meter extends Canvas {
        private final LocalResourceManager resources;
        private final OpenDatasets datasets;
        private final Point size;
        private String text = "";
        private double share;

        Meter(Composite parent, OpenDatasets datasets) {
            super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
            this.datasets = datasets;
            resources = new LocalResourceManager(JFaceResources.getResources(), this);
            GC gc = new GC(this);
            size = gc.textExtent(WIDEST);
            gc.dispose();
            addPaintListener(e -> paint(e.gc));
            read();
            tick();
        }

        @Override
        public Point computeSize(int widthHint, int heightHint, boolean changed) {
            return new Point(size.x + 8, size.y + 7);
        }

        private void tick() {
            getDisplay().timerExec(PERIOD_MILLIS, () -> {
                if (!isDisposed()) {
                    if (isVisible()) {
                        read();
                    }
                    tick();
                }
            });
        }

        private void read() {
            CacheStatistics cache = datasets.cache().statistics();
            Runtime runtime = Runtime.getRuntime();
            long most = runtime.maxMemory();
            long used = runtime.totalMemory() - runtime.freeMemory();
            share = (double) used / most;
            String now = String.format(Locale.ROOT, "Cache %d / %d MB%s    Heap %d / %d MB", cache.bytes() >> 20,
                    cache.limit() >> 20, cache.hits() + cache.misses() == 0 ? ""
                            : String.format(Locale.ROOT, ", hits %.0f %%", cache.hitRate() * 100), used >> 20,
                            most >> 20);
            if (!now.equals(text)) {
                text = now;
                setToolTipText(String.format(Locale.ROOT, "Decoded traces kept: %d MB of %d MB (Preferences, Moveout)%n"
                        + "Java heap used: %d MB of %d MB (%.0f %%)%nClick for details", cache.bytes() >> 20, cache.limit() >> 20,
                        used >> 20, most >> 20, share * 100));
                redraw();
            }
        }

        private void paint(GC gc) {
            Rectangle area = getClientArea();
            Color bar = resources.create(org.eclipse.jface.resource.ColorDescriptor.createFrom(share > 0.9 ? FULL
                    : BAR));
            Point extent = gc.textExtent(text);
            gc.setForeground(getForeground());
            // the status line may be lower than it was asked to be
            int height = Math.min(area.height, getParent().getClientArea().height);
            gc.drawText(text, area.width - extent.x - 4, (height - extent.y - 3) / 2, true);
            int heap = gc.textExtent(text.substring(text.indexOf("Heap"))).x;
            int x = area.width - heap - 4;
            int y = height - 3;
            gc.setAlpha(70);
            gc.setBackground(getForeground());
            gc.fillRectangle(x, y, heap, 3);
            gc.setAlpha(255);
            gc.setBackground(bar);
            gc.fillRectangle(x, y, (int) Math.round(heap * share), 3);
        }
    }
}
