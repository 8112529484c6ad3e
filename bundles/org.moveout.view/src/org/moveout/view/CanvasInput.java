// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.moveout.data.HeaderKey;
import org.moveout.raster.Viewport;

/** What is shown, and changing over to something else: at once, or when its first picture is ready. */
final class CanvasInput {
    private final SeismicCanvas canvas;
    private final CanvasPicture picture;
    private final CanvasMotion motion;
    private final CanvasSelection selection;
    private final InputSwitch switcher;
    private SectionInput input;

    CanvasInput(SeismicCanvas canvas, CanvasPicture picture, CanvasMotion motion, CanvasSelection selection) {
        this.canvas = canvas;
        this.picture = picture;
        this.motion = motion;
        this.selection = selection;
        switcher = new InputSwitch(canvas.getDisplay(), this::switched);
    }

    void dispose() {
        switcher.close();
    }

    Optional<SectionInput> get() {
        return Optional.ofNullable(input);
    }

    /** Shows all of another input, of which nothing is there yet. */
    void set(SectionInput newInput) {
        input = Objects.requireNonNull(newInput);
        switcher.cancel();
        picture.begin(newInput);
        motion.forget();
        picture.frames().clear();
        selection.forget();
        motion.begin(motion.all());
        picture.place();
        picture.request();
        canvas.viewChanged();
    }

    /** Shows nothing. */
    void clear() {
        input = null;
        motion.begin(null);
        switcher.cancel();
        picture.headers().setInput(null);
        motion.forget();
        picture.frames().clear();
        selection.forget();
    }

    /**
     * Shows another input when its first picture is ready; at once while there is nothing on show to wait with.
     *
     * @param part  of it, made to fit
     * @param axis  headers along the top if the user has chosen none; empty to have them suggested
     * @param newClip whether the clip amplitude is taken anew
     * @param shown called when the canvas has changed over
     */
    void switchTo(SectionInput next, Viewport part, List<HeaderKey> axis, boolean newClip, Runnable shown) {
        Rectangle p = canvas.plot();
        Viewport fitting = new ViewLimits(next.source().traceCount(), next.source().sampling().count()).clamp(part, 0);
        if (input == null || p.width <= 1 || p.height <= 1) {
            set(next);
            motion.show(fitting);
            shown.run();
            return;
        }
        switcher.start(new InputSwitch.Wish(picture.requestFor(next, fitting, newClip), picture.headers().wanted(axis),
                picture.spacing().chosen(), shown));
    }

    private void switched(InputSwitch.Result made) {
        if (canvas.isDisposed()) {
            made.dispose();
            return;
        }
        input = made.wish().input();
        motion.begin(made.wish().request().view());
        boolean otherRows = picture.begin(made);
        motion.forget();
        selection.forget();
        picture.show(made);
        if (otherRows) {
            picture.place();
        }
        if (made.frame() != null) {
            picture.request();
        }
        canvas.redraw();
        canvas.viewChanged();
        made.wish().shown().run();
    }
}
