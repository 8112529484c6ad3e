// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class EnsembleIndexTest {
    private static EnsembleIndex of(long... key) throws Exception {
        EnsembleIndex.Builder b = new EnsembleIndex.Builder(List.of(HeaderKey.CDP));
        b.add(new long[][] { key }, key.length);
        return b.build();
    }

    @Test
    void unsortedKeysGiveOneEnsembleForEachRun() throws Exception {
        EnsembleIndex index = of(1, 2, 1, 3, 2);
        assertThat(index.count()).isEqualTo(5);
        assertThat(index.find(1)).containsExactly(0, 2);
        assertThat(index.find(2)).containsExactly(1, 4);
        assertThat(index.find(9)).isEmpty();
        assertThat(index.sortedByKey()).containsExactly(0, 2, 1, 4, 3);
        assertThat(index.distinct()).isEqualTo(3);
    }

    @Test
    void runsCoverAllTraces() throws Exception {
        EnsembleIndex index = of(7, 7, 7, 8, 8, 9);
        assertThat(index.get(1)).isEqualTo(new Ensemble(1, new long[] { 8 }, new TraceRange(3, 5)));
        assertThat(index.range(2)).isEqualTo(new TraceRange(5, 6));
        assertThat(index.indexOf(4)).isEqualTo(1);
        assertThat(index.indexOf(5)).isEqualTo(2);
        assertThatThrownBy(() -> index.indexOf(6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void noTraces() throws Exception {
        EnsembleIndex index = of();
        assertThat(index.count()).isZero();
        assertThat(index.find(1)).isEmpty();
        assertThat(index.distinct()).isZero();
    }

    @Test
    void twoKeysAcrossBatchesAgreeWithANaiveScan() throws Exception {
        Random random = new Random(4);
        int n = 50_000;
        long[] a = new long[n];
        long[] b = new long[n];
        for (int i = 0; i < n; i++) {
            a[i] = i == 0 || random.nextInt(5) == 0 ? random.nextInt(4) : a[i - 1];
            b[i] = i == 0 || random.nextInt(3) == 0 ? random.nextInt(3) : b[i - 1];
        }
        EnsembleIndex.Builder builder = new EnsembleIndex.Builder(List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE));
        for (int i = 0; i < n; i += 777) {
            int end = Math.min(n, i + 777);
            builder.add(new long[][] { java.util.Arrays.copyOfRange(a, i, end), java.util.Arrays.copyOfRange(b, i, end) },
                    end - i);
        }
        EnsembleIndex index = builder.build();
        List<Long> firsts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (i == 0 || a[i] != a[i - 1] || b[i] != b[i - 1]) {
                firsts.add((long) i);
            }
        }
        assertThat(index.count()).isEqualTo(firsts.size());
        for (int e = 0; e < index.count(); e++) {
            int first = Math.toIntExact(firsts.get(e));
            assertThat(index.range(e).first()).isEqualTo(first);
            assertThat(index.value(e, 0)).isEqualTo(a[first]);
            assertThat(index.value(e, 1)).isEqualTo(b[first]);
        }
        long expected = java.util.stream.IntStream.range(0, index.count())
                .filter(e -> index.value(e, 0) == 2 && index.value(e, 1) == 1).count();
        assertThat(index.find(2, 1)).hasSize((int) expected);
    }
}
