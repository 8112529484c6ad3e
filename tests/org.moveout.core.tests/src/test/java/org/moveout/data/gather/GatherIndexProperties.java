// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.moveout.data.HeaderKey;
import org.moveout.data.internal.numbers.IndexRoom;
import org.moveout.data.internal.numbers.IndexSort;
import org.moveout.data.internal.numbers.Ints;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;

/** The index against sorted maps of lists. */
class GatherIndexProperties {
    /**
     * Headers of a survey: keys that repeat, in one of the orders that data has.
     *
     * @param columns one array for each key
     */
    record Keys(long[][] columns) {
        int traces() {
            return columns[0].length;
        }
    }

    @Provide
    Arbitrary<Keys> keys() {
        return Arbitraries.integers().between(0, 400).flatMap(n -> Arbitraries.integers().between(1, 3)
                .flatMap(k -> Arbitraries.integers().between(0, 4).flatMap(kind -> Arbitraries.longs()
                        .map(seed -> make(n, k, kind, new Random(seed))))));
    }

    private static Keys make(int traces, int keys, int kind, Random random) {
        long[][] columns = new long[keys][traces];
        int distinct = 1 + random.nextInt(40);
        for (int k = 0; k < keys; k++) {
            for (int t = 0; t < traces; t++) {
                columns[k][t] = switch (kind) {
                case 0 -> t / distinct;
                case 1 -> t % distinct;
                case 2 -> -t / distinct;
                case 3 -> random.nextInt(distinct) - 5;
                default -> random.nextBoolean() ? random.nextLong() : Long.MAX_VALUE - random.nextInt(3);
                };
            }
        }
        return new Keys(columns);
    }

    private static List<Long> key(Keys keys, int trace) {
        List<Long> key = new ArrayList<>();
        for (long[] column : keys.columns()) {
            key.add(column[trace]);
        }
        return key;
    }

