// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.moveout.data.HeaderKey;
import org.moveout.data.gather.TraceSort;

/** The menus of the bar. */
final class GatherMenus {
    private static final List<List<HeaderKey>> USUAL = List.of(GatherChoice.CDP, GatherChoice.SHOT, GatherChoice.INLINE,
            GatherChoice.CROSSLINE);

    private GatherMenus() {
    }

    /** What to step through; keys that are the same everywhere say so and cannot be chosen. */
    static void fillBy(Menu menu, GatherBar bar, UsefulKeys useful, List<HeaderKey> headers) {
        List<HeaderKey> now = bar.navigator().choice().keys();
        item(menu, SWT.RADIO, "All traces", now.isEmpty(), () -> bar.by(List.of()));
        new MenuItem(menu, SWT.SEPARATOR);
        for (List<HeaderKey> keys : USUAL) {
            HeaderKey key = keys.getFirst();
            String name = keys.equals(GatherChoice.SHOT) ? "Shot (Field record)" : GatherChoice.label(keys);
            if (headers.contains(key)) {
                boolean constant = useful.constant().contains(key);
                item(menu, SWT.RADIO, constant ? name + " (the same on all traces)" : name, now.equals(keys),
                        () -> bar.by(keys)).setEnabled(!constant);
            }
        }
        boolean other = !now.isEmpty() && !USUAL.contains(now);
        item(menu, SWT.RADIO, other ? "Other: " + GatherChoice.label(now) + "..." : "Other...", other, bar::askKeys);
    }

    /** The usual orders, and one that asks. */
    static void fillSort(Menu menu, GatherBar bar, UsefulKeys useful) {
        GatherNavigator navigator = bar.navigator();
        TraceSort now = navigator.choice().sort();
        item(menu, SWT.RADIO, "Stored order", now.isStored(), () -> navigator.sort(TraceSort.STORED));
        boolean known = now.isStored();
        for (HeaderKey key : List.of(HeaderKey.OFFSET, HeaderKey.TRACE_NUMBER, HeaderKey.CDP, HeaderKey.FIELD_RECORD,
                HeaderKey.INLINE, HeaderKey.CROSSLINE)) {
            if (useful.there().contains(key) && !navigator.choice().keys().contains(key)) {
                known |= sortItem(menu, navigator, TraceSort.by(key));
                if (key.equals(HeaderKey.OFFSET)) {
                    known |= sortItem(menu, navigator, new TraceSort(List.of(new TraceSort.Key(key,
                            TraceSort.Measure.ABSOLUTE, TraceSort.Direction.ASCENDING))));
                }
            }
        }
        item(menu, SWT.RADIO, "Several Headers...", !known, bar::askSort);
    }

    private static boolean sortItem(Menu menu, GatherNavigator navigator, TraceSort sort) {
        boolean now = navigator.choice().sort().equals(sort);
        item(menu, SWT.RADIO, sort.label(), now, () -> navigator.sort(sort));
        return now;
    }

    /** One item for each number. */
    static void numbers(Menu menu, int now, IntFunction<String> text, IntConsumer action, int... numbers) {
        for (int n : numbers) {
            item(menu, SWT.RADIO, text.apply(n), n == now, () -> action.accept(n));
        }
    }

    private static MenuItem item(Menu menu, int style, String text, boolean selected, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(text);
        item.setSelection(selected);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (item.getSelection()) {
                action.run();
            }
        }));
        return item;
    }
}
