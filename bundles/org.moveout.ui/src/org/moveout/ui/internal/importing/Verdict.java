// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.flow.Sizes;
import org.moveout.segy.HeaderGuess;
import org.moveout.segy.SegyLayout;
import org.moveout.segy.SegyScan;

/**
 * What a file seems to be, in plain words.
 *
 * @param headline "2D post-stack, 534 traces of 1,501 samples, 4 ms"
 * @param format   "SEG-Y revision 0, IBM 32-bit floating point, big-endian, 3.34 MB"
 * @param kind     the geometry that the headline states
 */
record Verdict(String headline, String format, Kind kind) {
    /** What the headers look like. */
    enum Kind {
        POST_STACK_2D("2D post-stack"),
        POST_STACK_3D("3D post-stack"),
        PRE_STACK("Pre-stack gathers"),
        PRE_STACK_3D("3D pre-stack gathers");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** Judges a scan. */
    static Verdict of(SegyScan scan) {
        SegyLayout layout = scan.layout();
        Sampling sampling = layout.sampling();
        Kind kind = kind(scan);
        String headline = String.format(Locale.ROOT, "%s, %,d %s of %,d samples, %s %s", kind.label,
                layout.traceCount(), layout.traceCount() == 1 ? "trace" : "traces", layout.samplesPerTrace(),
                number(sampling.interval()), sampling.domain().unit());
        String format = "SEG-Y revision " + layout.revision() + ", " + layout.format().title() + ", "
                + (layout.byteOrder() == ByteOrder.BIG_ENDIAN ? "big-endian" : "little-endian") + ", "
                + Sizes.text(scan.fileSize());
        return new Verdict(headline, format, kind);
    }

    private static Kind kind(SegyScan scan) {
        boolean grid = guess(scan, HeaderKey.INLINE).isPresent() && guess(scan, HeaderKey.CROSSLINE).isPresent();
        boolean offsets = guess(scan, HeaderKey.OFFSET).isPresent() || guess(scan, HeaderKey.FIELD_RECORD).isPresent()
                && guess(scan, HeaderKey.TRACE_NUMBER).isPresent();
        if (grid) {
            return offsets ? Kind.PRE_STACK_3D : Kind.POST_STACK_3D;
        }
        return offsets ? Kind.PRE_STACK : Kind.POST_STACK_2D;
    }

    /** The guess about a key that is better than merely possible. */
    static Optional<HeaderGuess> guess(SegyScan scan, HeaderKey key) {
        return scan.guesses().stream().filter(g -> g.key().equals(key)
                && g.confidence() != HeaderGuess.Confidence.POSSIBLE).findFirst();
    }

    /** Sets of ensemble keys that make sense for the file, the best first; an empty set stands for no ensembles. */
    List<List<HeaderKey>> ensembles() {
        List<List<HeaderKey>> sets = new ArrayList<>();
        List<HeaderKey> none = List.of();
        List<HeaderKey> cdp = List.of(HeaderKey.CDP);
        List<HeaderKey> shot = List.of(HeaderKey.FIELD_RECORD);
        List<HeaderKey> inline = List.of(HeaderKey.INLINE);
        List<HeaderKey> bin = List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE);
        switch (kind) {
        case POST_STACK_2D -> sets.addAll(List.of(none, cdp, shot, inline, bin));
        case POST_STACK_3D -> sets.addAll(List.of(inline, none, bin, cdp));
        case PRE_STACK -> sets.addAll(List.of(cdp, shot, none, inline, bin));
        case PRE_STACK_3D -> sets.addAll(List.of(bin, inline, shot, cdp, none));
        }
        return sets;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "");
    }
}