    private static int compare(List<Long> a, List<Long> b) {
        for (int k = 0; k < a.size(); k++) {
            int c = a.get(k).compareTo(b.get(k));
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    private static List<HeaderKey> names(Keys keys) {
        return List.of(HeaderKey.CDP, HeaderKey.INLINE, HeaderKey.CROSSLINE).subList(0, keys.columns().length);
    }

    private static GatherIndex index(Keys keys) throws Exception {
        return index(keys, IndexRoom.HEAP_BYTES);
    }

    private static GatherIndex index(Keys keys, long heapBytes) throws Exception {
        Columns headers = new Columns(keys.traces());
        for (int k = 0; k < keys.columns().length; k++) {
            headers.with(names(keys).get(k), keys.columns()[k]);
        }
        GatherCollector collector = new GatherCollector(names(keys), heapBytes);
        collector.read(headers, Progress.NONE);
        return collector.build();
    }

    private static List<Long> list(TraceOrder order) {
        List<Long> traces = new ArrayList<>();
        for (long i = 0; i < order.count(); i++) {
            traces.add(order.trace(i));
        }
        return traces;
    }

    @Property
    void groupsLikeASortedMap(@ForAll("keys") Keys keys) throws Exception {
        groups(keys, IndexRoom.HEAP_BYTES);
    }

    /** Nothing, a little or most of it on the heap, the rest in a file. */
    @Property(tries = 300)
    void groupsInAFileLikeASortedMap(@ForAll("keys") Keys keys, @ForAll @IntRange(max = 6000) int heapBytes)
            throws Exception {
        groups(keys, heapBytes % 3 == 0 ? 0 : heapBytes);
    }

    private static void groups(Keys keys, long heapBytes) throws Exception {
        Map<List<Long>, List<Long>> expected = new TreeMap<>(GatherIndexProperties::compare);
        for (int t = 0; t < keys.traces(); t++) {
            expected.computeIfAbsent(key(keys, t), k -> new ArrayList<>()).add((long) t);
        }
        GatherIndex index = index(keys, heapBytes);
        assertThat(index.heapBytes()).isBetween(0L, heapBytes);
        if (heapBytes == 0 && keys.traces() > 0) {
            assertThat(index.fileBytes()).isPositive();
        }
        assertThat(index.count()).isEqualTo(expected.size());
        assertThat(index.traceCount()).isEqualTo(keys.traces());
        int g = 0;
        for (Map.Entry<List<Long>, List<Long>> e : expected.entrySet()) {
            assertThat(Arrays.stream(index.values(g)).boxed().toList()).isEqualTo(e.getKey());
            assertThat(list(index.traces(g))).isEqualTo(e.getValue());
            assertThat(index.fold(g)).isEqualTo(e.getValue().size());
            assertThat(index.find(index.values(g))).hasValue(g);
            assertThat(index.nearest(index.values(g))).hasValue(g);
            assertThat(index.ceiling(index.values(g))).isEqualTo(g);
            for (long t : e.getValue()) {
                assertThat(index.gatherOf(t)).isEqualTo(g);
            }
            g++;
        }
        long[] folds = expected.values().stream().mapToLong(List::size).sorted().toArray();
        assertThat(index.fold()).isEqualTo(folds.length == 0 ? new Fold(0, 0, 0)
                : new Fold(folds[0], folds[folds.length - 1], folds[(folds.length - 1) / 2]));
    }

    @Property(tries = 300)
    void partsAreMergedIntoAStableOrder(@ForAll @Size(max = 300) List<@IntRange(max = 20) Integer> keys,
            @ForAll @IntRange(min = 1, max = 40) int part, @ForAll boolean inFile) throws Exception {
        try (IndexRoom room = IndexRoom.of(inFile ? 0 : IndexRoom.HEAP_BYTES)) {
            Ints numbers = new Ints(room);
            for (int i = 0; i < keys.size(); i++) {
                numbers.add(i);
            }
            Ints sorted = IndexSort.sort(numbers, room, part, (a, b) -> keys.get(a).compareTo(keys.get(b)));
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                expected.add(i);
            }
            expected.sort(Comparator.comparing(keys::get));
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                found.add(sorted.get(i));
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @Property
    void theNearestHasTheLeastDistance(@ForAll("keys") Keys keys, @ForAll long wanted) throws Exception {
        Keys one = new Keys(new long[][] { keys.columns()[0] });
        GatherIndex index = index(one);
        java.math.BigInteger target = java.math.BigInteger.valueOf(wanted);
        java.util.OptionalLong expected = Arrays.stream(one.columns()[0]).boxed().min(Comparator
                .comparing((Long v) -> java.math.BigInteger.valueOf(v).subtract(target).abs())
                .thenComparing(Comparator.naturalOrder())).map(java.util.OptionalLong::of)
                .orElse(java.util.OptionalLong.empty());
        assertThat(index.nearest(wanted).stream().mapToLong(g -> index.value(g, 0)).findFirst()).isEqualTo(expected);
        int ceiling = index.ceiling(wanted);
        assertThat(ceiling == 0 || index.value(ceiling - 1, 0) < wanted).isTrue();
        assertThat(ceiling == index.count() || index.value(ceiling, 0) >= wanted).isTrue();
    }

    @Property
    void sortsLikeAStableListSort(@ForAll("keys") Keys keys, @ForAll boolean down, @ForAll boolean absolute)
            throws Exception {
        Columns headers = new Columns(keys.traces()).with(HeaderKey.OFFSET, keys.columns()[0])
                .with(HeaderKey.CDP, keys.columns()[keys.columns().length - 1]);
        List<TraceSort.Key> by = List.of(new TraceSort.Key(HeaderKey.OFFSET,
                absolute ? TraceSort.Measure.ABSOLUTE : TraceSort.Measure.VALUE,
                down ? TraceSort.Direction.DESCENDING : TraceSort.Direction.ASCENDING),
                new TraceSort.Key(HeaderKey.CDP, TraceSort.Measure.VALUE, TraceSort.Direction.ASCENDING));
        List<Long> expected = list(TraceOrder.all(keys.traces()));
        Comparator<Long> first = Comparator.comparing(t -> {
            java.math.BigInteger v = java.math.BigInteger.valueOf(keys.columns()[0][t.intValue()]);
            return absolute ? v.abs().min(java.math.BigInteger.valueOf(Long.MAX_VALUE)) : v;
        });
        expected.sort((down ? first.reversed() : first).thenComparing(
                t -> keys.columns()[keys.columns().length - 1][t.intValue()]));
        TraceSort sort = new TraceSort(by);
        assertThat(list(sort.apply(headers, TraceOrder.all(keys.traces())))).isEqualTo(expected);
        assertThat(TraceSort.parse(sort.text())).contains(sort);
    }
}
