// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.io.IOException;
import java.util.List;

import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.compare.SampleMatch;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.flow.preview.GatherPreview;
import org.moveout.flow.preview.Sweep;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.process.Processors;
import org.moveout.raster.Clip;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.RasterImage;
import org.moveout.raster.SectionBlock;
import org.moveout.raster.SectionPicture;
import org.moveout.raster.TracePlacement;
import org.moveout.raster.Viewport;

/**
 * The pictures of a sweep, all with the clip amplitude of the present value.
 *
 * @param panels one for each value
 * @param millis how long it took, in ms
 */
record SweepPictures(List<Panel> panels, double millis) {
    /**
     * The picture of a value.
     *
     * @param variant the value
     * @param picture itself; null if there is none
     * @param problem why there is none, empty if there is one
     */
    record Panel(Sweep.Variant variant, RasterImage picture, String problem) {
    }

    /**
     * What is wanted.
     *
     * @param traces     to try the values on
     * @param sweep      the values
     * @param processors the catalogue
     * @param files      those of the flow
     * @param width      of a picture in pixels
     * @param height     of a picture in pixels
     * @param zoom       of the screen in percent
     */
    record Wish(SweepTraces traces, Sweep sweep, Processors processors, FlowFiles files, int width, int height,
            int zoom) {
    }

    /** Processes and draws; not on the user-interface thread. */
    static SweepPictures draw(Wish wish, Progress progress) throws IOException {
        long begin = System.nanoTime();
        List<Sweep.Variant> variants = wish.sweep().variants();
        int present = Math.max(0, variants.stream().map(Sweep.Variant::present).toList().indexOf(true));
        DisplaySettings settings = wish.traces().settings();
        Panel[] panels = new Panel[variants.size()];
        // the present value first: it sets the scale
        for (int k = 0; k < panels.length; k++) {
            int i = k == 0 ? present : k <= present ? k - 1 : k;
            progress.checkCancelled();
            Drawn drawn = draw(wish, variants.get(i), settings, progress);
            panels[i] = drawn.panel();
            settings = drawn.settings();
        }
        return new SweepPictures(List.of(panels), (System.nanoTime() - begin) / 1e6);
    }

    private record Drawn(Panel panel, DisplaySettings settings) {
    }

    private static Drawn draw(Wish wish, Sweep.Variant variant, DisplaySettings settings, Progress progress) throws IOException {
        SweepTraces traces = wish.traces();
        PreviewWork work = new PreviewWork(variant.flow(), wish.processors(), wish.files(), traces.dataset().dataset());
        GatherPreview.Result result;
        try {
            result = traces.gather().process(work.pipeline(), progress);
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            return new Drawn(new Panel(variant, null, LivePreview.sentence(e)), settings);
        }
        WindowSource source = result.processed();
        Sampling sampling = source.sampling();
        SampleMatch match = new SampleMatch(result.input().sampling(), sampling);
        Viewport v = traces.view();
        Viewport view = new Viewport(v.firstTrace(), v.lastTrace(), match.sample(v.firstSample()),
                match.sample(v.lastSample()));
        long first = (long) Math.max(0, Math.floor(view.firstTrace()));
        long end = (long) Math.min(source.traceCount(), Math.ceil(view.lastTrace()) + 1);
        SectionBlock block = SectionBlock.of(source.read(Window.of(new TraceRange(first, Math.max(first, end)), sampling),
                progress));
        DisplaySettings used = settings.clip() instanceof Clip.Amplitude ? settings
                : settings.withClip(new Clip.Amplitude(clip(settings, block, sampling, view)));
        RasterImage image = SectionPicture.of(wish.width(), wish.height(), view, used)
                .withPixelsPerPoint(wish.zoom() / 100.0).bare(block, sampling);
        return new Drawn(new Panel(variant, image, ""), used);
    }

    private static double clip(DisplaySettings settings, SectionBlock block, Sampling sampling, Viewport view) {
        double clip = settings.scale(block.block(), block.gains(settings, sampling), TracePlacement.EVEN.traces(view)).clip();
        return clip > 0 && Double.isFinite(clip) ? clip : 1;
    }
}
