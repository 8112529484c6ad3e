// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.moveout.raster.Clip;
import org.moveout.raster.DisplaySettings;
import org.moveout.view.SectionListener;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/**
 * Draws all panes alike: same mode, colours, gain, and the clip amplitude of the first pane, so that the same colour is
 * the same amplitude everywhere. With own scales each keeps its own clip.
 */
final class ScaleLink {
    private final SeismicCanvas first;
    private final List<Member> others = new ArrayList<>();
    private boolean own;
    private boolean passing;

    ScaleLink(SeismicCanvas first) {
        this.first = first;
        first.addSectionListener(new SectionListener() {
            @Override
            public void settingsChanged(DisplaySettings settings) {
                pass();
            }

            @Override
            public void stateChanged(SectionState state) {
                if (state instanceof SectionState.Ready) {
                    pass();
                }
            }
        });
    }

    void add(SeismicCanvas canvas) {
        Member member = new Member(canvas);
        others.add(member);
        canvas.addSectionListener(member);
        pass();
    }

    void remove(SeismicCanvas canvas) {
        others.removeIf(m -> m.canvas == canvas);
    }

    boolean isOwn() {
        return own;
    }

    /** Gives each pane its own scale, or all that of the first. */
    void setOwn(boolean each) {
        if (own != each) {
            own = each;
            others.forEach(m -> m.clip = first.settings().clip());
            pass();
        }
    }

    private void pass() {
        if (passing || first.isDisposed()) {
            return;
        }
        passing = true;
        try {
            for (Member m : others) {
                m.canvas.setSettings(first.settings().withClip(m.wanted()));
            }
        } finally {
            passing = false;
        }
    }

    /** The settings of a pane were changed: the change is for all, the clip only if it is shared. */
    private void changed(Member m, DisplaySettings settings) {
        if (passing) {
            return;
        }
        Clip shared = first.settings().clip();
        if (own) {
            m.clip = settings.clip();
        } else if (!settings.clip().equals(m.wanted())) {
            shared = settings.clip();
        }
        first.setSettings(settings.withClip(shared));
        pass();
    }

    private final class Member implements SectionListener {
        private final SeismicCanvas canvas;
        private Clip clip;

        Member(SeismicCanvas canvas) {
            this.canvas = canvas;
            clip = first.settings().clip();
        }

        Clip wanted() {
            if (own) {
                return clip;
            }
            OptionalDouble amplitude = first.shownClip();
            return amplitude.isPresent() ? new Clip.Amplitude(amplitude.getAsDouble()) : first.settings().clip();
        }

        @Override
        public void settingsChanged(DisplaySettings settings) {
            changed(this, settings);
        }
    }
}
