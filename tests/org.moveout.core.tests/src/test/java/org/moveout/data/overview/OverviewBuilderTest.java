// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.testkit.Amplitudes;
import org.moveout.testkit.MemoryOverview;

class OverviewBuilderTest {
    private static MemoryOverview build(Amplitudes a, int... pieces) throws IOException {
        OverviewShape shape = new OverviewShape(a.traces(), a.samples());
        MemoryOverview kept = new MemoryOverview(shape);
        OverviewBuilder builder = new OverviewBuilder(shape, kept);
        OverviewPiece piece = new OverviewPiece(a.samples());
        for (int t = 0, i = 0; t < a.traces(); i++) {
            int n = Math.min(a.traces() - t, pieces[i % pieces.length]);
            piece.set(a.data(), t * a.samples(), t, n);
            builder.add(piece);
            t += n;
        }
        builder.finish();
        return kept;
    }

    @ParameterizedTest
    @CsvSource({ "1,1", "1,7", "15,3", "16,3", "17,3", "1000,5", "70001,3", "131073,2", "40,2049", "33,2500",
        "20,8193", "5,40000" })
    void everyLevelIsWhatLoopsOverAllSamplesFind(int traces, int samples) throws IOException {
        for (boolean faulty : new boolean[] { false, true }) {
            Amplitudes a = Amplitudes.noise(traces, samples, traces + samples, faulty);
            MemoryOverview kept = build(a, 1040);
            List<OverviewLevel> levels = kept.overview().levels();
            for (int l = 0; l < levels.size(); l++) {
                OverviewLevel level = levels.get(l);
                Amplitudes min = (Amplitudes) level.min();
                Amplitudes max = (Amplitudes) level.max();
                Amplitudes mean = (Amplitudes) level.mean();
                assertThat(kept.groups(l)).isEqualTo((traces + level.traceFactor() - 1) / level.traceFactor());
                for (int g = 0; g < min.traces(); g++) {
                    for (int r = 0; r < min.samples(); r++) {
                        Amplitudes.Group wanted = a.group(level.traceFactor(), level.sampleFactor(), g, r);
                        int at = g * min.samples() + r;
                        if (Float.compare(min.data()[at], wanted.min()) != 0
                                || Float.compare(max.data()[at], wanted.max()) != 0
                                || !(Math.abs(mean.data()[at] - wanted.mean()) <= 1e-6 * Math.abs(wanted.mean()))
                                        && !(Float.isNaN(mean.data()[at]) && Float.isNaN(wanted.mean()))) {
                            assertThat(List.of(min.data()[at], max.data()[at], mean.data()[at]))
                                    .as("level %d group %d row %d", l, g, r)
                                    .isEqualTo(List.of(wanted.min(), wanted.max(), wanted.mean()));
                        }
                    }
                }
            }
        }
    }

    @Test
    void theResultDoesNotDependOnThePieces() throws IOException {
        Amplitudes a = Amplitudes.noise(5003, 11, 3, true);
        List<OverviewLevel> whole = build(a, 5003).overview().levels();
        for (int[] pieces : new int[][] { { 1 }, { 15 }, { 16 }, { 17, 1, 40 }, { 1040 }, { 3, 997 } }) {
            List<OverviewLevel> cut = build(a, pieces).overview().levels();
            for (int l = 0; l < whole.size(); l++) {
                assertThat(bits(cut.get(l).min())).isEqualTo(bits(whole.get(l).min()));
                assertThat(bits(cut.get(l).max())).isEqualTo(bits(whole.get(l).max()));
                assertThat(bits(cut.get(l).mean())).as("pieces %s", Arrays.toString(pieces))
                        .isEqualTo(bits(whole.get(l).mean()));
            }
        }
    }

    private static int[] bits(Object source) {
        float[] data = ((Amplitudes) source).data();
        int[] bits = new int[data.length];
        Arrays.setAll(bits, i -> Float.floatToIntBits(data[i]));
        return bits;
    }

