// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.moveout.data.HeaderKey;
import org.moveout.segy.HeaderGuess.Confidence;

/** Guesses from sampled values which header fields are filled with what. Confined to one thread. */
final class FieldGuesser {
    /** Where inline and crossline numbers have been seen, the standard first. */
    private static final int[][] LINES = { { 189, 193 }, { 181, 185 }, { 9, 21 }, { 5, 21 }, { 17, 21 }, { 233, 237 },
        { 221, 225 }, { 17, 13 }, { 213, 217 }, { 41, 45 } };
    /** Where ensemble coordinates have been seen, the standard first. */
    private static final int[][] POSITIONS = { { 181, 185 }, { 73, 77 }, { 81, 85 }, { 193, 197 }, { 201, 205 } };

    private final HeaderSample sample;
    private final TextHints hints;
    private final Map<Integer, Series> series = new HashMap<>();
    private final List<HeaderGuess> guesses = new ArrayList<>();

    FieldGuesser(HeaderSample sample, TextHints hints) {
        this.sample = sample;
        this.hints = hints;
    }

    /** All guesses, surest first. */
    List<HeaderGuess> guess() {
        if (sample.count() >= 2) {
            Optional<int[]> lines = lines();
            positions(lines);
            cdp();
            record(HeaderKey.FIELD_RECORD, 9, "records");
            record(HeaderKey.SOURCE_POINT, 17, "source points");
            traceNumber();
            sourcesAndReceivers();
            offset();
            guesses.sort(Comparator.comparing(HeaderGuess::confidence));
        }
        return List.copyOf(guesses);
    }

    /** The certain guesses at places other than the standard's whose standard place is empty. */
    static List<HeaderField> mapping(List<HeaderGuess> guesses, HeaderSample sample) {
        List<HeaderField> fields = new ArrayList<>();
        for (HeaderGuess g : guesses) {
            HeaderField standard = HeaderNames.entry(g.key()).orElseThrow().field();
            if (g.confidence() == Confidence.CERTAIN && standard.firstByte() != g.firstByte()
                    && new Series(sample, new FieldPlace(standard.firstByte(), standard.type())).empty()) {
                fields.add(new HeaderField(g.key(), g.firstByte(), g.type()));
            }
        }
        return fields;
    }

    private Series at(int firstByte) {
        return series.computeIfAbsent(firstByte, b -> new Series(sample, FieldPlace.int32(b)));
    }

    private void add(HeaderKey key, int firstByte, Confidence confidence, String reason) {
        guesses.add(new HeaderGuess(key, firstByte, FieldType.INT32, confidence, reason));
    }

