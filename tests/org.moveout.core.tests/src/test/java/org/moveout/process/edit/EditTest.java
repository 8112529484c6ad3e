// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moveout.data.DataException;
import org.moveout.data.Domain;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;
import org.moveout.testkit.Gathers;

/** Killing and reversing traces, header math and mutes in awkward cases. */
class EditTest {
    private static final Sampling SAMPLING = Sampling.time(3, 4);
    private final Gathers gathers = new Gathers(SAMPLING)
            .with("offset", HeaderType.INT32, -100, 200, -300, 400)
            .with("trace_id", HeaderType.INT16, 1, 2, 1, 1)
            .with("depth", HeaderType.FLOAT32, 1.5, 2.5, 3.5, 4.5)
            .with("station", HeaderType.UINT32, 0, 1, 2, 4e9)
            .with("big", HeaderType.INT64, 1, 2, 3, 4)
            .with("tiny", HeaderType.UINT8, 1, 2, 3, 4);
    private final float[] data = { 1, 2, Float.NaN, 4, 5, 6, 7, 8, 9, 10, 0, 12 };

    @Test
    void tracesAreKilledWhereTheConditionHolds() throws Exception {
        Processor kill = gathers.make("kill", "where=abs(offset) >= 300 or trace = 0");
        assertEquals(Scope.TRACE, kill.scope());
        assertEquals(List.of(HeaderKey.OFFSET), kill.headers());
        assertEquals(List.of(), kill.changedHeaders());
        assertArrayEquals(new float[] { 0, 0, 0, 4, 5, 6, 0, 0, 0, 0, 0, 0 }, Gathers.samples(gathers.run(kill, data)));
        // the trace number is that of the dataset, whatever the buffer holds
        assertArrayEquals(new float[] { 4, 5, 6, 0, 0, 0 }, Gathers.samples(gathers.run(kill, data, 1, 0)));
        Processor byNumber = new Gathers(SAMPLING).make("kill", "where=trace in (1, 3)");
        assertArrayEquals(new float[] { 0, 0, 0, 7, 8, 9, 0, 0, 0 },
                Gathers.samples(new Gathers(SAMPLING).run(byNumber, data, 3, 2, 1)));
        GatherBuffer marked = gathers.run(gathers.make("kill", "where=offset < 0", "mark=true"), data);
        assertArrayEquals(new double[] { 2, 2, 2, 1 }, Gathers.header(marked, "trace_id"));
        assertEquals(List.of(HeaderKey.TRACE_ID), gathers.make("kill", "mark=true").changedHeaders());
        assertArrayEquals(new float[12], Gathers.samples(gathers.run(gathers.make("kill", "where="), data)));
    }

    @Test
    void tracesAreReversed() throws Exception {
        Processor reverse = gathers.make("kill", "where=offset > 0", "action=reverse", "mark=true");
        assertEquals(List.of(), reverse.changedHeaders());
        assertArrayEquals(new float[] { 1, 2, Float.NaN, -4, -5, -6, 7, 8, 9, -10, 0, -12 },
                Gathers.samples(gathers.run(reverse, data)));
    }

    @Test
    void conditionsThatDoNotSuitAreRefused() {
        ParameterException e = assertThrows(ParameterException.class, () -> gathers.make("kill", "where=ofset > 3"));
        assertEquals("where", e.parameter());
        assertTrue(e.getMessage().contains("did you mean offset?"), e.getMessage());
        assertEquals("mark", assertThrows(ParameterException.class,
                () -> new Gathers(SAMPLING).make("kill", "where=trace = 1", "mark=true")).parameter());
        assertThrows(ParameterException.class, () -> gathers.make("kill", "where=offset\n> 3"));
    }

