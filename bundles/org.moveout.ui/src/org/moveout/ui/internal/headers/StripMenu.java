// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.flow.headers.HeaderFacts;
import org.moveout.ui.OpenDataset;

/** The context menu of a header plot: which headers, lines or points, hide. */
final class StripMenu {
    private static final List<HeaderKey> USUAL = List.of(HeaderKey.OFFSET, HeaderKey.CDP, HeaderKey.FIELD_RECORD,
            HeaderKey.TRACE_NUMBER, HeaderKey.INLINE, HeaderKey.CROSSLINE, new HeaderKey("receiver_elevation"),
            new HeaderKey("source_elevation"), new HeaderKey("total_static"), HeaderKey.TRACE_ID);

    private final HeaderStrip strip;
    private final Menu menu;

    StripMenu(HeaderStrip strip, Control owner) {
        this.strip = strip;
        MenuManager manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(m -> fill(manager));
        menu = manager.createContextMenu(owner);
        owner.addDisposeListener(e -> manager.dispose());
    }

    Menu menu() {
        return menu;
    }

    private void fill(MenuManager manager) {
        OpenDataset dataset = strip.section().dataset().orElse(null);
        if (dataset == null) {
            return;
        }
        List<HeaderColumn> columns = dataset.dataset().headers().columns();
        Set<HeaderKey> offered = new LinkedHashSet<>(strip.curves().keys());
        USUAL.stream().filter(k -> dataset.dataset().headers().has(k)).forEach(offered::add);
        offered.forEach(k -> manager.add(header(k)));
        Action more = new Action("More Headers...") {
            @Override
            public void run() {
                choose(dataset, columns);
            }
        };
        manager.add(more);
        manager.add(new Separator());
        manager.add(style("Lines", false));
        manager.add(style("Points", true));
        manager.add(new Separator());
        manager.add(new Action("Hide Header Plot\tH") {
            @Override
            public void run() {
                strip.settings().withShown(false).save();
            }
        });
    }

    private Action header(HeaderKey key) {
        List<HeaderKey> now = new ArrayList<>(strip.curves().keys());
        boolean on = now.contains(key);
        Action action = new Action(key.label(), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                if (!now.remove(key)) {
                    now.add(key);
                }
                strip.settings().withKeys(now).save();
            }
        };
        action.setChecked(on);
        // the last one stays, and there is room for three
        action.setEnabled(on ? now.size() > 1 : now.size() < StripSettings.MOST);
        return action;
    }

    private Action style(String text, boolean points) {
        Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    strip.settings().withPoints(points).save();
                }
            }
        };
        action.setChecked(strip.settings().points() == points);
        return action;
    }

    private void choose(OpenDataset dataset, List<HeaderColumn> columns) {
        ColumnChoice all = new ColumnChoice(columns, List.of());
        List<HeaderColumn> chosen = all.named(strip.curves().keys());
        ColumnsDialog dialog = new ColumnsDialog(strip.plot().getShell(), "Headers of the Header Plot", columns, List.of(),
                HeaderFacts.of(dataset.dataset()), chosen, List.of(), StripSettings.MOST);
        if (dialog.open() == Window.OK) {
            dialog.chosen().ifPresent(c -> strip.settings().withKeys(c.stream().map(HeaderColumn::key).toList()).save());
        }
    }
}
