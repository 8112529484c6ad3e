// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.endurance;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.moveout.ui.SectionPart;
import org.moveout.ui.Sections;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/**
 * Prints how long a user waits in the workbench: from asking for a section to its complete picture, for the overview of
 * everything, while dragging. {@code MOVEOUT_DATA} lists datasets, separated as a path list. A measurement, not a test.
 */
class OpeningTimes {
    private static final int REPEATS = 7;

    @Test
    void print() {
        String data = System.getenv("MOVEOUT_DATA");
        assertNotNull(data, "MOVEOUT_DATA names no dataset");
        Shell shell = Bench.window().getShell();
        shell.setMaximized(true);
        Bench.settle();
        for (String one : data.split(File.pathSeparator)) {
            measure(Path.of(one));
        }
    }

    private static void measure(Path path) {
        double[] opening = new double[REPEATS];
        double[] overview = new double[REPEATS];
        Hand hand = new Hand();
        for (int i = 0; i < REPEATS; i++) {
            Bench.clear();
            Bench.datasets().cache().clear();
            long begin = System.nanoTime();
            Sections.open(Bench.page(), path);
            SectionPart section = Bench.section(path);
            opening[i] = (System.nanoTime() - begin) / 1e6;
            SeismicCanvas canvas = section.canvas().orElseThrow();
            canvas.oneTracePerColumn();
            ready(canvas);
            Bench.datasets().cache().clear();
            begin = System.nanoTime();
            canvas.fit();
            ready(canvas);
            overview[i] = (System.nanoTime() - begin) / 1e6;
        }
        SeismicCanvas canvas = Bench.section(path).canvas().orElseThrow();
        canvas.oneTracePerColumn();
        ready(canvas);
        for (int i = 0; i < 20; i++) {
            hand.drag(canvas, 1, i % 2 == 0 ? -600 : 590, i % 4 < 2 ? 60 : -60, 40);
        }
        System.out.printf(Locale.ROOT, "TIMES %s at %d x %d: first picture %s ms; overview after clearing the cache %s ms; "
                + "dragging: UI thread p50 %.1f, p95 %.1f, p99 %.1f, longest %.1f ms, %.2f %% of %,d rounds late%n",
                path.getFileName(), canvas.getSize().x, canvas.getSize().y, text(opening), text(overview),
                hand.percentileMillis(50), hand.percentileMillis(95), hand.percentileMillis(99), hand.longestMillis(),
                100.0 * hand.late() / Math.max(1, hand.rounds()), hand.rounds());
        Bench.clear();
    }

    private static void ready(SeismicCanvas canvas) {
        Bench.until("the picture is complete", () -> canvas.state() instanceof SectionState.Ready);
    }

    /** First, median and longest. */
    private static String text(double[] millis) {
        double first = millis[0];
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "first %.0f, median %.0f, longest %.0f", first, sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }
}
