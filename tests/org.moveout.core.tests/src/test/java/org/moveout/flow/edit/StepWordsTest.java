// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.moveout.flow.steps.Step;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.gain.BalanceFactory;
import org.moveout.process.gain.GainFactory;

class StepWordsTest {
    private static String words(String processor, Map<String, ?> values) throws ParameterException {
        return StepWords.summary(Flows.step(processor, values));
    }

    @Test
    void whatMattersIsTold() throws ParameterException {
        assertEquals("8-60 Hz, order 4", words("bandpass", Map.of()));
        assertEquals("2.5-60 Hz, order 8", words("bandpass", Map.of("low", 2.5, "order", 8)));
        assertEquals("250 ms, median absolute amplitude", words("agc", Map.of("window", 250, "level", "median")));
        assertEquals("", words("all", Map.of()));
        assertEquals("mute 0:100, velocities 'line 1.txt', key cdp, taper, note 'x', fold 3", words("all", Map.of("mute",
                "0:100", "velocities", "line 1.txt", "key", "cdp", "taper", true, "note", "x", "fold", 3)));
        assertEquals("mute of 3 points", words("all", Map.of("mute", "0:1, 2:3, 4:5")));
    }

    @Test
    void whatIsNotUsedIsNot() throws ParameterException {
        assertEquals("root mean square", StepWords.summary(Step.of("balance",
                ParameterValues.defaults(new BalanceFactory().description().parameters()))));
        assertEquals("power of time 2, factor 1", StepWords.summary(
                Step.of("gain", ParameterValues.defaults(new GainFactory().description().parameters()))));
    }

    @Test
    void windowsWithoutAnEndAreToldInWords() throws ParameterException {
        BalanceFactory balance = new BalanceFactory();
        ParameterValues all = ParameterValues.defaults(balance.description().parameters());
        assertEquals("root mean square, start to 800 ms",
                StepWords.summary(Step.of("balance", all.with(BalanceFactory.TO, 800.0))));
        assertEquals("root mean square, 200 ms to end",
                StepWords.summary(Step.of("balance", all.with(BalanceFactory.FROM, 200.0))));
        assertEquals("root mean square, 200-800 ms", StepWords.summary(Step.of("balance",
                all.with(BalanceFactory.FROM, 200.0).with(BalanceFactory.TO, 800.0))));
        assertEquals("end", StepWords.value(BalanceFactory.TO, 1e6));
    }

    @Test
    void gathersAreTold() throws ParameterException {
        Step step = Flows.step("agc", Map.of());
        assertEquals("500 ms, root mean square, by inline, crossline", StepWords
                .summary(new Step("agc", step.values(), true, List.of("inline", "crossline"))));
    }

    @Test
    void numbersChangeInStepsOfOneTwoFive() {
        Parameter.Real hz = new Parameter.Real("f", "F", "", "Hz", 8.0, 0.01, 125);
        assertEquals(8.2, NumberStep.next(hz, 8, true, false));
        assertEquals(7.8, NumberStep.next(hz, 8, false, false));
        assertEquals(10, NumberStep.next(hz, 8, true, true));
        assertEquals(62, NumberStep.next(hz, 60, true, false));
        assertEquals(62, NumberStep.next(hz, 61.3, true, false));
        assertEquals(60, NumberStep.next(hz, 61.3, false, false));
        assertEquals(125, NumberStep.next(hz, 124.9, true, true));
        assertEquals(0.01, NumberStep.next(hz, 0.01, false, false));
        assertEquals(0.2, NumberStep.next(hz, 0, true, false));
        Parameter.Whole order = new Parameter.Whole("n", "N", "", "", 4, 1, 16);
        assertEquals(5, NumberStep.next(order, 4, true, false));
        assertEquals(1, NumberStep.next(order, 1, false, false));
        assertEquals(16, NumberStep.next(order, 12, true, true));
    }

    @Test
    void stepsStayStepsThroughManyTurns() {
        Parameter.Real hz = new Parameter.Real("f", "F", "", "Hz", 8.0, 0.01, 125);
        double value = 8;
        for (int i = 0; i < 2000; i++) {
            value = NumberStep.next(hz, value, true, false);
        }
        assertEquals(125, value);
        for (int i = 0; i < 30; i++) {
            value = NumberStep.next(hz, value, false, false);
            assertTrue(hz.print(value).length() <= 5, hz.print(value));
        }
    }

    @Test
    void slidersGiveRoundNumbers() {
        assertEquals(8.5, NumberStep.rounded(8.4712, 0, 125));
        assertEquals(1, NumberStep.rounded(0.9, 1, 16));
        assertEquals(6000, NumberStep.rounded(6000, 0, 6000));
    }
}
