// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.details;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.moveout.ui.Ids;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.internal.section.SectionEditor;

/** A view that shows something about one dataset: that of the section used last, or of a selection in Datasets. */
abstract class FollowingView extends ViewPart {
    private final Runnable changed = this::refresh;
    private final IPartListener parts = new Parts();
    private final ISelectionListener selections = this::selected;

    private OpenDatasets datasets;
    private Path followed;
    private OpenDataset shown;

    /** Begins to follow; to be called when the controls are there. */
    protected final void follow() {
        datasets = OpenDatasets.of(getSite());
        datasets.addListener(changed);
        getSite().getPage().addPartListener(parts);
        getSite().getPage().addPostSelectionListener(Ids.DATASETS_VIEW, selections);
        IEditorPart editor = getSite().getPage().getActiveEditor();
        if (editor instanceof SectionEditor section) {
            followed = section.path();
        }
        show(Optional.empty());
        refresh();
    }

    /** Shows a dataset, or an empty state; called only when it is another one than before. */
    protected abstract void show(Optional<OpenDataset> dataset);

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof IStructuredSelection s && s.getFirstElement() instanceof OpenDataset dataset) {
            followed = dataset.path();
            refresh();
        }
    }

    private void refresh() {
        OpenDataset now = followed == null ? null : datasets.find(followed).orElse(null);
        if (now != shown) {
            shown = now;
            show(Optional.ofNullable(now));
        }
    }

    @Override
    public void dispose() {
        if (datasets != null) {
            datasets.removeListener(changed);
            getSite().getPage().removePartListener(parts);
            getSite().getPage().removePostSelectionListener(Ids.DATASETS_VIEW, selections);
        }
        super.dispose();
    }

    private final class Parts implements IPartListener {
        @Override
        public void partActivated(IWorkbenchPart part) {
            if (part instanceof SectionEditor section) {
                followed = section.path();
                refresh();
            }
        }

        @Override
        public void partBroughtToTop(IWorkbenchPart part) {
            partActivated(part);
        }

        @Override
        public void partClosed(IWorkbenchPart part) {
            // the dataset stays open; the view keeps telling about it
        }

        @Override
        public void partDeactivated(IWorkbenchPart part) {
            // the view keeps following
        }

        @Override
        public void partOpened(IWorkbenchPart part) {
            partActivated(part);
        }
    }
}
