// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.HeaderKey;
import org.moveout.data.geometry.TraceGeometry.Placement;

/** Collects header values batch by batch and makes a {@link TraceGeometry} of them. Used once, by one thread. */
final class HeaderCollector {
    static final HeaderKey UNITS = new HeaderKey("coordinate_units");
    static final List<HeaderKey> KEYS = List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE, HeaderKey.CDP,
            HeaderKey.CDP_X, HeaderKey.CDP_Y, HeaderKey.SOURCE_X, HeaderKey.SOURCE_Y, HeaderKey.RECEIVER_X,
            HeaderKey.RECEIVER_Y, HeaderKey.COORDINATE_SCALAR, UNITS);
    private static final int MOST_STATIONS = 2_000_000;

    private final int count;
    private final CoordinateUnit length;
    private final NumberColumn inline;
    private final NumberColumn crossline;
    private final NumberColumn cdp;
    private final PositionBuilder cdpPlace;
    private PositionBuilder middle;
    private final StationTable sources = new StationTable(MOST_STATIONS);
    private final StationTable receivers = new StationTable(MOST_STATIONS);
    private PositionBuilder either;
    private boolean offsetSeen;
    private boolean geographic;
    private boolean lengths;

    HeaderCollector(int count, CoordinateUnit length) {
        this.count = count;
        this.length = length;
        inline = new NumberColumn(count);
        crossline = new NumberColumn(count);
        cdp = new NumberColumn(count);
        cdpPlace = new PositionBuilder(count);
        middle = new PositionBuilder(count);
        either = new PositionBuilder(count);
    }

    /**
     * Adds every {@code stride}-th of a batch.
     *
     * @param keys    a part of {@link #KEYS}
     * @param columns their values
     */
    void add(List<HeaderKey> keys, double[][] columns, int first, int end, int stride) {
        double[][] c = new double[KEYS.size()][];
        for (int k = 0; k < keys.size(); k++) {
            c[KEYS.indexOf(keys.get(k))] = columns[k];
        }
        for (int t = first; t < end; t += stride) {
            inline.add(at(c[0], t));
            crossline.add(at(c[1], t));
            cdp.add(at(c[2], t));
            double factor = CoordinateCode.factor(at(c[9], t));
            int code = (int) at(c[10], t);
            geographic |= CoordinateCode.isGeographic(code);
            lengths |= !CoordinateCode.isGeographic(code);
            place(cdpPlace, at(c[3], t), at(c[4], t), factor, code);
            places(at(c[5], t), at(c[6], t), at(c[7], t), at(c[8], t), factor, code);
        }
    }

    private static double at(double[] column, int t) {
        return column == null ? 0 : column[t];
    }

    /** Zeros in both stand for a trace without position. */
    private static void place(PositionBuilder builder, double x, double y, double factor, int code) {
        boolean none = x == 0 && y == 0;
        builder.add(none ? Double.NaN : CoordinateCode.value(x * factor, code),
                none ? Double.NaN : CoordinateCode.value(y * factor, code));
    }

    private void places(double sx, double sy, double rx, double ry, double factor, int code) {
        double x1 = CoordinateCode.value(sx * factor, code);
        double y1 = CoordinateCode.value(sy * factor, code);
        double x2 = CoordinateCode.value(rx * factor, code);
        double y2 = CoordinateCode.value(ry * factor, code);
        boolean source = sx != 0 || sy != 0;
        boolean receiver = rx != 0 || ry != 0;
        if (source) {
            sources.add(x1, y1);
        }
        if (receiver) {
            receivers.add(x2, y2);
        }
        offsetSeen |= source && receiver && (x1 != x2 || y1 != y2);
        if (cdpPlace.isSpread() || middle == null) {
            // CDP positions make these needless
            middle = null;
            either = null;
            return;
        }
        // a line may begin at (0, 0): where the other one is placed, zeros are a place
        boolean any = source || receiver;
        middle.add(any ? (x1 + x2) / 2 : Double.NaN, any ? (y1 + y2) / 2 : Double.NaN);
        either.add(any ? source ? x1 : x2 : Double.NaN, any ? source ? y1 : y2 : Double.NaN);
    }

    TraceGeometry build(long traces, int stride) {
        List<String> notes = new ArrayList<>();
        boolean geo = geographic && !lengths;
        CoordinateUnit unit = geo ? CoordinateUnit.DEGREE : length;
        if (geographic && lengths) {
            notes.add("Some traces have coordinates in degrees and others in " + length.symbol()
                    + ": the map mixes them.");
        }
        Placement placement = placement();
        Positions positions = switch (placement) {
        case CDP -> cdpPlace.build();
        case MIDPOINT -> middle.build();
        case SOURCE, RECEIVER -> either.build();
        case LINES, ORDER -> null;
        };
        if (geo && positions != null && positions.extent().filter(e -> !isOnGlobe(e)).isPresent()) {
            unit = length;
            notes.add("The headers call the coordinates degrees, which they cannot be: taken as " + length.symbol()
                    + ".");
        }
        Optional<SurveyGrid> grid = GridSearch.find(inline, crossline, positions, unit);
        if (positions == null) {
            placement = grid.isPresent() ? Placement.LINES : Placement.ORDER;
            unit = grid.isPresent() ? CoordinateUnit.LINE_NUMBER : CoordinateUnit.TRACE;
            positions = numbered(grid.isPresent(), stride);
            notes.add(grid.isPresent() ? "No coordinates in the headers: showing inline and crossline numbers."
                    : "No coordinates in the headers: showing traces in stored order.");
        } else if (positions.placed() < positions.count()) {
            notes.add(String.format(Locale.ROOT, "%,d of %,d traces have no coordinates.",
                    positions.count() - positions.placed(), positions.count()));
        }
        if (placement == Placement.MIDPOINT) {
            notes.add("No CDP positions in the headers: showing midpoints of source and receiver.");
        } else if (placement == Placement.SOURCE || placement == Placement.RECEIVER) {
            notes.add("No CDP positions in the headers: showing " + placement.label() + ".");
        }
        if (stride > 1) {
            notes.add(0, String.format(Locale.ROOT, "%,d traces are too many for the memory: the map shows every %,d%s"
                    + " trace.", traces, stride, ordinal(stride)));
        }
        if (sources.isFull() || receivers.isFull()) {
            notes.add(String.format(Locale.ROOT, "More than %,d source or receiver places: the rest is not shown.",
                    MOST_STATIONS));
        }
        grid.filter(g -> g.unit() != CoordinateUnit.LINE_NUMBER && !g.isRegular()).ifPresent(g -> notes.add(String.format(
                Locale.ROOT, "The coordinates do not follow the inline and crossline numbers (rms distance %.4g %s).",
                g.rms(), g.unit().symbol())));
        Optional<SurveyGrid.Lines> cdps = grid.isPresent() ? Optional.empty() : cdpLines();
        Optional<Bins> bins = grid.map(g -> new Bins(g.inlines().count(), g.crosslines().count(), g.place(),
                GridSearch.bins(g, inline, crossline))).or(() -> cdps.map(this::cdpBins));
        return new TraceGeometry(traces, stride, placement, unit, positions, stations(sources), stations(receivers),
                grid, bins, cdps, notes);
    }

    /** Whether all longitudes and latitudes are possible ones. */
    private static boolean isOnGlobe(Extent e) {
        return e.minX() >= -360 && e.maxX() <= 360 && e.minY() >= -90 && e.maxY() <= 90;
    }

    private static String ordinal(int n) {
        int tens = n % 100;
        return tens >= 11 && tens <= 13 ? "th" : switch (n % 10) {
        case 1 -> "st";
        case 2 -> "nd";
        case 3 -> "rd";
        default -> "th";
        };
    }

    private Placement placement() {
        boolean single = count == 1;
        if (single ? cdpPlace.isPlaced() : cdpPlace.isSpread()) {
            return Placement.CDP;
        }
        boolean source = sources.count() > 0;
        boolean receiver = receivers.count() > 0;
        if (source && receiver && offsetSeen && (single || middle.isSpread())) {
            return Placement.MIDPOINT;
        }
        if ((source || receiver) && (single || either.isSpread())) {
            return source ? Placement.SOURCE : Placement.RECEIVER;
        }
        return Placement.ORDER;
    }

    /** Sources and receivers are worth showing if they differ from each other. */
    private Optional<Stations> stations(StationTable table) {
        return offsetSeen && table.count() > 0 ? Optional.of(table.build()) : Optional.empty();
    }

    private Positions numbered(boolean lines, int stride) {
        PositionBuilder builder = new PositionBuilder(count);
        for (int t = 0; t < count; t++) {
            boolean padding = lines && inline.get(t) == 0 && crossline.get(t) == 0;
            builder.add(padding ? Double.NaN : lines ? crossline.get(t) : (double) t * stride,
                    padding ? Double.NaN : lines ? inline.get(t) : 0);
        }
        return builder.build();
    }

    private Optional<SurveyGrid.Lines> cdpLines() {
        if (cdp.isConstant()) {
            return Optional.empty();
        }
        GridSearch.Range range = new GridSearch.Range();
        for (int t = 0; t < count; t++) {
            if (cdp.get(t) != 0) {
                range.add(cdp.get(t));
            }
        }
        return range.lines().filter(l -> l.count() <= Math.max(65_536, 8L * count) && l.count() < 1 << 28);
    }

    private Bins cdpBins(SurveyGrid.Lines lines) {
        int[] bin = new int[count];
        for (int t = 0; t < count; t++) {
            bin[t] = cdp.get(t) == 0 ? -1 : lines.index(cdp.get(t));
        }
        return new Bins(1, lines.count(), null, bin);
    }
}
