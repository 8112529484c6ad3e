// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.rcp;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.moveout.ui.DropFiles;
import org.moveout.ui.Sample;
import org.moveout.ui.Sections;

/** The window: size, title, and what is opened in it at the start. */
final class MoveoutWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final String TITLE = "Moveout";

    private final List<Path> files;

    MoveoutWindowAdvisor(IWorkbenchWindowConfigurer configurer, List<Path> files) {
        super(configurer);
        this.files = files;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new MoveoutActionBarAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        window.setInitialSize(new Point(Math.min(1440, screen.width * 9 / 10), Math.min(920, screen.height * 9 / 10)));
        window.setShowMenuBar(true);
        window.setShowCoolBar(true);
        window.setShowPerspectiveBar(false);
        window.setShowStatusLine(true);
        // the status line has an indicator of our own, which can pause and cancel
        window.setShowProgressIndicator(false);
        window.setTitle(TITLE);
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
        DropFiles.accept(getWindowConfigurer().getWindow().getShell(), getWindowConfigurer().getWindow());
        page.addPartListener(new TitleUpdate());
        updateTitle();
        if (!files.isEmpty()) {
            files.forEach(file -> Sections.open(page, file));
        } else if (page.getEditorReferences().length == 0) {
            Sample.path().ifPresent(sample -> Sections.open(page, sample));
        }
    }

    private void updateTitle() {
        IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        getWindowConfigurer().setTitle(editor == null ? TITLE : editor.getTitle() + " - " + TITLE);
    }

    private final class TitleUpdate implements IPartListener2 {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            updateTitle();
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference part) {
            updateTitle();
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            updateTitle();
        }

        @Override
        public void partInputChanged(IWorkbenchPartReference part) {
            updateTitle();
        }
    }
}
