// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import org.eclipse.nebula.widgets.nattable.layer.event.IStructuralChangeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionModel;

/**
 * Forgets what is selected when rows or columns change, instead of looking at every one of millions of rows for whether
 * it was selected. The view selects anew what other parts have selected.
 */
final class ForgetfulSelection extends SelectionModel {
    ForgetfulSelection(SelectionLayer layer) {
        super(layer);
    }

    @Override
    public void handleLayerEvent(IStructuralChangeEvent event) {
        clearSelection();
    }
}
