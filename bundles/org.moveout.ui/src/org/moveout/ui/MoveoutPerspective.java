// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewRegistry;

/**
 * Sections in the middle, as large as possible; datasets and the map at the left; the flow at the right; what is known
 * about traces below.
 * Views that a workbench does not have are left out.
 */
public final class MoveoutPerspective implements IPerspectiveFactory {
    private static final float LEFT = 0.24f;
    private static final float MAP = 0.6f;
    private static final float BOTTOM = 0.7f;
    /** What is left of the width beside the datasets, so that the flow gets about a quarter of the window. */
    private static final float RIGHT = 0.68f;
    private static final List<String> BELOW = List.of(Ids.TRACE_HEADERS_VIEW, Ids.SPECTRUM_VIEW, Ids.STATISTICS_VIEW,
            Ids.FILE_HEADERS_VIEW, Ids.PROPERTIES_VIEW);

    @Override
    public void createInitialLayout(IPageLayout layout) {
        IViewRegistry views = PlatformUI.getWorkbench().getViewRegistry();
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        layout.addView(Ids.DATASETS_VIEW, IPageLayout.LEFT, LEFT, editors);
        layout.getViewLayout(Ids.DATASETS_VIEW).setCloseable(false);
        layout.addShowViewShortcut(Ids.DATASETS_VIEW);
        if (views.find(Ids.MAP_VIEW) != null) {
            layout.addView(Ids.MAP_VIEW, IPageLayout.BOTTOM, MAP, Ids.DATASETS_VIEW);
            layout.addShowViewShortcut(Ids.MAP_VIEW);
        }
        if (views.find(Ids.FLOW_VIEW) != null) {
            layout.addView(Ids.FLOW_VIEW, IPageLayout.RIGHT, RIGHT, editors);
            layout.addShowViewShortcut(Ids.FLOW_VIEW);
        }
        IFolderLayout below = layout.createFolder("org.moveout.ui.below", IPageLayout.BOTTOM, BOTTOM, editors);
        for (String view : BELOW) {
            if (views.find(view) != null) {
                below.addView(view);
                layout.addShowViewShortcut(view);
            }
        }
        if (views.find(Ids.PROGRESS_VIEW) != null) {
            below.addPlaceholder(Ids.PROGRESS_VIEW);
            layout.addShowViewShortcut(Ids.PROGRESS_VIEW);
        }
        layout.addPerspectiveShortcut(Ids.PERSPECTIVE);
    }
}
