// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ParameterTest {
    private static final Parameter.Real LOW = new Parameter.Real("low", "Low", "", "Hz", 8.0, 0.5, 100);
    private static final Parameter.Whole ORDER = new Parameter.Whole("order", "Order", "", "", 4, 1, 16);
    private static final Parameter.Choice MODE = new Parameter.Choice("mode", "Mode", "", "rms",
            List.of(new Parameter.Choice.Option("rms", "RMS"), new Parameter.Choice.Option("median", "Median")));
    private static final Parameter.Flag INVERSE = new Parameter.Flag("inverse", "Inverse", "", false);
    private static final Parameter.Text FILE = new Parameter.Text("file", "File", "", "a.txt",
            Pattern.compile(".+\\.txt"), "the name of a .txt file");
    private static final List<Parameter<?>> ALL = List.of(LOW, ORDER, MODE, INVERSE, FILE);

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(ParameterException.class, call).getMessage());
    }

    @Test
    void valuesAreCheckedAndConverted() throws Exception {
        assertEquals(12.5, LOW.check(12.5));
        assertEquals(12.0, LOW.check(12));
        assertEquals(0.5, LOW.parse(" 0.5 "));
        assertEquals(60.0, LOW.parse("6e1"));
        assertEquals(3, ORDER.check(3L));
        assertEquals(16, ORDER.parse("16"));
        assertEquals("median", MODE.check("median"));
        assertEquals(true, INVERSE.check(true));
        assertEquals(false, INVERSE.parse("false"));
        assertEquals("b.txt", FILE.check("b.txt"));
    }

    @Test
    void refusalsSayWhatIsAllowed() {
        refused("low: 101 is out of limits; allowed is a number from 0.5 to 100 Hz.", () -> LOW.check(101));
        refused("low: NaN is out of limits; allowed is a number from 0.5 to 100 Hz.", () -> LOW.check(Double.NaN));
        refused("low: '8' is not allowed; allowed is a number from 0.5 to 100 Hz.", () -> LOW.check("8"));
        refused("low: 'x' is not allowed; allowed is a number from 0.5 to 100 Hz.", () -> LOW.parse("x"));
        refused("low: has no value; allowed is a number from 0.5 to 100 Hz.", () -> LOW.check(null));
        refused("low: a list or table is not allowed; allowed is a number from 0.5 to 100 Hz.",
                () -> LOW.check(List.of()));
        refused("order: 0 is out of limits; allowed is a whole number from 1 to 16.", () -> ORDER.check(0));
        refused("order: 4294967300 is out of limits; allowed is a whole number from 1 to 16.",
                () -> ORDER.check(4294967300L));
        refused("order: 4.0 is not allowed; allowed is a whole number from 1 to 16.", () -> ORDER.check(4.0));
        refused("order: '4.5' is not allowed; allowed is a whole number from 1 to 16.", () -> ORDER.parse("4.5"));
        refused("mode: 'mean' is not allowed; allowed is one of rms, median.", () -> MODE.check("mean"));
        refused("inverse: 'yes' is not allowed; allowed is true or false.", () -> INVERSE.check("yes"));
        refused("file: 'b.csv' is not allowed; allowed is the name of a .txt file.", () -> FILE.check("b.csv"));
        refused("file: 12 is not allowed; allowed is the name of a .txt file.", () -> FILE.check(12));
    }

    @Test
    void printedValuesReadBack() throws Exception {
        for (double v : new double[] { 0.5, 8, 99.125, 1.0 / 3 + 1, 1e2 }) {
            assertEquals(v, LOW.parse(LOW.print(v)));
        }
        assertEquals("8", LOW.print(8.0));
    }

    @Test
    void theDefaultCanBeAWordThatStandsForNoLimit() throws Exception {
        Parameter.Real to = new Parameter.Real("to", "To", "", "ms", 1e6, -1e6, 1e6, "end");
        assertEquals("end", to.print(1e6));
        assertEquals("800", to.print(800.0));
        assertEquals(1e6, to.parse(" End "));
        assertEquals(1e6, to.check("end"));
        assertEquals(1e6, to.check(1_000_000), "as in flows written before");
        assertEquals(800.0, to.parse("800"));
        refused("to: 'start' is not allowed; allowed is 'end' or a number from -1000000 to 1000000 ms.",
                () -> to.parse("start"));
        assertThrows(IllegalArgumentException.class,
                () -> new Parameter.Real("to", "To", "", "ms", 1e6, -1e6, 1e6, "the end"));
    }

    @Test
    void wrongDescriptionsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Parameter.Real("Low", "L", "", "", 1.0, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new Parameter.Real("low", " ", "", "", 1.0, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new Parameter.Real("low", "L", "", "", 3.0, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new Parameter.Whole("n", "N", "", "", 3, 4, 9));
        assertThrows(IllegalArgumentException.class, () -> new Parameter.Choice("m", "M", "", "x", List.of()));
        assertThrows(IllegalArgumentException.class,
                () -> new Parameter.Text("t", "T", "", "", Pattern.compile("a"), "a"));
        assertThrows(IllegalArgumentException.class,
                () -> new ProcessorDescription("x", "X", "x", "x", List.of(LOW, LOW)));
        assertThrows(IllegalArgumentException.class, () -> new ProcessorDescription("x", "X", "x", "x",
                List.of(new Parameter.Flag("enabled", "Enabled", "", true))));
        assertThrows(IllegalArgumentException.class, () -> new ProcessorDescription("X", "X", "x", "x", List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ProcessorDescription("x", "X", " ", "x", List.of()));
    }

    @Test
    void valuesHoldDefaultsAndChanges() throws Exception {
        ParameterValues values = ParameterValues.of(ALL, Map.of("low", 10, "mode", "median"));
        assertEquals(10.0, values.get(LOW));
        assertEquals(4, values.get(ORDER));
        assertEquals("median", values.get(MODE));
        assertEquals("10", values.print(LOW));
        assertEquals(List.of("low", "order", "mode", "inverse", "file"), List.copyOf(values.asMap().keySet()));
        ParameterValues other = values.with(ORDER, 5);
        assertEquals(5, other.get(ORDER));
        assertEquals(4, values.get(ORDER));
        assertNotEquals(values, other);
        assertEquals(values, other.with(ORDER, 4));
        assertEquals(values.hashCode(), other.with(ORDER, 4).hashCode());
        assertFalse(ParameterValues.defaults(ALL).get(INVERSE));
        assertThrows(UnsupportedOperationException.class, () -> values.asMap().put("low", 1.0));
        Parameter.Flag stranger = new Parameter.Flag("low", "Low", "", true);
        assertThrows(IllegalArgumentException.class, () -> values.get(stranger));
        refused("order: 17 is out of limits; allowed is a whole number from 1 to 16.", () -> values.with(ORDER, 17));
    }

    @Test
    void unknownParametersAreRefused() {
        refused("lo: there is no such parameter; there are low, order, mode, inverse, file.",
                () -> ParameterValues.of(ALL, Map.of("lo", 1)));
        refused("lo: there is no such parameter; there are none.",
                () -> ParameterValues.of(List.of(), Map.of("lo", 1)));
    }

    @Test
    void curvesAreWrittenAsPoints() throws Exception {
        Parameter.Curve mute = new Parameter.Curve("mute", "Mute", "", "Offset", "m", "ms", Knots.NONE, 0);
        Knots knots = mute.parse(" 0:100,500 : 400.5, 1e3:-2 ");
        assertEquals("0:100, 500:400.5, 1000:-2", mute.print(knots));
        assertEquals(knots, mute.parse(mute.print(knots)));
        assertEquals(100, knots.at(-5));
        assertEquals(250.25, knots.at(250));
        assertEquals(400.5, knots.at(500));
        assertEquals(-2, knots.at(2000));
        assertEquals(Knots.NONE, mute.parse(""));
        assertEquals(Double.NaN, Knots.NONE.at(1));
        for (String bad : List.of("0:100, 0:200", "5:1, 4:2", "1", "a:b", "1:2,", "1:2:3", "0:NaN")) {
            refused("mute: '" + bad + "' is not allowed; allowed is points offset in m:value in ms with rising offset, "
                    + "such as \"0:100, 500:400\".", () -> mute.parse(bad));
        }
    }

    @Test
    void namesOfHeadersAndFiles() throws Exception {
        Parameter.Header key = new Parameter.Header("key", "Key", "", "", "offset", false);
        assertEquals("CDP_X", key.parse(" CDP_X "));
        refused("key: '' is not allowed; allowed is the name of a trace header.", () -> key.parse(""));
        Parameter.File file = new Parameter.File("file", "File", "", "Velocity functions", false, true);
        assertEquals("a b.txt", file.check("a b.txt"));
        refused("file: 7 is not allowed; allowed is the name of a file.", () -> file.check(7));
    }
}
