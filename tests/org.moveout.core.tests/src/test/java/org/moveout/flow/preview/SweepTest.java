// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.Step;
import org.moveout.process.Knots;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;

class SweepTest {
    private static final Parameter.Real CORNER = new Parameter.Real("corner", "Corner", "For tests.", "Hz", 60.0, 0, 125);
    private static final Parameter.Whole ORDER = new Parameter.Whole("order", "Order", "For tests.", "", 4, 1, 6);
    private static final Parameter.Choice KIND = new Parameter.Choice("kind", "Kind", "For tests.", "b",
            List.of(new Parameter.Choice.Option("a", "First"), new Parameter.Choice.Option("b", "Second")));
    private static final Parameter.Flag ON = new Parameter.Flag("inverse", "Inverse", "For tests.", false);

    private static Flow flow(Object corner, Object order) throws ParameterException {
        ParameterValues values = ParameterValues.of(List.of(CORNER, ORDER, KIND, ON),
                Map.of("corner", corner, "order", order));
        return Flow.of(List.of(Step.of("other", ParameterValues.defaults(List.of())), Step.of("filter", values)));
    }

    private static List<String> titles(Sweep sweep) {
        return sweep.variants().stream().map(Sweep.Variant::title).toList();
    }

    @Test
    void numbersLieAroundThePresentOne() throws Exception {
        Sweep sweep = Sweep.around(flow(60.0, 4), 1, CORNER, 7);
        assertEquals(List.of("30 Hz", "40 Hz", "50 Hz", "60 Hz", "70 Hz", "80 Hz", "90 Hz"), titles(sweep));
        Sweep.Variant second = sweep.variants().get(1);
        assertEquals(40.0, second.value());
        assertFalse(second.present());
        assertTrue(sweep.variants().get(3).present());
        assertEquals(40.0, second.flow().steps().get(1).values().get(CORNER));
        assertEquals(4, second.flow().steps().get(1).values().get(ORDER));
        assertEquals(flow(60.0, 4).steps().get(0), second.flow().steps().get(0));
    }

    @Test
    void rangesWidenAndNarrowByOneTwoFive() throws Exception {
        Sweep sweep = Sweep.around(flow(60.0, 4), 1, CORNER, 5);
        assertEquals(List.of("50 Hz", "55 Hz", "60 Hz", "65 Hz", "70 Hz"), titles(sweep.narrower()));
        assertEquals(List.of("56 Hz", "58 Hz", "60 Hz", "62 Hz", "64 Hz"), titles(sweep.narrower().narrower()));
        assertEquals("1", sweep.narrower().narrower().narrower().distance().toPlainString());
        assertEquals(sweep.distance(), sweep.narrower().narrower().wider().wider().distance());
        assertEquals(List.of("20 Hz", "40 Hz", "60 Hz", "80 Hz", "100 Hz"), titles(sweep.wider()));
        Sweep widest = sweep.wider().wider();
        assertEquals(List.of("10 Hz", "60 Hz", "110 Hz"), titles(widest));
        assertSame(widest, widest.wider());
    }

    @Test
    void limitsShiftTheRange() throws Exception {
        assertEquals(List.of("2 Hz", "3 Hz", "4 Hz", "5 Hz", "6 Hz", "7 Hz", "8 Hz"),
                titles(Sweep.around(flow(5.0, 4), 1, CORNER, 7)));
        assertEquals(List.of("0 Hz", "0.2 Hz", "0.4 Hz", "0.6 Hz", "0.8 Hz"),
                titles(new Sweep(flow(0.2, 4), 1, CORNER, new BigDecimal("0.2"), 5)));
        assertEquals(List.of("0 Hz", "10 Hz", "20 Hz"), titles(Sweep.around(flow(0.0, 4), 1, CORNER, 3)));
        assertEquals(List.of("2", "3", "4", "5", "6"), titles(Sweep.around(flow(60.0, 6), 1, ORDER, 5)));
        assertEquals(List.of("1", "2", "3", "4", "5"), titles(Sweep.around(flow(60.0, 2), 1, ORDER, 5)));
        Sweep whole = Sweep.around(flow(60.0, 2), 1, ORDER, 5);
        assertSame(whole, whole.narrower());
    }

    @Test
    void decimalsStayExact() throws Exception {
        assertEquals(List.of("0.1 Hz", "0.2 Hz", "0.3 Hz", "0.4 Hz", "0.5 Hz"),
                titles(new Sweep(flow(0.3, 4), 1, CORNER, new BigDecimal("0.1"), 5)));
    }

    @Test
    void alternativesAreAllTaken() throws Exception {
        Sweep sweep = Sweep.around(flow(60.0, 4), 1, KIND, 5);
        assertEquals(List.of("First", "Second"), titles(sweep));
        assertTrue(sweep.variants().get(1).present());
        assertFalse(sweep.isNumeric());
        assertSame(sweep, sweep.wider());
        assertEquals(List.of("No", "Yes"), titles(Sweep.around(flow(60.0, 4), 1, ON, 5)));
    }

    @Test
    void aStepThatIsOffIsSweptAsIfOn() throws Exception {
        Flow flow = flow(60.0, 4);
        Flow off = Flow.of(List.of(flow.steps().get(0), flow.steps().get(1).enabled(false)));
        assertTrue(Sweep.around(off, 1, CORNER, 5).variants().getFirst().flow().steps().get(1).enabled());
    }

    @Test
    void textsAreNotSwept() {
        assertFalse(Sweep.isSweepable(new Parameter.Text("note", "Note", "For tests.", "", Pattern.compile(".*"), "anything")));
        assertFalse(Sweep.isSweepable(new Parameter.Curve("curve", "Curve", "For tests.", "Offset", "m", "ms",
                Knots.NONE, 0)));
        assertTrue(Sweep.isSweepable(CORNER));
    }
}