    private Optional<int[]> lines() {
        List<int[]> candidates = new ArrayList<>();
        candidates.add(LINES[0]);
        int il = hints.bytes().getOrDefault(HeaderKey.INLINE, 0);
        int xl = hints.bytes().getOrDefault(HeaderKey.CROSSLINE, 0);
        if (il > 0 && xl > 0 && Math.abs(il - xl) >= 4) {
            candidates.add(new int[] { il, xl });
        }
        candidates.addAll(List.of(LINES).subList(1, LINES.length));
        int[] best = null;
        GridGuess bestGuess = null;
        for (int[] c : candidates) {
            boolean hinted = c[0] == il && c[1] == xl;
            Optional<GridGuess> g = GridGuess.of(sample, at(c[0]), at(c[1]), hinted || c[0] == LINES[0][0]);
            boolean shots = c[0] != LINES[0][0] && !hinted && changesInGather(c);
            if (g.isPresent() && !shots && (bestGuess == null
                    || g.get().confidence().compareTo(bestGuess.confidence()) < 0)) {
                best = c;
                bestGuess = g.get();
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        String named = best[0] == il && best[1] == xl ? ", named by the textual header" : "";
        add(HeaderKey.INLINE, best[0], bestGuess.confidence(), bestGuess.reason() + named);
        add(HeaderKey.CROSSLINE, best[1], bestGuess.confidence(), bestGuess.reason() + named);
        return Optional.of(best);
    }

    /** Whether offsets vary and these fields with them: then they are shot, CDP or channel numbers, not lines. */
    private boolean changesInGather(int[] places) {
        return isGather() && Math.min(at(places[0]).still(), at(places[1]).still()) < 0.4;
    }

    private boolean isGather() {
        return !at(37).constant();
    }

    private void positions(Optional<int[]> lines) {
        int[] best = null;
        PositionGuess bestGuess = null;
        for (int[] c : POSITIONS) {
            boolean taken = lines.isPresent() && (lines.get()[0] == c[0] || lines.get()[1] == c[0]
                    || lines.get()[0] == c[1] || lines.get()[1] == c[1]);
            boolean prestack = c[0] == 73 && !samePlaces(73, 77, 81, 85) || c[0] == 81 && !samePlaces(73, 77, 81, 85);
            if (taken || prestack || c[0] > 190 && lines.isPresent() && lines.get()[0] == 189) {
                continue;
            }
            Optional<PositionGuess> g = PositionGuess.of(sample, at(c[0]), at(c[1]));
            if (g.isPresent() && lines.isPresent() && g.get().confidence() != Confidence.CERTAIN
                    && PositionGuess.linear(at(c[0]), at(c[1]), at(lines.get()[0]), at(lines.get()[1]))) {
                g = Optional.of(new PositionGuess(Confidence.CERTAIN, g.get().reason()
                        + ", linear in inline and crossline"));
            } else if (c[0] > 190) {
                continue;
            }
            if (g.isPresent()
                    && (bestGuess == null || g.get().confidence().compareTo(bestGuess.confidence()) < 0)) {
                best = c;
                bestGuess = g.get();
            }
        }
        if (best != null) {
            add(HeaderKey.CDP_X, best[0], bestGuess.confidence(), bestGuess.reason());
            add(HeaderKey.CDP_Y, best[1], bestGuess.confidence(), bestGuess.reason());
        }
    }

    /** Whether two pairs of fields agree, or the second one is empty: then a trace has one position. */
    private boolean samePlaces(int x, int y, int otherX, int otherY) {
        if (at(otherX).empty() && at(otherY).empty() || at(x).empty() && at(y).empty()) {
            return !isGather();
        }
        return java.util.Arrays.equals(at(x).values(), at(otherX).values())
                && java.util.Arrays.equals(at(y).values(), at(otherY).values());
    }

    private void cdp() {
        Series s = at(21);
        if (!s.numbers() || s.constant()) {
            return;
        }
        String steps = Math.abs(s.step()) == 1 ? "" : " in steps of " + Math.abs(s.step());
        if (s.regular() >= 0.98 && s.monotonic()) {
            add(HeaderKey.CDP, 21, Confidence.CERTAIN,
                    s.range() + (s.still() == 0 && steps.isEmpty() ? ", one per trace" : steps));
        } else if (s.regular() >= 0.85) {
            add(HeaderKey.CDP, 21, Confidence.LIKELY, s.range() + steps + ", starting again and again");
        } else if (s.distinct() >= 3 && s.regular() >= 0.5) {
            add(HeaderKey.CDP, 21, Confidence.POSSIBLE, s.range() + ", irregular");
        }
    }

    private void record(HeaderKey key, int firstByte, String what) {
        Series s = at(firstByte);
        if (!s.numbers()) {
            return;
        }
        if (s.constant()) {
            add(key, firstByte, Confidence.POSSIBLE, s.range() + " in all traces looked at");
        } else if (s.still() >= 0.5 && s.monotonic()) {
            add(key, firstByte, Confidence.CERTAIN, s.range() + ", " + what + " of several traces each");
        } else if (s.still() >= 0.5) {
            add(key, firstByte, Confidence.LIKELY, s.range());
        } else if (s.regular() >= 0.9) {
            add(key, firstByte, Confidence.POSSIBLE, s.range() + ", another one for each trace");
        }
    }

    private void traceNumber() {
        Series s = at(13);
        if (s.numbers() && !s.constant() && s.regular() >= 0.8 && s.still() < 0.2) {
            boolean restarts = !s.monotonic() && !at(9).constant();
            add(HeaderKey.TRACE_NUMBER, 13, restarts ? Confidence.CERTAIN : Confidence.LIKELY, s.range());
        }
    }

    private void sourcesAndReceivers() {
        Optional<PositionGuess> source = PositionGuess.of(sample, at(73), at(77));
        Optional<PositionGuess> receiver = PositionGuess.of(sample, at(81), at(85));
        boolean measured = offsetsMatch();
        if (measured) {
            // along a straight line one coordinate is enough
            alone(HeaderKey.SOURCE_X, 73, 77);
            alone(HeaderKey.SOURCE_Y, 77, 73);
            alone(HeaderKey.RECEIVER_X, 81, 85);
            alone(HeaderKey.RECEIVER_Y, 85, 81);
        }
        source.ifPresent(g -> {
            Confidence c = measured ? Confidence.CERTAIN : g.confidence();
            add(HeaderKey.SOURCE_X, 73, c, g.reason());
            add(HeaderKey.SOURCE_Y, 77, c, g.reason());
        });
        receiver.ifPresent(g -> {
            Confidence c = measured ? Confidence.CERTAIN : g.confidence();
            add(HeaderKey.RECEIVER_X, 81, c, g.reason());
            add(HeaderKey.RECEIVER_Y, 85, c, g.reason());
        });
    }

    private void alone(HeaderKey key, int place, int other) {
        if (at(other).empty() && !at(place).constant()) {
            add(key, place, Confidence.CERTAIN, at(place).range());
        }
    }

    private void offset() {
        Series s = at(37);
        if (s.constant() || s.min() < -1_000_000 || s.max() > 1_000_000) {
            return;
        }
        if (offsetsMatch()) {
            add(HeaderKey.OFFSET, 37, Confidence.CERTAIN, s.range() + ", the distance of source and receiver");
        } else if (s.distinct() * 2 <= sample.count()) {
            add(HeaderKey.OFFSET, 37, Confidence.LIKELY, s.range() + ", repeating");
        } else if (s.regular() >= 0.8) {
            add(HeaderKey.OFFSET, 37, Confidence.LIKELY, s.range() + " in steps of " + Math.abs(s.step()));
        } else {
            add(HeaderKey.OFFSET, 37, Confidence.POSSIBLE, s.range());
        }
    }

    /** Whether the offset is the distance between source and receiver within 2 % for nine traces in ten. */
    private boolean offsetsMatch() {
        long[] scalars = sample.values(new FieldPlace(71, FieldType.INT16));
        long[] sx = at(73).values();
        long[] sy = at(77).values();
        long[] rx = at(81).values();
        long[] ry = at(85).values();
        long[] offsets = at(37).values();
        int match = 0;
        int far = 0;
        for (int i = 0; i < offsets.length; i++) {
            double scale = scalars[i] == 0 ? 1 : scalars[i] > 0 ? scalars[i] : -1.0 / scalars[i];
            double distance = scale * Math.hypot(sx[i] - rx[i], sy[i] - ry[i]);
            far += distance > 1 ? 1 : 0;
            match += Math.abs(Math.abs(offsets[i]) - distance) <= 0.02 * distance + 1 ? 1 : 0;
        }
        return far >= offsets.length / 2 && match >= 0.9 * offsets.length;
    }
}
