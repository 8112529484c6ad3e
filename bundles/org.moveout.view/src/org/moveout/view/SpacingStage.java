// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.moveout.data.TraceHeaders;
import org.moveout.raster.TracePlacement;

/**
 * Where the traces of a canvas stand: what the user chose, and what could be made of it with the present input. Lives on
 * the user-interface thread; headers are read on a thread of its own.
 */
final class SpacingStage {
    private record Wish(SectionInput input, TraceSpacing spacing) {
    }

    /**
     * Where traces stand.
     *
     * @param placement by number if there is a problem
     * @param problem   why they do not stand as they should, as a sentence; empty if they do
     */
    record Answer(TracePlacement placement, Optional<String> problem) {
    }

    private final SeismicCanvas canvas;
    private final CanvasPicture picture;
    private final Display display;
    private final LatestWorker<Wish> worker = new LatestWorker<>("Moveout trace spacing", this::work);
    private TraceSpacing chosen = TraceSpacing.EVEN;
    private TracePlacement placement = TracePlacement.EVEN;
    private Optional<String> problem = Optional.empty();
    private Wish wish;

    SpacingStage(SeismicCanvas canvas, CanvasPicture picture) {
        this.canvas = canvas;
        this.picture = picture;
        display = canvas.getDisplay();
    }

    TraceSpacing chosen() {
        return chosen;
    }

    TracePlacement placement() {
        return placement;
    }

    Optional<String> problem() {
        return problem;
    }

    void dispose() {
        worker.close();
    }

    void choose(TraceSpacing wanted) {
        chosen = wanted;
        canvas.input().ifPresent(this::ask);
        if (placement.isEven()) {
            return;
        }
        placement = TracePlacement.EVEN;
        picture.placementChanged();
    }

    /** Another input: by number until its headers are read. */
    void setInput(SectionInput input) {
        placement = TracePlacement.EVEN;
        ask(input);
    }

    /**
     * Another input together with where its traces stand.
     *
     * @param answer null if that is not known: by number until its headers are read
     */
    void setInput(SectionInput input, Answer answer) {
        if (answer == null) {
            setInput(input);
            return;
        }
        wish = new Wish(input, chosen);
        placement = answer.placement();
        problem = answer.problem();
    }

    private void ask(SectionInput input) {
        wish = new Wish(input, chosen);
        problem = Optional.empty();
        if (chosen != TraceSpacing.EVEN) {
            worker.submit(wish);
        }
    }

    /** Finds out where the traces of an input stand; reads headers: not for the user-interface thread. */
    static Answer read(SectionInput input, TraceSpacing spacing) {
        if (spacing == TraceSpacing.EVEN) {
            return new Answer(TracePlacement.EVEN, Optional.empty());
        }
        if (input.headers().isEmpty()) {
            return new Answer(TracePlacement.EVEN, Optional.of("These traces have no headers."));
        }
        try {
            TraceHeaders headers = input.headers().get();
            Optional<String> why = spacing.problem(headers);
            if (why.isPresent()) {
                return new Answer(TracePlacement.EVEN, why);
            }
            double[] positions = spacing.positions(headers);
            why = TracePlacement.problem(positions);
            return new Answer(why.isEmpty() ? TracePlacement.of(positions) : TracePlacement.EVEN, why);
        } catch (IOException | RuntimeException e) {
            return new Answer(TracePlacement.EVEN, Optional.of("The headers could not be read (" + e.getMessage() + ")."));
        }
    }

    private void work(Wish asked) {
        Answer found = read(asked.input(), asked.spacing());
        try {
            display.asyncExec(() -> accept(asked, found));
        } catch (SWTException e) {
            // the display is gone
            return;
        }
    }

    private void accept(Wish asked, Answer answer) {
        if (!canvas.isDisposed() && asked == wish) {
            placement = answer.placement();
            problem = answer.problem();
            picture.placementChanged();
        }
    }
}
