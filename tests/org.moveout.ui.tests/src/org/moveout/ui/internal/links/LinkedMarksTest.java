// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Viewport;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.Sections;
import org.moveout.ui.TraceMarks;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SeismicCanvas;

class LinkedMarksTest {
    private static final Object ELSEWHERE = new Object();

    @TempDir
    Path folder;

    private SectionLinks links;

    @BeforeEach
    void begin() {
        Bench.clear();
        links = SectionLinks.of(Bench.window());
    }

    @AfterEach
    void end() {
        Bench.clear();
    }

    @Test
    void whatIsSelectedElsewhereIsMarkedHere() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        SeismicCanvas canvas = section.canvas().orElseThrow();
        links.select(new TraceMarks(file, TraceOrder.of(500, 20, 21), ELSEWHERE));
        Bench.until("three traces are marked", () -> canvas.markedTraces().equals(TraceOrder.of(500, 20, 21)));
        links.point(Optional.of(new SectionCursor(file, 100, 1200, ELSEWHERE)));
        Bench.screenshot(Bench.window().getShell(), "marks");

        // a gather has them at other places
        section.show("some", TraceOrder.of(21, 7, 500, 8));
        Bench.until("two of them are marked there", () -> canvas.markedTraces().equals(TraceOrder.of(0, 2)));
        section.showWhole();
        Bench.until("all are again", () -> canvas.markedTraces().count() == 3);

        // of another dataset nothing is marked
        links.select(new TraceMarks(folder.resolve("other.sgy"), TraceOrder.of(1), ELSEWHERE));
        assertEquals(0, canvas.markedTraces().count());
    }

    @Test
    void aSelectionHereIsToldAndYieldsToOneElsewhere() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        SeismicCanvas canvas = section.canvas().orElseThrow();
        canvas.select(new Viewport(9.7, 29.9, 100, 200));
        TraceMarks told = links.marks().orElseThrow();
        assertEquals(TraceOrder.of(new TraceRange(10, 30)), told.traces());
        assertEquals(file, told.dataset());
        assertEquals(0, canvas.markedTraces().count(), "the frame is mark enough");

        section.show("some", TraceOrder.of(21, 7, 500, 8));
        Bench.until("it is shown", () -> canvas.input().orElseThrow().source().traceCount() == 4);
        canvas.select(new Viewport(0.9, 2.1, 100, 200));
        assertEquals(TraceOrder.of(7, 500), links.marks().orElseThrow().traces());

        links.select(new TraceMarks(file, TraceOrder.of(8), ELSEWHERE));
        assertEquals(Optional.empty(), canvas.selection());
        assertEquals(ELSEWHERE, links.marks().orElseThrow().origin(), "yielding tells nothing");
        Bench.until("the other is marked", () -> canvas.markedTraces().equals(TraceOrder.of(3)));
        canvas.select(new Viewport(0.9, 2.1, 100, 200));
        canvas.clearSelection();
        assertEquals(0, links.marks().orElseThrow().traces().count());
    }

    @Test
    void positionsAreFoundInRangesAndLists() {
        TraceOrder range = TraceOrder.of(new TraceRange(100, 200));
        TraceOrder list = TraceOrder.of(150, 100, 120, 150);
        assertEquals(TraceOrder.of(new TraceRange(0, 50)), StoredPositions.of(range, TraceOrder.of(new TraceRange(50, 150))));
        assertEquals(0, StoredPositions.of(range, TraceOrder.of(new TraceRange(0, 100))).count());
        assertEquals(TraceOrder.of(50, 0, 20, 50), StoredPositions.of(range, list));
        assertEquals(TraceOrder.of(0, 3), StoredPositions.of(list, TraceOrder.of(new TraceRange(140, 160))));
        assertEquals(TraceOrder.of(1, 2), StoredPositions.of(list, TraceOrder.of(120, 7, 100)));
        assertEquals(0, StoredPositions.of(TraceOrder.of(), list).count());
        assertEquals(TraceOrder.of(100, 120), StoredPositions.stored(list, 1, 3));
        assertEquals(TraceOrder.of(new TraceRange(101, 103)), StoredPositions.stored(range, 1, 3));
    }
}
