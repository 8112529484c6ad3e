// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;

class ReadSlabTest {
    private static final int SAMPLES = 40;

    /** Amplitudes that tell trace and sample. */
    private static final class Source implements WindowSource {
        private final long traces;
        private final AtomicInteger reads = new AtomicInteger();

        Source(long traces) {
            this.traces = traces;
        }

        @Override
        public long traceCount() {
            return traces;
        }

        @Override
        public Sampling sampling() {
            return Sampling.time(SAMPLES, 4);
        }

        @Override
        public TraceBlock read(Window window, Progress progress) throws IOException {
            checkInside(window);
            reads.incrementAndGet();
            float[] data = new float[(int) window.sampleTotal()];
            for (int c = 0, k = 0; c < window.traceCount(); c++) {
                for (int s = 0; s < window.samples().count(); s++) {
                    data[k++] = amplitude(window.trace(c), window.samples().first() + s);
                }
            }
            return new TraceBlock(window, data);
        }
    }

    private static float amplitude(long trace, int sample) {
        return trace * 100 + sample;
    }

    @Test
    void everyAmplitudeIsInItsPlace() throws Exception {
        TraceGeometry g = Surveys.grid(9, 13, 5, 5, 10, 2, 0, 0, 10, 10, 20, c -> c % 11 != 3).geometry();
        Slab slab = new ReadSlab("x", new Source(g.traceCount()), g, 20, 1 << 20).run(Progress.NONE);
        assertThat(slab.samples()).isEqualTo(new SampleRange(0, SAMPLES));
        Bins bins = g.bins().orElseThrow();
        for (int s = 0; s < SAMPLES; s++) {
            float[] slice = slab.slice(s);
            for (int i = 0; i < 9; i++) {
                for (int j = 0; j < 13; j++) {
                    int bin = i * 13 + j;
                    float wanted = bins.fold(bin) == 0 ? Float.NaN : amplitude(bins.trace(bin, 0), s);
                    assertThat(slab.at(s, i, j)).isEqualTo((Float) wanted);
                    assertThat(slice[j * 9 + 8 - i]).isEqualTo((Float) wanted);
                }
            }
        }
    }

    @Test
    void theSlabFitsIntoTheMemoryAndLiesAroundTheSlice() throws Exception {
        TraceGeometry g = Surveys.grid(10, 10, 1, 1, 1, 1, 0, 0, 10, 10, 0, c -> true).geometry();
        // 100 bins of 4 bytes: ten slices
        Slab middle = new ReadSlab("x", new Source(100), g, 20, 4000).run(Progress.NONE);
        assertThat(middle.samples()).isEqualTo(new SampleRange(15, 25));
        assertThat(middle.holds(14)).isFalse();
        assertThat(middle.at(20, 3, 4)).isEqualTo(amplitude(34, 20));
        assertThat(new ReadSlab("x", new Source(100), g, 0, 4000).run(Progress.NONE).samples())
                .isEqualTo(new SampleRange(0, 10));
        assertThat(new ReadSlab("x", new Source(100), g, 39, 4000).run(Progress.NONE).samples())
                .isEqualTo(new SampleRange(30, 40));
    }

    @Test
    void noMoreSlicesAreReadThanAreWorthWaitingFor() {
        assertThat(ReadSlab.around(500, 1000, 100, 1 << 30)).isEqualTo(new SampleRange(436, 564));
        assertThat(ReadSlab.around(999, 1000, 1 << 20, 4)).isEqualTo(new SampleRange(999, 1000));
    }

    @Test
    void largeSurveysAreThinned() throws Exception {
        TraceGeometry g = Surveys.grid(20, 30, 1, 1, 1, 1, 0, 0, 10, 10, 0, c -> true).geometry();
        Slab slab = new ReadSlab("x", new Source(600), g, 5, 5000).run(Progress.NONE);
        assertThat(slab.step()).isEqualTo(2);
        assertThat(slab.rows()).isEqualTo(10);
        assertThat(slab.columns()).isEqualTo(15);
        assertThat((long) slab.data().length * 4).isLessThanOrEqualTo(5000);
        assertThat(slab.at(5, 4, 6)).isEqualTo(amplitude(4 * 30 + 6, 5));
        assertThat(slab.at(5, 3, 6)).isNaN();
    }

    @Test
    void neighboursAreReadTogether() throws Exception {
        TraceGeometry g = Surveys.grid(50, 40, 1, 1, 1, 1, 0, 0, 10, 10, 0, c -> true).geometry();
        Source source = new Source(2000);
        new ReadSlab("x", source, g, 5, 1 << 22).run(Progress.NONE);
        assertThat(source.reads.get()).isEqualTo(1);
    }

    @Test
    void cancellingAndFailingEndTheReading() throws Exception {
        TraceGeometry g = Surveys.grid(10, 10, 1, 1, 1, 1, 0, 0, 10, 10, 0, c -> true).geometry();
        assertThatThrownBy(() -> new ReadSlab("x", new Source(100), g, 0, 4000).run(new ReadGeometryTest.Cancelled()))
                .isInstanceOf(CancelledException.class);
        WindowSource broken = new WindowSource() {
            @Override
            public long traceCount() {
                return 100;
            }

            @Override
            public Sampling sampling() {
                return Sampling.time(SAMPLES, 4);
            }

            @Override
            public TraceBlock read(Window window, Progress progress) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> new ReadSlab("x", broken, g, 0, 4000).run(Progress.NONE))
                .isInstanceOf(IOException.class).hasMessage("the disk is gone");
    }
}
