// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.Step;
import org.moveout.process.Knots;
import org.moveout.process.ParameterException;
import org.moveout.process.filter.BandpassFactory;

class FlowHistoryTest {
    private long now;
    private FlowHistory history;
    private Step bandpass;
    private Step agc;

    @BeforeEach
    void begin() throws ParameterException {
        history = new FlowHistory(Flows.ALL, () -> now);
        bandpass = Flows.step("bandpass", Map.of());
        agc = Flows.step("agc", Map.of());
    }

    private void add(Step... steps) throws ParameterException {
        for (Step step : steps) {
            history.apply(new FlowEdit.Add(history.flow().steps().size(), step));
        }
    }

    private List<String> ids() {
        return history.flow().steps().stream().map(Step::processor).toList();
    }

    @Test
    void eachChangeCanBeTakenBackAndDoneAgain() throws ParameterException {
        add(bandpass, agc);
        List<Flow> states = new ArrayList<>(List.of(history.flow()));
        List<FlowEdit> edits = List.of(new FlowEdit.Duplicate(0), new FlowEdit.Move(0, 2), new FlowEdit.Enable(1, false),
                new FlowEdit.Set<>(0, BandpassFactory.LOW, 12.0), new FlowEdit.Ensemble(0, List.of("cdp")),
                new FlowEdit.Reset(0), new FlowEdit.Remove(2),
                new FlowEdit.Replace(Flow.of(List.of(agc, agc)), "Preset Two gains"));
        for (FlowEdit edit : edits) {
            history.apply(edit);
            states.add(history.flow());
            now += 10_000;
        }
        assertEquals(Optional.of("Preset Two gains"), history.undoLabel());
        for (int i = states.size() - 2; i >= 0; i--) {
            history.undo();
            assertEquals(states.get(i), history.flow(), "after taking back change " + i);
        }
        for (int i = 1; i < states.size(); i++) {
            history.redo();
            assertEquals(states.get(i), history.flow(), "after doing change " + i + " again");
        }
        assertEquals(Optional.empty(), history.redoLabel());
    }

    @Test
    void changesAreCalledByTheNamesOfSteps() throws ParameterException {
        add(bandpass);
        assertEquals(Optional.of("Add Band-pass filter"), history.undoLabel());
        history.apply(new FlowEdit.Set<>(0, BandpassFactory.HIGH, 70.0));
        assertEquals(Optional.of("Set High corner of Band-pass filter"), history.undoLabel());
        history.apply(new FlowEdit.Enable(0, false));
        assertEquals(Optional.of("Switch Off Band-pass filter"), history.undoLabel());
        history.undo();
        assertEquals(Optional.of("Switch Off Band-pass filter"), history.redoLabel());
    }

    @Test
    void rapidChangesOfOneParameterAreOne() throws ParameterException {
        add(bandpass, bandpass);
        Flow before = history.flow();
        for (double low = 5; low < 10; low++) {
            history.apply(new FlowEdit.Set<>(0, BandpassFactory.LOW, low));
            now += FlowHistory.MERGE_MILLIS - 1;
        }
        history.undo();
        assertEquals(before, history.flow());
        history.redo();
        assertEquals(9.0, history.flow().steps().get(0).values().get(BandpassFactory.LOW));
    }

    @Test
    void changesOfOtherParametersStepsOrTimesAreNotMerged() throws ParameterException {
        add(bandpass, bandpass);
        history.apply(new FlowEdit.Set<>(0, BandpassFactory.LOW, 5.0));
        history.apply(new FlowEdit.Set<>(0, BandpassFactory.HIGH, 50.0));
        history.apply(new FlowEdit.Set<>(1, BandpassFactory.HIGH, 55.0));
        now += FlowHistory.MERGE_MILLIS;
        history.apply(new FlowEdit.Set<>(1, BandpassFactory.HIGH, 56.0));
        history.undo();
        assertEquals(55.0, history.flow().steps().get(1).values().get(BandpassFactory.HIGH));
        history.undo();
        assertEquals(60.0, history.flow().steps().get(1).values().get(BandpassFactory.HIGH));
        assertEquals(50.0, history.flow().steps().get(0).values().get(BandpassFactory.HIGH));
        history.undo();
        assertEquals(60.0, history.flow().steps().get(0).values().get(BandpassFactory.HIGH));
        assertEquals(5.0, history.flow().steps().get(0).values().get(BandpassFactory.LOW));
    }

