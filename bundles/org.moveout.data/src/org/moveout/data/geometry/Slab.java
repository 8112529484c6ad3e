// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Objects;

import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;

/**
 * Some consecutive time (or depth) slices of a 3D survey in memory. Immutable and thread-safe.
 * <p>
 * Amplitudes are slice by slice; within a slice crossline by crossline with inlines from the last to the first, so that a
 * slice is at once a block of "traces" (crosslines) by "samples" (inlines, the greatest number on top). Bins without trace
 * are NaN. Very large surveys are thinned: every {@code step}-th inline and crossline.
 *
 * @param grid     of the survey
 * @param sampling of the dataset
 * @param samples  which slices
 * @param step     thinning of inlines and crosslines, 1 for all
 * @param data     not to be changed
 */
public record Slab(SurveyGrid grid, Sampling sampling, SampleRange samples, int step, float[] data) {
    /** Validates the length. */
    public Slab {
        Objects.requireNonNull(grid);
        if (data.length != (long) samples.count() * rows(grid, step) * columns(grid, step)) {
            throw new IllegalArgumentException(data.length + " amplitudes");
        }
    }

    static int rows(SurveyGrid grid, int step) {
        return (grid.inlines().count() + step - 1) / step;
    }

    static int columns(SurveyGrid grid, int step) {
        return (grid.crosslines().count() + step - 1) / step;
    }

    /** Inlines in a slice. */
    public int rows() {
        return rows(grid, step);
    }

    /** Crosslines in a slice. */
    public int columns() {
        return columns(grid, step);
    }

    /** Whether a slice is here. */
    public boolean holds(int sample) {
        return sample >= samples.first() && sample < samples.end();
    }

    /** A slice as {@code columns() x rows()} amplitudes, inlines downwards from the last; a new array. */
    public float[] slice(int sample) {
        int size = rows() * columns();
        int from = (sample - samples.first()) * size;
        return java.util.Arrays.copyOfRange(data, from, from + size);
    }

    /** The amplitude at a sample and a cell of the whole grid; NaN if it is not here or has no trace. */
    public float at(int sample, int inline, int crossline) {
        if (!holds(sample) || inline % step != 0 || crossline % step != 0) {
            return Float.NaN;
        }
        int row = rows() - 1 - inline / step;
        return data[((sample - samples.first()) * columns() + crossline / step) * rows() + row];
    }
}