    @Test
    void aDeadGroupStaysDeadAndADeadTraceDoesNotPullTheMeanDown() throws IOException {
        float[] data = new float[48 * 2];
        Arrays.fill(data, 32, 96, 4f);
        Arrays.fill(data, 40, 60, 0f);
        Amplitudes a = new Amplitudes(48, 2, data);
        OverviewLevel level = build(a, 48).overview().levels().getFirst();
        assertThat(((Amplitudes) level.max()).data()).startsWith(0, 0).endsWith(4, 4);
        assertThat(((Amplitudes) level.mean()).data()).containsExactly(0, 0, 4, 4, 4, 4);
        assertThat(((Amplitudes) level.min()).data()).containsExactly(0, 0, 0, 0, 4, 4);
    }

    @Test
    void tracesOutOfOrderAndMissingOnesAreRefused() throws IOException {
        Amplitudes a = Amplitudes.noise(100, 3, 1, false);
        OverviewShape shape = new OverviewShape(100, 3);
        OverviewBuilder builder = new OverviewBuilder(shape, new MemoryOverview(shape));
        OverviewPiece piece = new OverviewPiece(3);
        piece.set(a.data(), 0, 20, 10);
        assertThatThrownBy(() -> builder.add(piece)).isInstanceOf(IllegalStateException.class);
        builder.add(a.data(), 99);
        assertThatThrownBy(builder::finish).isInstanceOf(IllegalStateException.class).hasMessageContaining("99 of 100");
        assertThatThrownBy(() -> builder.add(a.data(), 2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void levelsEndWhereFewGroupsAreLeftAndLongTracesHaveSampleFactors() {
        assertThat(new OverviewShape(1_000_000, 1000).traceFactors()).containsExactly(16, 64, 256);
        assertThat(new OverviewShape(50_000, 1000).traceFactors()).containsExactly(16);
        assertThat(new OverviewShape(10, 1000).traceFactors()).containsExactly(16);
        assertThat(new OverviewShape(100_000_000_000L, 1000).traceFactors()).last().isEqualTo(1 << 26);
        assertThat(new OverviewShape(1000, 2048).sampleFactors()).containsExactly(1);
        assertThat(new OverviewShape(1000, 2049).sampleFactors()).containsExactly(1, 4);
        assertThat(new OverviewShape(1000, 100_000).sampleFactors()).containsExactly(1, 4, 16, 64);
        assertThat(new OverviewShape(0, 1000).isWorthwhile()).isFalse();
        assertThat(new OverviewShape(16, 1 << 30).isWorthwhile()).isFalse();
        assertThat(new OverviewShape(16_777, 1000).isWorthwhile()).isFalse();
        assertThat(new OverviewShape(16_778, 1000).isWorthwhile()).isTrue();
    }

    @Test
    void bandsReadLikeTheWholeTraces() throws IOException {
        Amplitudes whole = Amplitudes.noise(9, 25, 8, false);
        List<Amplitudes> bands = List.of(band(whole, 0, 10), band(whole, 10, 20), band(whole, 20, 25));
        BandedSource source = new BandedSource(Sampling.time(25, 4), bands);
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            int s = random.nextInt(26);
            int t = random.nextInt(10);
            Window w = new Window(new TraceRange(t, t + random.nextInt(10 - t)),
                    new SampleRange(s, s + random.nextInt(26 - s)), 1 + random.nextInt(3));
            assertThat(source.read(w).data()).isEqualTo(whole.read(w).data());
        }
        assertThatThrownBy(() -> new BandedSource(Sampling.time(24, 4), bands))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Amplitudes band(Amplitudes a, int from, int to) {
        return new Amplitudes(a.traces(), to - from, a.read(
                new Window(new TraceRange(0, a.traces()), new SampleRange(from, to), 1)).data());
    }
}
