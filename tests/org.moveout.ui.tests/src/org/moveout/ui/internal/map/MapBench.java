// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.moveout.data.task.Progress;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.raster.MapFrame;
import org.moveout.segy.SampleFormat;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;

/** The map under test. */
public final class MapBench {
    private MapBench() {
    }

    /** A 3D survey of 20 inlines by 30 crosslines, bins of 25 by 12.5 m, or 12 shots. */
    public static Path synth(Path folder, SynthKind kind, int traces, int gather) throws IOException {
        Path file = folder.resolve(kind.name().toLowerCase(java.util.Locale.ROOT) + ".sgy");
        new SynthSegy(new SynthRequest(file, kind, traces, 120, 4000, SampleFormat.IBM_FLOAT, 1, 0.1, gather, true, 1))
                .run(Progress.NONE);
        return file;
    }

    /** Opens a section and the map of it, drawn. */
    static MapView open(Path file) throws PartInitException {
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        MapView map = (MapView) Bench.page().showView(MapView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
        Bench.page().activate(section);
        drawn(map);
        return map;
    }

    static void drawn(MapView map) {
        Bench.until("the map is drawn", () -> map.canvas().isCurrent());
        Bench.pump();
    }

    static void run(String command) throws Exception {
        Bench.window().getService(IHandlerService.class).executeCommand(command, null);
        Bench.pump();
    }

    /** A mouse event on a canvas. */
    public static void mouse(Canvas canvas, int type, int x, int y, int button) {
        Event e = new Event();
        e.x = x;
        e.y = y;
        e.button = button;
        e.count = type == SWT.MouseDown || type == SWT.MouseUp ? 1 : 0;
        canvas.notifyListeners(type, e);
        Bench.pump();
    }

    /** Clicks on the map at a place. */
    static void click(MapView map, double x, double y) {
        int[] p = point(map, x, y);
        mouse(map.canvas(), SWT.MouseMove, p[0], p[1], 0);
        mouse(map.canvas(), SWT.MouseDown, p[0], p[1], 1);
        mouse(map.canvas(), SWT.MouseUp, p[0], p[1], 1);
    }

    static int[] point(MapView map, double x, double y) {
        MapFrame f = map.canvas().frame().orElseThrow();
        Rectangle plot = map.canvas().plot();
        return new int[] { plot.x + (int) Math.floor(f.toX(x)), plot.y + (int) Math.floor(f.toY(y)) };
    }
}
