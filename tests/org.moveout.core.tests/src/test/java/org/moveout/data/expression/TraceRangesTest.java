// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.data.TraceRange;

class TraceRangesTest {
    private static TraceRanges of(BitSet bits) {
        List<TraceRange> list = new ArrayList<>();
        for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i)) {
            int end = bits.nextClearBit(i);
            list.add(new TraceRange(i, end));
            i = end;
        }
        return new TraceRanges(list);
    }

    @Test
    void isASet() {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            BitSet a = new BitSet();
            BitSet b = new BitSet();
            for (int i = 0; i < 60; i++) {
                a.set(i, random.nextInt(3) > 0);
                b.set(i, random.nextBoolean());
            }
            BitSet and = (BitSet) a.clone();
            and.and(b);
            BitSet or = (BitSet) a.clone();
            or.or(b);
            assertThat(of(a).and(of(b))).isEqualTo(of(and));
            assertThat(of(a).or(of(b))).isEqualTo(of(or));
            assertThat(of(a).count()).isEqualTo(a.cardinality());
            int first = random.nextInt(a.cardinality() + 1);
            int end = first + random.nextInt(a.cardinality() - first + 1);
            BitSet part = new BitSet();
            a.stream().skip(first).limit(end - first).forEach(part::set);
            assertThat(of(a).slice(first, end)).isEqualTo(of(part));
        }
    }

    @Test
    void mergesAndRefuses() {
        assertThat(TraceRanges.merging(List.of(new TraceRange(0, 3), new TraceRange(2, 2), new TraceRange(3, 5),
                new TraceRange(4, 5), new TraceRange(7, 8))).ranges())
                .containsExactly(new TraceRange(0, 5), new TraceRange(7, 8));
        assertThat(TraceRanges.of(new TraceRange(4, 4))).isEqualTo(TraceRanges.NONE);
        assertThatThrownBy(() -> new TraceRanges(List.of(new TraceRange(0, 3), new TraceRange(3, 4))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
