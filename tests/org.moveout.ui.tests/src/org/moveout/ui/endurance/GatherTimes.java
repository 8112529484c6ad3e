// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.endurance;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.gather.GatherBar;
import org.moveout.ui.internal.gather.GatherIndexes;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SeismicCanvas;

/**
 * Prints how long a user waits for the next gather: from the command to the picture on the screen, by every usual key
 * that the data has. {@code MOVEOUT_DATA} lists datasets, separated as a path list. A measurement, not a test.
 */
class GatherTimes {
    private static final int STEPS = 12;
    private static final long READ_AHEAD_MILLIS = 400;

    private int arrivals;

    @Test
    void print() throws Exception {
        String data = System.getenv("MOVEOUT_DATA");
        assertNotNull(data, "MOVEOUT_DATA names no dataset");
        Shell shell = Bench.window().getShell();
        shell.setMaximized(true);
        Bench.settle();
        for (String one : data.split(File.pathSeparator)) {
            Bench.clear();
            Sections.open(Bench.page(), Path.of(one));
            SectionPart section = Bench.section(Path.of(one));
            TraceHeaders headers = section.dataset().orElseThrow().dataset().headers();
            for (HeaderKey key : List.of(HeaderKey.CDP, HeaderKey.FIELD_RECORD, HeaderKey.INLINE, HeaderKey.CROSSLINE)) {
                if (headers.has(key)) {
                    measure(section, key);
                }
            }
        }
        Bench.clear();
    }

    private void measure(SectionPart section, HeaderKey key) throws Exception {
        GatherBar bar = GatherIndexes.of(section.getSite()).bar(section).orElseThrow();
        SectionLinks links = SectionLinks.of(section.getSite());
        SectionLinks.Listener count = new SectionLinks.Listener() {
            @Override
            public void inputChanged(SectionPart changed) {
                arrivals++;
            }
        };
        links.addListener(count);
        try {
            long begin = System.nanoTime();
            int before = arrivals;
            bar.by(List.of(key));
            Bench.until("the first gather is shown", () -> arrivals > before);
            double first = (System.nanoTime() - begin) / 1e6;
            if (isEnabled("first")) {
                int there = arrivals;
                run("first");
                Bench.until("the first gather is shown", () -> arrivals > there);
            }
            if (!isEnabled("next")) {
                return;
            }
            double[] cold = steps(section, "on", true, false);
            double[] waited = steps(section, "next", true, true);
            double[] seen = steps(section, "previous", false, true);
            System.out.printf(Locale.ROOT, "TIMES %s by %s: first gather, index included, %.0f ms; ten on without cache %s ms; "
                    + "next read ahead %s ms; previous seen before %s ms%n", section.path().getFileName(), key, first,
                    text(cold), text(waited), text(seen));
        } finally {
            links.removeListener(count);
        }
    }

    private double[] steps(SectionPart section, String command, boolean clear, boolean pause) throws Exception {
        double[] millis = new double[STEPS];
        SeismicCanvas canvas = section.canvas().orElseThrow();
        for (int i = 0; i < STEPS; i++) {
            if (clear && !pause) {
                Bench.datasets().cache().clear();
            }
            if (!isEnabled(command)) {
                return Arrays.copyOf(millis, Math.max(1, i));
            }
            int before = arrivals;
            long begin = System.nanoTime();
            run(command);
            while (arrivals == before) {
                if (!canvas.getDisplay().readAndDispatch()) {
                    Thread.onSpinWait();
                }
            }
            canvas.update();
            millis[i] = (System.nanoTime() - begin) / 1e6;
            if (pause) {
                long end = System.currentTimeMillis() + READ_AHEAD_MILLIS;
                Bench.until("the next gathers are read ahead", () -> System.currentTimeMillis() > end);
            }
        }
        return millis;
    }

    private static boolean isEnabled(String command) {
        return Bench.window().getService(ICommandService.class).getCommand("org.moveout.ui.gather." + command)
                .isEnabled();
    }

    private static void run(String command) throws Exception {
        Bench.window().getService(IHandlerService.class).executeCommand("org.moveout.ui.gather." + command, null);
    }

    /** Median and longest. */
    private static String text(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "median %.1f, longest %.1f", sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }
}
