// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.moveout.data.geometry.Bins;
import org.moveout.data.geometry.Positions;
import org.moveout.data.geometry.SquareBins;
import org.moveout.data.geometry.Stations;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.raster.MapColors;
import org.moveout.raster.MapFrame;
import org.moveout.raster.MapRaster;
import org.moveout.view.DeviceImage;
import org.moveout.view.LatestWorker;

/** Draws scenes on a thread of its own. Only the latest request counts. */
final class MapWorker {
    private static final int MOST_MARKS = 200_000;

    /**
     * What to draw.
     *
     * @param frame      in points
     * @param zoom       of the screen in percent
     * @param background 0xRRGGBB
     * @param mark       colour of selected traces, 0xRRGGBB
     */
    record Request(MapScene scene, MapFrame frame, int zoom, int background, int mark) {
    }

    private record Squares(double size, Bins bins) {
    }

    private final Display display;
    private final Consumer<MapPicture> ready;
    private final Consumer<String> failed;
    private final LatestWorker<Request> worker;
    private final WeakHashMap<TraceGeometry, Squares> squares = new WeakHashMap<>();

    /**
     * @param ready  receives pictures on the user-interface thread and owns them
     * @param failed told a sentence, likewise
     */
    MapWorker(Display display, Consumer<MapPicture> ready, Consumer<String> failed) {
        this.display = display;
        this.ready = ready;
        this.failed = failed;
        worker = new LatestWorker<>("Moveout map", this::work);
    }

    void submit(Request request) {
        worker.submit(request);
    }

    void close() {
        worker.close();
    }

    private void work(Request request) {
        try {
            MapPicture picture = draw(request);
            try {
                display.asyncExec(() -> ready.accept(picture));
            } catch (SWTException e) {
                picture.dispose();
            }
        } catch (CancelledException e) {
            // another request is waiting, or the map is gone
            return;
        } catch (RuntimeException | OutOfMemoryError e) {
            String reason = e instanceof IllegalArgumentException ? e.getMessage()
                    : "The map could not be drawn (" + e + "); close other sections or give Moveout more memory.";
            try {
                display.asyncExec(() -> failed.accept(reason));
            } catch (SWTException gone) {
                return;
            }
        }
    }

    private MapPicture draw(Request request) {
        Progress progress = new Superseded();
        MapScene scene = request.scene();
        MapFrame frame = request.frame().magnified(request.zoom() / 100.0);
        MapRaster raster = new MapRaster(frame, request.background(), progress);
        List<Optional<Bins>> bins = new ArrayList<>();
        int most = 1;
        if (scene.mode() == MapMode.FOLD) {
            for (MapScene.Layer layer : scene.layers()) {
                Optional<Bins> b = bins(layer.geometry(), scene.binSize());
                bins.add(b);
                most = Math.max(most, b.map(Bins::maxFold).orElse(1));
            }
        }
        // the active dataset is drawn last, on top of the others
        for (int k = scene.layers().size() - 1; k >= 0; k--) {
            MapScene.Layer layer = scene.layers().get(k);
            TraceGeometry g = layer.geometry();
            int size = MapRaster.pointSize(g.positions().spacing(), frame);
            switch (scene.mode()) {
            case TRACES -> raster.points(g.positions(), Math.max(2, size), layer.rgb());
            case STATIONS -> stations(raster, layer, frame);
            case FOLD -> fold(raster, g, bins.get(k), size, most);
            }
        }
        scene.marks().ifPresent(m -> scene.main().ifPresent(main -> {
            int size = Math.max(3, MapRaster.pointSize(main.geometry().positions().spacing(), frame));
            raster.points(marked(main.geometry(), m), size, request.mark());
        }));
        return new MapPicture(scene, request.frame(), DeviceImage.create(display, raster.image(), request.zoom()),
                bins.isEmpty() ? Optional.empty() : bins.getFirst(), most);
    }

    private static void fold(MapRaster raster, TraceGeometry g, Optional<Bins> bins, int size, int most) {
        if (bins.isPresent() && bins.get().place().isPresent()) {
            raster.fold(bins.get(), most);
        } else if (bins.isPresent()) {
            raster.fold(g.positions(), bins.get(), Math.max(2, size), most);
        } else {
            raster.points(g.positions(), size, MapColors.fold(1, most));
        }
    }

    private static void stations(MapRaster raster, MapScene.Layer layer, MapFrame frame) {
        TraceGeometry g = layer.geometry();
        if (g.sources().isEmpty() && g.receivers().isEmpty()) {
            raster.points(g.positions(), MapRaster.pointSize(g.positions().spacing(), frame), layer.rgb());
            return;
        }
        g.receivers().map(Stations::positions)
                .ifPresent(p -> raster.points(p, Math.max(2, MapRaster.pointSize(p.spacing(), frame)),
                        MapColors.RECEIVER));
        g.sources().map(Stations::positions)
                .ifPresent(p -> raster.points(p, Math.max(3, MapRaster.pointSize(p.spacing() / 2, frame)),
                        MapColors.SOURCE));
    }

    private Optional<Bins> bins(TraceGeometry g, double size) {
        if (!(size > 0) || !g.placement().hasCoordinates()) {
            return g.bins();
        }
        Squares known = squares.get(g);
        if (known == null || known.size() != size) {
            known = new Squares(size, SquareBins.of(g.positions(), Math.max(size, SquareBins.smallestSize(
                    g.positions()))));
            squares.put(g, known);
        }
        return Optional.of(known.bins());
    }

    private static Positions marked(TraceGeometry g, TraceOrder marks) {
        long step = Math.max(1, marks.count() / MOST_MARKS);
        int n = (int) ((marks.count() + step - 1) / step);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int k = 0; k < n; k++) {
            int i = g.index(marks.trace(k * step));
            x[k] = i < 0 ? Double.NaN : g.positions().x(i);
            y[k] = i < 0 ? Double.NaN : g.positions().y(i);
        }
        return Positions.of(x, y);
    }

    /** Cancelled when something else is wanted that shows other data; a moved frame is finished first. */
    private final class Superseded implements Progress {
        @Override
        public void begin(String phase, long total, String unit) {
            // a picture has no phases to show
        }

        @Override
        public void advance(long amount) {
            // nobody counts
        }

        @Override
        public boolean isCancelled() {
            return worker.isClosed();
        }

        @Override
        public Progress split(double share) {
            return this;
        }
    }
}
