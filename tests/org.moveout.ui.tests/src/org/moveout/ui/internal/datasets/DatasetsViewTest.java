// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.ui.Ids;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.RecentDataset;
import org.moveout.ui.Sections;
import org.moveout.ui.testing.Bench;

class DatasetsViewTest {
    @TempDir
    Path folder;

    private IViewPart view;
    private Composite window;

    @BeforeEach
    void begin() throws Exception {
        Bench.clear();
        view = Bench.page().showView(Ids.DATASETS_VIEW);
        window = Bench.window().getShell();
        Bench.pump();
    }

    @AfterEach
    void end() {
        Bench.clear();
    }

    private Tree tree() {
        return Bench.find(window, Tree.class, t -> t.getColumnCount() == 4).getFirst();
    }

    private void command(String id) throws Exception {
        Bench.page().activate(view);
        Bench.pump();
        Bench.window().getService(IHandlerService.class).executeCommand(id, null);
        Bench.pump();
    }

    @Test
    void withoutAnythingItInvites() throws Exception {
        assertFalse(tree().isVisible());
        assertEquals(1, Bench.find(window, Label.class, l -> l.isVisible()
                && l.getText().equals("Open a SEG-Y file or drop one here")).size());
        Bench.screenshot(Bench.window().getShell(), "empty");
    }

    @Test
    void openAndRecentDatasetsAreListedWithKindCountAndSize() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        Bench.section(file);
        assertTrue(tree().isVisible());
        TreeItem group = tree().getItem(0);
        assertEquals("Open", group.getText(0));
        TreeItem line = group.getItem(0);
        assertEquals("31_81_PR", line.getText(0));
        assertEquals("534", line.getText(1));
        assertEquals("3.34 MB", line.getText(2));
        assertEquals("SEG-Y", line.getText(3));

        OpenDataset open = Bench.datasets().open().getFirst();
        view.getSite().getSelectionProvider().setSelection(new StructuredSelection(open));
        command("org.moveout.ui.dataset.close");
        assertEquals("Recent", tree().getItem(0).getText(0));
        assertEquals(0, Bench.page().getEditorReferences().length);

        RecentDataset recent = Bench.datasets().recent().getFirst();
        view.getSite().getSelectionProvider().setSelection(new StructuredSelection(recent));
        command("org.moveout.ui.dataset.show");
        Bench.section(file);
        assertEquals("Open", tree().getItem(0).getText(0));

        view.getSite().getSelectionProvider().setSelection(new StructuredSelection(Bench.datasets().open().getFirst()));
        command("org.moveout.ui.dataset.takeAway");
        view.getSite().getSelectionProvider().setSelection(new StructuredSelection(Bench.datasets().recent()
                .getFirst()));
        command("org.moveout.ui.dataset.takeAway");
        assertFalse(tree().isVisible());
        assertTrue(Files.exists(file), "only the entry goes, never the file");
    }

    @Test
    void aDoubleClickOpensASection() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        Bench.section(file);
        Bench.page().closeAllEditors(false);
        Tree tree = tree();
        tree.setSelection(tree.getItem(0).getItem(0));
        tree.notifyListeners(SWT.Selection, new Event());
        tree.notifyListeners(SWT.DefaultSelection, new Event());
        Bench.section(file);
        assertEquals(1, Bench.page().getEditorReferences().length);
    }

    @Test
    void propertiesAndFileHeadersFollowTheActiveSection() throws Exception {
        Path file = Bench.sample(folder);
        Bench.page().showView(Ids.PROPERTIES_VIEW);
        Sections.open(Bench.page(), file);
        Bench.section(file);
        Bench.page().showView(Ids.PROPERTIES_VIEW);
        Bench.until("the properties are there", () -> !Bench.find(window, Table.class, t -> t.isVisible()
                && t.getItemCount() > 8 && t.getItem(0).getText(1).equals("31_81_PR")).isEmpty());
        Bench.page().showView(Ids.FILE_HEADERS_VIEW);
        Bench.until("the text header is there", () -> !Bench.find(window, Text.class,
                t -> t.isVisible() && t.getText().startsWith("C01 CLIENT")).isEmpty());
        Bench.screenshot(Bench.window().getShell(), "file-headers");
        Bench.clear();
        Bench.until("the view has nothing to show", () -> !Bench.find(window, Label.class, l -> l.isVisible()
                && l.getText().startsWith("Open a section")).isEmpty());
    }
}
