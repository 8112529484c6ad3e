// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.moveout.ui.internal.flow.FlowDocuments;
import org.moveout.ui.internal.section.SectionEditorInput;

/** Opens and closes seismic sections. */
public final class Sections {
    private Sections() {
    }

    /**
     * Opens a section of a SEG-Y file or a store, or brings the one to the front that shows it already. Returns at
     * once; the data is opened in the background, and what goes wrong is told in the editor. A flow file becomes the
     * current flow instead.
     *
     * @param page where to open it
     * @param data a SEG-Y file, a store, or the path of a result in memory
     */
    public static void open(IWorkbenchPage page, Path data) {
        if (FlowDocuments.isFlow(data)) {
            new FlowDocuments(page.getWorkbenchWindow()).open(data);
            return;
        }
        boolean inMemory = OpenDatasets.of(page.getWorkbenchWindow()).find(data).flatMap(OpenDataset::inMemory)
                .isPresent();
        SectionEditorInput input = inMemory ? SectionEditorInput.inMemory(data) : new SectionEditorInput(data);
        try {
            // the page does not look at the inputs of editors that have not been shown since a restart
            for (IEditorReference there : page.getEditorReferences()) {
                if (Ids.SECTION_EDITOR.equals(there.getId()) && input.equals(there.getEditorInput())) {
                    page.activate(there.getEditor(true));
                    return;
                }
            }
            IEditorPart editor = page.openEditor(input, Ids.SECTION_EDITOR, true,
                    IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
            if (editor != null) {
                editor.setFocus();
            }
        } catch (PartInitException e) {
            ILog.of(Sections.class).log(e.getStatus());
        }
    }

    /**
     * Closes a dataset with all its sections, in every window.
     *
     * @param workbench where sections may be open
     * @param dataset   what to close
     */
    public static void close(IWorkbench workbench, OpenDataset dataset) {
        SectionEditorInput input = new SectionEditorInput(dataset.path());
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                IEditorReference[] editors = page.findEditors(input, Ids.SECTION_EDITOR,
                        IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
                page.closeEditors(editors, false);
            }
        }
        OpenDatasets.of(workbench).close(dataset);
    }
}
