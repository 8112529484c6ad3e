// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moveout.data.geometry.Extent;
import org.moveout.data.geometry.Positions;
import org.moveout.data.geometry.SquareBins;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;

class MapRasterTest {
    private static final int BACK = 0xffffff;

    /** Ten by ten pixels of a unit each, (0, 0) at the lower left. */
    private static final MapFrame FRAME = new MapFrame(5, 5, 1, 1, 10, 10);

    @Test
    void aFrameGoesBothWays() {
        MapFrame f = new MapFrame(457_000, 6_780_000, 2.5, 0.8, 300, 200);
        assertThat(f.x(f.toX(456_900))).isCloseTo(456_900, within(1e-6));
        assertThat(f.y(f.toY(6_780_050))).isCloseTo(6_780_050, within(1e-6));
        assertThat(f.toX(457_000)).isEqualTo(150);
        // north is up
        assertThat(f.toY(6_780_010)).isEqualTo(96);
        MapFrame z = f.zoomed(0.5, 30, 40);
        assertThat(z.x(30)).isCloseTo(f.x(30), within(1e-6));
        assertThat(z.y(40)).isCloseTo(f.y(40), within(1e-6));
        MapFrame d = f.dragged(7, -3);
        assertThat(d.toX(456_900)).isCloseTo(f.toX(456_900) + 7, within(1e-6));
        assertThat(d.toY(6_780_050)).isCloseTo(f.toY(6_780_050) - 3, within(1e-6));
        MapFrame m = f.magnified(2);
        assertThat(m.extent().minX()).isCloseTo(f.extent().minX(), within(1e-6));
        assertThat(m.width()).isEqualTo(600);
    }

    @Test
    void fittingShowsAllWithEqualScales() {
        Extent area = new Extent(100, 200, 1100, 300);
        MapFrame f = MapFrame.fit(area, 1, 400, 400);
        assertThat(f.toX(100)).isCloseTo(24, within(1e-9));
        assertThat(f.toX(1100)).isCloseTo(376, within(1e-9));
        assertThat(f.toY(200) - f.toY(300)).isCloseTo(35.2, within(1e-9));
        assertThat(MapFrame.fit(new Extent(3, 4, 3, 4), 1, 50, 50).scale()).isEqualTo(1);
    }

    @Test
    void pointsFallOnTheirPixels() {
        MapRaster raster = new MapRaster(FRAME, BACK, Progress.NONE);
        raster.points(Positions.of(new double[] { 0.5, 9.5, 50, Double.NaN }, new double[] { 0.5, 7.5, 50, 1 }), 1,
                0x123456);
        RasterImage image = raster.image();
        int drawn = 0;
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 10; x++) {
                drawn += image.rgb(x, y) == BACK ? 0 : 1;
            }
        }
        assertThat(drawn).isEqualTo(2);
        assertThat(image.rgb(0, 9)).isEqualTo(0x123456);
        assertThat(image.rgb(9, 2)).isEqualTo(0x123456);
    }

    @Test
    void crowdedPixelsAreFuller() {
        double[] x = new double[101];
        double[] y = new double[101];
        java.util.Arrays.fill(x, 2.5);
        x[100] = 7.5;
        java.util.Arrays.fill(y, 5.5);
        MapRaster raster = new MapRaster(FRAME, BACK, Progress.NONE);
        raster.points(Positions.of(x, y), 1, 0);
        assertThat(raster.image().rgb(2, 4)).isZero();
        int lone = raster.image().rgb(7, 4) & 0xff;
        assertThat(lone).isBetween(80, 100);
    }

    @Test
    void binsAreFilledWithTheColourOfTheirFold() {
        // two by one squares of five units: fold 3 at the left, 1 at the right
        Positions p = Positions.of(new double[] { 2.5, 2.5, 2.5, 7.5 }, new double[] { 2.5, 2.5, 2.5, 2.5 });
        MapRaster raster = new MapRaster(FRAME, BACK, Progress.NONE);
        raster.fold(SquareBins.of(p, 5), 3);
        RasterImage image = raster.image();
        for (int x = 0; x < 10; x++) {
            assertThat(image.rgb(x, 7)).isEqualTo(x < 5 ? MapColors.fold(3, 3) : MapColors.fold(1, 3));
            assertThat(image.rgb(x, 2)).isEqualTo(BACK);
        }
        // the same, with bins much smaller than pixels
        MapRaster small = new MapRaster(new MapFrame(500, 500, 100, 1, 10, 10), BACK, Progress.NONE);
        small.fold(SquareBins.of(p, 5), 3);
        assertThat(small.image().rgb(0, 9)).isEqualTo(MapColors.fold(3, 3));
        MapRaster points = new MapRaster(FRAME, BACK, Progress.NONE);
        points.fold(p, SquareBins.of(p, 5), 1, 3);
        assertThat(points.image().rgb(2, 7)).isEqualTo(MapColors.fold(3, 3));
        assertThat(points.image().rgb(7, 7)).isEqualTo(MapColors.fold(1, 3));
    }

    @Test
    void drawingStopsWhenCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void begin(String phase, long total, String unit) {
                // nothing to show
            }

            @Override
            public void advance(long amount) {
                // nothing to show
            }

            @Override
            public boolean isCancelled() {
                return true;
            }

            @Override
            public Progress split(double share) {
                return this;
            }
        };
        assertThatThrownBy(() -> new MapRaster(FRAME, BACK, cancelled)
                .points(Positions.of(new double[] { 1 }, new double[] { 1 }), 1, 0))
                        .isInstanceOf(CancelledException.class);
    }

    @Test
    void pointSizesFollowTheSpacing() {
        assertThat(MapRaster.pointSize(0, FRAME)).isEqualTo(1);
        assertThat(MapRaster.pointSize(5, FRAME)).isEqualTo(3);
        assertThat(MapRaster.pointSize(1e6, FRAME)).isEqualTo(9);
    }
}
