// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowException;

class FlowDifferenceTest {
    private static final String BANDPASS = "  - processor: bandpass";
    private static final String AGC = "  - processor: agc";
    private static final String ALL = "  - processor: all";

    private static List<String> lines(Flow earlier, Flow later) {
        return FlowDifference.between(earlier, later).lines();
    }

    @Test
    void equalFlowsDoNotDiffer() throws FlowException {
        assertTrue(FlowDifference.between(Flows.parse(BANDPASS, AGC), Flows.parse(BANDPASS, "    low: 8", AGC))
                .isEmpty());
    }

    @Test
    void valuesAreGivenWithTheirUnits() throws FlowException {
        assertEquals(List.of("step 1 (bandpass): low 12.5 Hz, was 8 Hz", "step 1 (bandpass): order 6, was 4",
                "step 2 (agc): window 250 ms, was 500 ms",
                "step 2 (agc): level Median absolute amplitude, was Root mean square",
                "step 2 (agc): ensemble cdp, was that of the run", "step 2 (agc): enabled no, was yes"),
                lines(Flows.parse(BANDPASS, AGC),
                        Flows.parse(BANDPASS, "    low: 12.5", "    order: 6", AGC, "    window: 250",
                                "    level: median", "    ensemble: cdp", "    enabled: false")));
    }

    @Test
    void stepsComeAndGo() throws FlowException {
        assertEquals(List.of("step 1 (bandpass): removed (8-60 Hz, order 4)",
                "step 2 (all): added (taper)"),
                lines(Flows.parse(BANDPASS, AGC), Flows.parse(AGC, ALL, "    taper: true")));
    }

    @Test
    void stepsMove() throws FlowException {
        assertEquals(List.of("step 3 (bandpass): moved, was step 1"),
                lines(Flows.parse(BANDPASS, AGC, ALL), Flows.parse(AGC, ALL, BANDPASS)));
        assertEquals(List.of("step 3 (bandpass): moved, was step 1", "step 3 (bandpass): low 10 Hz, was 8 Hz"),
                lines(Flows.parse(BANDPASS, AGC, ALL), Flows.parse(AGC, ALL, BANDPASS, "    low: 10")));
    }

    @Test
    void ofSeveralStepsOfOneProcessorTheEqualOnesAreMatched() throws FlowException {
        assertEquals(List.of("step 1 (agc): added (100 ms, root mean square)"),
                lines(Flows.parse(AGC, "    window: 900"), Flows.parse(AGC, "    window: 100", AGC,
                        "    window: 900")));
    }

    @Test
    void emptyFlows() throws FlowException {
        Flow empty = Flow.of(List.of());
        assertEquals(List.of("step 1 (agc): added (500 ms, root mean square), switched off"),
                lines(empty, Flows.parse(AGC, "    enabled: false")));
        assertEquals(List.of("step 1 (agc): removed (500 ms, root mean square)"), lines(Flows.parse(AGC), empty));
        assertTrue(FlowDifference.between(empty, empty).isEmpty());
    }
}
