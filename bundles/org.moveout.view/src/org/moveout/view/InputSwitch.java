// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.moveout.data.HeaderKey;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.raster.TraceAxis;

/**
 * Makes the first picture of another input and the labels of its top axis while the present one stays on show, so that
 * both can be exchanged at once. Works on a thread of its own, which starts with the first switch; only the latest one
 * is worked on.
 */
final class InputSwitch {
    /**
     * What is wanted.
     *
     * @param request the picture
     * @param keys    headers of the top axis, empty to have them suggested
     * @param spacing where traces are to stand
     * @param shown   told when the canvas has changed over
     */
    record Wish(Frame.Request request, Optional<List<HeaderKey>> keys, TraceSpacing spacing, Runnable shown) {
        SectionInput input() {
            return request.input();
        }
    }

    /**
     * What has come of it.
     *
     * @param wish   what was wanted
     * @param frame  the picture; null if it could not be made
     * @param labels of the top axis; null if the input has no headers
     * @param placed where the traces stand; null if there is no picture
     * @param reason why there is no picture, one sentence; null if there is one
     */
    record Result(Wish wish, Frame frame, HeaderReader.Answer labels, SpacingStage.Answer placed, String reason) {
        void dispose() {
            if (frame != null) {
                frame.dispose();
            }
        }
    }

    private final Display display;
    private final Consumer<Result> receiver;
    private final FrameBuilder builder;
    private LatestWorker<Wish> worker;
    private volatile Wish newest;

    /**
     * @param receiver given results on the user-interface thread; owns their pictures
     */
    InputSwitch(Display display, Consumer<Result> receiver) {
        this.display = display;
        this.receiver = receiver;
        builder = new FrameBuilder(display);
    }

    /** Begins a switch and gives up the one under way. */
    void start(Wish wish) {
        newest = wish;
        if (worker == null) {
            worker = new LatestWorker<>("Moveout next input", this::work);
        }
        worker.submit(wish);
    }

    /** Gives up the switch under way. */
    void cancel() {
        newest = null;
    }

    void close() {
        newest = null;
        if (worker != null) {
            worker.close();
        }
    }

    private void work(Wish wish) {
        Result result;
        try {
            SpacingStage.Answer placed = SpacingStage.read(wish.input(), wish.spacing());
            Frame frame = builder.build(wish.request().with(placed.placement()), new Until(wish));
            result = new Result(wish, frame, labels(wish), placed, null);
        } catch (CancelledException e) {
            // another input is wanted, or the canvas is gone
            return;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            result = new Result(wish, null, null, null, FramePipeline.reason(wish.request(), e));
        } finally {
            builder.clear();
        }
        Result made = result;
        try {
            display.asyncExec(() -> {
                if (newest == wish) {
                    newest = null;
                    receiver.accept(made);
                } else {
                    made.dispose();
                }
            });
        } catch (SWTException e) {
            made.dispose();
        }
    }

    /** Labels are no reason to show nothing: without them the axis has trace numbers. */
    private static HeaderReader.Answer labels(Wish wish) {
        if (wish.input().headers().isEmpty()) {
            return null;
        }
        Frame.Request r = wish.request();
        TraceAxis.Wanted wanted = HeaderStage.widened(r.view(), r.input().source().traceCount(), r.width());
        HeaderReader.Wish asked = new HeaderReader.Wish(r.input(), wish.keys(), wanted, -1);
        try {
            return HeaderReader.read(asked, r.input().headers().get(), null);
        } catch (IOException | RuntimeException e) {
            return new HeaderReader.Answer(asked, wish.keys().orElse(List.of()), List.of(), new double[0]);
        }
    }

    /** Cancelled as soon as another input is wanted. */
    private final class Until implements Progress {
        private final Wish wish;

        Until(Wish wish) {
            this.wish = wish;
        }

        @Override
        public void begin(String phase, long total, String unit) {
            // a frame has no phases to show
        }

        @Override
        public void advance(long amount) {
            // nobody counts
        }

        @Override
        public boolean isCancelled() {
            return newest != wish;
        }

        @Override
        public Progress split(double share) {
            return this;
        }
    }
}
