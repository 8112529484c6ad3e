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

import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
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
        try {
            Bench.until("the rows are there", () -> view.content().rows().count() == TRACES);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ": " + view.content().rows().count() + " rows of "
                    + view.content().base().count() + ", busy " + view.content().isBusy() + ", filtered "
                    + view.content().isFiltered() + ", sorted " + view.content().isSorted() + ", scope "
                    + view.bar().scope() + ", '" + view.bar().messageText() + "', dataset "
                    + view.content().dataset().map(d -> d.path() + " of " + d.traces()), e);
        }
    }

    @AfterEach
    void close() {
        view.bar().setScope(TableScope.ALL);
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

    @Test
    void filtersSortsAndCounts() throws Exception {
        long[] offset = all(HeaderKey.OFFSET);
        List<Long> expected = new ArrayList<>();
        for (int t = 0; t < TRACES; t++) {
            if (offset[t] > 2900 && t % 2 == 0) {
                expected.add((long) t);
            }
        }
        filter("offset > 2900 and trace % 2 = 0");
        assertEquals(expected.size(), view.content().rows().count());
        assertEquals(String.format("%,d of 1,000,000 traces", expected.size()), view.bar().countText());
        assertEquals(expected.get(7), view.content().rows().trace(7));
        view.sortBy(HeaderKey.OFFSET, true, false);
        Bench.until("it is sorted", () -> !view.content().isBusy());
        expected.sort((a, b) -> Long.compare(offset[b.intValue()], offset[a.intValue()]));
        for (int row : new int[] { 0, 1, 1000, expected.size() - 1 }) {
            assertEquals(expected.get(row), view.content().rows().trace(row));
            assertEquals(Long.toString(offset[expected.get(row).intValue()]), cell(HeaderKey.OFFSET, row));
        }
        picture("trace-headers-filtered");
        filter("offset > 1e9");
        assertEquals("No trace matches this filter.", view.bar().messageText());
        assertEquals("0 of 1,000,000 traces", view.bar().countText());
        filter("");
        assertEquals(TRACES, view.content().rows().count());
        view.table().sort().clear();
        Bench.until("it is in stored order", () -> view.content().rows().range().isPresent());
    }

    @Test
    void saysWhatIsWrongWithAFilter() throws Exception {
        filter("offset < 200");
        long found = view.content().rows().count();
        filter("ofset < 100");
        assertTrue(view.bar().messageText().startsWith("Character 1: "), view.bar().messageText());
        assertTrue(view.bar().messageText().contains("did you mean offset?"), view.bar().messageText());
        assertEquals(found, view.content().rows().count(), "the rows stay while the filter is wrong");
        NameProposals proposals = new NameProposals(() -> List.of(new NameProposals.Name("offset", ""),
                new NameProposals.Name("receiver_x", "")));
        assertEquals("offset", proposals.getProposals("trace > 1 and off", 17)[0].getContent());
        assertEquals("receiver_x", proposals.getProposals("ver", 3)[0].getContent());
        assertEquals(0, proposals.getProposals("offset < 12", 11).length);
    }

    @Test
    void linksRowsWithTheOtherParts() throws Exception {
        SectionLinks links = SectionLinks.of(section.getSite());
        filter("trace % 10 = 3");
        view.table().control().setFocus();
        view.table().select(List.of());
        view.table().control().doCommand(new SelectRowsCommand(
                view.table().control(), 1, 3, false, false));
        Bench.until("the selection is told", () -> links.marks().map(m -> m.origin() == view).orElse(false));
        assertEquals(1, links.marks().orElseThrow().traces().count());
        assertEquals(3, links.marks().orElseThrow().traces().trace(0) % 10);
        links.select(new TraceMarks(file, TraceOrder.of(13, 14, 999_993), this));
        Bench.until("two rows are selected", () -> view.table().selectedCount() == 2);
        assertEquals(List.of(new TraceRange(1, 2), new TraceRange(99_999, 100_000)), view.table().selectedRows());
        links.point(Optional.of(new SectionCursor(file, 500_003, 1.0, this)));
        assertEquals(50_000, view.table().cursorRow());
        links.point(Optional.of(new SectionCursor(file, 500_004, 1.0, this)));
        assertEquals(-1, view.table().cursorRow());
    }

    @Test
    void copiesSelectsAndExports() throws Exception {
        filter("trace in (5, 70, 900000)");
        view.table().control().setFocus();
        Bench.pump();
        Bench.page().activate(view);
        IHandlerService handlers = view.getSite().getService(IHandlerService.class);
        handlers.executeCommand(IWorkbenchCommandConstants.EDIT_SELECT_ALL, null);
        assertEquals(3, view.table().selectedCount());
        handlers.executeCommand(IWorkbenchCommandConstants.EDIT_COPY, null);
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            Bench.until("the rows are copied", () -> clipboard.getContents(TextTransfer.getInstance()) instanceof String t
                    && t.startsWith("trace\t"));
            List<String> lines = ((String) clipboard.getContents(TextTransfer.getInstance())).lines().toList();
            assertEquals(4, lines.size());
            assertTrue(lines.get(3).startsWith("900000\t"), lines.get(3));
        } finally {
            clipboard.dispose();
        }
        Path csv = folder.resolve("out.csv");
        List<HeaderColumn> shown = view.table().shown();
        view.rowActions().export(section.dataset().orElseThrow().dataset(),
                new ExportRowsDialog.Choice(view.content().rows(), shown, csv));
        Bench.until("the export is told", () -> Bench.noticeText().contains("Exported trace headers"));
        List<String> lines = Files.readAllLines(csv);
        assertEquals(4, lines.size());
        assertEquals("trace," + String.join(",", shown.stream().map(c -> c.key().name()).toList()), lines.get(0));
        assertTrue(lines.get(2).startsWith("70,"), lines.get(2));
    }

    @Test
    void followsWhatTheSectionShows() throws Exception {
        section.show("three", TraceOrder.of(30, 20, 10));
        Bench.pump();
        assertEquals(TRACES, view.content().rows().count(), "all traces stay");
        view.bar().setScope(TableScope.SHOWN);
        section.showWhole();
        section.show("three", TraceOrder.of(30, 20, 10));
        Bench.until("the rows follow", () -> view.content().rows().equals(TraceOrder.of(30, 20, 10)));
        assertEquals("3 shown traces", view.bar().countText());
        section.showWhole();
        section.canvas().orElseThrow().showTraces(new TraceRange(100, 200));
        Bench.until("the rows follow the view", () -> view.content().rows().count() <= 101
                && view.content().rows().trace(0) >= 99);
    }

    @Test
    void hasASentenceWhenThereIsNothing() {
        Bench.clear();
        assertTrue(view.content().dataset().isEmpty());
        List<Label> labels = Bench.find(Bench.window().getShell(),
                Label.class, l -> l.isVisible() && l.getText().equals(
                        "Open a section to see its trace headers."));
        assertEquals(1, labels.size());
    }

    @Test
    void isDarkInADarkTheme() throws Exception {
        view.table().control().getParent().setBackground(new Color(60, 62, 64));
        view.table().control().getParent().setForeground(new Color(230, 230, 230));
        view.table().control().redraw();
        Bench.settle();
        Shell shell = Bench.window().getShell();
        ImageData data = Bench.screenshot(shell, "trace-headers-dark");
        Rectangle area = Bench.inside(shell, view.table().control());
        int[] counts = Bench.brightness(data, area);
        int bright = 0;
        for (int i = 128; i < 256; i++) {
            bright += counts[i];
        }
        assertTrue(bright > 500 && bright < area.width * area.height / 3, bright + " bright pixels of a dark table");
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
