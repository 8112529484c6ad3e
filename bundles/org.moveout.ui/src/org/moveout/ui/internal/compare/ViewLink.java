// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.moveout.data.Sampling;
import org.moveout.data.compare.SampleMatch;
import org.moveout.raster.Viewport;
import org.moveout.view.Readout;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionListener;
import org.moveout.view.SeismicCanvas;

/**
 * Canvases that show the same place: traces are matched by position, samples by time or depth. What the user does on one
 * the others do, too; where the user points on one is marked on the others.
 */
final class ViewLink {
    private final List<Member> members = new ArrayList<>();
    private boolean on = true;
    private boolean forced;
    private boolean passing;

    /** Takes a canvas in. */
    void add(SeismicCanvas canvas) {
        Member member = new Member(canvas);
        canvas.addSectionListener(member);
        members.add(member);
    }

    /** Lets a canvas go. */
    void remove(SeismicCanvas canvas) {
        members.removeIf(m -> {
            if (m.canvas != canvas) {
                return false;
            }
            canvas.removeSectionListener(m);
            return true;
        });
        extents();
    }

    boolean isOn() {
        return on;
    }

    /** Links as long as canvases share a place, whatever the user has chosen. */
    void setForced(boolean always) {
        forced = always;
    }

    private boolean active() {
        return on || forced;
    }

    /** Links or unlinks; when linked again, all go where one canvas is. */
    void setOn(boolean linked, SeismicCanvas leader) {
        on = linked;
        extents();
        if (linked) {
            pass(leader);
        } else {
            members.forEach(m -> m.canvas.showPointer(OptionalDouble.empty(), OptionalDouble.empty()));
        }
    }

    /** Does something that moves canvases without the others following. */
    void quietly(Runnable work) {
        boolean before = passing;
        passing = true;
        try {
            work.run();
        } finally {
            passing = before;
        }
    }

    /** Brings all other canvases to where one is. */
    void pass(SeismicCanvas leader) {
        if (passing || !active() || leader.input().isEmpty()) {
            return;
        }
        passing = true;
        try {
            for (Member m : members) {
                if (m.canvas != leader && m.canvas.input().isPresent()) {
                    m.canvas.follow(convert(leader.viewport(), leader, m.canvas));
                }
            }
        } finally {
            passing = false;
        }
    }

    /** Lets every view go as far as the largest data does; to be called when inputs have changed. */
    void extents() {
        List<SeismicCanvas> shown = members.stream().map(m -> m.canvas).filter(c -> c.input().isPresent()).toList();
        for (SeismicCanvas canvas : shown) {
            Viewport reach = null;
            for (SeismicCanvas other : active() ? shown : List.of(canvas)) {
                SectionInput input = other.input().orElseThrow();
                Viewport all = convert(Viewport.all(input.source().traceCount(), input.source().sampling()), other,
                        canvas);
                reach = reach == null ? all : union(reach, all);
            }
            canvas.setReach(Optional.ofNullable(reach));
        }
    }

    private static Viewport union(Viewport a, Viewport b) {
        return new Viewport(Math.min(a.firstTrace(), b.firstTrace()), Math.max(a.lastTrace(), b.lastTrace()),
                Math.min(a.firstSample(), b.firstSample()), Math.max(a.lastSample(), b.lastSample()));
    }

    /** The same place on another canvas; both have an input. */
    static Viewport convert(Viewport view, SeismicCanvas from, SeismicCanvas to) {
        SampleMatch match = match(from, to);
        return new Viewport(view.firstTrace(), view.lastTrace(), match.sample(view.firstSample()),
                match.sample(view.lastSample()));
    }

    /** Where samples of one canvas lie on another; both have an input. */
    static SampleMatch match(SeismicCanvas from, SeismicCanvas to) {
        return new SampleMatch(sampling(from), sampling(to));
    }

    private static Sampling sampling(SeismicCanvas canvas) {
        return canvas.input().orElseThrow().source().sampling();
    }

    private void point(SeismicCanvas leader, Optional<Readout> readout) {
        for (Member m : members) {
            if (m.canvas != leader) {
                Optional<Readout> there = readout.filter(r -> active() && m.canvas.input().isPresent());
                m.canvas.showPointer(there.map(r -> OptionalDouble.of(r.trace())).orElse(OptionalDouble.empty()),
                        there.map(r -> OptionalDouble.of(match(leader, m.canvas).sample(r.sample())))
                                .orElse(OptionalDouble.empty()));
            }
        }
    }

    private final class Member implements SectionListener {
        private final SeismicCanvas canvas;

        Member(SeismicCanvas canvas) {
            this.canvas = canvas;
        }

        @Override
        public void viewportChanged(Viewport viewport) {
            pass(canvas);
        }

        @Override
        public void readoutChanged(Optional<Readout> readout) {
            point(canvas, readout);
        }
    }
}