    @Test
    void headersAreComputed() throws Exception {
        Processor header = gathers.make("header", "key=offset", "value=abs(offset) + trace / 2");
        assertEquals(List.of(HeaderKey.OFFSET), header.headers());
        assertEquals(List.of(HeaderKey.OFFSET), header.changedHeaders());
        GatherBuffer out = gathers.run(header, data);
        assertArrayEquals(new double[] { 100, 201, 301, 402 }, Gathers.header(out, "offset"));
        assertArrayEquals(data, Gathers.samples(out));
        assertArrayEquals(new double[] { 301, 100 }, Gathers.header(gathers.run(header, data, 2, 0), "offset"));
        Processor some = gathers.make("header", "key=depth", "value=depth * station", "where=trace_id = 1");
        assertArrayEquals(new double[] { 0, 2.5, 7, 1.8e10 }, Gathers.header(gathers.run(some, data), "depth"));
        Processor unsigned = gathers.make("header", "key=station", "value=4294967295 - trace");
        assertArrayEquals(new double[] { 4294967295.0, 4294967294.0, 4294967293.0, 4294967292.0 },
                Gathers.header(gathers.run(unsigned, data), "station"));
        Processor constant = gathers.make("header", "key=big", "value=-9007199254740992");
        assertEquals(-9007199254740992.0, Gathers.header(gathers.run(constant, data), "big")[3]);
        // a trace that is left out may have any value
        gathers.run(gathers.make("header", "key=tiny", "value=300 - offset", "where=offset between 45 and 300"), data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "trace_id; 40000; whole numbers from -32768 to 32767", "offset; 3e9; -2147483648",
        "offset; sqrt(-1); NaN", "big; 9223372036854775808; 9223372036854775807", "station; -1; from 0 to 4294967295",
        "tiny; 256; 255", "tiny; -0.6; from 0", "depth; 1e39; numbers up to 3.4", "depth; 1 / 0; Infinity" })
    void valuesThatDoNotFitNameTraceHeaderAndValue(String key, String formula, String message) throws Exception {
        Processor header = gathers.make("header", "key=" + key, "value=" + formula, "where=trace = 2");
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> gathers.run(header, data));
        String text = ((DataException) e.getCause()).getMessage();
        assertTrue(text.startsWith("Trace 2: ") && text.contains("header " + key) && text.contains(message), text);
    }

    @Test
    void formulasThatDoNotSuitAreRefused() {
        assertEquals("key", assertThrows(ParameterException.class, () -> gathers.make("header", "key=cdp")).parameter());
        assertEquals("value",
                assertThrows(ParameterException.class, () -> gathers.make("header", "value=offset +")).parameter());
        assertEquals("where",
                assertThrows(ParameterException.class, () -> gathers.make("header", "where=offset")).parameter());
    }

    @Test
    void arithmeticWithANumber() throws Exception {
        assertArrayEquals(new float[] { 3, 4, Float.NaN }, numbered("add"));
        assertArrayEquals(new float[] { -1, 0, Float.NaN }, numbered("subtract"));
        assertArrayEquals(new float[] { 2, 4, Float.NaN }, numbered("multiply"));
        assertArrayEquals(new float[] { 0.5f, 1, Float.NaN }, numbered("divide"));
        assertArrayEquals(new float[] { 2, 2, 2 }, numbered("replace"));
        assertArrayEquals(new float[3], Gathers.samples(gathers.run(
                gathers.make("arithmetic", "with=number", "operation=divide", "factor=0"), data, 1)));
    }

    private float[] numbered(String operation) throws Exception {
        return Gathers.samples(gathers.run(
                gathers.make("arithmetic", "with=number", "factor=2", "operation=" + operation), data, 0));
    }

    @Test
    void mutesClearWhatIsNotANumber() throws Exception {
        assertArrayEquals(new float[] { 1, 2, 0, 4, 5, 0 }, Gathers.samples(
                gathers.run(gathers.make("mute", "type=bottom", "curve=0:4", "taper=0"), data, 0, 1)));
        assertTrue(Float.isNaN(gathers.run(gathers.make("mute", "curve=0:4", "taper=0"), data, 0).data()[2]));
        assertEquals("lower", assertThrows(ParameterException.class, () -> gathers.make("mute", "type=inside"))
                .parameter());
        assertThrows(ParameterException.class, () -> gathers.make("mute", "header=cdp"));
        assertThrows(ParameterException.class, () -> new Gathers(new Sampling(3, 1, 0, Domain.FREQUENCY))
                .with("offset", HeaderType.INT32).make("mute"));
    }

    @Test
    void stepsThatShareAWorkspaceDoNotMixUp() throws Exception {
        Workspace shared = new Workspace();
        Processor[] steps = { gathers.make("kill", "where=trace = 0"), gathers.make("kill", "where=trace = 1"),
            gathers.make("header", "key=offset", "value=offset + 1"),
            gathers.make("header", "key=offset", "value=offset * 2", "where=trace = 3") };
        GatherBuffer gather = gathers.gather(data, 3, 2, 1, 0);
        for (int round = 0; round < 2; round++) {
            for (Processor step : steps) {
                step.process(gather, shared);
            }
        }
        assertArrayEquals(new float[] { 10, 0, 12, 7, 8, 9, 0, 0, 0, 0, 0, 0 }, Gathers.samples(gather));
        assertArrayEquals(new double[] { 2 * (2 * 401 + 1), -298, 202, -98 }, Gathers.header(gather, "offset"));
    }

    @Test
    void emptyGathersAreNoTrouble() throws Exception {
        for (String id : List.of("kill", "header", "mute")) {
            GatherBuffer none = gathers.gather(data);
            gathers.make(id).process(none, new Workspace());
            assertEquals(0, none.traces());
        }
        assertThrows(ParameterException.class,
                () -> new KillFactory().create(ParameterValues
                        .defaults(new KillFactory().description().parameters()), ProcessorInput.of(SAMPLING)));
    }
}
