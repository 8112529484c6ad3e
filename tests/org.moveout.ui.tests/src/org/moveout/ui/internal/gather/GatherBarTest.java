// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.gather.TraceSort;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.raster.Viewport;
import org.moveout.ui.Ids;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.internal.section.SectionEditorInput;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** Stepping through gathers in the workbench, against key values read straight from the headers. */
class GatherBarTest {
    @TempDir
    Path folder;

    private SectionEditor section;
    private SeismicCanvas canvas;
    private GatherBar bar;
    private GatherNavigator navigator;

    @BeforeEach
    void begin() {
        Bench.clear();
    }

    @AfterEach
    void end() {
        Bench.clear();
    }

    private Path synth(SynthKind kind, int traces) throws IOException {
        Path file = folder.resolve(kind.id() + ".sgy");
        new SynthSegy(SynthRequest.of(file, kind, traces, 200)).run(Progress.NONE);
        return file;
    }

    private void open(Path file) {
        Sections.open(Bench.page(), file);
        meet(file);
    }

    private void meet(Path file) {
        section = Bench.section(file);
        canvas = section.canvas().orElseThrow();
        bar = GatherIndexes.of(section.getSite()).bar(section).orElseThrow();
        navigator = bar.navigator();
    }

    private void by(HeaderKey... keys) {
        bar.by(List.of(keys));
        arrived();
    }

    private void arrived() {
        Bench.until("the gather is shown", () -> navigator.reading().isEmpty() && !navigator.isSwitching()
                && canvas.state() instanceof SectionState.Ready);
        Bench.pump();
    }

    /** Traces of each value of a key, values ascending. */
    private TreeMap<Long, List<Long>> expected(HeaderKey key) throws IOException {
        TraceHeaders headers = section.dataset().orElseThrow().dataset().headers();
        long[] values = headers.longs(key, new TraceRange(0, headers.traceCount()));
        TreeMap<Long, List<Long>> map = new TreeMap<>();
        for (int t = 0; t < values.length; t++) {
            map.computeIfAbsent(values[t], v -> new ArrayList<>()).add((long) t);
        }
        return map;
    }

    private List<Long> onCanvas() {
        TraceOrder order = canvas.input().orElseThrow().order();
        return LongStream.range(0, order.count()).map(order::trace).boxed().toList();
    }

    private static void command(GatherAction action) throws Exception {
        Bench.window().getService(IHandlerService.class).executeCommand(action.command(), null);
    }

    private Text field() {
        return Bench.find((org.eclipse.swt.widgets.Composite) bar.control(), Text.class, t -> true).getFirst();
    }

    private static void enter(Text field, String text) {
        field.setText(text);
        field.notifyListeners(SWT.DefaultSelection, new Event());
    }

    @Test
    void cdpGathersOfShotsAreSteppedThroughWithoutRewritingAnything() throws Exception {
        open(synth(SynthKind.SHOTS, 960));
        OptionalDouble clip = canvas.clip();
        canvas.setViewport(new Viewport(-0.5, 959.5, 20, 120));
        TreeMap<Long, List<Long>> cdps = expected(HeaderKey.CDP);
        assertTrue(cdps.values().stream().anyMatch(t -> t.size() > 2 && t.getLast() - t.getFirst() > t.size()),
                "the traces of a CDP are scattered");
        by(HeaderKey.CDP);
        List<Long> keys = List.copyOf(cdps.keySet());
        for (int i : new int[] { 0, 1, 2 }) {
            assertEquals(cdps.get(keys.get(i)), onCanvas());
            assertEquals("shots.sgy \u2013 CDP " + keys.get(i), section.getPartName());
            assertEquals(Long.toString(keys.get(i)), field().getText());
            assertEquals(20, canvas.viewport().firstSample(), 1e-6);
            assertEquals(120, canvas.viewport().lastSample(), 1e-6);
            assertEquals(onCanvas().size(), canvas.viewport().traces(), 1e-6);
            assertEquals(clip, canvas.clip());
            command(GatherAction.NEXT);
            arrived();
        }
        command(GatherAction.LAST);
        arrived();
        assertEquals(cdps.lastEntry().getValue(), onCanvas());
        assertFalse(navigator.canStep(1));
        assertThrows(NotEnabledException.class, () -> command(GatherAction.NEXT));
        command(GatherAction.PREVIOUS);
        arrived();
        assertEquals(cdps.get(keys.get(keys.size() - 2)), onCanvas());
        command(GatherAction.BACK);
        arrived();
        assertEquals(cdps.get(keys.get(keys.size() - 12)), onCanvas());
        command(GatherAction.FIRST);
        arrived();
        assertEquals(cdps.firstEntry().getValue(), onCanvas());
        Bench.screenshot(Bench.window().getShell(), "gather-cdp");
    }

