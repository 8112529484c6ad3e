// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.process.statistics.AmplitudeSummary;
import org.moveout.process.statistics.AmplitudeSurvey;

class SurveyAmplitudesTest {
    /** Trace t, sample s holds t * 10 + s; every hundredth trace is dead. */
    private record Ramp(long traceCount, int samples, long broken) implements WindowSource {
        @Override
        public Sampling sampling() {
            return Sampling.time(samples, 4);
        }

        @Override
        public TraceBlock read(Window window, Progress progress) throws IOException {
            checkInside(window);
            if (window.traces().contains(broken)) {
                throw new DataException("ramp.sgy, trace " + broken + ": cannot be read; check the disk.");
            }
            float[] data = new float[Math.toIntExact(window.sampleTotal())];
            for (int i = 0; i < data.length; i++) {
                long trace = window.trace(i / samples);
                data[i] = trace % 100 == 0 ? 0 : trace * 10 + i % samples;
            }
            return new TraceBlock(window, data);
        }
    }

    @Test
    void findsTheSameWithAnyNumberOfThreads() throws Exception {
        Ramp ramp = new Ramp(30_000, 100, -1);
        AmplitudeSurvey byHand = new AmplitudeSurvey();
        float[] data = ramp.read(Window.of(new TraceRange(0, 30_000), ramp.sampling())).data();
        for (int t = 0; t < 30_000; t++) {
            byHand.add(data, t * 100, 100);
        }
        AmplitudeSummary expected = byHand.summary();
        for (int threads : new int[] { 1, 2, 5 }) {
            AmplitudeSummary found = new SurveyAmplitudes("ramp", ramp, threads).run(Progress.NONE);
            assertThat(found.traces()).isEqualTo(30_000);
            assertThat(found.dead()).isEqualTo(300);
            assertThat(found.samples()).isEqualTo(expected.samples());
            assertThat(found.min()).isEqualTo(expected.min());
            assertThat(found.max()).isEqualTo(299_990 + 99);
            assertThat(found.histogram()).isEqualTo(expected.histogram());
            assertThat(found.mean()).isCloseTo(expected.mean(), within(1e-6));
            assertThat(found.deviation()).isCloseTo(expected.deviation(),
                    within(1e-6 * expected.deviation()));
        }
    }

    @Test
    void surveysNothing() throws Exception {
        AmplitudeSummary none = new SurveyAmplitudes("empty", new Ramp(0, 100, -1), 2).run(Progress.NONE);
        assertThat(none.traces()).isZero();
        assertThat(none.mean()).isNaN();
    }

    @Test
    void stopsWhenCancelled() {
        AtomicLong asked = new AtomicLong();
        TaskProgress progress = new TaskProgress(s -> {
            // nobody looks
        }, () -> asked.incrementAndGet() > 3);
        assertThatThrownBy(() -> new SurveyAmplitudes("ramp", new Ramp(10_000_000, 100, -1), 2).run(progress))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void tellsWhatCannotBeRead() {
        assertThatThrownBy(() -> new SurveyAmplitudes("ramp", new Ramp(30_000, 100, 17_000), 2).run(Progress.NONE))
                .isInstanceOf(DataException.class).hasMessageContaining("trace 17000");
    }
}
