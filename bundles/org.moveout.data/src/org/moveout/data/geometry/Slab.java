// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Objects;

import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;

/**
 * Some consecutive time (or depth) slices of a 3D survey in memory. Immutable and thread-safe.
 * <p>
 * Amplitudes are slice by slice; within a slice inline by inline, the usual order of traces in storage, so that filling it
 * runs along memory. Bins without trace are NaN. Very large surveys are thinned: every {@code step}-th inline and crossline.
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

    /**
     * A slice as a block of "traces" (crosslines) by "samples" (inlines, the greatest number on top); a new array.
     *
     * @return {@code columns() x rows()} amplitudes, crossline by crossline
     */
    public float[] slice(int sample) {
        int rows = rows();
        int columns = columns();
        float[] slice = new float[rows * columns];
        int from = (sample - samples.first()) * slice.length;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                slice[j * rows + rows - 1 - i] = data[from + i * columns + j];
            }
        }
        return slice;
    }

    /** The amplitude at a sample and a cell of the whole grid; NaN if it is not here or has no trace. */
    public float at(int sample, int inline, int crossline) {
        if (!holds(sample) || inline % step != 0 || crossline % step != 0) {
            return Float.NaN;
        }
        return data[((sample - samples.first()) * rows() + inline / step) * columns() + crossline / step];
    }
}