    @Test
    void aNumberGoesToTheGatherOrTheNearest() throws Exception {
        open(synth(SynthKind.SHOTS, 960));
        by(HeaderKey.CDP);
        TreeMap<Long, List<Long>> cdps = expected(HeaderKey.CDP);
        long wanted = cdps.keySet().stream().skip(30).findFirst().orElseThrow();
        enter(field(), " " + wanted + " ");
        arrived();
        assertEquals(cdps.get(wanted), onCanvas());
        assertEquals("", navigator.message());
        enter(field(), "999999999");
        arrived();
        assertEquals(cdps.lastEntry().getValue(), onCanvas());
        enter(field(), "twelve");
        assertEquals("Type a whole number.", navigator.message());
        assertEquals(cdps.lastEntry().getValue(), onCanvas());
        section.reveal(cdps.get(wanted).getFirst());
        arrived();
        assertEquals(cdps.get(wanted), onCanvas());
    }

    @Test
    void theNearestIsSaidToBeThat() throws Exception {
        open(synth(SynthKind.SHOTS, 960));
        by(HeaderKey.CDP);
        enter(field(), "999999999");
        assertEquals("There is no CDP 999999999; this is the nearest.", navigator.message());
    }

    @Test
    void tracesOfAGatherAreSortedAndThatIsRemembered() throws Exception {
        Path file = synth(SynthKind.SHOTS, 960);
        open(file);
        by(HeaderKey.FIELD_RECORD);
        TraceHeaders headers = section.dataset().orElseThrow().dataset().headers();
        List<Long> stored = onCanvas();
        TraceSort down = TraceSort.parse("-|offset|,trace_number").orElseThrow();
        navigator.sort(down);
        arrived();
        List<Long> sorted = new ArrayList<>(stored);
        long[] offset = headers.longs(HeaderKey.OFFSET, new TraceRange(0, headers.traceCount()));
        sorted.sort(Comparator.comparing((Long t) -> -Math.abs(offset[t.intValue()])));
        assertEquals(sorted, onCanvas());
        Bench.clear();
        open(file);
        by(HeaderKey.FIELD_RECORD);
        assertEquals(sorted, onCanvas());
        by(HeaderKey.CDP);
        assertTrue(navigator.choice().sort().isStored(), "other gathers have their own order");
        by(HeaderKey.FIELD_RECORD);
        navigator.first();
        arrived();
        assertEquals(sorted, onCanvas());
        navigator.sort(TraceSort.STORED);
        arrived();
        assertEquals(stored, onCanvas());
    }

    @Test
    void neighboursStandSideBySide() throws Exception {
        open(synth(SynthKind.SHOTS, 960));
        by(HeaderKey.CDP);
        TreeMap<Long, List<Long>> cdps = expected(HeaderKey.CDP);
        List<List<Long>> lists = List.copyOf(cdps.values());
        navigator.go(40);
        arrived();
        navigator.beside(3);
        arrived();
        List<Long> three = new ArrayList<>(lists.get(39));
        three.addAll(lists.get(40));
        three.addAll(lists.get(41));
        assertEquals(three, onCanvas());
        assertArrayEquals(new long[] { 0, lists.get(39).size(), lists.get(39).size() + lists.get(40).size(),
                three.size() }, navigator.shown().orElseThrow().span().edges());
        assertTrue(section.getPartName().contains(" to "), section.getPartName());
        Bench.screenshot(Bench.window().getShell(), "gather-three");
        navigator.step(10);
        arrived();
        assertEquals(lists.get(30).size() + lists.get(40).size() + lists.get(50).size(), onCanvas().size());
        navigator.walk(1);
        arrived();
        assertEquals(50, navigator.shown().orElseThrow().gather());
    }

