// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.flow.edit.FlowEdit;
import org.moveout.flow.edit.FlowPresets;
import org.moveout.flow.steps.FlowFile;
import org.moveout.flow.steps.Step;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processors;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.Ids;
import org.moveout.ui.Sections;
import org.moveout.ui.testing.Bench;

/** Flows are built in the view as a user builds them. */
class FlowViewTest {
    @TempDir
    Path folder;

    private FlowView view;
    private CurrentFlow flow;

    @BeforeEach
    void begin() throws Exception {
        Bench.clear();
        flow = CurrentFlow.of(Bench.window());
        flow.begin();
        view = (FlowView) Bench.page().showView(Ids.FLOW_VIEW);
        Bench.pump();
    }

    @AfterEach
    void end() {
        flow.begin();
        Bench.clear();
    }

    // ---- the hand ---------------------------------------------------------------------------------------------------

    private List<String> ids() {
        return flow.flow().steps().stream().map(Step::processor).toList();
    }

    private static void key(Control control, int code, int modifiers) {
        Event event = new Event();
        event.keyCode = code;
        event.character = code < 128 ? (char) code : 0;
        event.stateMask = modifiers;
        event.doit = true;
        control.notifyListeners(SWT.KeyDown, event);
        Bench.pump();
    }

    private StepHeader head(int at) {
        return view.list().cards().get(at).header();
    }

