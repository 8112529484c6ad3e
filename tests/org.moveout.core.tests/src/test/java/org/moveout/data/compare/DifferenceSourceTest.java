// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;
import org.moveout.data.Domain;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;

class DifferenceSourceTest {
    /** Holds everything in memory. */
    private record Memory(long traceCount, Sampling sampling, float[] samples) implements WindowSource {
        @Override
        public TraceBlock read(Window w, Progress progress) {
            checkInside(w);
            progress.checkCancelled();
            float[] out = new float[(int) w.sampleTotal()];
            int i = 0;
            for (int t = 0; t < w.traceCount(); t++) {
                for (int s = w.samples().first(); s < w.samples().end(); s++) {
                    out[i++] = samples[(int) w.trace(t) * sampling.count() + s];
                }
            }
            return new TraceBlock(w, out);
        }
    }

    private static Memory random(long seed, int traces, int samples) {
        Random random = new Random(seed);
        float[] a = new float[traces * samples];
        for (int i = 0; i < a.length; i++) {
            a[i] = (float) random.nextGaussian();
        }
        return new Memory(traces, Sampling.time(samples, 4), a);
    }

    private static float[] all(WindowSource s) throws IOException {
        return s.read(Window.of(new TraceRange(0, s.traceCount()), s.sampling())).data();
    }