    @Test
    void linesOfAVolume() throws Exception {
        open(synth(SynthKind.POST3D, 900));
        TreeMap<Long, List<Long>> inlines = expected(HeaderKey.INLINE);
        TreeMap<Long, List<Long>> crosslines = expected(HeaderKey.CROSSLINE);
        assertTrue(inlines.size() > 3 && crosslines.size() > 3);
        by(HeaderKey.INLINE);
        navigator.walk(2);
        arrived();
        assertEquals(List.copyOf(inlines.values()).get(2), onCanvas());
        double half = canvas.viewport().traces() / 2;
        canvas.setViewport(new Viewport(-0.5, half, 0, 50));
        navigator.walk(1);
        arrived();
        assertEquals(half + 0.5, canvas.viewport().traces(), 1e-6);
        by(HeaderKey.CROSSLINE);
        assertTrue(onCanvas().size() > 1);
        navigator.go(3);
        arrived();
        assertEquals(List.copyOf(crosslines.values()).get(3), onCanvas());
        assertEquals(List.of(HeaderKey.CROSSLINE, HeaderKey.INLINE), canvas.traceAxis());
        Bench.screenshot(Bench.window().getShell(), "gather-crossline");
        by(HeaderKey.INLINE, HeaderKey.CROSSLINE);
        assertEquals(900, navigator.index().orElseThrow().count());
        assertEquals(1, onCanvas().size());
    }

    @Test
    void allTracesComeBackWhereTheyWere() throws Exception {
        open(synth(SynthKind.SHOTS, 960));
        canvas.setViewport(new Viewport(399.5, 599.5, 10, 90));
        arrived();
        TreeMap<Long, List<Long>> shots = expected(HeaderKey.FIELD_RECORD);
        by(HeaderKey.FIELD_RECORD);
        assertTrue(onCanvas().contains(500L), "the shot in the middle of the screen");
        assertEquals(shots.values().stream().filter(t -> t.contains(500L)).findFirst().orElseThrow(), onCanvas());
        by();
        assertSame(section.whole().orElseThrow(), canvas.input().orElseThrow());
        assertEquals(399.5, canvas.viewport().firstTrace(), 1e-6);
        assertEquals(90, canvas.viewport().lastSample(), 1e-6);
        assertEquals("shots.sgy", section.getPartName());
        assertTrue(navigator.index().isEmpty());
    }

    @Test
    void quickStepsEndWhereTheyShouldAndTitlesNeverLie() throws Exception {
        open(synth(SynthKind.SHOTS, 960));
        by(HeaderKey.CDP);
        List<List<Long>> lists = List.copyOf(expected(HeaderKey.CDP).values());
        List<Long> keys = List.copyOf(expected(HeaderKey.CDP).keySet());
        int[] pictures = new int[1];
        SectionLinks.Listener listener = new SectionLinks.Listener() {
            @Override
            public void inputChanged(SectionPart part) {
                pictures[0]++;
                int at = lists.indexOf(onCanvas());
                assertEquals("shots.sgy \u2013 CDP " + keys.get(at), section.getPartName());
            }
        };
        SectionLinks links = SectionLinks.of(Bench.window());
        links.addListener(listener);
        try {
            for (int i = 0; i < 60; i++) {
                navigator.walk(1);
                if (i % 10 == 0) {
                    Bench.pump();
                }
            }
            arrived();
        } finally {
            links.removeListener(listener);
        }
        assertEquals(lists.get(60), onCanvas());
        assertTrue(pictures[0] < 60 && pictures[0] > 0, pictures[0] + " pictures");
    }

