// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.endurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.TraceRange;
import org.moveout.data.cache.CacheStatistics;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.ColorMap;
import org.moveout.raster.DisplayMode;
import org.moveout.ui.SectionPart;
import org.moveout.ui.Sections;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/**
 * Pans, zooms, changes the display, shows gathers, resizes the window, opens and closes sections at random for
 * {@code MOVEOUT_MINUTES} minutes (20 by default) on the dataset {@code MOVEOUT_DATA}, and fails on an exception, a
 * section that fails, a cache beyond its bound, an SWT resource that was not disposed, or memory that keeps growing.
 */
class Soak {
    private static final double HEAP_GROWTH = 1.10;
    private static final double PROCESS_GROWTH = 1.15;

    private final Random random = new Random(20);
    private final List<String> problems = new ArrayList<>();
    private final List<long[]> minutes = new ArrayList<>();
    private Hand hand;
    private long actions;

    @TempDir
    Path folder;

    @Test
    void nothingGrowsAndNothingFails() throws Exception {
        String data = System.getenv("MOVEOUT_DATA");
        assertNotNull(data, "MOVEOUT_DATA names no dataset");
        Path path = Path.of(data);
        double length = Double.parseDouble(System.getenv().getOrDefault("MOVEOUT_MINUTES", "20"));
        ILogListener log = (IStatus status, String plugin) -> {
            if (status.getSeverity() == IStatus.ERROR) {
                problems.add("log: " + status.getMessage() + " " + status.getException());
            }
        };
        Platform.addLogListener(log);
        Resource.setNonDisposeHandler(e -> problems.add("not disposed: " + e));
        try {
            hand = new Hand();
            Sections.open(Bench.page(), path);
            SectionPart section = Bench.section(path);
            long begin = System.nanoTime();
            long minute = begin;
            while (System.nanoTime() - begin < length * 60e9) {
                act(section);
                check(section);
                if (System.nanoTime() - minute > 60e9) {
                    minute = System.nanoTime();
                    report((minute - begin) / 60e9);
                }
            }
            report((System.nanoTime() - begin) / 60e9);
        } finally {
            Platform.removeLogListener(log);
            Resource.setNonDisposeHandler(null);
            Bench.clear();
        }
        assertEquals(List.of(), problems);
        assertTrue(actions > 100);
        int n = minutes.size();
        if (n >= 8) {
            assertSteady("heap", 0, HEAP_GROWTH);
            assertSteady("process", 1, PROCESS_GROWTH);
        }
    }

    /** The last quarter may not be much above the second. */
    private void assertSteady(String what, int column, double most) {
        int n = minutes.size();
        double early = minutes.subList(n / 4, n / 2).stream().mapToLong(m -> m[column]).average().orElseThrow();
        double late = minutes.subList(n * 3 / 4, n).stream().mapToLong(m -> m[column]).average().orElseThrow();
        assertTrue(late < early * most, String.format(Locale.ROOT, "%s grew from %.0f to %.0f MB", what,
                early / (1 << 20), late / (1 << 20)));
    }

    private void act(SectionPart section) throws Exception {
        SeismicCanvas canvas = section.canvas().orElseThrow();
        Point size = canvas.getSize();
        int x = size.x / 4 + random.nextInt(size.x / 2);
        int y = size.y / 4 + random.nextInt(size.y / 2);
        actions++;
        switch (random.nextInt(20)) {
        case 0, 1, 2, 3, 4, 5, 6 -> hand.drag(canvas, 1, random.nextInt(-size.x / 2, size.x / 2),
                random.nextInt(-size.y / 2, size.y / 2), 5 + random.nextInt(40));
        case 7, 8, 9, 10 -> hand.wheel(canvas, x, y, random.nextInt(-12, 13), 0);
        case 11 -> hand.wheel(canvas, x, y, random.nextInt(-12, 13), random.nextBoolean() ? SWT.SHIFT : SWT.CTRL);
        case 12 -> canvas.fit();
        case 13 -> canvas.oneTracePerColumn();
        case 14 -> canvas.zoomBack();
        case 15 -> canvas.setSettings(canvas.settings()
                .withMode(DisplayMode.values()[random.nextInt(DisplayMode.values().length)]));
        case 16 -> canvas.setSettings(canvas.settings()
                .withColorMap(ColorMap.builtIn().get(random.nextInt(ColorMap.builtIn().size())))
                .withGainDb(random.nextInt(-12, 13)));
        case 17 -> gather(section);
        case 18 -> resize();
        default -> second();
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            hand.frame();
        }
    }

    private void gather(SectionPart section) {
        long traces = section.whole().orElseThrow().source().traceCount();
        int fold = 1 + random.nextInt(500);
        switch (random.nextInt(3)) {
        case 0 -> section.showWhole();
        case 1 -> section.show("range", TraceOrder.of(TraceRange.of(random.nextLong(traces - fold), fold)));
        default -> section.show("scattered", TraceOrder.of(random.longs(fold, 0, traces).sorted().toArray()));
        }
    }

    private void resize() {
        Shell shell = Bench.window().getShell();
        shell.setSize(1000 + random.nextInt(500), 700 + random.nextInt(250));
    }

    /** Opens another section, looks at it and closes it with its dataset. */
    private void second() throws IOException {
        Path file = folder.resolve("31_81_PR.sgy");
        if (!Files.exists(file)) {
            Bench.sample(folder);
        }
        SectionPart front = (SectionPart) Bench.page().getActiveEditor();
        Sections.open(Bench.page(), file);
        SectionPart other = Bench.section(file);
        hand.wheel(other.canvas().orElseThrow(), 300, 300, 5, 0);
        other.dataset().ifPresent(d -> Sections.close(Bench.window().getWorkbench(), d));
        Bench.page().activate(front);
        hand.frame();
    }

    private void check(SectionPart section) {
        CacheStatistics s = Bench.datasets().cache().statistics();
        if (s.bytes() > s.limit() || s.tiles() > s.tileLimit()) {
            problems.add("cache beyond its bound: " + s);
        }
        if (section.canvas().orElseThrow().state() instanceof SectionState.Failed f) {
            problems.add("section: " + f.reason());
        }
        assertTrue(problems.size() < 20, () -> problems.toString());
    }

    private void report(double at) throws IOException {
        System.gc();
        Runtime r = Runtime.getRuntime();
        long heap = r.totalMemory() - r.freeMemory();
        CacheStatistics s = Bench.datasets().cache().statistics();
        long process = resident();
        minutes.add(new long[] { heap - s.bytes(), process });
        System.out.printf(Locale.ROOT, "SOAK %5.1f min  %,d actions  heap %d MB, of it cache %d of %d MB  process %d MB  "
                + "hits %.1f %%  UI p95 %.1f ms, p99 %.1f ms, longest %.0f ms, late %.2f %%  problems %d%n", at, actions,
                heap >> 20, s.bytes() >> 20, s.limit() >> 20, process >> 20, s.hitRate() * 100,
                hand.percentileMillis(95), hand.percentileMillis(99), hand.longestMillis(),
                100.0 * hand.late() / Math.max(1, hand.rounds()), problems.size());
    }

    /** Resident memory of this process in bytes, 0 where the system does not tell. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith("VmRSS:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst().orElse(0) << 10;
        }
    }
}
