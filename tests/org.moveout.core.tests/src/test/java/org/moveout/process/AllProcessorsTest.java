// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.segy.HeaderNames;

/**
 * What {@link Processor} promises, for every built-in processor with its default settings. A processor that needs a file
 * is left out if it says so; it is for the processor's own tests to try it with one.
 */
class AllProcessorsTest {
    private static final Sampling SAMPLING = Sampling.time(250, 4);
    private static final int TRACES = 14;
    private static final List<Integer> DEAD = List.of(0, 5, 6);
    private static final int SPOILT = 9;

    private static List<String> ids() {
        return List.copyOf(Processors.builtIn().ids());
    }

    private static ProcessorInput input(Sampling sampling) {
        List<HeaderColumn> columns = HeaderNames.standard().stream()
                .map(e -> new HeaderColumn(e.field().key(), HeaderType.INT32)).toList();
        return ProcessorInput.of(sampling, columns);
    }

    private static Processor make(String id) throws Exception {
        ProcessorFactory factory = Processors.builtIn().find(id).orElseThrow();
        List<Parameter<?>> parameters = factory.description().parameters();
        try {
            return factory.create(ParameterValues.defaults(parameters), input(SAMPLING));
        } catch (ParameterException e) {
            boolean file = parameters.stream()
                    .anyMatch(p -> p instanceof Parameter.File f && f.id().equals(e.parameter()));
            assertTrue(file && e.getMessage().matches("(?is).*\\b(file|dataset|store)\\b.*"), e.getMessage());
            return abort(e.getMessage());
        }
    }

    private static float[] traces() {
        Random random = new Random(77);
        float[] data = new float[TRACES * SAMPLING.count()];
        for (int t = 0; t < TRACES; t++) {
            for (int s = 0; s < SAMPLING.count(); s++) {
                double a = (s - 60 - 1.5 * t) / 4;
                double v = 20 * (1 - 2 * a * a) * Math.exp(-a * a) + random.nextGaussian() * Math.exp(-s / 90.0);
                data[t * SAMPLING.count() + s] = DEAD.contains(t) ? 0 : (float) v;
            }
        }
        return data;
    }

    /** The header of a trace of a common-midpoint gather. */
    private static long header(HeaderKey key, int trace) {
        return switch (key.name()) {
        case "cdp", "inline", "crossline", "field_record", "source_point", "trace_id", "coordinate_scalar",
                "elevation_scalar" -> 1;
        case "offset" -> 100 + 60L * trace;
        case "source_x" -> -50 - 30L * trace;
        case "receiver_x" -> 50 + 30L * trace;
        default -> trace + 1;
        };
    }

    /** A buffer of traces from one on, with the headers that the processor wants. */
    private static GatherBuffer buffer(Processor processor, float[] data, int first, int traces) {
        List<HeaderColumn> columns = processor.headers().stream().map(k -> new HeaderColumn(k, HeaderType.INT32))
                .toList();
        HeaderBatch headers = new HeaderBatch(columns, columns.isEmpty() ? 0 : traces);
        if (!columns.isEmpty()) {
            headers.set(first, traces);
        }
        for (int c = 0; c < columns.size(); c++) {
            for (int t = 0; t < traces; t++) {
                headers.setLong(c, t, header(columns.get(c).key(), first + t));
            }
        }
        GatherBuffer buffer = new GatherBuffer(data, traces, SAMPLING, headers);
        long[] numbers = new long[traces];
        Arrays.setAll(numbers, t -> first + t);
        buffer.setNumbers(numbers);
        return buffer;
    }

    /** Processes a copy; gives the traces that come out. */
    private static float[] run(Processor processor, float[] data, Workspace workspace) {
        int traces = data.length / SAMPLING.count();
        GatherBuffer buffer = buffer(processor, data.clone(), 0, traces);
        processor.process(buffer, workspace);
        assertEquals(processor.output(), buffer.sampling());
        if (!processor.stacks()) {
            assertEquals(traces, buffer.traces());
        } else if (traces > 0) {
            assertEquals(1, buffer.traces());
        }
        return Arrays.copyOf(buffer.data(), buffer.traces() * buffer.samples());
    }