    @Test
    void keysStepOnlyWhileGathersAreShown() throws Exception {
        open(synth(SynthKind.SHOTS, 960));
        canvas.setFocus();
        Bench.pump();
        IContextService contexts = Bench.window().getService(IContextService.class);
        assertFalse(contexts.getActiveContextIds().contains(GatherBar.CONTEXT));
        by(HeaderKey.CDP);
        Bench.until("the canvas has the focus", canvas::isFocusControl);
        assertTrue(contexts.getActiveContextIds().contains(GatherBar.CONTEXT));
        assertTrue(contexts.getActiveContextIds().contains(Ids.SECTION_CONTEXT));
        for (GatherAction action : GatherAction.values()) {
            Command command = Bench.window().getService(ICommandService.class).getCommand(action.command());
            assertTrue(command.isDefined() && command.isHandled(), action.command());
        }
        Bench.window().getService(IHandlerService.class).executeCommand("org.moveout.ui.section.goTo", null);
        assertTrue(field().isFocusControl(), "go to asks in the bar");
        by();
        Bench.until("the canvas has the focus", canvas::isFocusControl);
        assertFalse(contexts.getActiveContextIds().contains(GatherBar.CONTEXT));
    }

    @Test
    void theListGoesToTheNearestWhileOneTypes() throws Exception {
        open(synth(SynthKind.SHOTS, 960));
        by(HeaderKey.CDP);
        List<Long> keys = List.copyOf(expected(HeaderKey.CDP).keySet());
        Shell list = bar.find().orElseThrow();
        Bench.pump();
        Text find = Bench.find(list, Text.class, t -> true).getFirst();
        find.setText(Long.toString(keys.get(25)));
        GatherLines lines = Bench.find(list, GatherLines.class, l -> true).getFirst();
        assertEquals(25, lines.selected());
        Bench.screenshot(list, "gather-list");
        find.notifyListeners(SWT.DefaultSelection, new Event());
        arrived();
        assertTrue(list.isDisposed());
        assertEquals(25, navigator.shown().orElseThrow().gather());
    }

    @Test
    void theGatherIsBackAfterARestart() throws Exception {
        Path file = synth(SynthKind.SHOTS, 960);
        open(file);
        by(HeaderKey.CDP);
        navigator.go(33);
        arrived();
        navigator.beside(3);
        arrived();
        List<Long> traces = onCanvas();
        canvas.setViewport(new Viewport(-0.5, traces.size() - 0.5, 30, 100));
        XMLMemento input = XMLMemento.createWriteRoot("input");
        XMLMemento state = XMLMemento.createWriteRoot("state");
        ((SectionEditorInput) section.getEditorInput()).saveState(input);
        section.saveState(state);
        Bench.clear();
        XMLMemento editors = XMLMemento.createWriteRoot("editor");
        editors.createChild("editorState").putMemento(state);
        SectionEditorInput back = (SectionEditorInput) new SectionEditorInput.Factory().createElement(input);
        IEditorReference[] opened = Bench.page().openEditors(new IEditorInput[] { back },
                new String[] { Ids.SECTION_EDITOR }, new IMemento[] { editors }, 3, 0);
        opened[0].getEditor(true);
        meet(file);
        Bench.until("the gather is back", () -> navigator.shown().isPresent());
        arrived();
        assertEquals(traces, onCanvas());
        assertEquals(30, canvas.viewport().firstSample(), 1e-6);
        assertEquals(33, navigator.shown().orElseThrow().gather());
    }

    @Test
    void anotherPartMayShowOtherTraces() throws Exception {
        open(synth(SynthKind.SHOTS, 960));
        by(HeaderKey.CDP);
        section.show("a line", TraceOrder.of(5, 3, 1));
        canvas.setViewport(new Viewport(-0.5, 1.5, 0, 99));
        Bench.pump();
        assertTrue(navigator.index().isEmpty());
        assertEquals(List.of(5L, 3L, 1L), onCanvas());
        ToolItem by = toolItem(Bench.window().getShell(), "Chosen traces").orElseThrow();
        assertEquals(by.getParent().computeSize(SWT.DEFAULT, SWT.DEFAULT).x, by.getParent().getSize().x);
        by(HeaderKey.FIELD_RECORD);
        assertTrue(onCanvas().contains(5L));
        assertEquals("", new GatherChoice(List.of(), TraceSort.STORED, 1, 1).state(java.util.Optional.empty()));
    }

