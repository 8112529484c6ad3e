// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.ui.Ids;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.Sections;
import org.moveout.ui.TraceMarks;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;

/** The table of trace headers in the workbench, over a million traces. */
class TraceHeadersViewTest {
    private static final int TRACES = 1_000_000;

    @TempDir
    static Path folder;
    private static Path file;

    private SectionEditor section;
    private TraceHeadersView view;

    @BeforeEach
    void open() throws Exception {
        Bench.clear();
        if (file == null) {
            file = folder.resolve("shots.sgy");
            new SynthSegy(SynthRequest.of(file, SynthKind.SHOTS, TRACES, 2)).run(Progress.NONE);
        }
        view = (TraceHeadersView) Bench.page().showView(Ids.TRACE_HEADERS_VIEW);
        Sections.open(Bench.page(), file);
        section = Bench.section(file);
        Bench.page().activate(section);
        Bench.until("the columns are known", () -> !view.table().shown().isEmpty());
        view.bar().setScope(TableScope.ALL);
        Bench.until("the rows are there", () -> view.content().rows().count() == TRACES);
    }

    @AfterEach
    void close() {
        view.bar().setFilter("");
        Bench.until("the table is idle", () -> !view.content().isBusy());
        Bench.page().hideView(view);
        Bench.clear();
    }

    private String cell(HeaderKey key, long row) {
        HeaderColumn column = view.table().shown().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
        Bench.until("row " + row + " is there", () -> view.content().pages().cell(column, row).isPresent());
        return view.content().pages().cell(column, row).orElseThrow().text();
    }

    private long[] all(HeaderKey key) throws Exception {
        return section.dataset().orElseThrow().dataset().headers().longs(key, new TraceRange(0, TRACES));
    }

    private void filter(String text) {
        view.bar().setFilter(text);
        Bench.until("the filter has been applied", () -> !view.content().isBusy());
        Bench.pump();
    }

    @Test
    void showsWhatVariesAndSaysTheRest() throws Exception {
        List<HeaderKey> keys = view.table().shown().stream().map(HeaderColumn::key).toList();
        assertTrue(keys.containsAll(List.of(HeaderKey.FIELD_RECORD, HeaderKey.OFFSET, HeaderKey.SOURCE_X)), keys.toString());
        assertFalse(keys.contains(HeaderKey.COORDINATE_SCALAR));
        assertTrue(view.bar().messageText().startsWith("Constant in the traces looked at: "), view.bar().messageText());
        assertEquals("1,000,000 traces", view.bar().countText());
        long[] offset = all(HeaderKey.OFFSET);
        assertEquals(Long.toString(offset[0]), cell(HeaderKey.OFFSET, 0));
        assertEquals(Long.toString(offset[TRACES - 1]), cell(HeaderKey.OFFSET, TRACES - 1));
        view.table().reveal(TRACES / 2);
        Bench.pump();
        assertTrue(view.table().visible().contains(TRACES / 2), view.table().visible().toString());
        picture("trace-headers");
    }

    /** The table is painted: text in the colours of the theme, on the background it should have. */
    private void picture(String name) throws Exception {
        Bench.until("the visible cells are there", () -> {
            TraceRange rows = view.table().visible();
            return rows.count() > 0 && view.content().pages().cell(view.table().shown().getFirst(), rows.first()).isPresent();
        });
        Shell shell = Bench.window().getShell();
        ImageData data = Bench.screenshot(shell, name);
        Rectangle area = Bench.inside(shell, view.table().control());
        int[] counts = Bench.brightness(data, area);
        int text = 0;
        for (int i = 0; i < 128; i++) {
            text += counts[i];
        }
        assertTrue(text > 500 && text < area.width * area.height / 3, text + " dark pixels of a light table");
    }
}