    @Test
    void subtractsSampleBySample() throws Exception {
        Memory a = new Memory(2, Sampling.time(3, 4), new float[] { 1, 2, 3, 4, 5, 6 });
        Memory b = new Memory(2, Sampling.time(3, 4), new float[] { 10, 0, 3, -4, 0.5f, 1e30f });
        DifferenceSource d = DifferenceSource.of("a", a, "b", b);
        assertThat(d.traceCount()).isEqualTo(2);
        assertThat(d.sampling()).isEqualTo(a.sampling());
        assertThat(all(d)).containsExactly(-9, 2, 0, 8, 4.5f, -1e30f);
        assertThat(a.samples()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(b.samples()[0]).isEqualTo(10);
    }

    @Test
    void aDatasetMinusItselfIsZero() throws Exception {
        Memory a = random(1, 50, 40);
        assertThat(all(DifferenceSource.of("a", a, "a", a))).containsOnly(0f);
    }

    @Test
    void inPicturesATraceWithoutDifferenceIsNotDead() throws Exception {
        Memory a = new Memory(3, Sampling.time(2, 4), new float[] { 1, 2, 0, 0, 5, 5 });
        Memory b = new Memory(3, Sampling.time(2, 4), new float[] { 1, 2, 0, 0, 5, 4 });
        assertThat(all(DifferenceSource.of("a", a, "b", b).forPictures()))
                .containsExactly(Float.MIN_VALUE, 0, 0, 0, 0, 1);
        assertThat(all(DifferenceSource.of("a", a, "b", b))).containsExactly(0, 0, 0, 0, 0, 1);
    }

    @Test
    void windowsWithStridesAndPartsOfTracesMatch() throws Exception {
        Memory a = random(2, 30, 20);
        Memory b = random(3, 30, 20);
        DifferenceSource d = DifferenceSource.of("a", a, "b", b);
        Window w = new Window(new TraceRange(4, 27), new SampleRange(3, 11), 5);
        float[] got = d.read(w).data();
        int i = 0;
        for (int t = 4; t < 27; t += 5) {
            for (int s = 3; s < 11; s++) {
                assertThat(got[i++]).isEqualTo(a.samples()[t * 20 + s] - b.samples()[t * 20 + s]);
            }
        }
        assertThat(i).isEqualTo(got.length);
    }

    @Test
    void anotherOrderOfTheDifferenceIsTheDifferenceInThatOrder() throws Exception {
        Memory a = random(4, 30, 5);
        Memory b = random(5, 30, 5);
        TraceOrder order = TraceOrder.of(29, 3, 3, 0, 17);
        float[] ordered = all(new OrderedSource(DifferenceSource.of("a", a, "b", b), order));
        float[] expected = all(DifferenceSource.of("a", new OrderedSource(a, order), "b",
                new OrderedSource(b, order)));
        assertThat(ordered).isEqualTo(expected);
    }

    @Test
    void whatIsNoNumberStaysNone() throws Exception {
        float inf = Float.POSITIVE_INFINITY;
        Memory a = new Memory(1, Sampling.time(4, 4), new float[] { Float.NaN, 1, inf, inf });
        Memory b = new Memory(1, Sampling.time(4, 4), new float[] { 1, Float.NaN, inf, 1 });
        assertThat(all(DifferenceSource.of("a", a, "b", b))).containsExactly(Float.NaN, Float.NaN, Float.NaN, inf);
    }

    @Test
    void emptyDatasetsDifferByNothing() throws Exception {
        Memory none = random(6, 0, 10);
        assertThat(all(DifferenceSource.of("a", none, "b", none))).isEmpty();
        Memory flat = random(7, 3, 0);
        assertThat(all(DifferenceSource.of("a", flat, "b", flat))).isEmpty();
    }

    @Test
    void differentShapesAreRefusedInOneSentence() {
        Memory a = random(8, 30, 20);
        assertThatThrownBy(() -> DifferenceSource.of("raw", a, "stack", random(9, 1500, 20)))
                .isInstanceOf(DataException.class)
                .hasMessage("There is no difference of raw and stack: raw has 30 traces of 20 samples every 4 ms, "
                        + "stack has 1,500 traces of 20 samples every 4 ms; choose two datasets of the same shape.");
        assertThatThrownBy(() -> DifferenceSource.of("a", a, "b", random(9, 30, 21)))
                .hasMessageContaining("b has 30 traces of 21 samples");
        assertThatThrownBy(() -> DifferenceSource.of("a", a, "b",
                new Memory(30, new Sampling(20, 2, 0, Domain.TIME), a.samples())))
                .hasMessageContaining("every 2 ms");
        assertThatThrownBy(() -> DifferenceSource.of("a", a, "b",
                new Memory(30, new Sampling(20, 4, 100, Domain.TIME), a.samples())))
                .hasMessageContaining("from 100 ms on");
        assertThatThrownBy(() -> DifferenceSource.of("a", a, "b",
                new Memory(30, new Sampling(20, 4, 0, Domain.DEPTH), a.samples())))
                .hasMessageContaining("every 4 m;");
    }

    @Test
    void intervalsRoundedToMicrosecondsAreTheSame() throws Exception {
        Memory a = new Memory(1, new Sampling(2, 1.3333, 0, Domain.TIME), new float[] { 3, 4 });
        Memory b = new Memory(1, new Sampling(2, 1.33334, 0, Domain.TIME), new float[] { 1, 1 });
        assertThat(all(DifferenceSource.of("a", a, "b", b))).containsExactly(2, 3);
    }

    @Test
    void errorsAndCancellationReachTheReader() throws Exception {
        Memory a = random(10, 3, 3);
        WindowSource broken = new WindowSource() {
            @Override
            public long traceCount() {
                return 3;
            }

            @Override
            public Sampling sampling() {
                return a.sampling();
            }

            @Override
            public TraceBlock read(Window w, Progress progress) throws IOException {
                throw new DataException("b.sgy: the drive is gone; plug it in again.");
            }
        };
        DifferenceSource d = DifferenceSource.of("a", a, "b", broken);
        assertThatThrownBy(() -> all(d)).hasMessage("b.sgy: the drive is gone; plug it in again.");
        Progress cancelled = new Progress() {
            @Override
            public void begin(String phase, long total, String unit) {
                throw new AssertionError("a read begins nothing");
            }

            @Override
            public void advance(long amount) {
                throw new AssertionError("a read advances nothing");
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
        Window w = Window.of(new TraceRange(0, 3), a.sampling());
        assertThatThrownBy(() -> DifferenceSource.of("a", a, "a", a).read(w, cancelled))
                .isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> DifferenceSource.of("a", a, "a", a)
                .read(Window.of(new TraceRange(2, 4), a.sampling()))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void samplesMatchByTime() {
        Sampling coarse = new Sampling(100, 4, 0, Domain.TIME);
        Sampling fine = new Sampling(500, 2, -100, Domain.TIME);
        assertThat(new SampleMatch(coarse, fine).sample(10)).isEqualTo(70);
        assertThat(new SampleMatch(fine, coarse).sample(70)).isEqualTo(10);
        assertThat(new SampleMatch(coarse, coarse).sample(0.1 + 0.2)).isEqualTo(0.1 + 0.2);
        Sampling depth = new Sampling(100, 5, 0, Domain.DEPTH);
        assertThat(new SampleMatch(coarse, depth).sample(7.25)).isEqualTo(7.25);
    }
}