    @Test
    void aChangeAfterTakingBackIsNotMergedIntoWhatWasBefore() throws ParameterException {
        add(bandpass);
        history.apply(new FlowEdit.Set<>(0, BandpassFactory.LOW, 5.0));
        now += 5000;
        history.apply(new FlowEdit.Set<>(0, BandpassFactory.LOW, 6.0));
        history.undo();
        history.apply(new FlowEdit.Set<>(0, BandpassFactory.LOW, 7.0));
        assertEquals(Optional.empty(), history.redoLabel());
        history.undo();
        assertEquals(5.0, history.flow().steps().get(0).values().get(BandpassFactory.LOW));
    }

    @Test
    void keysStayWithTheirSteps() throws ParameterException {
        add(bandpass, agc, bandpass);
        List<Integer> keys = history.keys();
        history.apply(new FlowEdit.Move(0, 2));
        assertEquals(List.of(keys.get(1), keys.get(2), keys.get(0)), history.keys());
        history.apply(new FlowEdit.Set<>(2, BandpassFactory.LOW, 3.0));
        history.apply(new FlowEdit.Remove(2));
        assertEquals(-1, history.indexOf(keys.get(0)));
        history.undo();
        assertEquals(2, history.indexOf(keys.get(0)));
        history.apply(new FlowEdit.Duplicate(2));
        assertEquals(4, history.keys().stream().distinct().count());
    }

    @Test
    void movingBetweenEqualStepsCountsAlthoughTheFlowIsEqual() throws ParameterException {
        add(bandpass, bandpass);
        List<Integer> keys = history.keys();
        history.apply(new FlowEdit.Move(0, 1));
        assertEquals(List.of(keys.get(1), keys.get(0)), history.keys());
    }

    @Test
    void whatChangesNothingLeavesNoTrace() throws ParameterException {
        add(bandpass, agc);
        history.apply(new FlowEdit.Set<>(0, BandpassFactory.LOW, 8.0));
        history.apply(new FlowEdit.Enable(0, true));
        history.apply(new FlowEdit.Move(1, 1));
        assertEquals(Optional.of("Add Automatic gain control"), history.undoLabel());
    }

    @Test
    void aBadValueChangesNothing() throws ParameterException {
        add(bandpass);
        ParameterException e = assertThrows(ParameterException.class,
                () -> history.apply(new FlowEdit.Set<>(0, BandpassFactory.ORDER, 99)));
        assertEquals("order: 99 is out of limits; allowed is a whole number from 1 to 16.", e.getMessage());
        assertEquals(Optional.of("Add Band-pass filter"), history.undoLabel());
        assertThrows(IndexOutOfBoundsException.class, () -> history.apply(new FlowEdit.Remove(1)));
        assertEquals(List.of("bandpass"), ids());
    }

    @Test
    void curvesAreSet() throws ParameterException {
        add(Flows.step("all", Map.of()));
        Knots curve = Knots.of(new double[] { 0, 500 }, new double[] { 100, 400 });
        history.apply(new FlowEdit.Set<>(0, Flows.MUTE, curve));
        history.apply(new FlowEdit.Set<>(0, Flows.FLAG, true));
        assertEquals(curve, history.flow().steps().get(0).values().get(Flows.MUTE));
    }

    @Test
    void knowsWhetherItIsSaved() throws ParameterException {
        assertFalse(history.isDirty());
        add(bandpass);
        assertTrue(history.isDirty());
        history.markSaved(history.flow());
        assertFalse(history.isDirty());
        add(agc);
        assertTrue(history.isDirty());
        history.undo();
        assertFalse(history.isDirty());
        history.open(Flow.of(List.of(agc)));
        assertFalse(history.isDirty());
        assertEquals(Optional.empty(), history.undoLabel());
        history.open(Flow.of(List.of(agc)), Flow.of(List.of(bandpass)));
        assertTrue(history.isDirty());
    }

    @Test
    void listenersAreToldOnceForEachChange() throws ParameterException {
        List<Integer> sizes = new ArrayList<>();
        FlowHistory.Listener listener = h -> sizes.add(h.flow().steps().size());
        history.addListener(listener);
        add(bandpass, agc);
        history.apply(new FlowEdit.Enable(0, true));
        history.undo();
        history.undo();
        history.undo();
        history.redo();
        history.markSaved(history.flow());
        history.removeListener(listener);
        history.undo();
        assertEquals(List.of(1, 2, 1, 0, 1, 1), sizes);
    }

    @Test
    void historyIsBounded() throws ParameterException {
        for (int i = 0; i < FlowHistory.MOST + 20; i++) {
            add(agc);
        }
        int undone = 0;
        while (history.undoLabel().isPresent()) {
            history.undo();
            undone++;
        }
        assertEquals(FlowHistory.MOST, undone);
        assertEquals(20, history.flow().steps().size());
    }
}
