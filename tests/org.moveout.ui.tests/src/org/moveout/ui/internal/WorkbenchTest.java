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
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.task.Progress;
import org.moveout.eclipse.CacheOptions;
import org.moveout.eclipse.Options;
import org.moveout.flow.ExportRequest;
import org.moveout.flow.ExportSegy;
import org.moveout.flow.ImportRequest;
import org.moveout.flow.ImportSegy;
import org.moveout.segy.SegyScanner;
import org.moveout.ui.Ids;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.SectionPart;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.notice.Work;
import org.moveout.ui.testing.Bench;

/** The frame around the sections: perspective, menus, preferences, notices. */
class WorkbenchTest {
    @TempDir
    Path folder;

    @AfterEach
    void end() {
        Bench.clear();
    }

    @Test
    void theWindowBeginsInThePerspectiveOfMoveout() {
        assertEquals(Ids.PERSPECTIVE, Bench.page().getPerspective().getId());
        assertNotNull(Bench.page().findViewReference(Ids.DATASETS_VIEW));
        assertTrue(Bench.window().getShell().getText().endsWith("Moveout"), Bench.window().getShell().getText());
    }

    @Test
    void theProgressViewOpens() throws Exception {
        assertNotNull(Bench.page().showView(Ids.PROGRESS_VIEW));
        Bench.screenshot(Bench.window().getShell(), "progress-view");
        Bench.page().hideView(Bench.page().findView(Ids.PROGRESS_VIEW));
    }

    @Test
    void theAboutTextIsThere() {
        assertEquals("Moveout", Platform.getProduct().getName());
        assertTrue(Platform.getProduct().getProperty("aboutText").contains("SEG-Y"));
    }

    @Test
    void menusHaveContentAndNoLeftovers() {
        Menu bar = Bench.window().getShell().getMenuBar();
        List<String> names = new ArrayList<>();
        for (MenuItem item : bar.getItems()) {
            names.add(item.getText().replace("&", ""));
            Menu menu = item.getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            Bench.pump();
            assertTrue(Arrays.stream(menu.getItems()).anyMatch(i -> !i.getText().isEmpty()), item.getText()
                    + " is empty");
            menu.notifyListeners(SWT.Hide, new Event());
        }
        assertEquals(List.of("File", "Edit", "View", "Navigate", "Process", "Tools", "Window", "Help"), names);
    }

    /** Pages of the platform are named by texts that no compiler looks at. */
    @Test
    void everyPreferencePageOpens() {
        PreferenceManager manager = PlatformUI.getWorkbench().getPreferenceManager();
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Bench.window().getShell(), Ids.PREFERENCES,
                null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        List<String> opened = new ArrayList<>();
        for (IPreferenceNode node : manager.getElements(PreferenceManager.PRE_ORDER)) {
            PreferencesUtil.createPreferenceDialogOn(Bench.window().getShell(), node.getId(), null, null);
            Bench.pump();
            assertNotNull(node.getPage(), node.getId());
            assertFalse(node.getPage().getClass().getName().contains("Error"), node.getId());
            opened.add(node.getLabelText());
        }
        dialog.close();
        assertTrue(opened.containsAll(List.of("Moveout", "Appearance", "Keys")), opened.toString());
    }

    @Test
    void preferencesOpenAndReachTheCache() throws Exception {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Bench.window().getShell(), Ids.PREFERENCES,
                null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Bench.pump();
        assertNotNull(dialog.getSelectedPage());
        Bench.screenshot(dialog.getShell(), "preferences");
        dialog.close();
        InstanceScope.INSTANCE.getNode(Options.NODE).putInt(CacheOptions.MEGABYTES, 77);
        assertEquals(77L << 20, Bench.datasets().cache().statistics().limit());
        InstanceScope.INSTANCE.getNode(Options.NODE).remove(CacheOptions.MEGABYTES);
        assertEquals(CacheOptions.DEFAULTS.bytes(), Bench.datasets().cache().statistics().limit());
    }

    @Test
    void anExportJobGivesTheOriginalAgain() throws Exception {
        Path file = Bench.sample(folder);
        Path store = folder.resolve("line.moveout");
        new ImportSegy(ImportRequest.of(file, SegyScanner.scan(file).layout()).into(store)).run(Progress.NONE);
        Path again = folder.resolve("again.sgy");
        boolean[] original = new boolean[1];
        var job = Work.start(Bench.window(), new ExportSegy(ExportRequest.of(store, again)), "export",
                summary -> original[0] = summary.original());
        Bench.until("the export has ended", () -> job.getResult() != null && original[0]);
        assertEquals(-1, Files.mismatch(file, again));
    }

    @Test
    void aFailedJobIsToldInANotice() throws Exception {
        Path file = Bench.sample(folder);
        Path store = folder.resolve("line.moveout");
        new ImportSegy(ImportRequest.of(file, SegyScanner.scan(file).layout()).into(store)).run(Progress.NONE);
        var job = Work.start(Bench.window(), new ExportSegy(ExportRequest.of(store, file)), "export", summary -> { });
        Bench.until("the notice is there", () -> !Bench.noticeText().isEmpty());
        assertFalse(job.getResult().isOK());
        assertTrue(Bench.noticeText().contains("31_81_PR.sgy"), Bench.noticeText());
        Bench.screenshot(Bench.window().getShell(), "notice-error");
        assertTrue(Files.size(file) > 3_000_000, "the existing file is untouched");
    }

    @Test
    void closingAViewLeavesWhatAllPartsShare() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        for (String view : List.of(Ids.PROPERTIES_VIEW, Ids.TRACE_HEADERS_VIEW, "org.moveout.ui.map",
                "org.moveout.ui.spectrum", Ids.DATASETS_VIEW)) {
            Bench.page().hideView(Bench.page().showView(view));
        }
        Bench.pump();
        assertEquals(1, Bench.datasets().open().size());
        section.canvas().orElseThrow().oneTracePerColumn();
        Bench.section(file);
        List<String> told = new ArrayList<>();
        SectionLinks links = SectionLinks.of(Bench.window());
        links.addListener(new SectionLinks.Listener() {
            @Override
            public void sectionActivated(Optional<SectionPart> now) {
                told.add(now.isPresent() ? "opened" : "closed");
            }
        });
        Bench.clear();
        Sections.open(Bench.page(), file);
        Bench.section(file);
        assertEquals(List.of("closed", "opened"), told);
        Bench.page().showView(Ids.DATASETS_VIEW);
    }
}