    private static Optional<ToolItem> toolItem(Composite parent, String text) {
        Optional<ToolItem> found = Optional.empty();
        for (Control child : parent.getChildren()) {
            if (found.isEmpty() && child instanceof ToolBar tools) {
                found = Arrays.stream(tools.getItems()).filter(i -> i.getText().equals(text)).findFirst();
            } else if (found.isEmpty() && child instanceof Composite inner) {
                found = toolItem(inner, text);
            }
        }
        return found;
    }

    @Test
    void readingCanBeCancelled() throws Exception {
        open(synth(SynthKind.SHOTS, 960));
        bar.by(List.of(HeaderKey.CDP));
        assertTrue(navigator.reading().isPresent());
        assertEquals("Reading CDP of 960 traces", navigator.reading().get().title());
        navigator.stopReading();
        Bench.settle();
        assertTrue(navigator.index().isEmpty());
        assertSame(section.whole().orElseThrow(), canvas.input().orElseThrow());
        by(HeaderKey.CDP);
        assertNotSame(section.whole().orElseThrow(), canvas.input().orElseThrow());
        assertTrue(navigator.index().isPresent());
    }

    @Test
    void aFileThatBecameUnreadableIsToldAbout() throws Exception {
        Path file = synth(SynthKind.SHOTS, 20_000);
        open(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(3600);
        }
        bar.by(List.of(new HeaderKey("source_point")));
        Bench.until("the reason is told", () -> !navigator.message().isEmpty());
        assertTrue(navigator.index().isEmpty());
        assertTrue(navigator.message().contains("shots.sgy"), navigator.message());
        assertSame(section.whole().orElseThrow(), canvas.input().orElseThrow());
    }

    @Test
    void gathersOfARealMarineLine() throws Exception {
        Path real = null;
        for (Path at = Path.of("").toAbsolutePath(); at != null && real == null; at = at.getParent()) {
            Path file = at.resolve("shared/testdata/segyio/viking_small.segy");
            real = Files.isRegularFile(file) ? file : null;
        }
        assumeTrue(real != null, "no real files here");
        open(Files.copy(real, folder.resolve("viking_small.segy")));
        by(HeaderKey.CDP);
        assertEquals(126, navigator.index().orElseThrow().count());
        navigator.jump("60");
        arrived();
        assertEquals(expected(HeaderKey.CDP).get(60L), onCanvas());
        by(HeaderKey.FIELD_RECORD);
        assertEquals(4, navigator.index().orElseThrow().count());
        assertEquals(120, onCanvas().size());
        assertEquals(List.of(HeaderKey.FIELD_RECORD, HeaderKey.OFFSET), canvas.traceAxis());
        Bench.screenshot(Bench.window().getShell(), "gather-viking");
    }

    @Test
    void statesAreReadBackAndDamagePassedOver() {
        GatherChoice choice = new GatherChoice(List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE),
                TraceSort.parse("-|offset|").orElseThrow(), 5, 10);
        GatherChoice.Saved saved = GatherChoice.Saved.parse(choice.state(java.util.Optional.of(new long[] { -3, 17 })));
        assertEquals(choice, saved.choice());
        assertArrayEquals(new long[] { -3, 17 }, saved.at().orElseThrow());
        for (String damaged : Arrays.asList("", "by=", "by=CDP", "by=cdp;step=many", "nonsense", "by=cdp;at=x;beside=-4")) {
            GatherChoice.Saved s = GatherChoice.Saved.parse(damaged);
            assertTrue(s.choice().isAll() || s.choice().beside() >= 1 && s.at().isEmpty(), damaged);
        }
        assertEquals(4, IntStream.of(1, 2, 3, 4).map(n -> new GatherChoice(GatherChoice.CDP, TraceSort.STORED, n, 1)
                .beside()).filter(n -> n % 2 == 1).count());
    }
}
