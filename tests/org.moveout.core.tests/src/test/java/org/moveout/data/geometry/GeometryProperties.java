// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class GeometryProperties {
    @Property(tries = 100)
    void anyGridWithHolesIsFoundAgain(@ForAll @IntRange(min = 3, max = 20) int rows,
            @ForAll @IntRange(min = 3, max = 20) int columns, @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
            @ForAll @DoubleRange(min = 5, max = 50) double spacing, @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        boolean[] there = new boolean[rows * columns];
        for (int i = 0; i < there.length; i++) {
            there[i] = random.nextDouble() < 0.8;
        }
        // the first row and column are kept, so that numbers and steps can be known
        IntStream.range(0, columns).forEach(j -> there[j] = true);
        IntStream.range(0, rows).forEach(i -> there[i * columns] = true);
        TraceGeometry g = Surveys.grid(rows, columns, 7, 3, 100, 2, 500_000, 7_000_000, spacing, 12.5, azimuth,
                c -> there[c]).geometry();
        SurveyGrid grid = g.grid().orElseThrow();
        assertThat(grid.inlines()).isEqualTo(new SurveyGrid.Lines(7, 3, rows));
        assertThat(grid.crosslines()).isEqualTo(new SurveyGrid.Lines(100, 2, columns));
        assertThat(grid.inlineSpacing()).isCloseTo(spacing, within(0.02));
        Bins bins = g.bins().orElseThrow();
        int trace = 0;
        for (int bin = 0; bin < there.length; bin++) {
            assertThat(bins.fold(bin)).isEqualTo(there[bin] ? 1 : 0);
            if (there[bin]) {
                assertThat(bins.trace(bin, 0)).isEqualTo(trace);
                assertThat(bins.at(g.positions().x(trace), g.positions().y(trace))).isEqualTo(bin);
                trace++;
            }
        }
    }

    @Property(tries = 200)
    void theNearestPointIsTheNearestOfAll(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int count,
            @ForAll @DoubleRange(min = 0.2, max = 1) double aspect) {
        Random random = new Random(seed);
        double flat = random.nextBoolean() ? 1 : 1e-3;
        double[] x = random.doubles(count, 0, 1000).toArray();
        double[] y = random.doubles(count, 0, 1000 * flat).toArray();
        if (count > 3) {
            x[2] = Double.NaN;
        }
        Positions points = Positions.of(x, y);
        PointIndex index = new PointIndex(points);
        for (int k = 0; k < 20; k++) {
            double qx = random.nextDouble() * 1600 - 300;
            double qy = (random.nextDouble() * 1600 - 300) * (random.nextBoolean() ? 1 : flat);
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                if (points.isPlaced(i)) {
                    least = Math.min(least, Math.hypot((points.x(i) - qx) * aspect, points.y(i) - qy));
                }
            }
            int found = index.nearest(qx, qy, aspect);
            assertThat(Math.hypot((points.x(found) - qx) * aspect, points.y(found) - qy)).isEqualTo(least);
        }
        Extent area = Extent.between(200, 100 * flat, 700, 900 * flat);
        assertThat(index.inside(area)).containsExactly(IntStream.range(0, count)
                .filter(i -> area.contains(points.x(i), points.y(i))).toArray());
    }

    @Property(tries = 100)
    void everyPlacedPointIsInExactlyOneSquare(@ForAll long seed, @ForAll @DoubleRange(min = 1, max = 400) double size) {
        Random random = new Random(seed);
        Positions points = Positions.of(random.doubles(200, 0, 1000).toArray(), random.doubles(200, -50, 50).toArray());
        Bins bins = SquareBins.of(points, size);
        int sum = 0;
        for (int b = 0; b < bins.count(); b++) {
            sum += bins.fold(b);
            for (int k = 0; k < bins.fold(b); k++) {
                int t = bins.trace(b, k);
                assertThat(bins.binOf(t)).isEqualTo(b);
                assertThat(Math.abs(bins.place().orElseThrow().x(b / bins.columns(), b % bins.columns())
                        - points.x(t))).isLessThanOrEqualTo(size * 0.5001);
            }
        }
        assertThat(sum).isEqualTo(200);
    }

    @Property(tries = 100)
    void aFitGivesBackAnyStraightMap(@ForAll @DoubleRange(min = -100, max = 100) double xu,
            @ForAll @DoubleRange(min = 1, max = 100) double yv, @ForAll @DoubleRange(min = -0.9, max = 0.9) double shear,
            @ForAll long seed) {
        Affine truth = new Affine(4.5e5, xu + 101, shear, 6.78e6, -shear, yv);
        Random random = new Random(seed);
        AffineFit fit = new AffineFit();
        for (int i = 0; i < 30; i++) {
            double u = random.nextInt(1000);
            double v = random.nextInt(1000) + 2000;
            fit.add(u, v, truth.x(u, v), truth.y(u, v));
        }
        Affine found = fit.solve().orElseThrow();
        assertThat(found.x(500, 2500)).isCloseTo(truth.x(500, 2500), within(1e-4));
        assertThat(found.y(500, 2500)).isCloseTo(truth.y(500, 2500), within(1e-4));
        assertThat(found.u(truth.x(12, 34), truth.y(12, 34))).isCloseTo(12, within(1e-4));
    }
}
