// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

import java.util.List;
import java.util.Locale;

/**
 * The geometry of a survey: which trace of the file lies where. Immutable and thread-safe.
 * <p>
 * Positions are metres along two axes; the first points to azimuth 55 degrees from an origin in the middle of nowhere.
 */
abstract sealed class Survey {
    private static final double ORIGIN_X = 457_000;
    private static final double ORIGIN_Y = 6_780_000;
    private static final double AZIMUTH = Math.toRadians(55);

    final long traces;

    private Survey(long traces) {
        this.traces = traces;
    }

    static Survey of(SynthRequest request) {
        long n = request.traces();
        int gather = request.gather();
        return switch (request.kind()) {
        case POST2D -> new Line(n);
        case POST3D -> new Volume(n, gather > 0 ? gather : Volume.usualCrosslines(n));
        case SHOTS -> new Shots(n, gather > 0 ? gather : 120);
        case CDP -> new Gathers(n, gather > 0 ? gather : 30);
        };
    }

    /** Fills in where a trace lies. */
    abstract void locate(long trace, Place place);

    /** All offsets in metres; a trace has one of them. */
    abstract double[] offsets();

    /** Traces of an ensemble, for the binary header; 1 for stacked data. */
    abstract int ensembleTraces();

    /** Code of binary header bytes 3229-3230. */
    abstract int sorting();

    /** What is stacked into a trace. */
    int fold() {
        return 1;
    }

    /** Whether the data was shot on land and not stacked. */
    boolean isPrestack() {
        return false;
    }

    /** Lines for the textual header. */
    abstract List<String> describe();

    final double x(double along, double across) {
        return ORIGIN_X + along * Math.sin(AZIMUTH) + across * Math.cos(AZIMUTH);
    }

    final double y(double along, double across) {
        return ORIGIN_Y + along * Math.cos(AZIMUTH) - across * Math.sin(AZIMUTH);
    }

