// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the traces of a dataset are. Immutable and thread-safe.
 * <p>
 * Very many traces are thinned: index {@code i} is then trace {@code i * stride} of the dataset; otherwise the index of a
 * trace is its number.
 *
 * @param traceCount traces of the dataset
 * @param stride     every so many-th trace was read; 1 for all
 * @param placement  where positions are taken from
 * @param unit       of the positions
 * @param positions  one for each trace that was read
 * @param sources    places of sources, each once; empty if all are the same or the positions themselves
 * @param receivers  places of receivers, likewise
 * @param grid       of a 3D survey
 * @param bins       the bins of the grid or, without grid, the CDPs; empty if there are neither
 * @param cdps       numbers of the CDPs, if {@code bins} are CDPs
 * @param notes      full sentences for the user about what is missing or doubtful
 */
public record TraceGeometry(long traceCount, int stride, Placement placement, CoordinateUnit unit,
        Positions positions, Optional<Stations> sources, Optional<Stations> receivers, Optional<SurveyGrid> grid,
        Optional<Bins> bins, Optional<SurveyGrid.Lines> cdps, List<String> notes) {
    /** Where positions come from. */
    public enum Placement {
        /** X and Y of the ensemble, bytes 181-188 by the standard. */
        CDP("CDP positions"),
        /** Half way between source and receiver. */
        MIDPOINT("midpoints of source and receiver"),
        /** The source; receivers have no positions. */
        SOURCE("source positions"),
        /** The receiver; sources have no positions. */
        RECEIVER("receiver positions"),
        /** Crossline to the right, inline upwards. */
        LINES("inline and crossline numbers"),
        /** The trace number to the right. */
        ORDER("trace numbers");

        private final String label;

        Placement(String label) {
            this.label = label;
        }

        /** What it is, in the plural. */
        public String label() {
            return label;
        }

        /** Whether there are coordinates. */
        public boolean hasCoordinates() {
            return this != LINES && this != ORDER;
        }
    }

    /** Validates the values. */
    public TraceGeometry {
        Objects.requireNonNull(placement);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(positions);
        notes = List.copyOf(notes);
        if (stride < 1) {
            throw new IllegalArgumentException("stride " + stride);
        }
    }

    /** How many traces were read. */
    public int count() {
        return positions.count();
    }

    /** The number in the dataset of the trace with an index here. */
    public long stored(int index) {
        return (long) index * stride;
    }

    /** The index of a trace, or of the one read before it if traces are thinned; -1 if it is not in the dataset. */
    public int index(long trace) {
        return trace < 0 || trace >= traceCount ? -1 : (int) Math.min(trace / stride, count() - 1L);
    }

    /** What to multiply distances in x with so that they compare with those in y. */
    public double aspect() {
        return unit == CoordinateUnit.DEGREE
                ? positions.extent().map(e -> Math.cos(Math.toRadians((e.minY() + e.maxY()) / 2)))
                        .filter(c -> c > 0.01).orElse(1.0)
                : 1;
    }

    /** Distance on the ground between two points in metres or feet, for degrees on a sphere in metres. */
    public double distance(double x1, double y1, double x2, double y2) {
        double ex = (x2 - x1) * aspect();
        double d = Math.hypot(ex, y2 - y1);
        return unit == CoordinateUnit.DEGREE ? d * 111_195 : d;
    }
}
