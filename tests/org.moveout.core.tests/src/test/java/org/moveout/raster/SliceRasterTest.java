// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.geometry.Affine;
import org.moveout.data.geometry.CoordinateUnit;
import org.moveout.data.geometry.Slab;
import org.moveout.data.geometry.SurveyGrid;

class SliceRasterTest {
    /** Three inlines by two crosslines, two slices; inline by inline. */
    private static Slab slab(float... data) {
        SurveyGrid grid = new SurveyGrid(new SurveyGrid.Lines(10, 1, 3), new SurveyGrid.Lines(20, 1, 2),
                new Affine(0, 0, 10, 0, 10, 0), 0, 0, CoordinateUnit.METRE);
        return new Slab(grid, Sampling.time(8, 4), new SampleRange(5, 7), 1, data);
    }

    @Test
    void inlinesGoUpwardsAndHolesAreShown() {
        float hole = Float.NaN;
        Slab slab = slab(0, 0, 0, 0, 0, 0, -1, 0, 0, 1, 1, hole);
        TraceBlock block = SliceRaster.block(slab, 6);
        RasterImage image = SliceRaster.draw(block, new Viewport(-0.5, 1.5, -0.5, 2.5), 2, 3, DisplaySettings.DEFAULT,
                AmplitudeScale.of(1), 0x102030);
        int white = 0xffffff;
        int black = 0;
        // crossline 20: inline 12 on top, 11, 10
        assertThat(image.rgb(0, 0)).isEqualTo(white);
        assertThat(image.rgb(0, 2)).isEqualTo(black);
        assertThat(image.rgb(1, 0)).isEqualTo(0x102030);
        assertThat(image.rgb(1, 1)).isEqualTo(white);
        assertThat(slab.at(6, 2, 0)).isEqualTo(1f);
        assertThat(slab.at(6, 0, 0)).isEqualTo(-1f);
    }

    @Test
    void aSliceOfZerosIsNoHole() {
        TraceBlock block = SliceRaster.block(slab(new float[12]), 5);
        RasterImage image = SliceRaster.draw(block, new Viewport(-0.5, 1.5, -0.5, 2.5), 20, 30, DisplaySettings.DEFAULT,
                SliceRaster.scale(block, DisplaySettings.DEFAULT), 0x102030);
        assertThat(image.rgb(10, 15)).isEqualTo(ColorMap.GREY.rgb(0.5));
        assertThat(SliceRaster.scale(block, DisplaySettings.DEFAULT).clip()).isEqualTo(1);
    }
}