    private static Shell shell(String title) {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.getText().equals(title) && shell.isVisible()) {
                return shell;
            }
        }
        return null;
    }

    /** Adds a step by the list of processors, as typed. */
    private void add(String words) {
        view.chooseStep();
        Shell shell = shell("Add Step");
        assertNotNull(shell);
        Text find = Bench.find(shell, Text.class, t -> true).getFirst();
        find.setText(words);
        find.notifyListeners(SWT.DefaultSelection, new Event());
        Bench.pump();
        assertTrue(shell.isDisposed(), "choosing closes the list");
    }

    private ParameterField<?> field(int step, String parameter) {
        StepCard card = view.list().cards().get(step);
        card.setOpen(true);
        return card.form().fields().stream().filter(f -> f.parameter().id().equals(parameter)).findFirst()
                .orElseThrow();
    }

    private void type(int step, String parameter, String text) {
        ((Text) field(step, parameter).control()).setText(text);
        Bench.pump();
    }

    private String value(int step, String parameter) {
        ParameterValues values = flow.flow().steps().get(step).values();
        return values.parameters().stream().filter(p -> p.id().equals(parameter)).map(values::print).findFirst()
                .orElseThrow();
    }

    private void checked() {
        Bench.until("the flow is checked", () -> view.check().isPresent());
        Bench.pump();
    }

    // ---- tests ------------------------------------------------------------------------------------------------------

    @Test
    void anEmptyFlowSaysHowToBegin() throws Exception {
        Shell shell = Bench.window().getShell();
        List<Link> links = Bench.find(shell, Link.class, l -> l.isVisible() && l.getText().contains("Band-pass and AGC"));
        assertEquals(1, links.size());
        links.getFirst().notifyListeners(SWT.Selection, new Event());
        Bench.pump();
        assertEquals(List.of("bandpass", "agc"), ids());
        assertEquals("8-60 Hz, order 4", head(0).summary());
        assertEquals(Optional.of("Preset Band-pass and AGC"), flow.history().undoLabel());
        view.openAll(true);
        Bench.screenshot(shell, "flow");
    }

    @Test
    void aFlowIsBuiltSavedAndOpened() throws Exception {
        add("band");
        add("agc");
        assertEquals(List.of("bandpass", "agc"), ids());
        assertTrue(view.list().cards().get(1).isOpen(), "a new step is open");
        type(0, "low", "12.5");
        Combo level = (Combo) field(1, "level").control();
        level.select(2);
        level.notifyListeners(SWT.Selection, new Event());
        assertEquals("12.5", value(0, "low"));
        assertEquals("median", value(1, "level"));
        head(1).setFocus();
        key(head(1), ' ', 0);
        assertFalse(flow.flow().steps().get(1).enabled());
        key(head(1), SWT.ARROW_UP, SWT.ALT);
        assertEquals(List.of("agc", "bandpass"), ids());
        Path file = folder.resolve("mine.yaml");
        view.documents().saveAs(file, () -> {
        });
        Bench.until("the flow is saved", () -> flow.file().isPresent());
        assertEquals("mine.yaml", flow.name());
        assertFalse(view.isDirty());
        assertEquals(flow.flow(), new FlowFile(flow.processors()).read(file));
        var saved = flow.flow();
        key(head(0), SWT.DEL, 0);
        assertEquals(List.of("bandpass"), ids());
        assertTrue(view.isDirty());
        flow.begin();
        assertEquals(List.of(), ids());
        view.documents().open(file);
        Bench.until("the flow is open", () -> flow.file().isPresent());
        assertEquals(saved, flow.flow());
    }

    @Test
    void changesAreTakenBackByTheUsualKeys() throws Exception {
        add("band");
        type(0, "low", "20");
        type(0, "high", "80");
        Bench.page().activate(view);
        IHandlerService handlers = view.getSite().getService(IHandlerService.class);
        handlers.executeCommand(IWorkbenchCommandConstants.EDIT_UNDO, null);
        assertEquals("60", value(0, "high"));
        assertEquals("60", ((Text) field(0, "high").control()).getText());
        handlers.executeCommand(IWorkbenchCommandConstants.EDIT_UNDO, null);
        assertEquals("8", value(0, "low"));
        handlers.executeCommand(IWorkbenchCommandConstants.EDIT_REDO, null);
        assertEquals("20", value(0, "low"));
        handlers.executeCommand(IWorkbenchCommandConstants.EDIT_UNDO, null);
        handlers.executeCommand(IWorkbenchCommandConstants.EDIT_UNDO, null);
        Bench.pump();
        assertEquals(List.of(), ids());
        assertEquals(0, view.list().cards().size());
    }

    @Test
    void aBadValueStaysInItsFieldWithASentence() {
        add("band");
        type(0, "low", "x");
        assertEquals("'x' is not allowed; allowed is a number from 0.01 to 10000 Hz.", field(0, "low").problem());
        assertEquals("8", value(0, "low"), "the flow keeps the last good value");
        assertFalse(view.footer().button().isEnabled());
        type(0, "order", "5");
        assertEquals("x", ((Text) field(0, "low").control()).getText(), "other changes leave it alone");
        view.list().cards().get(0).setOpen(false);
        assertTrue(head(0).problem().startsWith("'x' is not allowed"));
        type(0, "low", "9");
        assertEquals("", field(0, "low").problem());
        assertEquals("9", value(0, "low"));
        type(0, "order", "99");
        assertEquals("99 is out of limits; allowed is a whole number from 1 to 16.", field(0, "order").problem());
    }

    @Test
    void windowsWithoutAnEndSayStartAndEnd() {
        add("band");
        add("balance");
        Text from = (Text) field(1, "from").control();
        assertEquals("start", from.getText());
        assertEquals("end", ((Text) field(1, "to").control()).getText());
        type(1, "from", "200");
        assertEquals("200", value(1, "from"));
        type(1, "from", "Start");
        assertEquals("start", value(1, "from"));
        type(1, "to", "-1000000");
        assertEquals("-1000000", value(1, "to"), "numbers stay valid");
        type(1, "to", "begin");
        assertEquals("'begin' is not allowed; allowed is 'end' or a number from -1000000 to 1000000 ms.",
                field(1, "to").problem());
        head(0).setFocus();
        assertEquals(0, view.currentStep());
    }

    @Test
    void whatDoesNotSuitTheDataIsSaidAtTheStep() throws Exception {
        Path line = Bench.sample(folder);
        Sections.open(Bench.page(), line);
        Bench.section(line);
        Bench.page().activate(view);
        add("band");
        type(0, "high", "5000");
        Bench.until("the data is asked", () -> view.check().map(c -> !c.steps().get(0).isGood()).orElse(false));
        assertTrue(field(0, "high").problem().contains("is not below the Nyquist frequency"), field(0, "high").problem());
        view.list().cards().get(0).setOpen(false);
        assertTrue(head(0).problem().contains("Nyquist"));
        assertFalse(view.footer().button().isEnabled());
        Bench.screenshot(Bench.window().getShell(), "flow-unfit");
        type(0, "high", "60");
        checked();
        assertEquals("", head(0).problem());
    }

    @Test
    void gathersOfAStepAreTyped() throws Exception {
        Step agc = Step.of("agc", ParameterValues.defaults(
                flow.processors().find("agc").orElseThrow().description().parameters()));
        flow.history().apply(new FlowEdit.Add(0, new Step("agc", agc.values(), true, List.of("cdp"))));
        Bench.pump();
        StepCard card = view.list().cards().get(0);
        card.setOpen(true);
        checked();
        Combo keys = Bench.find(card.form().control(), Combo.class, c -> c.getText().equals("cdp")).getFirst();
        keys.setText("inline,");
        flow.history().apply(new FlowEdit.Enable(0, false));
        checked();
        assertEquals("inline,", keys.getText(), "what is half typed stays");
        assertFalse(view.footer().button().isEnabled());
        keys.setText("inline, crossline");
        Bench.pump();
        assertEquals(List.of("inline", "crossline"), flow.flow().steps().get(0).ensemble());
        flow.history().undo();
        assertEquals("cdp", keys.getText());
    }

    @Test
    void arrowKeysChangeNumbers() {
        add("agc");
        Text window = (Text) field(0, "window").control();
        key(window, SWT.ARROW_UP, 0);
        assertEquals("520", window.getText());
        assertEquals("520", value(0, "window"));
        key(window, SWT.PAGE_DOWN, 0);
        assertEquals("400", value(0, "window"));
        key(window, SWT.ARROW_DOWN, 0);
        assertEquals("380", value(0, "window"));
    }

    @Test
    void theListOfProcessorsIsSearched() {
        AddStepPopup popup = AddStepPopup.open(Bench.window().getShell(), flow.processors(), d -> {
        });
        int all = popup.table().getItemCount();
        popup.find().setText("gain");
        assertTrue(popup.table().getItemCount() < all);
        assertNotNull(popup.table().getSelection()[0].getData(), "a processor is selected, not the head of its group");
        popup.find().setText("no such thing");
        assertEquals(0, popup.table().getItemCount());
        popup.shell().close();
    }

    @Test
    void stepsAreDuplicatedAndMovedByKeys() {
        add("band");
        type(0, "low", "5");
        key(head(0), 'd', SWT.MOD1);
        assertEquals(List.of("bandpass", "bandpass"), ids());
        type(1, "low", "6");
        key(head(0), SWT.ARROW_DOWN, SWT.ALT);
        assertEquals("6", value(0, "low"));
        assertEquals("5", value(1, "low"));
        key(head(1), SWT.ARROW_DOWN, SWT.ALT);
        assertEquals("5", value(1, "low"), "the last one stays");
    }

    @Test
    void theFlowComesBackAfterARestart() throws Exception {
        Processors processors = flow.processors();
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.moveout.ui.tests.flow");
        FlowPresets presets = new FlowPresets(processors, folder);
        KeptFlow before = new KeptFlow(processors, presets, node);
        Path file = folder.resolve("kept.yaml");
        Files.writeString(file, "version: 1\nsteps:\n  - processor: agc\n");
        before.opened(file, new FlowFile(processors).read(file));
        before.history().apply(new FlowEdit.Enable(0, false));
        before.dispose();
        KeptFlow after = new KeptFlow(processors, presets, node);
        assertEquals(before.flow(), after.flow());
        assertEquals(Optional.of(file), after.file());
        assertTrue(after.history().isDirty());
        assertEquals(folder, after.folder());
        after.begin();
        assertEquals(KeptFlow.UNTITLED, new KeptFlow(processors, presets, node).name());
        node.removeNode();
    }

    @Test
    void presetsAreKept() throws Exception {
        add("agc");
        int before = view.presets().all().size();
        view.presets().keep("For tests");
        Bench.until("the preset is kept", () -> view.presets().all().size() > before
                && view.presets().all().stream().anyMatch(p -> p.name().equals("For tests")));
        var preset = view.presets().all().stream().filter(p -> p.name().equals("For tests")).findFirst().orElseThrow();
        assertEquals(flow.flow(), preset.flow());
        view.presets().remove(preset);
        Bench.until("the preset is gone", () -> view.presets().all().stream().noneMatch(p -> p.name().equals("For tests")));
    }
}
