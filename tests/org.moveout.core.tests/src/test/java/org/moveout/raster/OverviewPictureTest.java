// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.overview.Overview;
import org.moveout.data.overview.OverviewBuilder;
import org.moveout.data.overview.OverviewLevel;
import org.moveout.data.overview.OverviewShape;
import org.moveout.data.task.Progress;
import org.moveout.testkit.Amplitudes;
import org.moveout.testkit.MemoryOverview;

class OverviewPictureTest {
    private static final int MILLION = 1_000_000;
    private static final int SPIKE = 654_321;
    private static final int SAMPLES = 40;
    private static Amplitudes million;
    private static Overview overview;

    /** Weak noise with one strong negative sample in one of a million traces. */
    @BeforeAll
    static void make() throws IOException {
        Random random = new Random(1);
        float[] data = new float[MILLION * SAMPLES];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextFloat() - 0.5f;
        }
        data[SPIKE * SAMPLES + 25] = -100;
        million = new Amplitudes(MILLION, SAMPLES, data);
        overview = build(million);
    }

    private static Overview build(Amplitudes a) throws IOException {
        OverviewShape shape = new OverviewShape(a.traces(), a.samples());
        MemoryOverview kept = new MemoryOverview(shape);
        OverviewBuilder builder = new OverviewBuilder(shape, kept);
        builder.add(a.data(), a.traces());
        builder.finish();
        return kept.overview();
    }

    private static Reading plan(Viewport view, int width, int height) {
        return ReadPlan.reading(view, width, height, MILLION, million.sampling(), Optional.of(overview));
    }

    @ParameterizedTest
    @ValueSource(ints = { 1_000_000, 700_001, 300_000, 150_000, 110_000, 90_000, 40_000, 20_000, 12_345, 3_000, 1_001, 300, 50 })
    void aSingleSpikeIsVisibleAtAnyZoom(int traces) throws IOException {
        int width = 1000;
        int height = 80;
        double first = SPIKE - traces * 0.618;
        Viewport view = new Viewport(first, first + traces, -0.5, SAMPLES - 0.5);
        DisplaySettings settings = DisplaySettings.DEFAULT.withClip(new Clip.Amplitude(50));
        Reading reading = plan(view, width, height);
        assertThat(reading.window().stride()).isEqualTo(1);
        SectionBlock block = SectionReader.read(million, reading, settings, Progress.NONE);
        TraceGains gains = TraceGains.of(block.block(), settings.normalization());
        RasterImage image = new SectionRaster().draw(block, gains, view, TracePlacement.EVEN, width, height, settings,
                settings.scale(block.block(), gains, block.inBlock(view)), 1);
        int darkest = 255;
        int where = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grey = image.rgb(x, y) & 0xff;
                if (grey < darkest) {
                    darkest = grey;
                    where = y * width + x;
                }
            }
        }
        assertThat(darkest).as("%s", reading).isLessThan(10);
        double pixel = traces / (double) width;
        assertThat(where % width + 0.5).isBetween((SPIKE - first) / pixel - 1.5 - 0.6 / pixel,
                (SPIKE - first) / pixel + 1.5 + 0.6 / pixel);
        assertThat(where / width).isBetween(49, 53);
    }

    @Test
    void linesBecomeBandsThatShowTheSpike() throws IOException {
        Viewport view = Viewport.all(MILLION, million.sampling());
        DisplaySettings settings = DisplaySettings.DEFAULT.withMode(DisplayMode.WIGGLE)
                .withClip(new Clip.Amplitude(50));
        for (Polarity polarity : Polarity.values()) {
            settings = settings.withPolarity(polarity);
            SectionBlock block = SectionReader.read(million, plan(view, 1000, 40), settings, Progress.NONE);
            TraceGains gains = TraceGains.of(block.block(), Normalization.NONE);
            RasterImage image = new SectionRaster().draw(block, gains, view, TracePlacement.EVEN, 1000, 40, settings,
                    settings.scale(block.block(), gains, view), 1);
            int longest = 0;
            int row = -1;
            int start = 0;
            for (int y = 0; y < 40; y++) {
                for (int x = 0, run = 0; x < 1000; x++) {
                    run = (image.rgb(x, y) & 0xff) < 250 ? run + 1 : 0;
                    if (run > longest) {
                        longest = run;
                        row = y;
                        start = x - run + 1;
                    }
                }
            }
            assertThat(row).isEqualTo(25);
            // bundles are 6 pixels apart, and the spike reaches 1.2 of that: left where positive is to the right
            assertThat(longest).isBetween(7, 9);
            assertThat(start + longest / 2 - 654).isBetween(polarity == Polarity.NORMAL ? -9 : -3,
                    polarity == Polarity.NORMAL ? 3 : 9);
        }
    }

    @Test
    void meansAreShownWhereMeansAreWanted() throws IOException {
        Viewport view = Viewport.all(MILLION, million.sampling());
        DisplaySettings settings = DisplaySettings.DEFAULT.withReduction(Reduction.MEAN);
        Reading reading = plan(view, 1000, 40);
        SectionBlock block = SectionReader.read(million, reading, settings, Progress.NONE);
        OverviewLevel level = ((Reading.Level) reading).level();
        assertThat(block.block().data()).isEqualTo(((Amplitudes) level.mean()).data());
        assertThat(SectionReader.serves(block, settings, settings.withReduction(Reduction.PEAK))).isFalse();
        assertThat(SectionReader.serves(block, settings, settings.withMode(DisplayMode.DENSITY))).isTrue();
        assertThat(SectionReader.serves(block, settings, settings.withMode(DisplayMode.WIGGLE))).isFalse();
    }

    @Test
    void whatIsUnderTheCursorIsSaidInWords() {
        TraceBlock samples = million.read(new Window(new TraceRange(0, 3),
                new SampleRange(0, 2), 1));
        assertThat(SectionBlock.of(samples).describe(MILLION, 5)).isEmpty();
        SectionBlock peaks = new SectionBlock(samples, 4096, 1, Reduction.PEAK, samples, samples);
        assertThat(peaks.describe(MILLION, 5)).isEqualTo("peak of 4,096 traces");
        assertThat(peaks.describe(MILLION, 999_999)).isEqualTo("peak of 576 traces");
        SectionBlock means = new SectionBlock(samples, 64, 4, Reduction.MEAN, samples, samples);
        assertThat(means.describe(MILLION, 5)).isEqualTo("mean of 64 traces x 4 samples");
    }

    @Test
    void groupsMadeWhileReadingAreWhatLoopsFind() throws IOException {
        Amplitudes a = Amplitudes.noise(10_007, 600, 3, true);
        Viewport view = new Viewport(1003.2, 9999.7, -0.5, 599.5);
        for (Reduction reduction : Reduction.values()) {
            Reading reading = ReadPlan.reading(view, 1000, 500, a.traces(), a.sampling(), Optional.empty());
            assertThat(reading).isInstanceOf(Reading.Groups.class);
            DisplaySettings settings = DisplaySettings.DEFAULT.withMode(DisplayMode.WIGGLE).withReduction(reduction);
            SectionBlock block = SectionReader.read(a, reading, settings, Progress.NONE);
            assertThat(block.traceFactor()).isEqualTo(8);
            TraceBlock b = block.block();
            for (int c = 0; c < b.traces(); c++) {
                int g = (int) (b.window().trace(c) / 8);
                for (int s = 0; s < 600; s += 7) {
                    Amplitudes.Group wanted = a.group(8, 1, g, s);
                    assertThat(block.least().at(c, s)).isEqualTo(wanted.min());
                    assertThat(block.greatest().at(c, s)).isEqualTo(wanted.max());
                    float peak = -wanted.min() > wanted.max() ? wanted.min() : wanted.max();
                    if (reduction == Reduction.PEAK) {
                        assertThat(b.at(c, s)).isEqualTo(peak);
                    } else if (!Float.isNaN(wanted.mean())) {
                        assertThat(b.at(c, s)).isCloseTo(wanted.mean(), Percentage.withPercentage(0.001));
                    }
                }
            }
        }
    }

    @Test
    void longTracesAreDrawnFromSampleGroupsInTheRightPlace() throws IOException {
        int samples = 9000;
        float[] data = new float[4000 * samples];
        for (int t = 0; t < 4000; t++) {
            data[t * samples + 6000] = 1;
            data[t * samples + 2999] = -1;
        }
        Amplitudes a = new Amplitudes(4000, samples, data);
        Viewport view = Viewport.all(4000, a.sampling());
        Overview levels = build(a);
        Reading reading = ReadPlan.reading(view, 200, 900, 4000, a.sampling(), Optional.of(levels));
        assertThat(((Reading.Level) reading).level().sampleFactor()).isEqualTo(4);
        DisplaySettings settings = DisplaySettings.DEFAULT.withClip(new Clip.Amplitude(1));
        SectionBlock block = SectionReader.read(a, reading, settings, Progress.NONE);
        TraceGains gains = TraceGains.of(block.block(), Normalization.NONE);
        RasterImage image = new SectionRaster().draw(block, gains, view, TracePlacement.EVEN, 200, 900, settings,
                AmplitudeScale.of(1), 1);
        for (int y = 0; y < 900; y++) {
            int grey = image.rgb(77, y) & 0xff;
            // row 600 covers samples 5999.5 to 6009.5, row 299 covers 2989.5 to 2999.5
            if (y == 600) {
                assertThat(grey).isGreaterThan(250);
            } else if (y == 299) {
                assertThat(grey).isLessThan(5);
            } else if (Math.abs(y - 600) > 1 && Math.abs(y - 299) > 1) {
                assertThat(grey).isBetween(125, 130);
            }
        }
    }

    @Test
    void neverMoreIsReadThanAllowedAndNothingIsBlurredThatNeedNotBe() {
        Random random = new Random(7);
        int levelsSeen = 0;
        int groupsSeen = 0;
        for (int i = 0; i < 20_000; i++) {
            long traces = 1 + random.nextLong(1L << (1 + random.nextInt(36)));
            int samples = 1 + random.nextInt(1 << (1 + random.nextInt(14)));
            Sampling s = Sampling.time(samples, 2);
            int columns = 100 + random.nextInt(4900);
            int rows = 100 + random.nextInt(2900);
            double width = Math.exp(random.nextDouble() * Math.log(traces + 1));
            double first = random.nextDouble() * (traces - width);
            double height = random.nextBoolean() ? samples : Math.exp(random.nextDouble() * Math.log(samples + 1));
            double top = random.nextDouble() * (samples - height);
            Viewport view = new Viewport(first - 0.5, first + width - 0.5, top - 0.5, top + height - 0.5);
            Overview levels = empty(traces, samples);
            Reading reading = ReadPlan.reading(view, columns, rows, traces, s, Optional.of(levels));
            String what = view + " of " + traces + " x " + samples + " on " + columns + " x " + rows + ": " + reading;
            Window w = reading.window();
            switch (reading) {
            case Reading.Samples r -> {
                assertThat(w.stride()).as(what).isEqualTo(1);
                assertThat(r.values()).as(what).isLessThanOrEqualTo(ReadPlan.MOST_SAMPLES + 2L * samples);
            }
            case Reading.Groups g -> {
                groupsSeen++;
                assertThat(w.traces().count() * samples).as(what)
                        .isLessThanOrEqualTo(ReadPlan.GROUPED_SAMPLES + 2L * g.factor() * samples);
                assertThat(g.factor()).as(what).isLessThanOrEqualTo((int) (width / columns));
                assertThat(w.traces().first() % g.factor()).isZero();
            }
            case Reading.Level l -> {
                levelsSeen++;
                int tf = l.level().traceFactor();
                assertThat(l.values()).as(what).isLessThanOrEqualTo(ReadPlan.MOST_VALUES + 4L * samples);
                assertThat(w.traces().first() * tf).isLessThanOrEqualTo((long) Math.max(0, Math.ceil(first)));
                assertThat(w.traces().end() * tf).isGreaterThanOrEqualTo((long) Math.floor(first + width));
                boolean blurred = tf > 1.06 * width / columns;
                if (blurred) {
                    // only if reading all traces is too much, and no finer level would do
                    boolean finest = tf == 16;
                    assertThat(finest && Math.ceil(width + 2) * samples > ReadPlan.GROUPED_SAMPLES
                            || l.values() * 4 > ReadPlan.MOST_VALUES || width / columns < 2).as(what).isTrue();
                }
            }
            }
        }
        assertThat(levelsSeen).isGreaterThan(1000);
        assertThat(groupsSeen).isGreaterThan(100);
    }

    /** Levels of the right shapes with nothing in them. */
    private static Overview empty(long traces, int samples) {
        OverviewShape shape = new OverviewShape(traces, samples);
        return new Overview(shape.levels().stream().map(f -> {
            WindowSource none = new WindowSource() {
                @Override
                public long traceCount() {
                    return shape.groups(f.traceFactor());
                }

                @Override
                public Sampling sampling() {
                    return Sampling.time(shape.rows(f.sampleFactor()), f.sampleFactor());
                }

                @Override
                public TraceBlock read(Window window, Progress progress) {
                    throw new IllegalStateException("planning reads nothing");
                }
            };
            return new OverviewLevel(f.traceFactor(), f.sampleFactor(), none, none, none);
        }).toList());
    }

    @Test
    void withoutAnOverviewTracesAreLeftOut() {
        Viewport view = Viewport.all(MILLION, Sampling.time(1000, 4));
        Reading reading = ReadPlan.reading(view, 1000, 500, MILLION, Sampling.time(1000, 4), Optional.empty());
        assertThat(reading).isInstanceOf(Reading.Samples.class);
        assertThat(reading.window().stride()).isEqualTo(256);
        assertThat(reading.covers(new Reading.Groups(reading.window(), 2))).isFalse();
        assertThat(List.of(reading)).allMatch(r -> r.covers(reading));
    }
}
