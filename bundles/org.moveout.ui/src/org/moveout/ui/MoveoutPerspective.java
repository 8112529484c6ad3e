// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;

/** Datasets at the left, sections in the middle, what is known about them below. */
public final class MoveoutPerspective implements IPerspectiveFactory {
    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        layout.addView(Ids.DATASETS_VIEW, IPageLayout.LEFT, 0.25f, editors);
        layout.getViewLayout(Ids.DATASETS_VIEW).setCloseable(false);
        IFolderLayout below = layout.createFolder("org.moveout.ui.below", IPageLayout.BOTTOM, 0.55f, Ids.DATASETS_VIEW);
        below.addView(Ids.PROPERTIES_VIEW);
        below.addView(Ids.FILE_HEADERS_VIEW);
        if (PlatformUI.getWorkbench().getViewRegistry().find(Ids.PROGRESS_VIEW) != null) {
            layout.createPlaceholderFolder("org.moveout.ui.bottom", IPageLayout.BOTTOM, 0.8f, editors)
                    .addPlaceholder(Ids.PROGRESS_VIEW);
            layout.addShowViewShortcut(Ids.PROGRESS_VIEW);
        }
        layout.addShowViewShortcut(Ids.DATASETS_VIEW);
        layout.addShowViewShortcut(Ids.PROPERTIES_VIEW);
        layout.addShowViewShortcut(Ids.FILE_HEADERS_VIEW);
        layout.addPerspectiveShortcut(Ids.PERSPECTIVE);
    }
}