    private static float[] run(Processor processor, float[] data) {
        return run(processor, data, new Workspace());
    }

    private static float[] trace(float[] data, int trace, Processor processor) {
        int samples = processor.output().count();
        return Arrays.copyOfRange(data, trace * samples, (trace + 1) * samples);
    }

    private static void assertFinite(float[] data, String what) {
        for (int i = 0; i < data.length; i++) {
            assertTrue(Float.isFinite(data[i]), what + ", sample " + i + " is " + data[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void deadTracesStayDead(String id) throws Exception {
        Processor processor = make(id);
        float[] out = run(processor, traces());
        assertFinite(out, id);
        if (!processor.stacks()) {
            for (int dead : DEAD) {
                float[] trace = trace(out, dead, processor);
                assertArrayEquals(new float[trace.length], trace, id);
            }
        }
        float[] nothing = run(processor, new float[TRACES * SAMPLING.count()]);
        assertArrayEquals(new float[nothing.length], nothing, id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void badSamplesDoNotSpread(String id) throws Exception {
        Processor processor = make(id);
        float[] data = traces();
        float[] clean = run(processor, data);
        for (float bad : new float[] { Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY }) {
            float[] spoilt = data.clone();
            spoilt[SPOILT * SAMPLING.count() + 70] = bad;
            spoilt[SPOILT * SAMPLING.count() + 249] = bad;
            float[] out = run(processor, spoilt);
            if (processor.stacks()) {
                assertFinite(out, id);
                continue;
            }
            for (int t = 0; t < TRACES; t++) {
                if (t != SPOILT) {
                    assertFinite(trace(out, t, processor), id + " " + bad + " trace " + t);
                    if (processor.scope() == Scope.TRACE) {
                        assertArrayEquals(trace(clean, t, processor), trace(out, t, processor), id);
                    }
                }
            }
        }
        // a trace of nothing else, and a whole gather of it
        float[] lone = data.clone();
        Arrays.fill(lone, SPOILT * SAMPLING.count(), (SPOILT + 1) * SAMPLING.count(), Float.NaN);
        float[] out = run(processor, lone);
        for (int t = 0; t < (processor.stacks() ? 1 : SPOILT); t++) {
            assertFinite(trace(out, t, processor), id + " trace " + t);
        }
        Arrays.fill(lone, Float.NaN);
        run(processor, lone);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void fourThreadsGetTheSame(String id) throws Exception {
        Processor processor = make(id);
        float[] data = traces();
        float[] expected = run(processor, data);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(threads.submit(() -> {
                    Workspace workspace = new Workspace();
                    for (int k = 0; k < 5; k++) {
                        assertArrayEquals(expected, run(processor, data, workspace), id);
                    }
                }));
            }
            for (Future<?> future : runs) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatTheWorkspaceHeldDoesNotMatter(String id) throws Exception {
        Processor processor = make(id);
        float[] data = traces();
        float[] expected = run(processor, data);
        Workspace used = new Workspace();
        for (int slot = 0; slot < 24; slot++) {
            Arrays.fill(used.floats(slot, 4 * data.length), Float.NaN);
        }
        assertArrayEquals(expected, run(processor, data, used), id);
        float[] others = new float[3 * SAMPLING.count()];
        Random random = new Random(1);
        for (int i = 0; i < others.length; i++) {
            others[i] = (float) (1e3 * random.nextGaussian());
        }
        for (ProcessorFactory factory : Processors.builtIn().all()) {
            try {
                ParameterValues defaults = ParameterValues.defaults(factory.description().parameters());
                run(factory.create(defaults, input(SAMPLING)), others, used);
            } catch (ParameterException e) {
                continue;
            }
            assertArrayEquals(expected, run(processor, data, used), id + " after " + factory.description().id());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void smallBuffersAreProcessed(String id) throws Exception {
        Processor processor = make(id);
        run(processor, new float[0]);
        float[] data = traces();
        for (int traces : new int[] { 1, 2, 3 }) {
            float[] live = Arrays.copyOfRange(data, SAMPLING.count(), (1 + traces) * SAMPLING.count());
            assertFinite(run(processor, live), id + " " + traces + " traces");
            float[] same = live.clone();
            for (int t = 1; t < traces; t++) {
                System.arraycopy(same, 0, same, t * SAMPLING.count(), SAMPLING.count());
            }
            assertFinite(run(processor, same), id + " " + traces + " equal traces");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void shortTracesAreProcessedOrRefused(String id) throws Exception {
        make(id);
        ProcessorFactory factory = Processors.builtIn().find(id).orElseThrow();
        for (int samples : new int[] { 0, 1, 2, 3, 5 }) {
            Processor processor;
            try {
                processor = factory.create(ParameterValues.defaults(factory.description().parameters()),
                        input(Sampling.time(samples, 4)));
            } catch (ParameterException e) {
                assertTrue(e.getMessage().length() > 20, e.getMessage());
                continue;
            }
            float[] data = new float[4 * samples];
            for (int i = 0; i < data.length; i++) {
                data[i] = (float) Math.cos(1.7 * i);
            }
            GatherBuffer buffer = buffer(processor, new float[4 * SAMPLING.count()], 0, 4);
            buffer.reshape(4, Sampling.time(samples, 4));
            System.arraycopy(data, 0, buffer.data(), 0, data.length);
            processor.process(buffer, new Workspace());
            assertEquals(processor.output(), buffer.sampling());
            float[] out = Arrays.copyOf(buffer.data(), buffer.traces() * buffer.samples());
            assertFinite(out, id + " " + samples + " samples");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nothingElseIsTouched(String id) throws Exception {
        Processor processor = make(id);
        float[] data = traces();
        int length = Math.max(data.length, TRACES * processor.output().count());
        float[] longer = Arrays.copyOf(data, length + 1000);
        Arrays.fill(longer, length, longer.length, 4711);
        GatherBuffer buffer = buffer(processor, longer, 0, TRACES);
        processor.process(buffer, new Workspace());
        float[] out = Arrays.copyOf(buffer.data(), buffer.traces() * buffer.samples());
        assertArrayEquals(run(processor, data), out, id);
        for (int i = length; i < longer.length; i++) {
            assertEquals(4711, longer[i], id);
        }
        List<HeaderKey> changed = processor.changedHeaders();
        assertTrue(processor.headers().containsAll(changed), id);
        for (int c = 0; c < processor.headers().size(); c++) {
            HeaderKey key = processor.headers().get(c);
            for (int t = 0; !changed.contains(key) && t < buffer.traces(); t++) {
                assertEquals(header(key, t), buffer.headers().longAt(c, t), id + " " + key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void tracesDoNotDependOnTheBuffer(String id) throws Exception {
        Processor processor = make(id);
        float[] data = traces();
        float[] whole = run(processor, data);
        assertTrue(processor.halo() == 0 || processor.scope() == Scope.LINE, id);
        if (processor.scope() == Scope.ENSEMBLE) {
            return;
        }
        int samples = SAMPLING.count();
        for (int size : new int[] { 1, 4, 9 }) {
            Workspace workspace = new Workspace();
            for (int begin = 0; begin < TRACES; begin += size) {
                int end = Math.min(TRACES, begin + size);
                int from = Math.max(0, begin - processor.halo());
                int to = Math.min(TRACES, end + processor.halo());
                GatherBuffer buffer = buffer(processor, Arrays.copyOfRange(data, from * samples, to * samples), from,
                        to - from);
                processor.process(buffer, workspace);
                for (int t = begin; t < end; t++) {
                    assertArrayEquals(trace(whole, t, processor), trace(buffer.data(), t - from, processor),
                            id + " trace " + t + " in pieces of " + size);
                }
            }
        }
    }

    @Test
    void everyParameterSaysWhatItIs() {
        for (ProcessorFactory factory : Processors.builtIn().all()) {
            ProcessorDescription d = factory.description();
            assertTrue(d.summary().endsWith("."), d.id());
            for (Parameter<?> p : d.parameters()) {
                assertTrue(p.help().endsWith("."), d.id() + "." + p.id() + ": " + p.help());
                assertEquals(p.id(), p.id().toLowerCase(Locale.ROOT));
            }
        }
    }
}
