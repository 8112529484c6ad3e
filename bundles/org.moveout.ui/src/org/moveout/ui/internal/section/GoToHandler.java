// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.segy.HeaderNames;
import org.moveout.ui.internal.gather.GatherBar;
import org.moveout.ui.internal.gather.GatherIndexes;
import org.moveout.ui.internal.notice.Notice;
import org.moveout.ui.internal.notice.Work;
import org.moveout.view.SeismicCanvas;

/** Asks for a trace number or a header value, and brings that trace into the middle of the active section. */
public final class GoToHandler extends AbstractHandler {
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)\\s*[=: ]\\s*(-?\\d{1,18})");
    private static final int BLOCK = 65_536;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getActiveEditor(event) instanceof SectionEditor section && section.canvas().isPresent()) {
            GatherBar gathers = GatherIndexes.of(section.getSite()).bar(section).filter(GatherBar::isOn).orElse(null);
            if (gathers != null) {
                gathers.askWhere();
                return null;
            }
            Dataset dataset = section.dataset().orElseThrow().dataset();
            InputDialog dialog = new InputDialog(window.getShell(), "Go to Trace", "A trace number from 0 to "
                    + String.format(Locale.ROOT, "%,d", dataset.traceCount() - 1)
                    + ", or a header value such as cdp=1204:", "", s -> check(s, dataset));
            if (dialog.open() == Window.OK) {
                go(window, section.canvas().get(), dataset, dialog.getValue().strip());
            }
        }
        return null;
    }

    private static String check(String text, Dataset dataset) {
        String t = text.strip();
        if (t.matches("\\d{1,18}")) {
            return Long.parseLong(t) < dataset.traceCount() ? null : "There are " + dataset.traceCount() + " traces.";
        }
        Matcher m = HEADER.matcher(t);
        if (!m.matches()) {
            return t.isEmpty() ? "" : "Enter a trace number, or a header name and a value.";
        }
        return HeaderNames.resolve(m.group(1)).filter(dataset.headers()::has).isPresent() ? null
                : "There is no header named " + m.group(1) + ".";
    }

    private static void go(IWorkbenchWindow window, SeismicCanvas canvas, Dataset dataset, String text) {
        Matcher m = HEADER.matcher(text);
        if (!m.matches()) {
            center(canvas, Long.parseLong(text));
            return;
        }
        HeaderKey key = HeaderNames.resolve(m.group(1)).orElseThrow();
        long value = Long.parseLong(m.group(2));
        Work.start(window, new Find(dataset, key, value), "section", found -> {
            if (found.isPresent() && !canvas.isDisposed()) {
                center(canvas, found.getAsLong());
            } else {
                Notice.show(window, Notice.Kind.INFO, "Go to " + text, java.util.List.of("No trace has " + key.label()
                        + " " + value + "."), java.util.List.of());
            }
        });
    }

    private static void center(SeismicCanvas canvas, long trace) {
        SectionAction.moveTo(canvas, trace - canvas.viewport().traces() / 2);
        canvas.setFocus();
    }

    /** The first trace with a header value. */
    private record Find(Dataset dataset, HeaderKey key, long value) implements Task<OptionalLong> {
        @Override
        public String title() {
            return "Find " + key.label() + " " + value;
        }

        @Override
        public OptionalLong run(Progress progress) throws IOException {
            progress.begin("Searching", dataset.traceCount(), "traces");
            for (long first = 0; first < dataset.traceCount(); first += BLOCK) {
                progress.checkCancelled();
                TraceRange range = new TraceRange(first, Math.min(dataset.traceCount(), first + BLOCK));
                long[] values = dataset.headers().longs(key, range);
                for (int i = 0; i < values.length; i++) {
                    if (values[i] == value) {
                        return OptionalLong.of(first + i);
                    }
                }
                progress.advance(range.count());
            }
            return OptionalLong.empty();
        }
    }
}
