// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.task.Progress;
import org.moveout.eclipse.DisplayOptions;
import org.moveout.eclipse.Options;
import org.moveout.flow.ImportRequest;
import org.moveout.flow.ImportSegy;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.Interpolation;
import org.moveout.segy.SegyScanner;
import org.moveout.ui.Ids;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.keys.KeyNames;
import org.moveout.ui.internal.keys.KeySheet;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SeismicCanvas;

/** Files dropped and opened again, keys explained, preferences found. */
class NativeFeelTest {
    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        Bench.clear();
    }

    @AfterEach
    void end() {
        for (Shell shell : Bench.window().getShell().getShells()) {
            if (shell.getText().equals("Keys and Mouse")) {
                shell.close();
            }
        }
        Bench.clear();
    }

    /** Does what the system does when files are dropped on a control. */
    private static Event drop(Control control, String... files) {
        DropTarget target = (DropTarget) control.getData(DND.DROP_TARGET_KEY);
        assertNotNull(target, "nothing can be dropped here");
        assertTrue(Arrays.asList(target.getTransfer()).contains(FileTransfer.getInstance()));
        Event enter = new Event();
        enter.detail = DND.DROP_MOVE;
        Event drop = new Event();
        for (Event e : new Event[] { enter, drop }) {
            try {
                // DNDEvent carries what the plain event has no room for; the class is internal to SWT
                Class<?> type = Class.forName("org.eclipse.swt.dnd.DNDEvent");
                var constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                Event dnd = (Event) constructor.newInstance();
                set(type, dnd, "operations", DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK);
                set(type, dnd, "dataTypes", new org.eclipse.swt.dnd.TransferData[0]);
                dnd.detail = DND.DROP_MOVE;
                dnd.widget = target;
                if (e == drop) {
                    var data = type.getSuperclass().getField("data");
                    data.set(dnd, files);
                    dnd.detail = enter.detail;
                    target.notifyListeners(DND.Drop, dnd);
                    return dnd;
                }
                target.notifyListeners(DND.DragEnter, dnd);
                enter.detail = dnd.detail;
                assertEquals(DND.DROP_COPY, dnd.detail, "the file manager must not take the file away");
            } catch (ReflectiveOperationException x) {
                throw new AssertionError(x);
            }
        }
        throw new AssertionError("not reached");
    }

    private static void set(Class<?> type, Event event, String field, Object value) throws ReflectiveOperationException {
        var f = type.getDeclaredField(field);
        f.setAccessible(true);
        f.set(event, value);
    }

    private static Menu menu(String path) {
        Menu menu = Bench.window().getShell().getMenuBar();
        for (String name : path.split("/")) {
            MenuItem item = Arrays.stream(menu.getItems()).filter(i -> i.getText().replace("&", "").equals(name))
                    .findFirst().orElseThrow(() -> new AssertionError("no menu " + name));
            menu = item.getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            Bench.pump();
        }
        return menu;
    }

    private static List<String> texts(Menu menu) {
        return Arrays.stream(menu.getItems()).map(i -> i.getText().replace("&", "")).toList();
    }

    @Test
    void filesDroppedOnTheWindowOpen() throws Exception {
        Path file = Bench.sample(folder);
        drop(Bench.window().getShell(), file.toString());
        Bench.section(file);
        Path store = folder.resolve("line.moveout");
        new ImportSegy(ImportRequest.of(file, SegyScanner.scan(file).layout()).into(store)).run(Progress.NONE);
        Path second = Files.copy(file, folder.resolve("second.sgy"));
        drop(Bench.window().getShell(), second.toString(), store.resolve("metadata.json").toString());
        Bench.section(store);
        assertEquals(3, Bench.page().getEditorReferences().length);
    }

    @Test
    void recentFilesAreInTheMenuUntilTheListIsCleared() throws Exception {
        assertEquals(List.of("Nothing was opened yet"), texts(menu("File/Open Recent")));
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        Bench.section(file);
        Path second = Files.copy(file, folder.resolve("second.sgy"));
        Sections.open(Bench.page(), second);
        Bench.section(second);
        Bench.page().closeAllEditors(false);
        Menu recent = menu("File/Open Recent");
        assertEquals(List.of("1  second.sgy   " + folder, "2  31_81_PR.sgy   " + folder, "", "Clear List"),
                texts(recent));
        assertEquals(file.toString(), recent.getItem(1).getToolTipText());
        recent.getItem(1).notifyListeners(SWT.Selection, new Event());
        Bench.section(file);
        assertTrue(texts(menu("File/Open Recent")).getFirst().startsWith("1  31_81_PR.sgy"));
        MenuItem clear = menu("File/Open Recent").getItem(3);
        clear.notifyListeners(SWT.Selection, new Event());
        Bench.pump();
        assertEquals(List.of("Nothing was opened yet"), texts(menu("File/Open Recent")));
        assertTrue(Files.exists(file) && Files.exists(second));
    }

    @Test
    void theKeySheetTellsTheKeysThatAreSet() throws Exception {
        KeySheet sheet = KeySheet.of(Bench.window().getService(ICommandService.class),
                Bench.window().getService(IBindingService.class));
        List<KeySheet.Line> lines = sheet.groups().values().stream().flatMap(List::stream).toList();
        assertTrue(lines.stream().anyMatch(l -> l.what().equals("Show Everything") && l.keys().equals("F")), "F fits");
        assertTrue(lines.stream().anyMatch(l -> l.what().equals("Flip") && l.keys().equals("Space")), "Space flips");
        assertTrue(lines.stream().anyMatch(l -> l.keys().equals("Wheel")));
        Bench.window().getService(IHandlerService.class).executeCommand("org.moveout.ui.keys", null);
        Bench.pump();
        Shell shell = Arrays.stream(Bench.window().getShell().getShells())
                .filter(s -> s.getText().equals("Keys and Mouse")).findFirst().orElseThrow();
        Bench.screenshot(shell, "keys");
        Bench.find(shell, Text.class, t -> true).getFirst().setText("everything");
        Tree tree = Bench.find(shell, Tree.class, t -> true).getFirst();
        assertEquals(1, tree.getItemCount());
        TreeItem found = tree.getItem(0).getItem(0);
        assertEquals("F", found.getText(0));
        shell.close();
    }

    @Test
    void noKeyOfSectionsMeansTwoThings() {
        IBindingService bindings = Bench.window().getService(IBindingService.class);
        List<String> keys = Arrays.stream(bindings.getBindings()).filter(b -> b.getParameterizedCommand() != null
                && Ids.SECTION_CONTEXT.equals(b.getContextId()) && b.getPlatform() == null)
                .map(b -> b.getTriggerSequence() + " " + b.getParameterizedCommand().getId()).distinct()
                .map(s -> s.substring(0, s.indexOf(' '))).toList();
        assertTrue(keys.size() > 30, keys.toString());
        List<String> twice = keys.stream().filter(k -> Collections.frequency(keys, k) > 1).distinct().toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void everyCommandSaysWhatItDoes() throws Exception {
        for (Command command : Bench.window().getService(ICommandService.class).getDefinedCommands()) {
            if (command.getCategory().getId().equals("org.moveout.ui.commands")) {
                assertFalse(command.getName().isBlank(), command.getId());
                assertFalse(command.getName().endsWith("..."), command.getId());
            }
        }
        assertTrue(new KeyNames(Bench.window().getService(IBindingService.class)).tip("Show everything",
                "org.moveout.ui.section.fit").equals("Show everything (F)"));
    }

    @Test
    void toolBarsOfASectionNameTheirItems() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        SeismicCanvas canvas = section.canvas().orElseThrow();
        List<ToolBar> bars = new ArrayList<>(Bench.find(canvas.getParent().getParent().getParent(), ToolBar.class,
                ToolBar::isVisible));
        assertFalse(bars.isEmpty());
        for (ToolBar bar : bars) {
            for (ToolItem item : bar.getItems()) {
                if ((item.getStyle() & SWT.SEPARATOR) == 0) {
                    assertNotNull(item.getToolTipText(), item.getText());
                }
            }
        }
    }

    @Test
    void displayPreferencesAreForNewSections() throws Exception {
        var node = InstanceScope.INSTANCE.getNode(Options.NODE);
        node.put(DisplayOptions.MODE, "wiggle");
        node.put(DisplayOptions.INTERPOLATION, "nearest");
        node.put(DisplayOptions.TRACE_AXIS, "tracr, cdp");
        try {
            Path file = Bench.sample(folder);
            Sections.open(Bench.page(), file);
            SeismicCanvas canvas = Bench.section(file).canvas().orElseThrow();
            assertEquals(DisplayMode.WIGGLE, canvas.settings().mode());
            assertEquals(Interpolation.NEAREST, canvas.settings().interpolation());
            assertEquals(2, canvas.traceAxis().size());
        } finally {
            node.remove(DisplayOptions.MODE);
            node.remove(DisplayOptions.INTERPOLATION);
            node.remove(DisplayOptions.TRACE_AXIS);
        }
    }

    @Test
    void preferencePagesOpen() throws Exception {
        for (String page : List.of(Ids.PREFERENCES, Ids.PREFERENCES + ".display", Ids.PREFERENCES + ".memory")) {
            PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Bench.window().getShell(), page, null,
                    null);
            dialog.setBlockOnOpen(false);
            dialog.open();
            Bench.pump();
            assertNotNull(dialog.getSelectedPage());
            Bench.screenshot(dialog.getShell(), "preferences-" + page.substring(page.lastIndexOf('.') + 1));
            dialog.close();
        }
    }
}