    /** The header's coordinate scalar: centimetres where they fit into 32 bits, otherwise metres or more. */
    final int coordinateScalar() {
        Place last = new Place();
        locate(traces - 1, last);
        double reach = ORIGIN_Y + 2 * (Math.abs(last.along) + Math.abs(last.across)) + 100_000;
        return reach * 100 < Integer.MAX_VALUE ? -100 : reach < Integer.MAX_VALUE ? 1 : 1000;
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** A stacked line, CDP after CDP. */
    private static final class Line extends Survey {
        static final double STEP = 12.5;

        Line(long traces) {
            super(traces);
        }

        @Override
        void locate(long trace, Place p) {
            p.trace = trace;
            p.along = trace * STEP;
            p.cdp = Math.toIntExact(trace + 1);
            p.cdpTrace = 1;
            p.sourcePoint = 1 + (int) (trace / 2);
            p.fieldRecord = p.sourcePoint;
            p.channel = 1;
            p.sourceAlong = p.along;
            p.receiverAlong = p.along;
        }

        @Override
        double[] offsets() {
            return new double[1];
        }

        @Override
        int ensembleTraces() {
            return 1;
        }

        @Override
        int sorting() {
            return 4;
        }

        @Override
        int fold() {
            return 60;
        }

        @Override
        List<String> describe() {
            return List.of("STACKED AND MIGRATED MARINE LINE, ONE TRACE PER CDP",
                    format("CDP 1 TO %d, CDP INTERVAL %.1f M, NOMINAL FOLD %d", traces, STEP, fold()));
        }
    }

    /** A stacked volume, inline after inline. */
    private static final class Volume extends Survey {
        static final double INLINE_STEP = 25;
        static final double CROSSLINE_STEP = 12.5;
        static final int FIRST_INLINE = 1001;
        static final int FIRST_CROSSLINE = 2001;

        final int crosslines;

        Volume(long traces, int crosslines) {
            super(traces);
            this.crosslines = crosslines;
        }

        /** A divisor near the root, so that the last inline is full, if there is one. */
        static int usualCrosslines(long traces) {
            int root = (int) Math.sqrt(traces);
            for (int d = root; d > root / 2; d--) {
                if (traces % d == 0) {
                    return d;
                }
            }
            return Math.max(1, root);
        }

        @Override
        void locate(long trace, Place p) {
            int il = (int) (trace / crosslines);
            int xl = (int) (trace % crosslines);
            p.trace = trace;
            p.along = xl * CROSSLINE_STEP;
            p.across = il * INLINE_STEP;
            p.inline = FIRST_INLINE + il;
            p.crossline = FIRST_CROSSLINE + xl;
            p.cdp = Math.toIntExact(trace + 1);
            p.cdpTrace = 1;
            p.fieldRecord = p.inline;
            p.channel = xl + 1;
            p.sourceAlong = p.along;
            p.receiverAlong = p.along;
        }

        @Override
        double[] offsets() {
            return new double[1];
        }

        @Override
        int ensembleTraces() {
            return 1;
        }

        @Override
        int sorting() {
            return 4;
        }

        @Override
        int fold() {
            return 48;
        }

        @Override
        List<String> describe() {
            long inlines = (traces + crosslines - 1) / crosslines;
            return List.of("STACKED AND MIGRATED MARINE VOLUME, INLINE AFTER INLINE",
                    format("INLINES %d TO %d EVERY %.1f M, CROSSLINES %d TO %d EVERY %.1f M", FIRST_INLINE,
                            FIRST_INLINE + inlines - 1, INLINE_STEP, FIRST_CROSSLINE, FIRST_CROSSLINE + crosslines - 1,
                            CROSSLINE_STEP));
        }
    }

    /** Shot gathers, off-end spread pulled behind the source. */
    private static final class Shots extends Survey {
        static final double GROUP = 25;
        static final double NEAR = 75;
        static final double SHOT_STEP = 50;
        static final int FIRST_SHOT = 101;

        final int channels;

        Shots(long traces, int channels) {
            super(traces);
            this.channels = channels;
        }

        @Override
        void locate(long trace, Place p) {
            long shot = trace / channels;
            int channel = (int) (trace % channels);
            p.trace = trace;
            p.offsetIndex = channel;
            p.offset = NEAR + GROUP * channel;
            p.sourceAlong = (channels - 1) * GROUP + NEAR + shot * SHOT_STEP;
            p.receiverAlong = p.sourceAlong - p.offset;
            p.along = (p.sourceAlong + p.receiverAlong) / 2;
            p.fieldRecord = Math.toIntExact(FIRST_SHOT + shot);
            p.sourcePoint = p.fieldRecord;
            p.channel = channel + 1;
            long place = shot * (long) (2 * SHOT_STEP / GROUP) + channels - 1 - channel;
            p.cdp = Math.toIntExact(place + 1);
            p.cdpTrace = 1 + (int) (channel / (2 * SHOT_STEP / GROUP));
        }

        @Override
        double[] offsets() {
            double[] offsets = new double[channels];
            for (int c = 0; c < channels; c++) {
                offsets[c] = NEAR + GROUP * c;
            }
            return offsets;
        }

        @Override
        int ensembleTraces() {
            return channels;
        }

        @Override
        boolean isPrestack() {
            return true;
        }

        @Override
        int sorting() {
            return 1;
        }

        @Override
        List<String> describe() {
            return List.of("SHOT GATHERS OF A LAND LINE, OFF-END SPREAD, AS RECORDED",
                    format("RECORDS %d TO %d, %d CHANNELS, SHOT INTERVAL %.1f M", FIRST_SHOT,
                            FIRST_SHOT + (traces - 1) / channels, channels, SHOT_STEP),
                    format("GROUP INTERVAL %.1f M, OFFSETS %.0f TO %.0f M", GROUP, NEAR,
                            NEAR + GROUP * (channels - 1)));
        }
    }

    /** CDP gathers; odd and even CDPs have alternate offsets. */
    private static final class Gathers extends Survey {
        static final double STEP = 12.5;
        static final double NEAR = 75;
        static final double OFFSET_STEP = 50;
        static final double SHOT_STEP = 25;

        final int traceCount;

        Gathers(long traces, int traceCount) {
            super(traces);
            this.traceCount = traceCount;
        }

        @Override
        void locate(long trace, Place p) {
            long cdp = trace / traceCount;
            int j = (int) (trace % traceCount);
            p.trace = trace;
            p.offsetIndex = 2 * j + (int) (cdp & 1);
            p.offset = NEAR + OFFSET_STEP * p.offsetIndex;
            p.along = cdp * STEP;
            p.sourceAlong = p.along + p.offset / 2;
            p.receiverAlong = p.along - p.offset / 2;
            p.cdp = Math.toIntExact(cdp + 1);
            p.cdpTrace = j + 1;
            p.sourcePoint = 101 + (int) Math.floor(p.sourceAlong / SHOT_STEP);
            p.fieldRecord = p.sourcePoint;
            p.channel = p.offsetIndex + 1;
        }

        @Override
        double[] offsets() {
            double[] offsets = new double[2 * traceCount];
            for (int k = 0; k < offsets.length; k++) {
                offsets[k] = NEAR + OFFSET_STEP * k;
            }
            return offsets;
        }

        @Override
        int ensembleTraces() {
            return traceCount;
        }

        @Override
        boolean isPrestack() {
            return true;
        }

        @Override
        int sorting() {
            return 2;
        }

        @Override
        List<String> describe() {
            return List.of("CDP GATHERS OF A LAND LINE, SORTED BY CDP AND OFFSET, NOT MOVEOUT CORRECTED",
                    format("CDP 1 TO %d EVERY %.1f M, %d TRACES EACH", 1 + (traces - 1) / traceCount, STEP, traceCount),
                    format("OFFSETS %.0f TO %.0f M", NEAR, NEAR + OFFSET_STEP * (2 * traceCount - 1)));
        }
    }
}
